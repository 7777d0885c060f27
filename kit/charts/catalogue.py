"""Every chart by its name, for a Document and for the counts of a lesson's source article."""

from collections.abc import Callable, Mapping
from functools import partial

from kit.charts import news, tally, voices, words
from kit.charts.chart import Chart
from kit.language.document import Document
from kit.lessons.model import Lesson

Charts = Mapping[str, Callable[[], Chart]]


def of_document(document: Document) -> Charts:
    """Return the charts of a Document; each is counted when it is called."""
    tallies = tally.of_document(document)
    return {
        **_of_words(tallies, tally.section_titles(document)),
        "terms": lambda: news.terms_by_category(news.terms_of(document)),
        "stances": lambda: news.cues_by_stance(news.cues_of(document)),
        "sources": partial(voices.sources_by_stance, document),
        "share": partial(voices.share_of_voice, document),
        "quoted": partial(voices.direct_or_reported, document),
        "timeline": partial(voices.timeline, document),
        "flow": partial(voices.sources_and_verbs, document),
    }


def of_article(lesson: Lesson) -> Charts:
    """Return the charts of a lesson's source article, by the counts the lesson keeps."""
    tallies = tally.of_article(lesson)
    return {
        **_of_words(tallies, lesson.sections),
        "terms": lambda: news.terms_by_category(news.terms_of_article(lesson)),
        "stances": lambda: news.cues_by_stance(news.cues_of_article(lesson.cues)),
    }


def _of_words(tallies: tuple[tally.Tally, ...], sections: tuple[str, ...]) -> Charts:
    return {
        "lemmas": partial(words.lemmas, tallies),
        "roots": partial(words.roots, tallies),
        "parts_of_speech": partial(words.parts_of_speech, tallies),
        "forms": partial(words.forms, tallies),
        "by_section": partial(words.by_section, tallies, sections),
        "coverage": partial(words.coverage, tallies),
    }
