"""Number, voice and person that the letters leave open, settled by the sentence around them."""

from collections.abc import Sequence
from dataclasses import replace

from kit.language.candidates import Candidate
from kit.language.circumstance import of_doer
from kit.language.clause import Complements, Row, complements
from kit.language.passive import passive_of
from kit.language.ranker import Choice
from kit.language.speaker import of_speaker
from kit.language.verb_classes import (
    IMPERSONAL_BEFORE_CLAUSE,
    IMPERSONAL_THOUGH_JOINED,
    IMPERSONAL_WITH_PREPOSITION,
    KEEPS_OBJECT,
    NEEDS_OBJECT,
    WITHOUT_OBJECT,
)
from kit.text.marks import bare

_TWO_AFTER = frozenset(("اثنين", "الاثنين", "كليهما", "اثنتين"))
_TWO_BEFORE = frozenset(("هذين", "هاتين", "اللذين", "كلا", "كلتا", "كلي", "كلتي"))
_GOVERNED = frozenset(("عَنْ", "عَلَى", "فِي", "بِ"))
_PARTICIPLE = "مُ"
_PARENT, _OTHER_THAN = "وَالِد", "غَيْر"
_NISBA, _DUAL, _PLURAL = "ِيّ", "َيْنِ", "ِينَ"
_MAY_BE_PASSIVE = NEEDS_OBJECT | IMPERSONAL_BEFORE_CLAUSE | IMPERSONAL_WITH_PREPOSITION
_INTRODUCING = ("PART", "SCONJ", "CCONJ")

Settled = list[Choice | None]


def agreed(
    readings: Sequence[Choice | None],
    options: Sequence[Sequence[Candidate]],
    quoted: Sequence[bool],
) -> Settled:
    """Return the readings, each in the number and voice that its sentence asks for.

    ``options`` are the candidates of each word, ``quoted`` says which are direct
    speech. The lemma stays what the ranker chose.
    """
    row = [choice.candidate if choice else None for choice in readings]
    for index, candidate in enumerate(row):
        if candidate is None:
            continue
        if candidate.pos == "ADJ" and candidate.lexeme is not None:
            candidate = row[index] = _as_head(row, index, candidate, options[index])
        ending = candidate.vocalised[-4:]
        if candidate.pos == "VERB":
            candidate = _with_objects(row, index, candidate, options[index])
            row[index] = _in_voice(row, index, candidate, options[index])
            if quoted[index]:
                row[index] = of_speaker(row, index, candidate, options[index], quoted)
        elif candidate.enclitics and ("Number", "Dual") in candidate.features:
            row[index] = _of_many(candidate, options[index])
        elif "ي" in ending and bare(ending).endswith("ين"):
            row[index] = _in_number(row, index, candidate, options[index])
        elif (doer := of_doer(row, index, options[index])) is not None:
            row[index] = doer
        elif ending.endswith("ا") and ("Number", "Dual") in candidate.features:
            row[index] = _with_tanwin(row, index, candidate, options[index])
    return [
        choice._replace(candidate=candidate)
        if choice and candidate and candidate is not choice.candidate
        else choice
        for choice, candidate in zip(readings, row, strict=True)
    ]


def _as_head(row: Row, index: int, candidate: Candidate, options: Sequence[Candidate]) -> Candidate:
    """Return the noun for an adjective that heads an iḍāfa: مُحَافِظُ الْمَدِينَةِ is no conservative."""
    after = row[index + 1] if index + 1 < len(row) else None
    owned = bool(candidate.enclitics) or _closes(after)
    if after and not owned and after.pos == "NOUN" and not after.proclitics:
        owned = bool(after.enclitics) or _closes(row[index + 2] if index + 2 < len(row) else None)
    indefinite = ("Definite", "Ind") in candidate.features
    if candidate.article or indefinite or not owned:
        return candidate
    return next((one for one in options if _same_word(one, candidate)), candidate)


