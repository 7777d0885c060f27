from hypothesis import given, settings
from hypothesis import strategies as st

from kit.language.analyse import analyse

ARABIC = st.text(
    alphabet=st.one_of(
        st.characters(min_codepoint=0x600, max_codepoint=0x6FF),
        st.sampled_from(' .،«»“”"-ـ\n\u200f\u202a3a٣'),
    ),
    max_size=80,
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(ARABIC, st.text(max_size=60)))
def test_any_text_is_analysed_with_spans_that_give_it_back(text: str) -> None:
    document = analyse(text)
    assert document.text == text
    end = 0
    for token in document.tokens:
        assert end <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.surface
        assert token.kind in ("word", "name", "number", "foreign", "punct")
        end = token.end


@settings(max_examples=20, deadline=None)
@given(ARABIC)
def test_the_same_text_is_read_the_same_way_twice(text: str) -> None:
    assert analyse(text) == analyse(text)
