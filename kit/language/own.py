"""Candidates from the kit's own lexemes: their inflected forms with clitics and article."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kit.language.candidates import Candidate
from kit.language.clitics import OBJECT, PERSONS, POSSESSIVE, PROCLITICS, PRONOUN, enclitic
from kit.language.document import Clitic
from kit.language.lexeme_index import Index, Places, forms_at, indexed, lexemes_at
from kit.lexicon.inflection import ALONE, BEFORE_PRONOUN, Form, forms
from kit.lexicon.lexeme import Lexeme
from kit.lexicon.spelling import SUKUN, lemma_key, letters, with_article, without_ending
from kit.text.fold import fold_alif, loose
from kit.text.marks import bare, ordered

_CONJUNCTIONS = ("", "wa/CONJ", "fa/CONJ")
_NOUN_PREFIXES = ("", "bi/PREP", "ka/PREP", "li/PREP")
_VERB_PREFIXES = ("", "sa/FUT", "li/SUBJUNC", "la/RESULT_CLAUSE_PARTICLE")
_INVARIABLE = ("PROPN", "SCONJ", "CCONJ", "PART", "ADP", "PRON", "DET", "INTJ")
_TAGS = {
    "VERB": "VERB",
    "NOUN": "NOUN",
    "ADJ": "ADJ",
    "PROPN": "NOUN_PROP",
    "ADV": "ADV",
    "ADP": "PREP",
    "CCONJ": "CONJ",
    "SCONJ": "FUNC_WORD",
    "PART": "PART",
    "PRON": "PRON_3MS",
    "DET": "DEM_PRON_MS",
}


class Split(NamedTuple):
    """A written word cut into proclitics, article, a middle and a pronoun."""

    proclitics: tuple[str, ...]
    article: bool
    middle: str
    person: str


class OwnLexicon:
    """Lexemes by dictionary form, by the written forms they list, and by their inflection."""

    def __init__(self, lexemes: Sequence[Lexeme], index: Index | None = None) -> None:
        """Take ``lexemes``; where two agree in everything, the earlier one wins.

        Without an ``index`` all are inflected. A large lexicon has one that leaves to the
        dictionary what the dictionary knows, and corrects it by the lemma.
        """
        self._lexemes = lexemes
        self._index = index or indexed(lexemes, lambda lexeme: range(len(forms(lexeme))))

    def of_lemma(self, candidate: Candidate) -> Lexeme | None:
        """Return our lexeme of a candidate's lemma, of the same part of speech if there is one."""
        found = self._at(self._index.by_lemma, lemma_key(candidate.lemma))
        verb = candidate.pos == "VERB"
        fitting = [x for x in found if (x.pos == "VERB") == verb or x.pos == "AUX"]
        same = [lexeme for lexeme in fitting if lexeme.pos == candidate.pos]
        return next(iter(same or fitting), None)

    def listing(self, spelling: str) -> list[Lexeme]:
        """Return the lexemes that list this written form."""
        return self._at(self._index.by_written, spelling)

    def _at(self, table: Places, key: str) -> list[Lexeme]:
        return [self._lexemes[at] for at in lexemes_at(table.get(key, ""))]

    def candidates(self, spelling: str, *, forgiving: bool) -> Iterator[Candidate]:
        """Yield the readings of a bare spelling as a form of one of our lexemes.

        A hamza left off its alif passes always; ``forgiving`` lets any slip of spelling pass, for
        words nothing else explains.
        """
        for split in _splits(spelling):
            for at, place in forms_at(self._index.by_form.get(loose(split.middle), "")):
                lexeme = self._lexemes[at]
                form = forms(lexeme)[place]
                written = bare(form.text)
                exact = forgiving or split.middle in (written, fold_alif(written))
                if exact and _allowed(lexeme, form, split):
                    yield _candidate(lexeme, form, split)


def same_kind(candidate: Candidate, lexeme: Lexeme) -> bool:
    """Tell whether a candidate competes with a lexeme for the same place in a sentence."""
    return _kind(candidate.pos) == _kind(lexeme.pos)


def _kind(pos: str) -> str:
    """Return what takes the same place: verbs, nominals, or a tag of its own."""
    kinds = {"AUX": "VERB", "ADJ": "NOUN", "PROPN": "NOUN", "NUM": "NOUN"}
    return kinds.get(pos, pos)


