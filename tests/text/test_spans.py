from hypothesis import given
from hypothesis import strategies as st

from kit.text.spans import Reach, Span

SPANS = st.builds(
    lambda start, length: Span(start=start, end=start + length),
    st.integers(0, 30),
    st.integers(1, 12),
)


@given(st.lists(SPANS, max_size=8), SPANS)
def test_reach_answers_as_if_each_span_were_asked(many: list[Span], one: Span) -> None:
    assert Reach(many).covers(one) == any(span.contains(one) for span in many)
