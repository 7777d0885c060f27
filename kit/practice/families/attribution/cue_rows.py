"""The rows of the reporting verbs as the families need them: by id, with frames, by core stance."""

from collections.abc import Mapping
from functools import lru_cache

from kit.news.inventory import Frame, ReportingCue
from kit.news.load import reporting_cues
from kit.practice.making import plain

CORE: Mapping[str, tuple[str, ...]] = {
    "neutral": ("qala", "dhakara", "afada", "sarraha", "akhbara", "awrada"),
    "assertive": ("akkada", "shaddada", "jazama", "asarra", "qataa"),
    "positive": ("ashada", "athna", "rahhaba", "madaha", "imtadaha"),
    "critical": ("intaqada", "naddada", "adana", "istankara", "shajaba", "istahjana", "wabbakha"),
    "denial": ("nafa", "ankara", "fannada", "dahada", "kadhdhaba"),
    "distancing": ("zaama", "iddaa", "ashaa"),
    "warning": ("hadhdhara", "andhara", "haddada", "tawaada"),
    "commitment": ("taahhada", "waada", "iltazama"),
    "prediction": ("tawaqqaa", "tanabbaa", "rajjaha", "takahhana"),
}
"""The verbs that no teacher would argue about, by stance: ids of the inventory.

Not قيل: it hides who spoke, and some read doubt into it. Not شكر: thanks are no praise.
"""

STANDARD: Mapping[str, tuple[str, ...]] = {"nabbaha": ("إلى", "على"), "afada": ("بـ",)}
"""What careful usage asks of verbs that are also met with less: أفاد بأن, not أفاد أن."""

APART = frozenset(
    frozenset(pair.split())
    for pair in (
        "positive critical", "positive denial", "positive distancing", "positive warning",
        "positive prediction", "positive commitment", "critical commitment", "critical prediction",
        "critical denial", "critical distancing", "critical neutral", "positive neutral",
        "denial commitment", "denial warning", "denial neutral", "denial assertive",
        "distancing commitment", "distancing warning", "distancing assertive", "distancing neutral",
        "warning commitment", "warning neutral", "commitment neutral", "assertive critical",
        "assertive positive", "assertive prediction", "denial distancing", "assertive warning",
    )
)  # fmt: skip
"""The stances whose core verbs can be told apart whatever they report."""


@lru_cache(maxsize=1)
def _rows() -> Mapping[str, ReportingCue]:
    return {cue.id: cue for cue in reporting_cues()}


def row_of(entry: str) -> ReportingCue | None:
    """Return the inventory's row of a cue, with its frames; None for a lesson's own cue."""
    return _rows().get(entry)


def core(stance: str) -> tuple[ReportingCue, ...]:
    """Return the verbs that stand for a stance without argument."""
    return tuple(row for entry in CORE[stance] if (row := row_of(entry)) is not None)


@lru_cache(maxsize=512)
def frames_with_person(entry: str) -> bool:
    """Tell whether the verb takes whom it speaks to as its object (أبلغ الصحافيين)."""
    row = row_of(entry)
    return row is not None and any(frame.object == "person" for frame in row.frames)


@lru_cache(maxsize=512)
def frames_of(lemma: str) -> tuple[Frame, ...]:
    """Return the frames of every cue with the letters of a lemma."""
    return tuple(
        frame for row in _rows().values() if plain(row.lemma) == lemma for frame in row.frames
    )


@lru_cache(maxsize=512)
def takes(lemma: str) -> frozenset[str]:
    """Return the complements the verb with these letters may take, disputed ones included."""
    rows = (row for row in _rows().values() if plain(row.lemma) == lemma)
    listed = {complement for row in rows for complement in row.complements}
    return frozenset({*listed, *(frame.complement for frame in frames_of(lemma))})
