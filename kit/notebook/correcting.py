"""Corrections at a desk: the text as corrected, what else a word may be, keeping, undoing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from kit.errors import RecordError
from kit.language.document import Document, Token
from kit.language.reread import Reading, readings
from kit.lessons.analysis import correct
from kit.lessons.corrections import Correction, made
from kit.lessons.corrections_csv import Table
from kit.lessons.model import Lesson
from kit.progress import corrections
from kit.progress.folders import data_folder


class Correcting:
    """A text, the corrections kept for it, and ``document``, which shows it as corrected."""

    def __init__(
        self,
        analysed: Document,
        *,
        lesson: Lesson,
        on_change: Callable[[Document], None] = lambda document: None,
    ) -> None:
        """Apply what was corrected before to ``analysed``.

        Args:
            analysed: the text as the kit reads it.
            lesson: the lesson it was analysed with.
            on_change: told the new Document after each change.
        """
        self._analysed, self._lesson, self._on_change = analysed, lesson, on_change
        self._by_start = {token.start: token for token in analysed.tokens}
        self._applied: Mapping[int, Correction] = {}
        self.document = analysed
        try:
            self._apply(corrections.load(data_folder()))
        except RecordError as error:  # the text can be read without
            self.document = replace(analysed, notices=(*analysed.notices, str(error)))

    @property
    def scopes(self) -> Mapping[int, str]:
        """The scope of the correction behind each corrected word, by where the word starts."""
        return {start: one.scope for start, one in self._applied.items()}

    def readings(self, token: Token) -> tuple[Reading, ...]:
        """Return what else a word of the text may be."""
        return readings(token, lexemes=self._lesson.deciding)

    def keep(self, token: Token, reading: Reading, scope: str) -> None:
        """Remember that a word is something else, here, in this text or in every text.

        Raises:
            RecordError: the corrections cannot be read or written.
        """
        plain = self._by_start[token.start]  # a correction replaces what the kit read
        today = datetime.now(UTC).date().isoformat()
        corrections.keep(
            data_folder(), made(self._analysed, plain, reading, scope=scope, date=today)
        )
        self._follow()

    def undo(self, token: Token) -> None:
        """Forget the correction behind a word.

        Raises:
            RecordError: the corrections cannot be read or written.
        """
        if token.start in self._applied:
            corrections.undo(data_folder(), self._applied[token.start])
            self._follow()

    def _follow(self) -> None:
        self._apply(corrections.load(data_folder()))
        self._on_change(self.document)

    def _apply(self, table: Table) -> None:
        found = correct(self._analysed, table.corrections, lesson=self._lesson)
        self.document, self._applied = found.document, found.applied
