"""Texts no newspaper prints: the kit reads them whole, in time, and gives them back."""

import pytest

from kit.lessons.analysis import analyse

SAID = "قال الوزير إن الحكومة ستجتمع غدا لبحث الأزمة"
BLOCKS = (
    (0x0600, 0x0700),  # Arabic
    (0x0750, 0x0780),  # Supplement
    (0x0870, 0x0900),  # Extended-B and -A
    (0xFB50, 0xFE00),  # Presentation Forms-A
    (0xFE70, 0xFF00),  # Presentation Forms-B
    (0x10EC0, 0x10F00),  # Extended-C
    (0x1EE00, 0x1EF00),  # Mathematical
)
EVERY_LETTER = "".join(chr(code) for start, end in BLOCKS for code in range(start, end))

ODD = {
    "a paragraph of 100,000 words": " ".join([SAID] * 12_500),
    "a word of 10,000 letters": "س" * 10_000,
    "a word of 10,000 letters that look like clitics": "والكتاب" * 1_430,
    "a letter and 16,000 marks": "ق" + "ًٌٍَُِّْ" * 2_000,
    "a word stretched by tatweel": "قـــ" * 5_000,
    "quotations never closed": "« قال " * 3_000,
    "straight quotes all over": '" قال ' * 3_000,
    "parentheses without end": "(" * 5_000 + SAID + ")" * 5_000,
    "a colon after every word": "قال: " * 3_000,
    "emoji, flags and joiners": "👩‍👩‍👧 قال الوزير 🇸🇾 إن " * 200,
    "mixed scripts": "Le ministre قال 部長 министр إن שר 2026 x" * 100,
    "direction controls": "\u202e\u2067قال\u2069\u202c \u200fالوزير\u200e إن" * 200,
    "every Arabic block": " ".join(EVERY_LETTER),
    "every Arabic block in one word": EVERY_LETTER,
    "surrogates from a broken file": "قال \ud83d\ude00 \udcff الوزير",
    "nulls and line separators": "قال\x00الوزير\u2028إن\u2029الحكومة\x85ستجتمع",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_text_is_read_whole_and_given_back(text: str) -> None:
    document = analyse(text)
    assert document.text == text
    end = 0
    for token in document.tokens:
        assert end <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.surface
        assert not text[end : token.start].strip() or not _has_letters(text[end : token.start])
        end = token.end
    assert not _has_letters(text[end:])


@pytest.mark.parametrize("text", ["", " \n", "ـ", "َُِ", "1 2 3", "👩‍👩‍👧"])
def test_the_reading_room_takes_a_text_without_a_word(text: str) -> None:
    from kit.language.analyse import analyse as analyse_language

    assert not list(analyse_language(text).words())


def _has_letters(text: str) -> bool:
    return any("\u0620" <= letter <= "\u064a" for letter in text)