def of_lexeme(lexeme: Lexeme, spelling: str) -> Candidate:
    """Return a reading of a form that its lexeme lists, by rule if a rule explains it."""
    if found := list(OwnLexicon((lexeme,)).candidates(spelling, forgiving=False)):
        return max(found, key=lambda one: one.article)
    stem = letters(ordered(lexeme.lemma))
    plain = "".join(letter for letter, _ in stem)
    at = spelling.find(plain[: max(2, len(plain) - 1)])
    proclitics: tuple[Clitic, ...] = ()
    if at in (1, 2):
        by_letter = {clitic.bare: clitic for clitic in reversed(tuple(PROCLITICS.values()))}
        proclitics = tuple(by_letter[sign] for sign in spelling[:at] if sign in by_letter)
    body = spelling[at:] if len(proclitics) == at else spelling
    shown = spelling
    if len(proclitics) == at and plain.startswith(body):
        marked = "".join(letter + marks for letter, marks in stem[: len(body)])
        marked = marked if body == plain else without_ending(marked)
        shown = "".join(clitic.text for clitic in proclitics) + marked
    return _filled(lexeme, vocalised=shown, proclitics=proclitics)


def _splits(spelling: str) -> Iterator[Split]:
    """Yield every way to cut clitics and article off a bare spelling."""
    for conjunction in _CONJUNCTIONS:
        rest = _after(spelling, conjunction)
        if rest is None:
            continue
        for prefix in dict.fromkeys(_NOUN_PREFIXES + _VERB_PREFIXES):
            body = _after(rest, prefix)
            if not body:
                continue
            before = tuple(filter(None, (conjunction, prefix)))
            yield from _ends(before, False, body)
            if prefix == "li/PREP" and body.startswith("ل"):
                yield from _ends(before, True, body[1:])
                yield from _ends(before, True, body)
            elif body.startswith("ال") and prefix in _NOUN_PREFIXES and prefix != "li/PREP":
                yield from _ends(before, True, body[2:])


def _after(text: str, clitic: str) -> str | None:
    """Return what follows a proclitic in ``text``; None where it does not stand there."""
    letters = PROCLITICS[clitic].bare if clitic else ""
    return text[len(letters) :] if text.startswith(letters) else None


def _ends(before: tuple[str, ...], article: bool, body: str) -> Iterator[Split]:
    """Yield the body whole, and without each pronoun it may end in."""
    if len(body) > 1:
        yield Split(before, article, body, "")
    if article:
        return
    for person in PERSONS:
        for sound in (enclitic(person).bare, "ني" if person == "1S" else ""):
            if sound and body.endswith(sound) and len(body) > len(sound) + 1:
                yield Split(before, article, body[: -len(sound)], person)


def _allowed(lexeme: Lexeme, form: Form, split: Split) -> bool:
    """Tell whether grammar lets these clitics stand on this form."""
    if bool(split.person) == (form.place == ALONE) and split.person:
        return False
    if form.place == BEFORE_PRONOUN and not split.person:
        return False
    verb = lexeme.pos == "VERB"
    prefixes = [name for name in split.proclitics if not name.endswith("CONJ")]
    if verb:
        present = dict(form.features).get("Aspect") == "Imp"
        if split.article or any(name in _NOUN_PREFIXES for name in prefixes):
            return False
        return present or not prefixes or prefixes[0].startswith("la/")
    if any(name not in _NOUN_PREFIXES for name in prefixes):
        return False
    if lexeme.pos in _INVARIABLE:
        takes_pronoun = lexeme.pos == "ADP" or lexeme.lemma.endswith("نَّ")
        return not split.article and (not split.person or takes_pronoun)
    return not (split.article and dict(form.features).get("Definite") == "Ind")