def _closes(noun: Candidate | None) -> bool:
    """Tell whether a word ends an iḍāfa: a name or a noun with ال."""
    return noun is not None and not noun.proclitics and (noun.article or noun.pos == "PROPN")


def _same_word(noun: Candidate, adjective: Candidate) -> bool:
    same = noun.lemma == adjective.lemma and noun.proclitics == adjective.proclitics
    return (
        same
        and noun.pos == "NOUN"
        and noun.lexeme is not None
        and noun.enclitics == adjective.enclitics
    )


def sibling(
    candidate: Candidate, options: Sequence[Candidate], name: str, value: str
) -> Candidate | None:
    """Return the reading of the same lemma that differs in one feature, if there is one."""
    for other in options:
        same = other.lemma == candidate.lemma and other.pos == candidate.pos
        if same and other.proclitics == candidate.proclitics and (name, value) in other.features:
            features = dict(other.features)
            person = dict(candidate.features).get("Person")
            if name == "Person" or features.get("Person") == person:
                return other
    return None


def _in_number(
    row: Row, index: int, candidate: Candidate, options: Sequence[Candidate]
) -> Candidate:
    """Return the plural of a form in ين unless something says that there are two."""
    plural = sibling(candidate, options, "Number", "Plur")
    plural = plural or _of_other_pos(candidate, options) or _sound_plural(candidate)
    dual = sibling(candidate, options, "Number", "Dual")
    if plural is None or dual is None:
        return candidate
    return dual if _of_two(row, index, candidate) else plural


def _of_many(candidate: Candidate, options: Sequence[Candidate]) -> Candidate:
    """Return لَاعِبِيهِ for لَاعِبَيْهِ: who has people in his team seldom has two of them."""
    plural = sibling(candidate, options, "Number", "Plur")
    if plural is None or ("Gender", "Masc") not in plural.features or candidate.lemma == _PARENT:
        return candidate
    return plural


def _of_other_pos(candidate: Candidate, options: Sequence[Candidate]) -> Candidate | None:
    """Return the plural that the dictionary has of an adjective only (العاملين), as a noun."""
    for other in options:
        same = other.lemma == candidate.lemma and other.pos == "ADJ" and candidate.pos == "NOUN"
        plural = ("Number", "Plur") in other.features
        if same and plural and other.proclitics == candidate.proclitics:
            return replace(other, pos="NOUN")
    return None


def _sound_plural(dual: Candidate) -> Candidate | None:
    """Return the plural with the letters of a dual, of nisbas and participles of derived verbs."""
    derived = dual.pos in ("ADJ", "NOUN") and dual.lemma.startswith(_PARTICIPLE)
    if not ((derived or dual.lemma.endswith(_NISBA)) and dual.vocalised.endswith(_DUAL)):
        return None
    features = tuple(sorted({**dict(dual.features), "Number": "Plur"}.items()))
    return replace(dual, vocalised=dual.vocalised.removesuffix(_DUAL) + _PLURAL, features=features)


def _with_tanwin(
    row: Row, index: int, candidate: Candidate, options: Sequence[Candidate]
) -> Candidate:
    """Return the accusative اتفاقًا of what may be a dual too, unless its genitive follows."""
    after = row[index + 1] if index + 1 < len(row) else None
    indefinite = sibling(candidate, options, "Definite", "Ind")
    owner = after and after.pos in ("NOUN", "PROPN") and after.lemma != _OTHER_THAN
    if indefinite is None or (owner and after and not after.proclitics):
        return candidate
    return indefinite


def _of_two(row: Row, index: int, candidate: Candidate) -> bool:
    """Tell whether هذين, اثنين, a dual noun or two adjectives joined by و count to two."""
    before = row[index - 1] if index else None
    after = row[index + 1] if index + 1 < len(row) else None
    if before is not None:
        dual = ("Number", "Dual") in before.features and before.pos in ("NOUN", "ADJ")
        if bare(before.vocalised) in _TWO_BEFORE or (dual and before.article == candidate.article):
            return True
    if after is None:
        return False
    if bare(after.vocalised) in _TWO_AFTER:
        return True
    second = row[index + 2] if index + 2 < len(row) else None
    return (
        second is not None
        and _single(after)
        and _single(second)
        and (
            second.proclitic_letters == "و" and after.article == second.article == candidate.article
        )
    )


