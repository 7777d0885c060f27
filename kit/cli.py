"""The ``nashra`` command: parse, call, print."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from kit import pack_commands, record_commands
from kit.errors import KitError
from kit.pack_commands import A_FILE

DONE, BAD_INPUT = 0, 2


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
    analyse.add_argument("file", metavar="FILE|URL", help=f"{A_FILE}, or a web address")
    analyse.add_argument(
        "--allow-private", action="store_true", help="an address may be of your own network"
    )
    analyse.add_argument("--json", action="store_true", help="print one JSON object")
    analyse.add_argument("--lesson", metavar="NAME", help="with this lesson's knowledge behind it")
    analyse.set_defaults(run=_analyse)

    article = commands.add_parser("open", help="open the course on an article or a pack of yours")
    article.add_argument(
        "file", type=Path, metavar="FILE|PACK", help=f"{A_FILE}; or the folder of a lesson pack"
    )
    _add_course_options(article)
    article.add_argument("--lesson", metavar="NAME", help="the lesson whose knowledge is used")
    article.set_defaults(run=_open_course)

    pack_commands.add(commands)
    record_commands.add(commands)
    return top


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


if __name__ == "__main__":
    sys.exit(main())
