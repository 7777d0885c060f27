"""The ``nashra`` command: parse, call, print."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from kit import record_commands
from kit.errors import KitError

DONE, FINDING, BAD_INPUT, TO_DECIDE = 0, 1, 2, 3

_A_FILE = "an article: .txt, .md, .html, .docx, .pdf, .srt or .vtt"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return 0, 1 for a finding, 2 for bad usage or input, 3 for a draft."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except KitError as error:
        print(f"nashra: {error}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        return DONE
    except BrokenPipeError:  # the reader of our output, such as head, has seen enough
        sys.stderr.close()
        return DONE


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command."""
    top = argparse.ArgumentParser(
        prog="nashra",
        description="The language of Arabic news. Without a command: opens the course.",
    )
    _add_course_options(top)
    top.set_defaults(run=_open_course, file=None)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")

    lessons = commands.add_parser("lessons", help="list the lessons")
    lessons.set_defaults(run=_lessons)

    analyse = commands.add_parser("analyse", help="analyse an article")
    analyse.add_argument("file", metavar="FILE|URL", help=f"{_A_FILE}, or a web address")
    analyse.add_argument(
        "--allow-private", action="store_true", help="an address may be of your own network"
    )
    analyse.add_argument("--json", action="store_true", help="print one JSON object")
    analyse.add_argument("--lesson", metavar="NAME", help="with this lesson's knowledge behind it")
    analyse.set_defaults(run=_analyse)

    article = commands.add_parser("open", help="open the course on an article or a pack of yours")
    article.add_argument(
        "file", type=Path, metavar="FILE|PACK", help=f"{_A_FILE}; or the folder of a lesson pack"
    )
    _add_course_options(article)
    article.add_argument("--lesson", metavar="NAME", help="the lesson whose knowledge is used")
    article.set_defaults(run=_open_course)

    _add_pack_commands(commands)
    record_commands.add(commands)
    return top


def _add_pack_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    pack = "a lesson's name or a pack's folder"
    check = commands.add_parser(
        "check",
        help="check a lesson pack",
        description="Print what is wrong with a pack and, in a draft, what is left to decide.",
        epilog="Exit code: 0 nothing, 1 something is wrong, 3 nothing is wrong and something is "
        "left to decide.",
    )
    check.add_argument("pack", metavar="PACK", help=pack)
    check.set_defaults(run=_check)

    draft = commands.add_parser(
        "draft",
        help="draft a lesson pack from an article",
        description="Write a whole pack into a new folder: words, terms, verbs, names, places for "
        "translation and questions, and review.csv, which puts the doubtful words first.",
        epilog="Next: nashra check FOLDER tells what is left; edit review.csv or any table; nashra "
        "compile FOLDER makes the analysis follow.",
    )
    draft.add_argument("file", type=Path, metavar="FILE", help=_A_FILE)
    draft.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER", help="new")
    draft.add_argument("--licence", default="", help="under what licence the article may be used")
    draft.set_defaults(run=_draft)

    compiled = commands.add_parser(
        "compile",
        help="make a pack's analysis follow its files",
        description="After you have edited review.csv, vocabulary.csv or any other file of a pack: "
        "analyse the reading anew, count anew, add rows for words that came in.",
    )
    compiled.add_argument("pack", metavar="PACK", help=pack)
    compiled.set_defaults(run=_compile)


def _add_course_options(command: argparse.ArgumentParser) -> None:
    default = Path.home() / "nashra"
    command.add_argument("--dir", type=Path, default=default, help=f"your folder ({default})")
    command.add_argument("--port", type=_port, help="the port JupyterLab listens on")
    command.add_argument("--no-browser", action="store_true", help="print the address only")


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: give a number from 1 to 65535")
    return int(text)