def _candidate(lexeme: Lexeme, form: Form, split: Split) -> Candidate:
    """Return the candidate of one form with its clitics, vocalised."""
    proclitics = tuple(PROCLITICS[name] for name in split.proclitics)
    text = ordered(form.text)
    if split.article:
        # Of three lams that would meet one is not written: لِلَّجْنَة.
        silent = 2 if text.startswith("ل") else 1
        text = with_article(text)
        if proclitics and proclitics[-1].bare == "ل":
            text = text[silent:]
    features = dict(form.features)
    enclitics: tuple[Clitic, ...] = ()
    if split.person:
        role = OBJECT if lexeme.pos == "VERB" else POSSESSIVE if form.features else PRONOUN
        enclitics = (enclitic(split.person, role=role, after_i=text.endswith(("ي", "يْ"))),)
        text += enclitics[0].text
        if role == POSSESSIVE:
            features["Definite"] = "Cons"
    elif split.article:
        features["Definite"] = "Def"
    return _filled(
        lexeme,
        vocalised="".join(clitic.text for clitic in proclitics) + text,
        proclitics=proclitics,
        enclitics=enclitics,
        article=split.article,
        features=tuple(sorted(features.items())),
        shape=_labels(split, features),
        tag=_tag(lexeme.pos, features),
        category="PV_Pass" if features.get("Voice") == "Pass" else "",
    )


def _tag(pos: str, features: dict[str, str]) -> str:
    """Return the dictionary's tag for a part of speech."""
    if pos == "VERB" and "Aspect" in features:
        return "VERB_PV" if features["Aspect"] == "Perf" else "VERB_IV"
    return _TAGS.get(pos, pos)


def _labels(split: Split, features: dict[str, str]) -> tuple[str, str]:
    """Return labels before and after the stem like those of the dictionary, for the ranker."""
    before = [name.rpartition("/")[2] for name in split.proclitics]
    after = []
    if split.article:
        before.append("DET")
    if "Person" in features:
        gender, number = features.get("Gender", "")[:1], features["Number"][0]
        subject = f"{features['Person']}{gender}{number}"
        if features.get("Aspect") == "Perf":
            after.append("PVSUFF_SUBJ:" + subject)
        else:
            before.append("IV" + subject)
    elif ending := _noun_suffix(features):
        after.append(ending)
    if split.person:
        after.append(("VSUFF_DO:" if "Person" in features else "POSS_PRON_") + split.person)
    return "+".join(before), "+".join(after)


def _noun_suffix(features: dict[str, str]) -> str:
    """Return the dictionary's label of a noun's suffix; empty for a bare or broken form."""
    gender, number = features.get("Gender", ""), features.get("Number", "")
    if features.get("Definite") == "Ind" and gender == "Masc" and number == "Sing":
        return "NSUFF_MASC_SG_ACC_INDEF"
    name = {"Masc": "MASC", "Fem": "FEM"}.get(gender)
    if not name or (name, number) == ("MASC", "Sing"):
        return ""
    if name == "FEM" and number != "Dual":
        return "NSUFF_FEM_SG" if number == "Sing" else "NSUFF_FEM_PL"
    case = "NOM" if features.get("Case") == "Nom" else "ACCGEN"
    return f"NSUFF_{name}_{'DU' if number == 'Dual' else 'PL'}_{case}"


def _filled(lexeme: Lexeme, **more: object) -> Candidate:
    """Return a candidate with what the lexeme itself says."""
    senses = tuple(part.strip() for part in lexeme.gloss.split(";") if part.strip())
    fields: dict[str, object] = {
        "key": lexeme.id,
        "lemma": lexeme.lemma,
        "pos": lexeme.pos,
        "tag": _tag(lexeme.pos, {}),
        "glosses": senses,
        "root": lexeme.root,
        "pattern": lexeme.pattern,
        "origin": "lexicon",
        "lexeme": lexeme,
    }
    return Candidate(**(fields | more))  # type: ignore[arg-type]  # one place builds them by name


def enriched(candidate: Candidate, lexeme: Lexeme, vocalised: str = "") -> Candidate:
    """Return a dictionary candidate with lemma, root, pattern and gloss of our lexeme.

    A noun has no sukun at its end, as the dictionary has it for غير.
    """
    if lexeme.pos == "NOUN" and not vocalised:
        vocalised = candidate.vocalised.removesuffix(SUKUN)
    return _filled(
        lexeme,
        key=candidate.key,
        tag=candidate.tag,
        shape=candidate.shape,
        category=candidate.category,
        vocalised=vocalised or candidate.vocalised,
        proclitics=candidate.proclitics,
        enclitics=candidate.enclitics,
        article=candidate.article,
        features=candidate.features,
    )
