"""The source article, where the maintainers' folder is there, against the pack's own forms."""

from pathlib import Path

import pytest

from kit.language.analyse import analyse
from kit.lessons.load import find, load
from kit.lexicon.spelling import lemma_key
from kit.text.marks import bare

ARTICLE = Path(__file__).resolve().parents[3] / "shared" / "article" / "summit.txt"


@pytest.mark.shared
@pytest.mark.skipif(not ARTICLE.is_file(), reason="the maintainers' folder is not here")
def test_with_the_packs_vocabulary_99_of_100_words_get_a_lemma_that_lists_them() -> None:
    folder = find("summit")
    if not (folder / "vocabulary.csv").is_file():
        pytest.skip("the pack has no vocabulary yet")
    lesson = load("summit")
    text = ARTICLE.read_text(encoding="utf-8")
    names = {bare(part) for name in lesson.names for part in name.name.split()}
    words = [
        token
        for token in analyse(text, lexemes=lesson.vocabulary).words()
        if bare(token.surface) not in names
    ]
    listed: dict[str, list[tuple[str, str]]] = {}
    for lexeme in lesson.vocabulary:
        for form in lexeme.forms:
            listed.setdefault(bare(form), []).append((lemma_key(lexeme.lemma), lexeme.root))
    known = [token for token in words if bare(token.surface) in listed]
    wrong = [
        (token.surface, token.lemma, token.root)
        for token in known
        if (lemma_key(token.lemma), token.root) not in listed[bare(token.surface)]
    ]
    assert len(known) > 600
    assert len(wrong) <= len(known) / 100, wrong
