"""Case and mood as far as the written marks show them."""

from kit.language.candidates import Candidate
from kit.lexicon.spelling import DAMMA, DAMMATAN, FATHA, FATHATAN, KASRA, KASRATAN, SUKUN

_CASES = {
    DAMMA: "Nom",
    DAMMATAN: "Nom",
    FATHA: "Acc",
    FATHATAN: "Acc",
    KASRA: "Gen",
    KASRATAN: "Gen",
}
_MOODS = {DAMMA: "Ind", FATHA: "Sub", SUKUN: "Jus"}
_TANWIN = (FATHATAN, DAMMATAN, KASRATAN)


def with_written_case(candidate: Candidate, written: str) -> dict[str, str]:
    """Return a candidate's features, with the case or mood that its written ending shows."""
    features = dict(candidate.features)
    ending = written.removesuffix("ا")[-1:]
    if candidate.enclitics or ("Number" in features and features["Number"] == "Dual"):
        return features
    if candidate.pos in ("NOUN", "ADJ", "NUM", "PROPN") and ending in _CASES:
        if written.endswith(("ونَ", "ينَ", "انِ")) and candidate.shape[1]:
            return features
        features.setdefault("Case", _CASES[ending])
        if ending in _TANWIN:
            features.setdefault("Definite", "Ind")
    elif features.get("Aspect") == "Imp" and features.get("Number") == "Sing" and ending in _MOODS:
        features.setdefault("Mood", _MOODS[ending])
    return features
