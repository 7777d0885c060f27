"""The rule that every example contains the word it is an example of."""

from collections.abc import Iterator, Sequence

from kit.language.analyse import analyse
from kit.lessons.problem import Problem, in_row
from kit.lexicon.lexeme import Lexeme
from kit.rows import Row


def problems(rows: Sequence[Row], *, lexemes: tuple[Lexeme, ...]) -> Iterator[Problem]:
    """Yield the rows whose example does not hold a form of their lemma."""
    for row in rows:
        example = row.text("example")
        if not example:
            yield in_row(row, "example", "it is empty", "write a sentence with the word")
        elif not _holds(example, row.text("lemma"), lexemes):
            yield in_row(
                row,
                "example",
                f"{row.text('lemma')} is not in it",
                "use the word, or check its lemma",
            )


def _holds(example: str, lemma: str, lexemes: tuple[Lexeme, ...]) -> bool:
    document = analyse(example, lexemes=lexemes)
    for token in document.words():
        clitics = {clitic.text for clitic in (*token.proclitics, *token.enclitics)}
        if lemma == token.lemma or lemma in clitics or lemma in token.alternatives:
            return True
    return False
