"""Shapes: a root set into a pattern, only where the result is regular enough to be shown."""

from kit.text.marks import bare

VERB_FORMS: dict[str, tuple[str, str]] = {
    "I": ("فَعَلَ", ""),
    "II": ("فَعَّلَ", "تَفْعِيل"),
    "III": ("فَاعَلَ", "مُفَاعَلَة"),
    "IV": ("أَفْعَلَ", "إِفْعَال"),
    "V": ("تَفَعَّلَ", "تَفَعُّل"),
    "VI": ("تَفَاعَلَ", "تَفَاعُل"),
    "VII": ("انْفَعَلَ", "انْفِعَال"),
    "VIII": ("افْتَعَلَ", "افْتِعَال"),
    "IX": ("افْعَلَّ", "افْعِلَال"),
    "X": ("اسْتَفْعَلَ", "اسْتِفْعَال"),
}
"""Past and masdar of each verb form; form I has no masdar that a rule could give."""

FORM_SIGNS: dict[str, str] = {
    "I": "Form I adds no letter to the root",
    "II": "Form II doubles the second radical",
    "III": "Form III has ا after the first radical",
    "IV": "Form IV begins with أ in the past",
    "V": "Form V has ت before a doubled second radical",
    "VI": "Form VI has ت in front and ا after the first radical",
    "VII": "Form VII begins with انـ",
    "VIII": "Form VIII has ت after the first radical",
    "IX": "Form IX doubles the last radical: colours and defects",
    "X": "Form X begins with استـ",
}

ACTIVE: dict[str, str] = {
    "I": "فَاعِل",
    "II": "مُفَعِّل",
    "III": "مُفَاعِل",
    "IV": "مُفْعِل",
    "V": "مُتَفَعِّل",
    "VI": "مُتَفَاعِل",
    "VII": "مُنْفَعِل",
    "VIII": "مُفْتَعِل",
    "X": "مُسْتَفْعِل",
}
PASSIVE: dict[str, str] = {
    "I": "مَفْعُول",
    "II": "مُفَعَّل",
    "III": "مُفَاعَل",
    "IV": "مُفْعَل",
    "VIII": "مُفْتَعَل",
    "X": "مُسْتَفْعَل",
}
"""Participles of each verb form, by their pattern."""

_ALL = frozenset({"II", "III", "IV", "V", "VI", "VII", "VIII", "X"})
_NOT_VII = frozenset("نلرويمأ")
_NOT_VIII = frozenset("صضطظزدذتثويأ")
# Plural patterns that a noun of the given pattern cannot have: what a learner may try, and wrong.
_WRONG_PLURALS: dict[frozenset[str], tuple[str, ...]] = {
    frozenset({"فَعْل", "فِعْل", "فُعْل", "فَعَل"}): ("فَوَاعِل", "فَعَائِل", "أَفْعِلَاء", "فُعَّال"),
    frozenset({"فَاعِل"}): ("أَفْعِلَاء", "فَعَائِل", "أَفْعُل", "مَفَاعِل"),
    frozenset({"فَعِيل"}): ("فَوَاعِل", "مَفَاعِل", "فُعَّال"),
    frozenset({"فَعَال", "فِعَال", "فُعَال"}): ("مَفَاعِل", "فُعَّال", "أَفَاعِل"),
    frozenset({"مَفْعَل", "مَفْعِل", "مَفْعَلَة", "مِفْعَل"}): ("فُعُول", "أَفْعَال", "أَفْعِلَة", "فَوَاعِل"),
    frozenset({"فَعْلَة", "فِعْلَة", "فُعْلَة"}): ("فَوَاعِل", "فُعَلَاء", "أَفْعِلَة", "فُعَّال"),
    frozenset({"فَعِيلَة"}): ("مَفَاعِل", "أَفْعِلَة", "فُعَّال", "أَفْعُل"),
    frozenset({"فِعَالَة", "فَعَالَة"}): ("مَفَاعِل", "أَفْعِلَة", "فُعَّال", "فُعَلَاء"),
}  # fmt: skip


def apply(pattern: str, root: str) -> str:
    """Set three radicals into a pattern written with ف ع ل."""
    return pattern.translate(str.maketrans("فعل", root))


def is_sound(root: str) -> bool:
    """Tell whether a root keeps its three radicals in every pattern."""
    return len(root) == 3 and not set(root) & set("ويأءاؤئ") and root[1] != root[2]


