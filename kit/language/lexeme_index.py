"""Where a lexicon's lexemes are found: by dictionary form, by listed spelling, by inflected form.

The kit's own lexicon takes 0.4 s to inflect and to hold against the dictionary, so its index ships
with the kit. ``python -m kit.language.lexeme_index`` writes it anew after a change of the lexicon
or of the inflection; a test demands that it is current. It holds no words of the dictionary, only
which of our lexemes the dictionary lacks, and is not used where lexicon or dictionary are others.
"""

import gzip
import sys
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from kit.language.candidates import dictionary_lemmas, from_dictionary
from kit.lexicon.buckwalter import BuckwalterDictionary, installed
from kit.lexicon.csv_source import news_lexicon
from kit.lexicon.inflection import BEFORE_PRONOUN, Form, forms
from kit.lexicon.lexeme import Lexeme
from kit.lexicon.spelling import FATHA, KASRA, SUKUN, lemma_key
from kit.text.fold import loose
from kit.text.marks import bare, ordered

TABLE = "lexeme_index.txt.gz"
Places = Mapping[str, str]


class Index(NamedTuple):
    """For each key the places of its lexemes in their lexicon, as text: ``12 40``.

    ``by_form`` has the place of the form among its lexeme's forms too: ``12:3 40:0``.
    """

    by_lemma: Places
    by_written: Places
    by_form: Places


def indexed(lexemes: Sequence[Lexeme], wanted: Callable[[Lexeme], Iterable[int]]) -> Index:
    """Return the index of ``lexemes``, with those of their forms whose places are ``wanted``."""
    tables: tuple[defaultdict[str, list[str]], ...] = tuple(defaultdict(list) for _ in range(3))
    by_lemma, by_written, by_form = tables
    for at, lexeme in enumerate(lexemes):
        by_lemma[lemma_key(lexeme.lemma)].append(f"{at}")
        for written in lexeme.forms:
            by_written[bare(written)].append(f"{at}")
        inflected = forms(lexeme)
        for place in wanted(lexeme):
            by_form[loose(inflected[place].text)].append(f"{at}:{place}")
    return Index(*({key: " ".join(places) for key, places in table.items()} for table in tables))


def lexemes_at(places: str) -> Iterator[int]:
    """Yield the places of an entry of ``by_lemma`` or ``by_written``."""
    return map(int, places.split())


def forms_at(places: str) -> Iterator[tuple[int, int]]:
    """Yield lexeme and form of an entry of ``by_form``."""
    for place in places.split():
        lexeme, _, form = place.partition(":")
        yield int(lexeme), int(form)


def written(index: Index, sources: Sequence[int]) -> bytes:
    """Return an index as a file; ``sources`` are the checksums of what it was made from."""
    tables = ("\n".join(f"{key}\t{places}" for key, places in table.items()) for table in index)
    text = "\n\n".join((" ".join(map(str, sources)), *tables))
    return gzip.compress(text.encode("utf-8"), 9, mtime=0)


def shipped(sources: Sequence[int]) -> Index | None:
    """Return the index that ships with the kit; None where it was made from something else."""
    try:
        packed = (files("kit.language") / TABLE).read_bytes()
        made_from, *tables = gzip.decompress(packed).decode("utf-8").split("\n\n")
        if made_from != " ".join(map(str, sources)):
            return None
        return Index(*(dict(line.split("\t") for line in table.split("\n")) for table in tables))
    except (OSError, EOFError, ValueError, TypeError):
        return None


def news_index(dictionary: BuckwalterDictionary) -> Index:
    """Return the index of the kit's own lexicon beside ``dictionary``: shipped, or made anew."""
    return shipped(_sources(dictionary)) or _made(dictionary)


def _made(dictionary: BuckwalterDictionary) -> Index:
    lexicon = news_lexicon()
    lemmas = {bare(lexeme.lemma) for lexeme in lexicon}
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for lexeme in lexicon:
        kinds[lemma_key(lexeme.lemma)].add(lexeme.pos)

    def wanted(lexeme: Lexeme) -> Iterator[int]:
        twins = kinds[lemma_key(lexeme.lemma)]
        # A sense tied to one form or phrase (كِبَار before a noun) needs no other forms.
        tied = lexeme.gloss.startswith("(")
        if twins == {"NOUN", "ADJ"} and not tied and _is_other(dictionary, lexeme):
            yield from range(len(forms(lexeme)))
        else:
            yield from _lacking(dictionary, lexeme, lemmas)

    return indexed(lexicon, wanted)


