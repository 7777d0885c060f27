"""When two English glosses may mean the same: the guard that keeps a distractor from being right.

Deliberately generous: a distractor lost costs nothing, a distractor that is right costs trust.
"""

import re
from functools import lru_cache

_STOP = frozenset(
    """
    a an the to of in on at for from by with and or be is was are were been being it its that this
    as into upon up out off over not no any some one etc sth so sb who which such than have has had
    do does did can make made become became get very more most
    """.split()  # noqa: SIM905 — a list of words reads best as words
)
_SENSES = re.compile(r"[;|](?![^()]*\))")
LONG = 20
"""How long a sense may be before its second wording, after a comma, is left out."""
_REMARK = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_ASIDE = re.compile(r",\s*\([^)]*\)[^,]*")
"""A second wording that holds under a condition alone: «member, (plural) organs»."""
_HARMLESS = re.compile(
    r"\((?:with(?! a pronoun| the article)|to|for|on|from|against|over|about|at|by|into"
    r"|as|than|that|adjective|adj\.|season|piece of|meeting|station)\b"
)
"""How a remark begins without which a sense is still true of the word."""
_OF_VERBS = re.compile(r"\((?:of|in)\b")
"""The same of a verb: «to warn (of)»; of a noun it narrows the sense, «half (of a match)»."""
_GROUPS = """
say state declare announce affirm assert confirm stress emphasise underline underscore insist
say tell inform report relate recount mention cite quote convey
claim allege maintain purport pretend contend
add further continue proceed go
speak talk address discuss discussion negotiation negotiate dialogue conversation consultation
call invite invitation summon urge appeal request ask demand
warn caution threaten threat menace alert
praise commend laud hail applaud acclaim
condemn denounce criticise criticism decry deplore censure
deny reject refuse dismiss rebuff decline
promise pledge vow undertake commit commitment
expect predict foresee forecast anticipate speculate speculation guess estimate
agree accept approve consent concur agreement accord deal pact treaty contract transaction
strengthen strength consolidate consolidation reinforce bolster boost enhance cement support
support back aid help assist assistance relief backing
cooperation collaborate collaboration partnership participate participation joint share sharing
relation relationship link tie bond connection
meeting meet encounter assembly summit conference gathering session interview reception
visit trip tour journey travel
leader chief head president chairman ruler commander boss
minister secretary official officer responsible
country state nation land homeland
government administration regime authority cabinet
army military troop force soldier
force power strength might strong powerful able
weapon arm ammunition munition armament
missile rocket shell projectile bomb
war battle combat fight conflict hostility
attack strike raid assault offensive aggression
epidemic pandemic outbreak infection contagion disease plague
peace truce ceasefire calm
enemy foe adversary opponent hostile
victory win triumph success succeed
fail failure defeat lose loss
big large great grand major huge considerable
small little minor slight short
new recent modern fresh renew
late recent last lately recently previous former past earlier prior
current present now today existing
next coming future forthcoming following subsequent later
important significant importance vital essential crucial key significance
clear obvious evident plain clearly apparent
possible potential likely probable possibility probability likelihood capability
need require requirement necessity necessary want must should
want wish desire seek aspire hope look intend aim
goal aim target objective purpose
begin start commence launch initiate open opening
end finish conclude conclusion close complete stop final
increase rise grow growth growing escalate grow mount augment multiply double
decrease reduce decline fall drop lower
show demonstrate display reveal disclose indicate exhibit exhibition uncover appear
appear seem look emerge
see view watch observe look regard consider believe think opine
know knowledge aware learn science
give grant provide supply offer present deliver equip furnish
take receive obtain get acquire acquisition gain benefit profit
make manufacture produce production industry fabricate build construct
build building establish found set facility installation plant
send dispatch transmit transfer transport convey move shift
use utilise employ usage application exploit
work act operate operation action act function process measure step procedure deed
obstruct hinder impede disrupt block prevent ban forbid thwart hamper
violate breach infringe violation break
impose force oblige enforce compel
decide decision resolve resolution determine resolved
sanction penalty punishment punish
danger risk peril hazard jeopardy dangerous
worry concern anxiety alarm apprehension fear afraid
confident sure certain convinced certainty trust persuaded
pleasure joy delight happiness gladness happy welcome
friendship friend amity friendly
message letter telegram cable note dispatch
agency bureau office body
news report information media press story
area region zone district territory province place
place location position site spot venue
side direction party aspect part facet
way road path means manner mode
time period moment era date
long extended lengthy tall
near close range adjacent
east eastern orient
picture photo image photograph
sea naval maritime marine navy
air aerial aviation aircraft
space spatial orbit cosmos
satellite moon
test experiment trial attempt try endeavour effort
train exercise drill manoeuvre training
develop development evolve evolution advance progress advanced sophisticated improve
technology technique technical tech
program programme plan scheme project
spy spying espionage surveillance intelligence reconnaissance
security safety safe secure
defence defend protect protection guard
policy political politics
economy economic commerce trade commercial
buy purchase sell sale
money fund finance financial cost price expense
food nutrition nourishment
people nation public popular population folk
member part element
group band party faction bloc set
many several numerous multiple number various
all every each whole entire total complete
other another different else
first initial primary foremost
special particular private own specific
general public common universal
official formal
legal lawful legitimate legislative law legitimacy
illegal unlawful illicit illegitimate
international global world worldwide
return come back arrive arrival reach come
go leave depart departure exit
accompany companion escort company
follow pursue track continue
answer reply respond response
exchange swap trade reciprocal mutual
greet greeting salute salutation
choose choice select selection pick elect election
form shape constitute compose formation
compare comparison contrast
consequence result outcome effect repercussion aftermath impact
cause reason raise arouse provoke excite
face confront counter encounter meet oppose
coordinate coordinator arrange organise organisation
institution organisation establishment foundation body
council board committee assembly
deep profound firm steadfast rooted solid
hero heroic brave
honour dignity noble virtue
strategic tactical
repeat again renew reiterate
translate interpreter translator interpret
employee worker labourer staff personnel workforce registrar
deputy representative delegate parliamentarian
expert specialist analyst observer monitor consultant
resident inhabitant citizen population people
student pupil learner
doctor physician
company firm corporation enterprise institution
park garden
road street avenue
teacher professor instructor
""".strip().splitlines()


