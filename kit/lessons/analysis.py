"""From a text to its Document, with a lesson's knowledge behind it where one is given."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from kit.errors import TextError
from kit.language.document import Document
from kit.lessons.corrections import Corrected, Correction, corrected
from kit.lessons.model import Lesson

_READING = 0.6
"""The share of the time that the words take; the rest goes to voices, terms and names."""


def analyse(
    text: str,
    *,
    lesson: Lesson | None = None,
    progress: Callable[[float], None] | None = None,
) -> Document:
    """Analyse an Arabic text: its words, who said what, its terms and its names.

    Args:
        text: any text; it is kept as it is, and every span counts its code points.
        lesson: a lesson whose vocabulary, terms, cues, names and corrections come before what
            the kit itself knows.
        progress: told now and then which share of the work is done, from 0 to 1; what it raises
            stops the work.

    Raises:
        TextError: there is no Arabic in it.
    """
    from kit.language.analyse import analyse as analyse_language

    if not any("\u0620" <= letter <= "\u06d3" or "\ufb50" <= letter <= "\ufefc" for letter in text):
        raise TextError(
            "there is no Arabic in this text.", do="Paste or open the Arabic article itself."
        )
    told = progress or (lambda share: None)
    document = analyse_language(
        text,
        lexemes=lesson.deciding if lesson else (),
        progress=lambda share: told(share * _READING),
    )
    if lesson is not None and lesson.corrections:
        document = _corrected(document, lesson.corrections, lesson).document
    found = _annotated(document, lesson)
    told(1.0)
    return found


def correct(
    document: Document, corrections: Iterable[Correction], *, lesson: Lesson | None = None
) -> Corrected:
    """Return a Document as corrected, with its attributions, terms and names found anew.

    What no longer fits it is said in the Document's notices.

    Args:
        document: the text as the kit reads it.
        corrections: any corrections, also of other texts.
        lesson: the lesson it was analysed with.
    """
    found = _corrected(document, corrections, lesson)
    if not found.applied:
        return found
    return replace(found, document=_annotated(found.document, lesson))


def _corrected(
    document: Document, corrections: Iterable[Correction], lesson: Lesson | None
) -> Corrected:
    found = corrected(
        document,
        corrections,
        lexemes=lesson.deciding if lesson else (),
        known=lesson.vocabulary if lesson else (),
    )
    if not found.waiting:
        return found
    words = "، ".join(dict.fromkeys(one.surface for one in found.waiting))
    told = (
        f"{len(found.waiting)} of the corrections made to this text no longer fit it ({words}). "
        "They are kept and left aside."
    )
    return replace(found, document=replace(found.document, notices=(*document.notices, told)))


def _annotated(document: Document, lesson: Lesson | None) -> Document:
    from kit.news.annotate import annotate

    if lesson is None:
        return annotate(document)
    return annotate(document, cues=lesson.cues, terms=lesson.terms, names=lesson.names)


def analyse_many(
    texts: Iterable[str],
    *,
    lesson: Lesson | None = None,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Document]:
    """Analyse texts one by one as they are asked for, keeping none of them.

    Memory does not grow with their number. A text without Arabic gives a document that says so
    in ``notices``, so that one bad file does not lose the others.

    Args:
        texts: any number of texts; a generator is read as it goes.
        lesson: as in ``analyse``.
        progress: told after each text how many are done.
    """
    for count, text in enumerate(texts, start=1):
        try:
            document = analyse(text, lesson=lesson)
        except TextError as error:
            document = Document(
                text=text,
                paragraphs=(),
                sentences=(),
                quotations=(),
                tokens=(),
                notices=(str(error),),
            )
        yield document
        if progress is not None:
            progress(count)
