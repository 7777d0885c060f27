"""From a text to its Document, with a lesson's knowledge behind it where one is given."""

from kit.errors import TextError
from kit.language.document import Document
from kit.lessons.model import Lesson


def analyse(text: str, *, lesson: Lesson | None = None) -> Document:
    """Analyse an Arabic text: its words, who said what, its terms and its names.

    Args:
        text: any text; it is kept as it is, and every span counts its code points.
        lesson: a lesson whose vocabulary, terms, cues and names come before the kit's own.

    Raises:
        TextError: there is no Arabic in it.
    """
    from kit.language.analyse import analyse as analyse_language
    from kit.news.annotate import annotate

    if not any("\u0620" <= letter <= "\u06d3" or "\ufb50" <= letter <= "\ufefc" for letter in text):
        raise TextError(
            "there is no Arabic in this text.", do="Paste or open the Arabic article itself."
        )
    if lesson is None:
        return annotate(analyse_language(text))
    return annotate(
        analyse_language(text, lexemes=lesson.vocabulary),
        cues=lesson.cues,
        terms=lesson.terms,
        names=lesson.names,
    )
