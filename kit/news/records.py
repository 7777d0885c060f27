"""Rows of an inventory's table turned into records."""

from kit.errors import PackError
from kit.news.inventory import Frame, Name, Occurrence, ReportingCue, Term
from kit.rows import Row


def occurrence(row: Row) -> Occurrence | None:
    """Read ``count`` and ``sections`` («0:3 | 1:2»); None where the row counts nothing.

    Raises:
        PackError: a part of ``sections`` is not a section and its count.
    """
    if not row.text("count"):
        return None
    counts = {}
    for part in row.several("sections"):
        section, _, number = part.partition(":")
        if not (section.strip().isdigit() and number.strip().isdigit()):
            raise PackError(
                f"{part!r} is not a section and its count.",
                where=row.place("sections"),
                do="Write them as in «0:3 | 1:2».",
            )
        counts[int(section)] = int(number)
    sections = tuple(counts.get(index, 0) for index in range(max(counts, default=-1) + 1))
    return Occurrence(count=int(row.number_in("count") or 0), sections=sections)


def term(row: Row) -> Term:
    """Read a row of a terms table, a pack's or the built-in one."""
    return Term(
        id=row.text("id"),
        term=row.text("term"),
        lemmas=tuple(row.text("lemmas").split()),
        english=row.several("english"),
        category=row.text("category"),
        structure=row.text("structure"),
        literal=row.text("literal"),
        related=row.several("related"),
        note=row.text("note"),
        occurrence=occurrence(row),
        story=row.text("story") == "yes",
    )


def reporting_cue(row: Row) -> ReportingCue:
    """Read a row of ``verbs.csv`` or of the built-in inventory of reporting cues."""
    return ReportingCue(
        id=row.text("id"),
        cue=row.text("cue"),
        lemma=row.text("lemma"),
        type=row.text("type"),
        complements=row.several("complements"),
        stance=row.text("stance"),
        strength=int(row.number_in("strength") or 0),
        gloss=row.text("gloss"),
        root=row.text("root"),
        pattern=row.text("pattern"),
        form=row.text("form"),
        english=row.several("english"),
        present=row.text("present"),
        masdar=row.text("masdar"),
        participle=row.text("participle"),
        passive=row.text("passive"),
        neighbours=row.several("neighbours"),
        difference=row.text("difference"),
        difference_ar=row.text("difference_ar"),
        example=row.text("example"),
        translation=row.text("translation"),
        note=row.text("note"),
        needs=row.text("needs"),
        everyday=row.text("everyday"),
        factivity=row.text("factivity"),
        claims=row.text("claims"),
        band=int(row.number_in("band") or 0),
        occurrence=occurrence(row),
    )


def frame(row: Row) -> Frame:
    """Read a row of the table of frames."""
    return Frame(
        complement=row.text("complement"),
        governs=row.text("governs"),
        object=row.text("object"),
        example=row.text("example"),
        translation=row.text("translation"),
        note=row.text("note"),
    )


def name(row: Row) -> Name:
    """Read a row of a names table, a pack's or the built-in one."""
    return Name(
        id=row.text("id"),
        name=row.text("name"),
        type=row.text("type"),
        english=row.text("english"),
        variants=row.several("variants"),
        role_ar=row.text("role_ar"),
        fact=row.text("fact"),
        source=row.text("source"),
        latitude=row.number_in("latitude"),
        longitude=row.number_in("longitude"),
        lemmas=tuple(row.text("lemmas").split()),
        occurrence=occurrence(row),
    )
