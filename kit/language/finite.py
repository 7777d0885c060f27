"""A clause while it is read: whether it has its finite verb, so that another is less likely."""

from kit.language.candidates import Candidate


def _words(text: str) -> frozenset[str]:
    """Return the words of a text as a class."""
    return frozenset(text.split())


_SAY = "قَالَ"
LIGHT = _words(
    """كَانَ أَصْبَحَ صَارَ ظَلَّ بَاتَ أَمْسَى أَضْحَى لَيْسَ كَادَ أَوْشَكَ بَدَأَ أَخَذَ
    شَرَعَ جَعَلَ عَادَ اسْتَمَرَّ وَاصَلَ زَالَ دَامَ بَقِيَ رَاحَ طَفِقَ انْفَكَّ بَرِحَ
   """
)
"""Verbs beside which another finite verb stands: كان, بدأ and their like."""

OPENING = _words(
    """عِنْدَمَا بَعْدَمَا قَبْلَمَا حِينَمَا بَيْنَمَا كُلَّمَا مِثْلَمَا طَالَمَا رَيْثَمَا
    حَيْثُمَا حِينَ حَيْثُ إِذْ إِذَا إِذًا كَمَا لِأَنَّ كَيْ لِكَيْ لَوْ لَوْلَا لَكِنَّ
    لَكِنْ بَلْ أَوْ أَمْ ثُمَّ حَتَّى مَا مَنْ لَمَّا فِيمَا مِمَّا عَمَّا بِمَا هَلْ
    كَيْفَ لِمَاذَا مَاذَا مَتَى أَيْنَ مُنْذُ يَوْمَ أَنَّ أَنْ إِنَّ إِنْ"""
)
"""Words that open a clause with a verb of its own."""


class Clause:
    """What reading a sentence has come to: the word before, and the room left for a verb.

    ``previous`` is the reading of the word before, None after a mark or number; ``opens`` says that
    no word was read yet, ``saying`` that the last verb was قال.
    """

    def __init__(self) -> None:
        """Begin with room for one verb."""
        self.previous: Candidate | None = None
        self.opens = True
        self.saying = False
        self._room = 1

    @property
    def full(self) -> bool:
        """Whether every clause opened so far has its verb."""
        return self._room <= 0

    def see(self, candidate: Candidate | None) -> None:
        """Take in the next word; None is a mark or number, after which all begins anew."""
        self.previous = candidate
        if candidate is None:
            self._room = 1
            return
        self.opens = False
        if candidate.proclitics and candidate.proclitics[0].bare in ("و", "ف"):
            self._room = max(self._room, 1)
        if candidate.pos == "VERB":
            self.saying = candidate.lemma == _SAY
            self._room -= candidate.lemma not in LIGHT
        elif candidate.tag == "REL_PRON" or candidate.lemma in OPENING:
            self._room = max(self._room, 0) + 1
