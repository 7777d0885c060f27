"""Gold words of a Universal Dependencies treebank in the style of Arabic PUD.

PUD writes every syntactic word on its own line and says with ``SpaceAfter=No`` what was written
together; here the clitics are joined again to the written word they belong to.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kit.text.letters import has_letters
from kit.text.marks import bare, has_marks

_PROCLITICS = frozenset("وبلسكف")
_PROCLITIC_TAGS = ("CCONJ", "ADP", "PART", "SCONJ")


@dataclass(frozen=True, kw_only=True, slots=True)
class GoldWord:
    """A written word and what its annotators said of its main part."""

    form: str
    lemma: str
    pos: str
    features: dict[str, str]
    proclitics: str
    enclitics: str

    @property
    def known(self) -> bool:
        """Tell whether the lemma is vocalised, which names and digits are not."""
        return has_marks(self.lemma)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Part:
    form: str
    lemma: str
    pos: str
    features: dict[str, str]
    glued: bool
    proclitic: bool
    pronoun: bool


def pud_sentences(path: Path) -> Iterator[list[GoldWord]]:
    """Yield the sentences of a CoNLL-U file, each a list of its written words."""
    parts: list[_Part] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("#"):
            continue
        if not line:
            if parts:
                yield _joined(parts)
            parts = []
        elif (fields := line.split("\t"))[0].isdecimal():
            parts.append(_part(fields, parts[-1] if parts else None))


def _part(fields: Sequence[str], before: _Part | None) -> _Part:
    """Read one line of the file; ``before`` is the word it may be written onto."""
    form, lemma, pos, xpos, features, space = (fields[i] for i in (1, 2, 3, 4, 5, 9))
    glued = "SpaceAfter=No" in space
    letters = bare(form)
    attached = before is not None and before.glued
    return _Part(
        form=letters,
        lemma=lemma if lemma != "_" else "",
        pos=pos,
        features=dict(re.findall(r"(\w+)=([\w,]+)", features)),
        glued=glued,
        proclitic=letters in _PROCLITICS and pos in _PROCLITIC_TAGS and glued,
        pronoun=pos == "PRON" and xpos == "PRP" and attached and letters not in _PROCLITICS - {"ك"},
    )


def _joined(parts: Sequence[_Part]) -> list[GoldWord]:
    """Join the parts that were written together."""
    words: list[list[_Part]] = []
    for index, part in enumerate(parts):
        before = parts[index - 1] if index else None
        if before and before.glued and has_letters(part.form) and has_letters(before.form):
            words[-1].append(part)
        else:
            words.append([part])
    return [_word(group) for group in words]


def _word(group: Sequence[_Part]) -> GoldWord:
    main = next((i for i, part in enumerate(group) if not part.proclitic and not part.pronoun), -1)
    if main < 0:
        main = next((i for i, part in enumerate(group) if part.pos == "ADP"), 0)
    part = group[main]
    return GoldWord(
        form="".join(p.form for p in group),
        lemma=part.lemma,
        pos=part.pos,
        features=part.features,
        proclitics="".join(p.form for p in group[:main]),
        enclitics="".join(p.form for p in group[main + 1 :]),
    )
