"""The families on attribution by the name a learner or a notebook asks for."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain, zip_longest
from random import Random

from kit.practice.families import prepositions
from kit.practice.families.attribution import (
    asserted,
    attitude,
    bank,
    governed,
    indirect,
    masdar_headlines,
    report_writing,
    roles,
    sorting,
    speaker,
    swap,
    voice_groups,
)
from kit.practice.item import Item
from kit.practice.material import Material


def with_frames(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield preposition items in turn from the words of the text and from the verbs' frames."""
    words = prepositions.items(material, rng, answer)
    frames = governed.items(material, rng, answer)
    pairs = zip_longest(words, frames)
    return (item for item in chain.from_iterable(pairs) if item is not None)


ATTRIBUTION: Mapping[str, Callable[[Material, Random, str], Iterator[Item]]] = {
    "preposition": with_frames,
    roles.FAMILY: roles.items,
    sorting.FAMILY: sorting.items,
    attitude.FAMILY: attitude.items,
    swap.FAMILY: swap.items,
    speaker.FAMILY: speaker.items,
    asserted.FAMILY: asserted.items,
    masdar_headlines.FAMILY: masdar_headlines.items,
    voice_groups.FAMILY: voice_groups.items,
    bank.FAMILY: bank.items,
    indirect.FAMILY: indirect.items,
    report_writing.FAMILY: report_writing.items,
}
"""Who said what: from taking a report apart to writing one."""