def _single(candidate: Candidate) -> bool:
    """Tell whether a word is an adjective in the masculine singular."""
    features = dict(candidate.features)
    return (
        candidate.pos == "ADJ"
        and features.get("Number", "Sing") == "Sing"
        and (features.get("Gender", "Masc") == "Masc")
    )


def _with_objects(row: Row, index: int, verb: Candidate, options: Sequence[Candidate]) -> Candidate:
    """Return أَجْرَى for جَرَى where subject and object follow: of two verbs, the one that has one."""
    if verb.lemma in NEEDS_OBJECT or verb.enclitics or verb.lemma not in WITHOUT_OBJECT:
        return verb
    after = complements(row, index)
    if after.unsure or len(after.heads) != 2 or after.heads[1].pos == "PROPN":
        return verb
    for other in options:
        same = other.pos == "VERB" and other.shape == verb.shape and not other.enclitics
        if same and other.lemma in NEEDS_OBJECT and ("Voice", "Act") in other.features:
            return other
    return verb


def _in_voice(
    row: Row, index: int, candidate: Candidate, options: Sequence[Candidate]
) -> Candidate:
    """Return the passive of a verb that has neither doer nor room for one."""
    passive_now = ("Voice", "Pass") in candidate.features
    if candidate.enclitics or not (passive_now or candidate.lemma in _MAY_BE_PASSIVE):
        return candidate
    active = sibling(candidate, options, "Voice", "Act")
    passive = sibling(candidate, options, "Voice", "Pass") or (active and passive_of(active))
    if passive is None or active is None:
        return candidate
    return passive if _lacks_doer(row, index, passive) else active


def _lacks_doer(row: Row, index: int, verb: Candidate) -> bool:
    """Tell whether a verb at the head of its clause has one noun phrase, or none at all."""
    before = row[index - 1] if index else None
    after = complements(row, index)
    features = dict(verb.features)
    if after.unsure:
        return False
    needs = verb.lemma in NEEDS_OBJECT and not _governs(verb, after)
    if needs and not after.heads and not after.clause:
        return True
    if before is not None and (before.pos not in _INTRODUCING or before.enclitics):
        return False
    if features.get("Number") != "Sing":
        return False
    if not after.heads:
        return features.get("Gender") == "Masc" and _impersonal(verb, after)
    return needs and not after.clause and len(after.heads) == 1 and not _is_object(after.heads[0])


def _governs(verb: Candidate, after: Complements) -> bool:
    """Tell whether a preposition that follows takes the place of the verb's object."""
    if verb.lexeme is None or verb.lemma in KEEPS_OBJECT:
        return False
    return bool(_GOVERNED & set(after.prepositions) & set(verb.lexeme.prepositions))


def _is_object(head: Candidate) -> bool:
    """Tell whether the one noun phrase is an object, whose doer was named before, or a name."""
    return ("Case", "Acc") in head.features or bool(head.enclitics) or head.pos == "PROPN"


def _impersonal(verb: Candidate, after: Complements) -> bool:
    """Tell whether a verb without any noun phrase is of the kind of يُعتقد أنّ, عُثر على."""
    joined = verb.proclitic_letters[:1] in ("و", "ف")
    present = ("Aspect", "Imp") in verb.features
    if after.clause and not after.prepositions:
        return verb.lemma in IMPERSONAL_BEFORE_CLAUSE and (present or not joined)
    known = verb.lemma in IMPERSONAL_WITH_PREPOSITION
    alone = not joined or verb.lemma in IMPERSONAL_THOUGH_JOINED
    return known and bool(after.prepositions) and alone
