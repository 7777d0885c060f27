"""A problem in a pack: where it stands, what it is and what to do about it."""

from dataclasses import dataclass

from kit.rows import Row


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One finding; its text reads ``file:row: field: what, and what to do``.

    ``to_decide`` marks what is not wrong but waits for the teacher of a draft.
    """

    file: str
    row: int
    field: str
    what: str
    do: str
    to_decide: bool = False

    def __str__(self) -> str:
        """Return the finding as a line."""
        place = ":".join(filter(None, (self.file, str(self.row or ""))))
        field = f"{self.field}: " if self.field else ""
        waiting = "to decide: " if self.to_decide else ""
        return f"{waiting}{place}: {field}{self.what}; {self.do}"


def in_row(row: Row, field: str, what: str, do: str) -> Problem:
    """Return a problem that stands in one cell of a table."""
    return Problem(file=row.file, row=row.number, field=field, what=what, do=do)