def regular_forms(root: str) -> frozenset[str]:
    """Return the derived verb forms whose masdar keeps the pattern's shape for this root."""
    if len(root) != 3 or root[2] in "ويأ" or root[1] == "أ":
        return frozenset()
    allowed = set(_ALL)
    if root[0] in _NOT_VII:
        allowed.discard("VII")
    if root[0] in _NOT_VIII:
        allowed.discard("VIII")
    if root[0] in "وي":
        allowed &= {"II", "III", "V", "VI"}
    if root[0] == "أ":
        allowed &= {"II", "V"}
    if root[1] in "وي":
        allowed &= {"II", "III", "V", "VI"}
    if root[1] == root[2]:
        allowed &= {"II", "IV", "V", "X"}
    return frozenset(allowed)


def regular_verbs(root: str) -> frozenset[str]:
    """Return the derived verb forms whose past keeps the pattern's shape for this root."""
    contracted = {"IV", "X"} if len(root) == 3 and root[1] == root[2] else set()
    return regular_forms(root) - contracted  # أَقَرَّ is no أَفْعَلَ to look at


def shows(pattern: str, root: str, word: str) -> bool:
    """Tell whether a word looks like its pattern: إِذَاعَة, of ذ ي ع, looks like no إِفْعَالَة."""
    return len(root) == 3 and apply(pattern, root) == word


def form_sign(form: str, verb: str) -> str:
    """Return by what a verb is seen to be of its form, also where its ت is another letter now."""
    letters = bare(verb)
    if form == "VIII" and len(letters) > 2 and "ت" not in letters[1:3]:
        return f"{FORM_SIGNS[form]}; in {verb} it has become like its neighbour"
    if form == "VIII" and letters[1:2] == "ت" and "\u0651" in verb[:5]:
        return f"{FORM_SIGNS[form]}; in {verb} the two are one doubled letter"
    return FORM_SIGNS[form]


def masdar_of(form: str, root: str) -> str:
    """Return the masdar that a derived form of this root has."""
    return apply(VERB_FORMS[form][1], root)


def wrong_plurals(pattern: str, root: str, plurals: tuple[str, ...]) -> dict[str, str]:
    """Return plurals that a noun of this pattern cannot have, each with its own pattern."""
    if not is_sound(root):
        return {}
    right = {bare(plural) for plural in plurals}
    for patterns, wrong in _WRONG_PLURALS.items():
        if pattern in patterns:
            made = {apply(shape, root): shape for shape in wrong}
            return {word: shape for word, shape in made.items() if bare(word) not in right}
    return {}


# Singular patterns that never make the plural pattern in front.
_WRONG_SINGULARS: dict[str, tuple[str, ...]] = {
    "فُعُول": ("فَعِيلَة", "مَفْعَل", "فَعَّال", "مِفْعَال"),
    "أَفْعَال": ("فَعِيلَة", "مَفْعَل", "فِعَالَة", "مِفْعَال"),
    "فُعَلَاء": ("مَفْعَل", "فِعَالَة", "مِفْعَال", "فُعْلَة"),
    "مَفَاعِل": ("فِعَال", "فَعِيل", "فَاعِل", "فَعَّال"),
    "فَوَاعِل": ("مَفْعَل", "فَعِيل", "فِعَال", "فُعْلَة"),
    "فَعَائِل": ("مَفْعَل", "فَاعِل", "فَعَّال", "مِفْعَال"),
    "أَفْعِلَة": ("مَفْعَل", "فَاعِلَة", "فَعَّال", "مِفْعَال"),
    "فِعَال": ("مَفْعَل", "فِعَالَة", "مِفْعَال", "فَعَّال"),
    "فُعُل": ("مَفْعَل", "فَعَّال", "مِفْعَال", "فَاعِل"),
    "فُعَل": ("مَفْعَل", "فَعَّال", "مِفْعَال", "فَاعِل"),
}  # fmt: skip


def wrong_singulars(pattern: str, root: str, plural: str) -> dict[str, str]:
    """Return singulars that a plural of this shape cannot have, each with its own pattern."""
    if not is_sound(root):
        return {}
    for shape, wrong in _WRONG_SINGULARS.items():
        if apply(shape, root) == plural:
            return {apply(one, root): one for one in wrong if one != pattern}
    return {}