def _stem(word: str) -> str:
    """Return the first letters of a word, enough to bring its family together."""
    return word[:-1] if len(word) == 5 and word.endswith("s") else word[:5]


def _synonyms() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for number, line in enumerate(_GROUPS):
        for word in line.split():
            table.setdefault(_stem(word), set()).add(f"#{number}")
    return {word: frozenset(groups) for word, groups in table.items()}


_SYNONYMS = _synonyms()


@lru_cache(maxsize=16384)
def concepts(gloss: str) -> frozenset[str]:
    """Return what a gloss touches: the stems of its words and the groups of near-synonyms."""
    found: set[str] = set()
    for word in re.findall(r"[a-z]+", gloss.lower()):
        if word in _STOP or len(word) < 2:
            continue
        for form in (word, word.rstrip("s")):
            stem = _stem(form)
            found.add(stem)
            found |= _SYNONYMS.get(stem, frozenset())
    return frozenset(found)


@lru_cache(maxsize=16384)
def content_words(gloss: str) -> frozenset[str]:
    """Return the stems of a gloss's words, for asking whether one wording contains another."""
    return frozenset(
        _stem(word) for word in re.findall(r"[a-z]+", gloss.lower()) if word not in _STOP
    )


def singular(gloss: str) -> str:
    """Return a plural gloss in the singular where the ending tells: «solutions» → «solution»."""
    if gloss.endswith("ies") and len(gloss) > 4:
        return gloss[:-3] + "y"
    if re.search(r"(?:x|ch|sh|ss)es$", gloss):
        return gloss[:-2]
    return gloss[:-1] if re.search(r"[^suin]s$|ions$|ons$", gloss) else gloss


def is_single(gloss: str, general: str) -> bool:
    """Tell whether a word has one sense alone: no other group, no remark, no general meaning."""
    return bool(gloss) and not general and ";" not in gloss and "(" not in gloss


@lru_cache(maxsize=16384)
def first_sense(gloss: str) -> str:
    """Return the first sense of a gloss, as it is shown among options: no remark in brackets."""
    sense = _ASIDE.sub("", _SENSES.split(gloss)[0].strip())
    short = " ".join(_REMARK.sub(" ", sense).split()).replace(" ,", ",") or sense
    return short.split(",")[0].strip() if len(short) > LONG else short


@lru_cache(maxsize=16384)
def stands_alone(gloss: str) -> bool:
    """Tell whether the first sense is true of the word by itself, its remarks left out.

    «to draw (attention)» is not: the word does not mean «to draw»; nor is the sense of a phrase,
    of the plural or of the passive alone.
    """
    sense = _ASIDE.sub("", _SENSES.split(gloss)[0].strip())
    verb = sense.startswith("to ")
    return bool(gloss) and all(
        _HARMLESS.match(one) or (verb and _OF_VERBS.match(one)) for one in _REMARK.findall(sense)
    )
