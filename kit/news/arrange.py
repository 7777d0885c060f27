"""Which noun phrase after a verb is its subject, and which its object."""

from collections.abc import Sequence
from dataclasses import replace

from kit.news.agreement import head, number
from kit.news.clause import Piece
from kit.news.frame import Frame, Stretch
from kit.news.wanted import Wanted
from kit.news.words import Word
from kit.text.fold import loose

THIS = frozenset(map(loose, ("ذلك", "هذا", "هذه", "تلك")))


def with_noun(words: Sequence[Word], wanted: Wanted, frame: Frame, noun: Stretch) -> Frame:
    """Take a noun phrase for the subject where it can be, else for the object.

    The first of two is the subject, even where nothing says that it speaks.
    """
    subject, object_ = frame.subject, frame.object
    beside = subject is not None and noun[0] == subject[1]
    if subject is not None and beside and wanted.intransitive and words[noun[0]].article:
        return replace(frame, subject=(subject[0], noun[1]))  # مدرب الفريق الضيف
    if subject is None and object_ is None and this(words, noun):  # نفت ذلك السفارة
        return replace(frame, object=noun)
    if subject is None and object_ is None and wanted.subject(noun):
        return replace(frame, subject=noun)
    if object_ is None:
        return replace(frame, object=noun)
    if subject is None and this(words, object_):
        return replace(frame, subject=noun) if wanted.agrees(noun) else frame
    owned = words[object_[0]]
    if owned.token.enclitics and not owned.speaks:  # أكد مجددًا رفضه أي تدخل
        return replace(frame, object=(object_[0], noun[1]))
    if subject is None and (wanted.agrees(object_) or _her_surname(words, wanted, object_, noun)):
        return replace(frame, subject=object_, object=noun)
    if subject is not None and _named_by(words, subject, object_) and noun[0] == object_[1]:
        return replace(frame, subject=(subject[0], object_[1]), object=noun)
    return frame


def _her_surname(words: Sequence[Word], wanted: Wanted, first: Stretch, noun: Stretch) -> bool:
    """Tell whether a trade is her surname, as an object follows it: نفت الحداد الخبر."""
    word, alone = words[first[0]], first[1] == first[0] + 1
    beside = noun[0] == first[1] and not words[noun[0]].speaks
    plain = word.article and not word.titled and number(word) == "s" and word.person
    return beside and alone and plain and wanted.verbal and not wanted.with_object


def this(words: Sequence[Word], noun: Stretch) -> bool:
    """Tell whether a lone demonstrative stands here: أكد ذلك مصدر."""
    return noun[1] == noun[0] + 1 and words[noun[0]].stem in THIS


def pointed(words: Sequence[Word], piece: Piece) -> bool:
    """Tell whether a preposition governs a lone demonstrative: أشار إلى ذلك تقرير."""
    return piece.kind == "pp" and piece.end == piece.head + 1 and words[piece.head].stem in THIS


def _named_by(words: Sequence[Word], subject: Stretch, noun: Stretch) -> bool:
    """Tell whether a noun phrase is the name after a title: الخبير العقاري ماهر الصالح ارتفاع."""
    first, name = head(words, subject[0]), words[noun[0]]
    bare = not name.article and not name.prep and not name.token.enclitics
    one = first.titled and number(first) != "p" and not first.core.endswith("ون")
    return one and noun[0] == subject[1] and bare and noun[1] - noun[0] <= 3
