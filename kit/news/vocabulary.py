"""The closed lists attribution leans on, read from ``word_lists.toml`` in loose spelling."""

import tomllib
from collections.abc import Mapping
from importlib import resources

from kit.text.fold import loose

_LISTS: dict[str, str] = tomllib.loads(
    resources.files("kit.news").joinpath("word_lists.toml").read_text(encoding="utf-8")
)


def _words(name: str) -> frozenset[str]:
    return frozenset(loose(word.replace("_", " ")) for word in _LISTS[name].split())


def _pairs(name: str) -> Mapping[str, frozenset[str]]:
    """Return a list of ``verb:word`` as the words of each verb."""
    found: dict[str, set[str]] = {}
    for pair in _LISTS[name].split():
        verb, _, word = pair.partition(":")
        found.setdefault(loose(verb), set()).add(loose(word))
    return {verb: frozenset(words) for verb, words in found.items()}


PREPOSITIONS = _words("prepositions")
SETTINGS = _words("settings")
OCCASIONS = _words("occasions")
RELATIVES = _words("relatives")
INDEFINITE_RELATIVES = _words("indefinite_relatives")
THATS = _words("thats")
NOT_THAT = _words("not_that")
ASIDES = _words("asides")
PARTICLES = PREPOSITIONS | THATS | RELATIVES | ASIDES
BREAKS = _words("breaks")
TURNS = _words("turns")
TIMES = _words("times")
MANNERS = frozenset("ب" + noun for noun in _words("manners"))
TITLES = _words("titles")
SPEAKERS = TITLES | _words("speakers")
ADDRESSEES = _words("addressees")
NAME_LINKS = _words("name_links")
DEMONSTRATIVES = _words("demonstratives")
PLACE_SIGNS = _words("place_signs")
WITH_OBJECT = _words("with_object")
FEMININE = _words("feminine")
GESTURES = _words("gestures")
IMPERSONAL = _words("impersonal")
EVIDENTIAL_PASSIVES = _words("evidential_passives")
BEFORE_MASDAR = _words("before_masdar")
BEFORE_CUE = _words("before_cue")
HOLDING = _words("holding")
VERDICTS = _words("verdicts")
OWN_WORDS = _words("own_words")
IFS = _words("ifs")
HEDGING = _words("hedging")
SPEECHLESS = _words("speechless")
CLAUSAL = _words("clausal")
EVERYDAY_OBJECTS = _pairs("everyday_objects")
SPEECH_OBJECTS = _pairs("speech_objects")
EVERYDAY_PREPOSITIONS = _pairs("everyday_prepositions")
HONORIFICS = _words("honorifics")
DESCRIBING_VERBS = _words("describing_verbs")
OFFICES = _words("offices")
PERIODS = _words("periods")
RELATIVE_TIMES = _words("relative_times")
ASKING = _words("asking")
ANSWERING = _words("answering")
HOLDING_VERBS = _words("holding_verbs")
VEILS = _words("veils")
GOVERNING = _pairs("governing")
POINTING = _words("pointing")
PLACE_NOUNS = _words("place_nouns")
NEGATIONS = _words("negations")
MASCULINE = _words("masculine")
SELF = _words("self")
PREVERBAL = _words("preverbal")
ADJECTIVES = _words("adjectives")
NUMERALS = _words("numerals")
LIGHT = _words("light")
CAUSING = _words("causing")
CONVICTING = _words("convicting")
COURTS = _words("courts")
CONVICTS = _words("convicts")
TIGHTENED = _words("tightened")
EVENTS = _words("events")
DATA = _words("data")
SHOWING = _words("showing")
SAYINGS = _words("sayings")
FEELING = _words("feeling")
CRITICAL_FEELINGS = _words("critical_feelings")
POSITIVE_FEELINGS = _words("positive_feelings")
CRITICAL_WORDS = _words("critical_words")
RELAYING = _words("relaying")
HEARSAY = _words("hearsay")
NAMELESS = _words("nameless")
KNOWING = _words("knowing")
CONCRETE = _words("concrete")
PHYSICAL = _words("physical")
POLICE = _words("police")
FINDINGS = _words("findings")
LAYING_OPEN = _words("laying_open")
ARRANGING = _words("arranging")
ANONYMITY = _words("anonymity")
OWN_NAMES = _words("own_names")
HAPPENINGS = _words("happenings")
INQUIRING = _words("inquiring")
QUESTION_WORDS = _words("question_words")
PENALTIES = _words("penalties")
CONFIRMING = _words("confirming")
ADDRESSING = _words("addressing")
DOCUMENTS = _words("documents")
DIRECTED = _words("directed")