def _sources(dictionary: BuckwalterDictionary) -> tuple[int, int]:
    return news_lexicon().checksum, dictionary.checksum


def _lacks(dictionary: BuckwalterDictionary, lexeme: Lexeme) -> bool:
    """Tell whether the dictionary lacks a lexeme, so that we must inflect it ourselves.

    It does not know that أُخْرَى and كُبْرَى are feminines of آخَر and أَكْبَر, nor some masdars.
    """
    if lexeme.feminine[-1:] in ("ى", "ا"):
        return True
    if lemma_key(lexeme.lemma) not in _keys(dictionary, bare(lexeme.lemma)):
        return True
    return lexeme.pos == "NOUN" and _is_only_a_verb(dictionary, lexeme)


def _is_only_a_verb(dictionary: BuckwalterDictionary, lexeme: Lexeme) -> bool:
    """Tell whether the dictionary has these letters as a verb and as no noun: حَثّ, زَخَم."""
    key, found = lemma_key(lexeme.lemma), from_dictionary(dictionary, bare(lexeme.lemma))
    verbs = all(one.pos == "VERB" for one in found if lemma_key(one.lemma) == key)
    return verbs and all(one.pos != "NOUN" for one in found)


def _is_other(dictionary: BuckwalterDictionary, lexeme: Lexeme) -> bool:
    """Tell whether the dictionary has a lemma only as another part of speech: مُعَالِج as a noun.

    Where we have both, each has senses of its own, and the one it lacks would never be met.
    """
    key, found = lemma_key(lexeme.lemma), from_dictionary(dictionary, bare(lexeme.lemma))
    return all(one.pos != lexeme.pos for one in found if lemma_key(one.lemma) == key)


def _lacking(
    dictionary: BuckwalterDictionary, lexeme: Lexeme, lemmas: Container[str]
) -> Iterator[int]:
    """Yield the places of the forms that we must give: all, or those it files as another word.

    These are plurals and the passives of weak verbs, where it has أُحِيلَ but not أُحِيلُوا. A plural
    that is written like a lemma of ours (دُخُول of دَخْل) is left to that word, and so is a passive.
    """
    whole = _lacks(dictionary, lexeme)
    key = lemma_key(lexeme.lemma)
    for place, form in enumerate(forms(lexeme)):
        due = form.text in map(ordered, lexeme.plural) or _is_weak_passive(lexeme, form)
        missing = due and bare(form.text) not in lemmas
        if whole or (missing and not _has(dictionary, key, form)):
            yield place


def _is_weak_passive(lexeme: Lexeme, form: Form) -> bool:
    """Tell whether a form is the passive of a verb with a weak root, of somebody or of people."""
    told = dict(form.features)
    if told.get("Voice") != "Pass" or told.get("Person") != "3" or form.place == BEFORE_PRONOUN:
        return False
    weak = not {"و", "ي"}.isdisjoint(lexeme.root) and bool(lexeme.passive_participle)
    return weak and told.get("Number") != "Dual" and told.get("Mood") != "Jus"


def _has(dictionary: BuckwalterDictionary, key: str, form: Form) -> bool:
    """Tell whether the dictionary knows a form; what it takes for “I was” hides the passive."""
    hidden = form.text.endswith(KASRA + "ي" + FATHA + "ت" + SUKUN)
    return not hidden and key in _keys(dictionary, bare(form.text))


def _keys(dictionary: BuckwalterDictionary, word: str) -> set[str]:
    return set(map(lemma_key, dictionary_lemmas(dictionary, word)))


def current() -> bytes:
    """Return the file as it should be for the lexicon, the dictionary and the rules of today."""
    dictionary = installed()
    return written(_made(dictionary), _sources(dictionary))


def main() -> int:
    """Write the index of the kit's own lexicon."""
    path = Path(str(files("kit.language"))) / TABLE
    path.write_bytes(current())
    sys.stdout.write(f"{TABLE}: {path.stat().st_size // 1024} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