def _open_course(options: argparse.Namespace) -> int:
    from kit.course import deliver
    from kit.launch import open_lab
    from kit.progress import choice

    folder = options.dir.expanduser().resolve()
    chosen: dict[str, str] = {}
    if options.file is not None:
        chosen = _chosen(options, now=choice.load(folder).lesson)
    for delivery in deliver(folder):
        if delivery.outcome == "beside":
            print(f"{delivery.name}: yours is kept; the new version is {delivery.path.name}")
        elif delivery.outcome == "updated":
            print(f"{delivery.name}: updated")
    if chosen:
        choice.change(folder, **chosen)
    print(f"Your course is in {folder}. Close it with Ctrl+C.")
    open_lab(folder, port=options.port, browser=not options.no_browser)
    return DONE


def _chosen(options: argparse.Namespace, *, now: str) -> dict[str, str]:
    """Return what to open: a pack on its own reading, or an article with a lesson behind it."""
    from kit.lessons.load import load
    from kit.sources.read import read_file

    if options.file.is_dir():
        return {"lesson": load(options.file.resolve()).handle, "article": ""}
    _say(read_file(options.file).notices)
    lesson = load(options.lesson or now)
    return {"lesson": lesson.handle, "article": str(options.file.resolve())}


def _lessons(options: argparse.Namespace) -> int:
    from kit.lessons.load import load, shipped

    for name in shipped():
        lesson = load(name)
        print(f"{name}\t{lesson.level}\t{len(lesson.vocabulary)} words\t{lesson.title}")
    return DONE


def _analyse(options: argparse.Namespace) -> int:
    from kit.export.document_json import article_json, document_json
    from kit.lessons.analysis import analyse
    from kit.lessons.load import load
    from kit.sources.read import read_file
    from kit.sources.url import is_url, read_url

    lesson = load(options.lesson) if options.lesson else None
    if is_url(options.file):
        article = read_url(options.file, allow_private=options.allow_private)
    else:
        article = read_file(Path(options.file))
    document = analyse(article.text, lesson=lesson)
    _say((*article.notices, *document.notices))
    if options.json:
        found = {"article": article_json(article), **document_json(document)}
        print(json.dumps(found, ensure_ascii=False))
        return DONE
    for token in document.words():
        print("\t".join((token.surface, token.lemma, token.root, token.pos, token.gloss)))
    return DONE


def _say(notices: Iterable[str]) -> None:
    for notice in notices:
        print(f"nashra: {notice}", file=sys.stderr)


def _check(options: argparse.Namespace) -> int:
    from kit.lessons.check import check

    problems = check(options.pack)
    for problem in problems:
        print(problem)
    wrong = sum(not problem.to_decide for problem in problems)
    left = len(problems) - wrong
    told = [f"{wrong} problems" if wrong else "no problem"]
    told += [f"{left} to decide"] if left else []
    print(f"{options.pack}: {', '.join(told)}")
    return FINDING if wrong else TO_DECIDE if left else DONE


def _draft(options: argparse.Namespace) -> int:
    from kit.lessons.drafting.draft import draft
    from kit.sources.read import read_file

    article = read_file(options.file)
    _say(article.notices)
    made = draft(article, options.output, licence=options.licence, made_from=options.file.name)
    print(
        f"{made.folder}: {made.running} running words, {made.words} rows, {made.doubtful} doubtful"
    )
    print(
        "The article stays its publisher's: do not pass the pack on unless you have the right to."
    )
    print(f"Next: nashra open {made.folder}; nashra check {made.folder}")
    return DONE


def _compile(options: argparse.Namespace) -> int:
    from kit.lessons.drafting.recompile import recompile

    done = recompile(options.pack)
    for words, what in ((done.added, "added"), (done.gone, "taken out")):
        if words:
            print(f"vocabulary.csv: {len(words)} {what}: {'، '.join(words)}")
    print(f"{options.pack}: {done.changed} words are read otherwise than before")
    return DONE


if __name__ == "__main__":
    sys.exit(main())
