"""What a derived verb's form alone decides: its present, masdar and participles, by the pattern.

Only sound behaviour is given: a verb whose letters its pattern does not explain gets nothing.
"""

from typing import NamedTuple

from kit.text.marks import ordered


class Derived(NamedTuple):
    """The words that follow from a verb's form."""

    form: str
    present: str
    masdar: str
    active_participle: str
    passive_participle: str


_PATTERNS = {
    "فَعَّلَ": Derived("II", "يُفَعِّلُ", "تَفْعِيل", "مُفَعِّل", "مُفَعَّل"),
    "فَاعَلَ": Derived("III", "يُفَاعِلُ", "مُفَاعَلَة", "مُفَاعِل", "مُفَاعَل"),
    "أَفْعَلَ": Derived("IV", "يُفْعِلُ", "إِفْعَال", "مُفْعِل", "مُفْعَل"),
    "تَفَعَّلَ": Derived("V", "يَتَفَعَّلُ", "تَفَعُّل", "مُتَفَعِّل", "مُتَفَعَّل"),
    "تَفَاعَلَ": Derived("VI", "يَتَفَاعَلُ", "تَفَاعُل", "مُتَفَاعِل", "مُتَفَاعَل"),
    "انْفَعَلَ": Derived("VII", "يَنْفَعِلُ", "انْفِعَال", "مُنْفَعِل", "مُنْفَعَل"),
    "افْتَعَلَ": Derived("VIII", "يَفْتَعِلُ", "افْتِعَال", "مُفْتَعِل", "مُفْتَعَل"),
    "اسْتَفْعَلَ": Derived("X", "يَسْتَفْعِلُ", "اسْتِفْعَال", "مُسْتَفْعِل", "مُسْتَفْعَل"),
}
_HAMZA = frozenset("ءأإؤئ")
_CHANGED_BY_FIRST_WAW = ("IV", "VIII", "X")
_WEAK = frozenset("وي")


def derived(lemma: str, root: str) -> Derived | None:
    """Return what the form of a verb decides; None for form I and where a letter would change.

    Args:
        lemma: the past, vocalised.
        root: its three radicals.
    """
    if len(root) != 3 or _HAMZA & set(root) or root[2] in _WEAK:
        return None
    for pattern, words in _PATTERNS.items():
        if _filled(ordered(pattern), root) != ordered(lemma):
            continue
        if words.form in _CHANGED_BY_FIRST_WAW and root[0] in _WEAK:
            return None
        rest = (_filled(ordered(word), root) for word in words[1:])
        return Derived(words.form, *rest)
    return None


def _filled(pattern: str, root: str) -> str:
    """Put the radicals in the places of ف, ع and ل."""
    return pattern.translate(dict(zip(map(ord, "فعل"), root, strict=True)))
