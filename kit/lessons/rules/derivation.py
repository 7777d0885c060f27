"""The shapes of the verb forms: past, present and masdar, sound and weak, as patterns."""

import re

C = "[ء-غف-يأإؤئ]"  # a letter
S = "\u0651"  # shadda
a, u, i, o = "\u064e", "\u064f", "\u0650", "\u0652"
V = f"[{a}{u}{i}]"
LONG = f"(?:{a}[اى]|{C}{V}|{C}{S}{V}|آ)"

# The endings of a past and a present: sound (…َلَ), hollow (…َالَ), defective (…َى), geminate (…َّ).
_PAST_END = f"(?:{C}{V}{C}{a}|{C}{a}ا{C}{a}|{C}{V}{C}?{a}?ى|{C}{a}ا|{C}{V}?{C}?{S}{a}|{C}{i}ي{a})"
_PRESENT_END = f"(?:{C}{o}?{V}?{C}{V}{C}{u}|{C}{V}[اوي]{C}{u}|{C}{V}[ىيو]|{C}{V}?{C}?{S}{u})"

PAST = {
    "I": f"(?:آ{C}{V}{C}?{a}?|{_PAST_END}|{C}{a}{_PAST_END}|{C}{a}{C}{V}ي{a}|{C}{a}{C}{S}{a})",
    "II": f"{C}{a}{C}{S}{a}(?:{C}{a}|ى)",
    "III": f"(?:{C}{a}ا|آ){C}(?:{a}{C}{a}|{a}ى|{S}{a})",
    "IV": f"(?:أ{a}{C}(?:{o}{C}{a}(?:{C}{a}|ى)|{o}ي{a}ا|{a}ا{C}{a}|{a}{C}{S}{a})"
    f"|آ{C}{a}(?:{C}{a}|ى))",
    "V": f"ت{a}{C}{a}{C}{S}{a}(?:{C}{a}|ى)",
    "VI": f"ت{a}(?:{C}{a}ا|آ){C}(?:{a}(?:{C}{a}|ى)|{S}{a})",
    "VII": f"ان{o}{C}{a}(?:{C}{a}(?:{C}{a}|ى)|ا{C}{a}|{C}{S}{a})",
    "VIII": f"ا(?:{C}{o}[تدط]|[تدطذظز]{S}){a}(?:{C}{a}(?:{C}{a}|ى)|ا{C}{a}|{C}{S}{a})",
    "IX": f"ا{C}{o}{C}{a}{C}{S}{a}",
    "X": f"اس{o}ت{a}{C}(?:{o}{C}{a}(?:{C}{a}|ى)|{a}ا{C}{a}|{a}{C}{S}{a})",
    "QI": f"{C}{a}{C}{o}{C}{a}{C}{a}",
    "QII": f"ت{a}{C}{a}{C}{o}{C}{a}{C}{a}",
}
PRESENT = {
    "I": f"ي{a}(?:{C}{o}{C}{V}(?:{C}{u})?|{C}{o}{C}{V}[ىيو]?|{C}{V}(?:[اوي]{C}{u}|{C}{u}|{C}{S}{u}"
    f"|[ىيو])|[وي]?{C}{V}{C}?{u}?|أ{o}{C}{V}{C}{u})[ىيو]?",
    "II": f"ي{u}{C}{a}{C}{S}{i}(?:{C}{u}|ي)",
    "III": f"ي{u}(?:{C}{a}ا|آ){C}(?:{i}(?:{C}{u}|ي)|{S}{u})",
    "IV": f"ي{u}(?:{C}{o}{C}{i}(?:{C}{u}|ي)|و{C}{i}(?:{C}{u}|ي)|{C}{i}ي{C}{u}|{C}{i}{C}{S}{u})",
    "V": f"ي{a}ت{a}{C}{a}{C}{S}{a}(?:{C}{u}|ى)",
    "VI": f"ي{a}ت{a}(?:{C}{a}ا|آ){C}(?:{a}(?:{C}{u}|ى)|{S}{u})",
    "VII": f"ي{a}ن{o}{C}{a}(?:{C}{i}(?:{C}{u}|ي)|ا{C}{u}|{C}{S}{u})",
    "VIII": f"ي{a}(?:{C}{o}[تدط]|[تدطذظز]{S}){a}(?:{C}{i}(?:{C}{u}|ي)|ا{C}{u}|{C}{S}{u})",
    "IX": f"ي{a}{C}{o}{C}{a}{C}{S}{u}",
    "X": f"ي{a}س{o}ت{a}{C}(?:{o}{C}{i}(?:{C}{u}|ي)|{i}ي{C}{u}|{i}{C}{S}{u})",
    "QI": f"ي{u}{C}{a}{C}{o}{C}{i}{C}{u}",
    "QII": f"ي{a}ت{a}{C}{a}{C}{o}{C}{a}{C}{u}",
}
MASDAR = {
    "I": ".+",  # form I has no rule
    "II": f"ت{a}{C}{o}?{C}{i}(?:ي{C}|{C}{a}?ة|ي{a}ة)|ت{a}{C}{i}{C}{S}{a}?ة|ت{a}{C}{o}{C}{a}ا{C}",
    "III": f"م{u}(?:{C}{a}ا|آ){C}(?:{a}{C}{a}ة|{a}اة|{S}{a}ة)|{C}{i}{C}{a}ا{C}",
    "IV": f"إ{i}(?:{C}{o}{C}{a}(?:ا{C}|اء)|{C}{a}ا{C}{a}ة|ي{C}{a}ا[{C[1:-1]}ء])",
    "V": f"ت{a}{C}{a}{C}{S}(?:{u}{C}|{i}ي?|{i}?ٍ|ٍ)",
    "VI": f"ت{a}(?:{C}{a}ا|آ){C}(?:{u}{C}|{i}ي?|ٍ|{S})",
    "VII": f"ان{o}{C}{i}(?:{C}{a}ا{C}|ي{a}ا{C})",
    "VIII": f"ا(?:{C}{o}[تدط]|[تدطذظز]{S}){i}(?:{C}{a}ا{C}|ي{a}ا{C})",
    "IX": f"ا{C}{o}{C}{i}{C}{a}ا{C}",
    "X": f"اس{o}ت{i}(?:{C}{o}{C}{a}ا{C}|{C}{a}ا{C}{a}ة|ي{C}{a}ا{C})",
    "QI": f"{C}{a}{C}{o}{C}{a}{C}{a}ة|{C}{i}{C}{o}{C}{a}ا{C}",
    "QII": f"ت{a}{C}{a}{C}{o}{C}{u}{C}",
}


def past_fits(lemma: str, form: str) -> bool:
    """Tell whether a vocalised past has the shape of its form."""
    return re.fullmatch(PAST[form], lemma) is not None


def present_fits(present: str, form: str) -> bool:
    """Tell whether a vocalised present has the shape of its form."""
    return re.fullmatch(PRESENT[form], present) is not None


def masdar_fits(masdar: str, form: str) -> bool:
    """Tell whether a vocalised masdar has the shape of its form; form I takes any."""
    return re.fullmatch(MASDAR[form], masdar) is not None
