"""The reader: a whole report in one widget, with a card for every word and layers over the text."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

import traitlets

from kit.language.document import Document
from kit.news.inventory import Name, ReportingCue, Term
from kit.progress.status import STATUSES
from kit.widgets.base import KitWidget, source, style
from kit.widgets.correcting import Corrector, chosen, rows
from kit.widgets.known import Coverage, coverage, known_ids
from kit.widgets.reader_data import Translation, defaults, report, running_words

LAYERS = ("said", "terms", "names", "quotes", "unknown")
MARKS = ("all", "needed", "none")


class Reader(KitWidget):
    """A report to read, right to left, every word answering to a click, a tap or a key.

    ``statuses`` holds what the learner said of each word (word key → new, learning, known) and
    ``known_share`` what that makes of the text; both can be read at any time from Python.
    """

    _esm = source(
        "correcting", "card", "wholes", "text", "said", "voice", "help", "panel", "reader"
    )
    _css = style("reader", "said")
    _sections = ("reader", "card", "said", "correct", "grammar", "news")

    report = traitlets.Dict().tag(sync=True)
    statuses = traitlets.Dict().tag(sync=True)
    coverage = traitlets.Dict().tag(sync=True)
    layers = traitlets.List(traitlets.Enum(LAYERS), default_value=["said"]).tag(sync=True)
    marks = traitlets.Enum(MARKS, default_value="needed").tag(sync=True)

    def __init__(
        self,
        document: Document,
        *,
        title: str = "",
        translation: Translation | None = None,
        cues: Iterable[ReportingCue] = (),
        terms: Iterable[Term] = (),
        names: Iterable[Name] = (),
        known: Iterable[str] = (),
        statuses: Mapping[str, str] | None = None,
        on_status: Callable[[str, str], None] | None = None,
        correcting: Corrector | None = None,
        **options: Any,
    ) -> None:
        """Show ``document``.

        Args:
            document: the analysed text.
            title: the text's title, shown if it has no headline.
            translation: English by (paragraph, sentence in it), both from 0.
            cues: inventory rows of the reporting cues, which the cards quote.
            terms: inventory rows of the terms.
            names: inventory rows of the names.
            known: keys («lemma/POS») of words the learner knows.
            statuses: word keys with their status; outranks ``known``.
            on_status: called with (word key, status) whenever the learner sets one.
            correcting: who remembers corrections; without it none can be made.
            options: ``layers``, ``marks`` and ``ui_lang`` to start with.
        """
        self._on_status, self._correcting = on_status, correcting
        rows_of = partial(report, cues=tuple(cues), terms=tuple(terms), names=tuple(names))
        self._report = partial(rows_of, title=title, translation=translation)
        self._standing = str(options.get("notice", ""))
        given = dict.fromkeys(known, "known") | dict(statuses or {})
        super().__init__(statuses=given, **options)
        self._lay_out(document)
        self.observe(self._status_set, names="statuses")

    def _lay_out(self, document: Document) -> None:
        """Show a text, each word with the scope of the correction behind it."""
        self._document = document
        self._running, self._lemmas = running_words(document), defaults(document)
        shown = self._report(document)
        if self._correcting is not None:
            shown["corrects"] = True
            for token, row in zip(document.tokens, shown["tokens"], strict=True):
                if token.start in self._correcting.scopes:
                    row["c"] = self._correcting.scopes[token.start]
        self.report = shown
        self._count()

    def receive(self, message: dict[str, Any], buffers: list[bytes]) -> None:
        """Say what else a word may be, correct it, or undo that."""
        kind, at = message.get("type"), message.get("token")
        who, tokens = self._correcting, self._document.tokens
        if who is None or not isinstance(at, int) or not 0 <= at < len(tokens):
            return
        if kind == "readings":
            self.send({"type": kind, "token": at, "rows": rows(who.readings(tokens[at]))})
        elif kind == "correct":
            who.keep(tokens[at], *chosen(message))
            self._follow(who.document)
        elif kind == "undo":
            who.undo(tokens[at])
            self._follow(who.document)
        self.notice = self._standing

    def _follow(self, document: Document) -> None:
        self._standing = "\n".join(document.notices)
        self._lay_out(document)

    @property
    def known_share(self) -> Coverage:
        """Return how much of the text the learner knows and what would bring them further."""
        return coverage(self._running, known_ids(self._lemmas, self.statuses))

    @traitlets.validate("statuses")
    def _only_statuses(self, proposal: Any) -> dict[str, str]:
        return {str(key): value for key, value in proposal.value.items() if value in STATUSES}

    def _count(self) -> None:
        share = self.known_share
        self.coverage = {
            "percent": share.percent,
            "target": share.target,
            "lemmas": list(share.lemmas),
        }

    def _status_set(self, change: Any) -> None:
        self._count()
        for lemma, status in change.new.items():
            if change.old.get(lemma) != status and self._on_status is not None:
                self.guarded(self._on_status, lemma, status)
