"""A text cut into chunks, the tokens before analysis: words, names, numbers, marks."""

import re

from kit.text.letters import CONTROL, DIGIT, HYPHEN, LETTER, MARK, TATWEEL
from kit.text.spans import Chunk

# A control inside a word does not split it; one at its edge stays outside. A stroke of tatweel
# without a letter is a mark: typists draw lines with it.
_WORD = (
    f"(?:[{LETTER}]|{TATWEEL}(?=[{TATWEEL}{MARK}]*+[{LETTER}]))"
    f"(?:[{LETTER}{MARK}{TATWEEL}]|[{CONTROL}]++(?=[{LETTER}{MARK}{TATWEEL}]))*+"
)
_LATIN = f"(?![{LETTER}{MARK}{TATWEEL}{DIGIT}{CONTROL}])[^\\W_]"
_CHUNK = re.compile(
    "|".join(
        (
            f"(?P<name>(?!{_WORD}[{HYPHEN}]ال){_WORD}(?:[{HYPHEN}]{_WORD})++)",
            f"(?P<word>{_WORD})",
            f"(?P<number>[{DIGIT}]++(?:[.,٫٬،][{DIGIT}]++)*+[%٪]?)",
            f"(?P<foreign>{_LATIN}(?:{_LATIN}|[{DIGIT}{MARK}]|['’.&{HYPHEN}](?=[^\\W_]))*+)",
            f"(?P<punct>{TATWEEL}++|[^\\s{CONTROL}])",
        )
    )
)


def chunks(text: str) -> tuple[Chunk, ...]:
    """Cut ``text`` into words, hyphenated names, numbers, foreign words and single marks.

    A preposition before a quotation (بـ“…”) is a word of its own. Two words that both carry the
    article (الروسية-الأوكرانية) are two words, not a name.
    """
    return tuple(
        Chunk(start=found.start(), end=found.end(), kind=found.lastgroup or "punct")
        for found in _CHUNK.finditer(text)
    )
