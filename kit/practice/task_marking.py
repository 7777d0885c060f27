"""Marking of tasks: what a response is worth in part, and the reason in one line."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from kit.practice.checking import check
from kit.practice.item import Finding, Item, Mark
from kit.practice.responses import NONE, in_words, solution
from kit.practice.tasks import Matching, Ordering, Selecting


class _Note:
    """The reason for a mark, collected in English and Arabic."""

    def __init__(self) -> None:
        self._english: list[str] = []
        self._arabic: list[str] = []

    def add(self, english: str, arabic: str) -> None:
        self._english.append(english)
        self._arabic.append(arabic)

    @property
    def english(self) -> str:
        return "; ".join(self._english)

    @property
    def arabic(self) -> str:
        return "؛ ".join(self._arabic)


def mark_multiple(item: Item, chosen: Sequence[int]) -> Mark:
    """Mark chosen options: each right one counts, each wrong one takes as much away."""
    keys = {at for at, one in enumerate(item.options) if one.text in item.key}
    right, wrong, missing = keys & {*chosen}, {*chosen} - keys, keys - {*chosen}
    verdicts = dict.fromkeys(right, "right") | dict.fromkeys(wrong, "wrong")
    verdicts |= dict.fromkeys(missing, "missing")
    note = _Note()
    note.add(
        f"{len(right)} of {len(keys)} right ones found",
        f"ما وُجد من الصواب: {len(right)} من {len(keys)}",
    )
    if wrong:
        note.add(
            f"{len(wrong)} chosen that {_is(len(wrong))} not right",
            f"ما اختير خطأً: {len(wrong)}",
        )
    credit = max(0.0, (len(right) - len(wrong)) / max(len(keys), 1))
    return _made(item, not wrong and not missing, credit, note, verdicts, len(item.options))


def mark_ordering(item: Item, task: Ordering, order: Sequence[int]) -> Mark:
    """Mark an order by its right neighbours; what need not be moved is told apart.

    Pieces with the same text may stand for each other.
    """
    readings = [(right, _as_meant(task, right, order)) for right in task.orders]
    best, meant = max(readings, key=lambda one: (_neighbours(*one), len(_stay(*one))))
    found, stay = _neighbours(best, meant), _stay(best, meant)
    pairs = max(len(best), len(order), 2) - 1
    moved = [at for at in meant if at not in stay and at in best]
    extra = sum(at not in best for at in meant)
    missing = [task.pieces[at].text for at in best if at not in meant]
    verdicts = {
        at: "right" if as_meant in stay else "wrong"
        for at, as_meant in zip(order, meant, strict=True)
    }
    note = _Note()
    note.add(f"{found} of {pairs} neighbours right", f"المتجاورات الصحيحة: {found} من {pairs}")
    if 0 < len(moved) <= 2:
        note.add(f"move {_quoted(task, moved)}", f"انقل {_quoted(task, moved, ' و')}")
    if extra:
        note.add(f"{extra} {_is(extra)} not part of it", f"ما ليس منه: {extra}")
    if missing:
        note.add(f"{len(missing)} {_is(len(missing))} missing", f"ما ينقص: {len(missing)}")
    return _made(
        item,
        any(right == one for right, one in readings),
        found / pairs,
        note,
        verdicts | _left_out(task, order, missing),
        len(task.pieces),
    )


def mark_matching(item: Item, task: Matching, partners: Sequence[int]) -> Mark:
    """Mark pairs: each right one counts."""
    verdicts = {
        at: "missing" if partner == NONE and accepted
        else "right" if partner in accepted or (partner == NONE and not accepted)
        else "wrong"
        for at, (partner, accepted) in enumerate(zip(partners, task.pairs, strict=True))
    }  # fmt: skip
    found, count = list(verdicts.values()).count("right"), len(task.left)
    what = "in the right group" if task.groups else "pairs right"
    what_ar = "في مجموعته الصحيحة" if task.groups else "الأزواج الصحيحة"
    note = _Note()
    note.add(f"{found} of {count} {what}", f"{what_ar}: {found} من {count}")
    return _made(item, found == count, found / count, note, verdicts, count)


def mark_selecting(item: Item, task: Selecting, roles: Sequence[int]) -> Mark:
    """Mark selected words: for each role the right ones among right, missing and too many."""
    wanted = solution(item)
    verdicts: dict[int, str] = {}
    elsewhere = 0
    for at, (role, key) in enumerate(zip(roles, wanted, strict=True)):
        if at in task.optional:
            continue
        if role == key:
            verdicts[at] = "right" if role != NONE else ""
        else:
            verdicts[at] = "missing" if role == NONE else "wrong"
            elsewhere += NONE not in (role, key)
    said = list(verdicts.values())
    found, missing = said.count("right"), said.count("missing")
    extra = said.count("wrong") - elsewhere
    note = _Note()
    note.add(f"{found} {_words(found)} right", f"الكلمات الصحيحة: {found}")
    if missing:
        note.add(f"{missing} missing", f"الناقصة: {missing}")
    if extra:
        note.add(f"{extra} too many", f"الزائدة: {extra}")
    if elsewhere:
        note.add(f"{elsewhere} in another role", f"في دور آخر: {elsewhere}")
    right = not missing and not extra and not elsewhere
    return _made(item, right, _overlap(task, roles), note, verdicts, len(task.words))


def mark_writing(item: Item, text: str) -> Mark:
    """Mark a text by its checker's findings; what was not checked counts neither way."""
    findings = check(item, text)
    judged = [one for one in findings if one.verdict != "not_checked"]
    good = sum(one.verdict == "ok" for one in judged)
    right = bool(judged) and good == len(judged)
    note = _Note()
    if judged:
        note.add(
            f"{good} of {len(judged)} points as they should be",
            f"النقاط السليمة: {good} من {len(judged)}",
        )
    else:
        note.add("nothing was checked", "لم يُفحص شيء")
    return Mark(
        right=right,
        credit=good / len(judged) if judged else 0.0,
        shown=item.key[0],
        note="" if right else note.english,
        note_ar="" if right else note.arabic,
        findings=_worst_first(findings),
    )


