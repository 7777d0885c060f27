"""How fast an answer is explained: ``pytest -s tests/browser/bench_quiz.py`` prints it.

The whole way in a real JupyterLab: the click, the kernel's marking, the answer on disk in the
learner's record, the feedback drawn. Not collected with the tests: a time is a figure to read.
"""

import statistics

import pytest

COUNT = 60
# Families that ask by options or by a field: the two shapes that this script knows to answer.
LESSON = f"""import kit
lesson = kit.lesson()
quiz = lesson.quiz("meaning", "gap", "plural", "root", "stance", "preposition", count={COUNT})
quiz"""

# From the click to the frame in which the feedback is painted. A learner reads before answering:
# a click within the same moment as the last reply would measure TCP, which holds a second small
# packet back for up to 40 ms, until the first is acknowledged.
ANSWERS = """async (count) => {
  const card = document.querySelector('.nashra-quiz');
  const shown = (selector) => new Promise((done) => {
    const look = () => card.querySelector(selector) && (watch.disconnect(), done());
    const watch = new MutationObserver(look);
    watch.observe(card, { childList: true, subtree: true });
    look();
  });
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const question = '.nashra-option:not([aria-disabled]), input:not([readonly])';
  const answer = (at) => {
    const field = card.querySelector('input');
    if (!field) return card.querySelectorAll('.nashra-option')[at % 4].click();
    field.value = at % 2 ? 'قرار' : 'decision';
    field.form.requestSubmit();
  };
  const times = [];
  for (let at = 0; at < count; at++) {
    await shown(question);
    await new Promise((read) => setTimeout(read, 250));
    const start = performance.now();
    answer(at);
    await shown('.nashra-feedback');
    const drawn = performance.now() - start;
    await painted();
    times.push([drawn, performance.now() - start]);
    card.querySelector('.nashra-next').click();
    await shown(at + 1 < count ? question : '.nashra-result');
  }
  return times;
}"""


@pytest.mark.usefixtures("course")
def test_an_answer(desk, capsys):
    desk.run(LESSON)
    desk.page.wait_for_selector(".nashra-quiz .nashra-stem")
    times = desk.page.evaluate(ANSWERS, COUNT)
    assert desk.kernel("len(quiz.answers)") == COUNT
    with capsys.disabled():
        for at, what in enumerate(("in the page", "painted")):
            found = sorted(time[at] for time in times)
            median, late = statistics.median(found), found[int(0.95 * len(found))]
            print(f"\nanswer to feedback {what}: median {median:.0f} ms, p95 {late:.0f} ms")  # noqa: T201 - its result
