"""Questions for what is due: one for each card that the text at hand can ask about."""

from collections.abc import Iterable, Mapping, Sequence
from random import Random

from kit.practice.build import FAMILIES
from kit.practice.fairness import violations
from kit.practice.item import Evidence, Item
from kit.practice.making import shuffled
from kit.practice.material import Material
from kit.practice.planning import Key, Stop


def keys(material: Material) -> Mapping[str, str]:
    """Return {id that items carry: key that the record and its cards carry}.

    A word's key is «lemma/POS», the same in every lesson and text; a term's or a reporting cue's
    key names its row in the inventory.
    """
    found = {term.id: f"{term.term}/TERM" for term in (*material.other_terms, *material.terms)}
    found |= {cue.id: f"{cue.lemma}/VERB" for cue in material.cues if cue.type == "verb"}
    found |= {cue.id: f"{cue.cue}/CUE" for cue in material.cues if cue.type != "verb"}
    return found | {
        word.lexeme.id: f"{word.lexeme.lemma}/{word.lexeme.pos}" for word in material.words
    }


def due_items(material: Material, stops: Sequence[Stop], rng: Random) -> tuple[Item, ...]:
    """Return a question for each card of a plan that this material can ask about, in its order.

    Where a card is asked in a sentence, a question that shows that sentence is preferred. Cards
    of other texts' words get none.
    """
    names = keys(material)
    wanted = {key for stop in stops for key in stop.cards}
    if not wanted:
        return ()
    offered: dict[Key, list[Item]] = {}
    for name in shuffled(FAMILIES, rng):
        for item in FAMILIES[name](material, rng, "both"):
            key = (names.get(item.lexeme, item.lexeme), item.skill)
            if item.hear:  # not every browser has a voice
                continue
            if key in wanted and len(offered.setdefault(key, [])) < 12:
                offered[key].append(item)
    found: list[Item] = []
    questions: set[str] = set()
    for stop in stops:
        shown = material.sentences[stop.sentence].text if stop.sentence is not None else ""
        for key in stop.cards:
            best = _best(shuffled(offered.get(key, ()), rng), shown, questions)
            if best is not None:
                questions.add(best.id)
                found.append(best)
    return tuple(found)


def _best(items: Iterable[Item], shown: str, questions: set[str]) -> Item | None:
    """Return the first fair question not asked yet, one that shows the sentence if there is one."""
    fair = [item for item in items if item.id not in questions and not violations(item)]
    fitting = (item for item in fair if _shows(item.evidence, shown))
    return next(fitting, next(iter(fair), None))


def _shows(evidence: Evidence | None, sentence: str) -> bool:
    return bool(evidence and sentence and evidence.text == sentence)
