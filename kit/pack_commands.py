"""The commands about lesson packs and corrections: parse, call, print."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import _SubParsersAction

A_FILE = "an article: .txt, .md, .html, .docx, .pdf, .srt or .vtt"

_DONE, _FINDING, _TO_DECIDE = 0, 1, 3
_PACK = "a lesson's name or a pack's folder"


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands to those of ``nashra``."""
    check = commands.add_parser(
        "check",
        help="check a lesson pack",
        description="Print what is wrong with a pack and, in a draft, what is left to decide.",
        epilog="Exit code: 0 nothing, 1 something is wrong, 3 nothing is wrong and something is "
        "left to decide.",
    )
    check.add_argument("pack", metavar="PACK", help=_PACK)
    check.set_defaults(run=_check)

    draft = commands.add_parser(
        "draft",
        help="draft a lesson pack from an article",
        description="Write a whole pack into a new folder: words, terms, verbs, names, places for "
        "translation and questions, and review.csv, which puts the doubtful words first.",
        epilog="Next: nashra check FOLDER tells what is left; edit review.csv or any table; nashra "
        "compile FOLDER makes the analysis follow.",
    )
    draft.add_argument("file", type=Path, metavar="FILE", help=A_FILE)
    draft.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER", help="new")
    draft.add_argument("--licence", default="", help="under what licence the article may be used")
    draft.set_defaults(run=_draft)

    compiled = commands.add_parser(
        "compile",
        help="make a pack's analysis follow its files",
        description="After you have edited review.csv, vocabulary.csv or any other file of a pack: "
        "analyse the reading anew, count anew, add rows for words that came in.",
    )
    compiled.add_argument("pack", metavar="PACK", help=_PACK)
    compiled.set_defaults(run=_compile)
    _add_corrections(commands)


def _add_corrections(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    corrections = commands.add_parser(
        "corrections",
        help="list, export or import what you corrected in the reader",
        description="List your corrections, which are kept in one table in your data folder.",
        epilog="A table that is exported into a pack's folder as corrections.csv belongs to the "
        "pack: nashra compile PACK makes its analysis follow.",
    )
    action = corrections.add_mutually_exclusive_group()
    action.add_argument("--export", type=Path, metavar="FILE", help="write them to a new file")
    action.add_argument(
        "--import", type=Path, metavar="FILE", dest="bring", help="add those of a file to yours"
    )
    corrections.set_defaults(run=_corrections)


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
    return _FINDING if wrong else _TO_DECIDE if left else _DONE


def _draft(options: argparse.Namespace) -> int:
    from kit.lessons.drafting.draft import draft
    from kit.sources.read import read_file

    article = read_file(options.file)
    for notice in article.notices:
        print(f"nashra: {notice}", file=sys.stderr)
    made = draft(article, options.output, licence=options.licence, made_from=options.file.name)
    print(
        f"{made.folder}: {made.running} running words, {made.words} rows, {made.doubtful} doubtful"
    )
    print(
        "The article stays its publisher's: do not pass the pack on unless you have the right to."
    )
    print(f"Next: nashra open {made.folder}; nashra check {made.folder}")
    return _DONE


def _compile(options: argparse.Namespace) -> int:
    from kit.lessons.drafting.recompile import recompile

    done = recompile(options.pack)
    for words, what in ((done.added, "added"), (done.gone, "taken out")):
        if words:
            print(f"vocabulary.csv: {len(words)} {what}: {'، '.join(words)}")
    print(f"{options.pack}: {done.changed} words are read otherwise than before")
    return _DONE


def _corrections(options: argparse.Namespace) -> int:
    from kit.progress import corrections
    from kit.progress.folders import data_folder

    folder = data_folder()
    if options.export is not None:
        print(f"{options.export}: {corrections.export(folder, options.export)} corrections")
        return _DONE
    if options.bring is not None:
        print(f"{corrections.bring_in(folder, options.bring)} corrections added to yours")
        return _DONE
    table = corrections.load(folder)
    for one in table.corrections:
        was, now = f"{one.was_lemma}/{one.was_pos}", f"{one.lemma}/{one.pos}"
        print("\t".join((one.scope, one.surface, was, now, one.gloss, one.title)))
    for row in table.strange:
        print(f"nashra: {row.place('scope')}: not understood, and kept as it is", file=sys.stderr)
    return _DONE
