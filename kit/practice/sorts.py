"""Sorts of nouns: who acts, what happens, where, when; one of a sort fits where another does.

Told by the English gloss and by the plural, and deliberately generous: a distractor lost costs
nothing, a distractor that is right costs trust.
"""

import re

from kit.lexicon.lexeme import Lexeme
from kit.practice.making import plain
from kit.practice.shapes import VERB_FORMS

DOER, EVENT, PLACE, TIME, THING = "doer", "event", "place", "time", "thing"
_DOERS = ("er", "or", "ist", "ian", "ant", "ent", "man", "men", "eer", "ee", "ive", "ary", "al")
"""How English words end that may name a doer: minister, analyst, agent, brigadier general."""
_BODIES = frozenset(
    """people person army party council ministry government bank company team club court judiciary
    authority union committee parliament police force forces side group organisation organization
    agency opposition king prince chief head boy girl child youth crowd state country city town
    sheikh judge guest host ally enemy public nation street delegation body press
    media staff crew board hospital university school institute family newspaper network
    department""".split()  # noqa: SIM905 — a list of words reads best as words
)
_EVENTS = frozenset(
    """summit meeting talks conference session operation war battle attack raid strike visit trip
    journey tour match game exercise exercises drill drills manoeuvre manoeuvres election elections
    vote campaign ceremony celebration festival party show performance work test experiment study
    investigation trial crisis accident incident crime storm flood fire explosion dispute conflict
    dialogue interview call contact process event speech decision agreement deal step measure
    negotiation negotiations round race competition tournament protest demonstration""".split()  # noqa: SIM905 — as above
)
_PLACES = frozenset(
    """city town village region area district province country state street road square building
    house hospital school university factory port airport station centre museum stadium bridge
    border coast sea lake river gulf island mountain field facility base headquarters office
    market room hall camp prison court capital zone place site world east west north south
    farm garden forest desert""".split()  # noqa: SIM905 — as above
)
_TIMES = frozenset(
    """year month week day hour minute moment time period century decade season spring summer
    autumn winter morning evening night date monday tuesday wednesday thursday friday saturday
    sunday beginning end future past""".split()  # noqa: SIM905 — as above
)


def sorts(lexeme: Lexeme) -> frozenset[str]:
    """Return the sorts a noun may belong to; a thing where nothing tells."""
    words = _words(lexeme)
    found = {
        sort
        for sort, names in ((EVENT, _EVENTS), (PLACE, _PLACES), (TIME, _TIMES))
        if words & names
    }
    if acts(lexeme):
        found.add(DOER)
    doing = any(word.endswith("ing") for word in re.findall("[a-z]+", lexeme.gloss.split(";")[0]))
    if doing or lexeme.pattern in {masdar for _, masdar in VERB_FORMS.values() if masdar}:
        found.add(EVENT)
    return frozenset(found) or frozenset({THING})


def acts(lexeme: Lexeme) -> bool:
    """Tell whether a noun may name who acts, a person or a body: any fits where another does."""
    if lexeme.pos != "NOUN":
        return False
    return person(lexeme) or any(
        word in _BODIES or word.endswith(_DOERS) for word in _words(lexeme)
    )


def person(lexeme: Lexeme) -> bool:
    """Tell whether a noun names a person by its grammar: it has a feminine, or such a plural."""
    plurals = map(plain, lexeme.plural)
    doer = any(word.endswith(("er", "or", "ist", "ian", "ant", "ent")) for word in _words(lexeme))
    return bool(lexeme.feminine) or doer or any(one.endswith(("ون", "اء")) for one in plurals)


def _words(lexeme: Lexeme) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", f"{lexeme.gloss} {lexeme.gloss_general}".lower()))
