"""From an article to a lesson pack in one step; nothing of the user's is overwritten."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kit.errors import PackError
from kit.language.document import Document
from kit.lessons import compiled
from kit.lessons.analysis import analyse
from kit.lessons.drafting import about, questions, review, tables
from kit.lessons.drafting.sections import Sections
from kit.lessons.drafting.words import DraftWord, draft_words
from kit.lessons.load import load
from kit.sources.article import Article


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A draft that was written: its folder, its running words, its vocabulary and the doubtful."""

    folder: Path
    running: int
    words: int
    doubtful: int


def draft(article: Article, folder: Path, *, licence: str = "", made_from: str = "") -> Draft:
    """Write a lesson pack made from ``article`` into a new folder, analysis included.

    Args:
        article: the text; it is kept as it is.
        folder: a folder that does not exist yet, or is empty.
        licence: under what licence the text may be used, as the teacher states it.
        made_from: the file or address it came from, named in the pack's credits.

    Raises:
        PackError: the folder holds something, or cannot be written.
        TextError: there is no Arabic in the article.
    """
    _must_be_free(folder)
    name, made_from = folder.resolve().name, made_from or "an article"
    text = article.text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    document = analyse(text)
    words = draft_words(document)
    _write(
        folder,
        {
            "lesson.toml": about.lesson_toml(
                article, document, name=name, licence=licence, made_from=made_from
            ),
            "README.txt": about.read_me(folder=name, made_from=made_from),
            "reading.txt": text + "\n",
            **_made_of(document, words),
        },
    )
    compiled.compile_reading(load(folder.resolve()))
    return Draft(
        folder=folder,
        running=sum(1 for _ in document.words()),
        words=len(words),
        doubtful=sum(word.doubtful for word in words),
    )


def _made_of(document: Document, words: Sequence[DraftWord]) -> Mapping[str, str]:
    """Return the files that say what stands in the text."""
    sections = Sections(document)
    return {
        "translation.txt": about.translation(document),
        "vocabulary.csv": tables.vocabulary(words, sections),
        "terms.csv": tables.terms(document, sections),
        "verbs.csv": tables.verbs(document, sections),
        "names.csv": tables.names(document, sections),
        "questions.toml": questions.questions(document),
        review.FILE: review.review(document, words),
    }


def _must_be_free(folder: Path) -> None:
    try:
        used = next(folder.iterdir(), None) if folder.is_dir() else None
    except OSError as error:
        raise _unwritable(folder, error) from None
    if used is not None:
        raise PackError(
            f"the folder holds something already ({used.name}), and nothing is overwritten.",
            where=str(folder),
            do="Give a new folder with -o, or move this one away.",
        )


def _write(folder: Path, files: Mapping[str, str]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            with (folder / name).open("x", encoding="utf-8", newline="") as file:
                file.write(text)
    except OSError as error:
        raise _unwritable(folder, error) from None


def _unwritable(folder: Path, error: OSError) -> PackError:
    return PackError(
        f"the folder cannot be written ({error.strerror or error}).",
        where=str(folder),
        do="Give another one with -o.",
    )