def _worst_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    order = ("not_ok", "ok", "not_checked")
    return tuple(sorted(findings, key=lambda one: order.index(one.verdict)))


def _made(
    item: Item, right: bool, credit: float, note: _Note, verdicts: dict[int, str], count: int
) -> Mark:
    return Mark(
        right=right,
        credit=1.0 if right else round(credit, 4),
        shown=in_words(item, solution(item)),
        note="" if right else note.english,
        note_ar="" if right else note.arabic,
        verdicts=tuple(verdicts.get(at, "") for at in range(count)),
    )


def _as_meant(task: Ordering, right: Sequence[int], order: Sequence[int]) -> tuple[int, ...]:
    """Exchange pieces of equal text so that they come in the order in which ``right`` has them."""
    texts = [piece.text for piece in task.pieces]
    if len(set(texts)) == len(texts):
        return tuple(order)
    others = [at for at in range(len(texts)) if at not in right]
    waiting: dict[str, list[int]] = {}
    for at in (*right, *others):
        waiting.setdefault(texts[at], []).append(at)
    return tuple(waiting[texts[at]].pop(0) for at in order)


def _left_out(task: Ordering, order: Sequence[int], missing: Sequence[str]) -> dict[int, str]:
    """Tell which pieces of the bank should have been used."""
    wanted, found = Counter(missing), dict[int, str]()
    for at, piece in enumerate(task.pieces):
        if at not in order and wanted[piece.text]:
            wanted[piece.text] -= 1
            found[at] = "missing"
    return found


def _neighbours(right: Sequence[int], order: Sequence[int]) -> int:
    """Count the neighbours of an order that are neighbours in the right one."""
    wanted = set(pairwise(right))
    return sum(pair in wanted for pair in pairwise(order))


def _stay(right: Sequence[int], order: Sequence[int]) -> tuple[int, ...]:
    """Return the longest series of pieces that already stand one after another as they should."""
    place = {piece: at for at, piece in enumerate(right)}
    best: list[tuple[int, ...]] = []
    for piece in order:
        if piece in place:
            before = [run for run in best if place[run[-1]] < place[piece]]
            best.append((*max(before, key=len, default=()), piece))
    return max(best, key=len, default=())


def _overlap(task: Selecting, roles: Sequence[int]) -> float:
    """Return the mean over the roles of shared words among all that were chosen or should be."""
    shares = []
    for at, key in enumerate(task.keys):
        wanted = {*key} - {*task.optional}
        chosen = {place for place, role in enumerate(roles) if role == at} - {*task.optional}
        if wanted | chosen:
            shares.append(len(wanted & chosen) / len(wanted | chosen))
    return sum(shares) / len(shares) if shares else 0.0


def _quoted(task: Ordering, places: Sequence[int], between: str = " and ") -> str:
    def short(text: str) -> str:
        words = text.split()
        return " ".join(words[:4]) + (" …" if len(words) > 4 else "")

    return between.join(f"«{short(task.pieces[at].text)}»" for at in places)


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _words(count: int) -> str:
    return "word" if count == 1 else "words"
