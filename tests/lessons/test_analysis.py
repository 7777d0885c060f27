from collections.abc import Iterator

import pytest

import kit
from kit.errors import TextError
from kit.lessons.analysis import analyse

SAID = "قال الوزير إن الحكومة ستجتمع غدا. وأضاف أن الأزمة ستنتهي قريبا."


def test_progress_grows_to_the_whole() -> None:
    shares: list[float] = []
    analyse(SAID * 3, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 3


def test_what_progress_raises_stops_the_work() -> None:
    def stop(share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        analyse(SAID, progress=stop)


def test_a_text_without_arabic_is_refused() -> None:
    with pytest.raises(TextError, match="no Arabic"):
        analyse("«2026» — 100 %")


def test_many_texts_are_read_only_as_they_are_asked_for() -> None:
    given: list[int] = []

    def texts() -> Iterator[str]:
        for number in range(1000):
            given.append(number)
            yield SAID

    documents = kit.analyse_many(texts())
    assert next(documents).attributions
    assert next(documents).attributions
    assert len(given) == 2


def test_one_bad_text_among_many_is_told_and_the_others_are_read() -> None:
    done: list[int] = []
    first, bad, last = kit.analyse_many([SAID, "no Arabic", SAID], progress=done.append)
    assert "no Arabic" in bad.notices[0]
    assert bad.text == "no Arabic"
    assert first.attributions
    assert first.tokens == last.tokens
    assert done == [1, 2, 3]
