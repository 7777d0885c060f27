"""A learner answers every shape of question in JupyterLab: by keys alone, by pointer, by touch."""

import re

import pytest

ITEMS = """from random import Random
from kit.practice.arranging import from_bank, in_groups, in_order, in_pairs, select
from kit.practice.item import Option
from kit.practice.making import make
from kit.practice.responses import solution
from kit.practice.tasks import Fact, Multiple, Passage, Piece, Writing
from kit.widgets.quiz import Quiz
import ipywidgets

def item(prompt, task=None, stem="", **more):
    more.setdefault("explanation", "So the report has it.")
    return make(family="story", skill="use", lexeme="", prompt=prompt, prompt_ar="أجب.",
        stem=stem, stem_lang="ar", task=task, rng=Random(1), **more)
def pieces(*texts, lang="ar"):
    return [Piece(text=text, lang=lang) for text in texts]
def offered(*texts):
    return [Option(text=text, lang="ar", feedback=f"About {text}.") for text in texts]

multiple = item("Which can follow this verb?", Multiple(), "أكّد الوزير ____ التعاون.",
    key=("على", "أنّ"), options=offered("على", "أنّ", "إنّ", "من"))
ordering = item("Put the sentences into order.", in_order(pieces(
    "أعلن وزير النقل افتتاح الميناء الجديد صباح الأحد.", "وأضاف أنّ العمل فيه استمرّ ثلاث سنوات.",
    "من جهته، رحّب السفير بهذه الخطوة.", "ومن المتوقّع أن تصل أوّل سفينة قريبًا."), Random(5)))
bank = item("Build: “The minister warned of a new war.”", from_bank(
    pieces("حذّر", "الوزير", "من", "حرب", "جديدة"), pieces("عن", "إلى"), Random(5)))
matching = item("Match each term.", in_pairs(list(zip(
    pieces("وقف إطلاق النار", "صفقة أسلحة", "زيارة رسميّة"),
    pieces("ceasefire", "arms deal", "official visit", lang="en"))),
    pieces("food aid", lang="en"), Random(2)))
groups = item("Sort the verbs by stance.", in_groups(
    list(zip(pieces("قال", "زعم", "ذكر"), ((0,), (1,), (0,)))),
    pieces("neutral", "distancing", lang="en"), Random(2)))
words = ["وقال", "وزير", "النقل", "إنّ", "الميناء", "الجديد", "سيفتح", "أبوابه", "قريبًا."]
selecting = item("Mark source, cue and content.", select(words,
    {"source": (1, 2), "cue": (0,), "content": (4, 5, 6, 7, 8)}, optional=(3,)))
writing = item("Report these facts.", Writing(checker="cues", sentences=1, facts=(
    Fact(text="The port opens on Sunday.", lang="en", source="وزير النقل", cue="أعلن"),)),
    key=("أعلن وزير النقل أنّ الميناء سيفتح الأحد.",))
dictation = item("Write what you hear.", hear="قَالَ الوَزِيرُ", key=("قال الوزير",))
unheard = item("Write what you hear.", hear="نَفَى الخَبَرَ", key=("نفى الخبر",))
def skim(seconds):
    text = "أعلن وزير النقل افتتاح الميناء. ورحّب السفير بهذه الخطوة."
    return item("Who welcomed it?", stem="من رحّب بالافتتاح؟", key=("السفير",),
        options=offered("السفير", "الوزير", "الرئيس", "الناطق"),
        passage=Passage(id=f"p{seconds}", title="ميناء جديد", seconds=seconds, text=text))
shapes = [multiple, ordering, bank, matching, groups, selecting, writing]
"""
ONE = ITEMS + "quiz = Quiz(shapes, title='Shapes')\nquiz"
EACH = ITEMS + (
    "quizzes = [Quiz([one], title=one.shape) for one in [*shapes, dictation, skim(60)]]\n"
    "ipywidgets.VBox(quizzes)"
)
POINTER = ITEMS + (
    "quizzes = [Quiz([one], title=one.shape) for one in (ordering, bank, selecting, matching)]\n"
    "ipywidgets.VBox(quizzes)"
)
TIMED = ITEMS + "quiz = Quiz([skim(600), skim(1), dictation, unheard], title='Timed')\nquiz"
ANSWER_ALL = """[quiz._receive(quiz, {"type": "answer", "item": quiz.view["id"],
    "response": (lambda r: [*r[1:], r[0]] if isinstance(r, tuple) else "لا شيء")(
        solution(quiz._session.current))}, []) for quiz in quizzes] and None"""
FOCUS = "document.activeElement.closest('[data-place], [data-at]')?.dataset"


class Keys:
    """The keyboard, and what is in focus."""

    def __init__(self, desk):
        self.page, self.desk = desk.page, desk
        self.card = desk.page.locator(".nashra-quiz")

    def press(self, *names):
        for name in names:
            self.page.keyboard.press(name)

    def place(self):
        return int(self.page.evaluate(f"{FOCUS}.place ?? {FOCUS}.at"))

    def solution(self):
        return self.desk.kernel("solution(quiz._session.current)")

    def says(self, text):
        self.page.locator(".nashra-live", has_text=text).wait_for(state="attached")

    def check(self):
        """Go to Check by Tab, press it, and go on from the feedback to the next question."""
        for _ in range(20):
            self.press("Tab")
            if self.page.evaluate("document.activeElement.matches('.nashra-check')"):
                break
        self.press("Enter")
        self.card.locator(".nashra-feedback.is-right").wait_for()
        self.page.wait_for_function("document.activeElement.matches('.nashra-next')")
        at = self.desk.kernel("quiz._session.position + 1")
        self.press("Enter")
        self.page.wait_for_function(
            "at => !document.querySelector('.nashra-feedback') &&"
            " (document.querySelector('.nashra-result') ||"
            " document.querySelector('.nashra-progress').textContent.startsWith(`${at} of`))",
            arg=at + 1,
        )


def test_every_shape_is_answered_by_keys_alone(desk):
    desk.run(ONE)
    keys = Keys(desk)
    keys.card.locator(".nashra-option").first.focus()

    for place in keys.solution():  # several answers: their digits
        keys.press(str(place + 1))
    keys.check()

    for at, place in enumerate(keys.solution()):  # order: arrows go, Alt and an arrow move
        while keys.place() != place:
            keys.press("ArrowDown")
        rows = keys.page.locator(".nashra-row").evaluate_all("all => all.map(r => r.dataset.place)")
        keys.press(*["Alt+ArrowUp"] * (rows.index(str(place)) - at))
    keys.says("of 4")
    keys.check()

    for place in keys.solution():  # a word bank: arrows go, Enter takes
        keys.press(*["ArrowRight"] * 6)
        while keys.place() != place:
            keys.press("ArrowLeft")
        keys.press("Enter")
    keys.says("now 5 of 5")
    keys.press("ArrowUp", "ArrowRight", "Alt+ArrowLeft")  # from the bank to the line: move a word
    keys.says("حذّر الوزير من جديدة حرب")
    keys.press("Alt+ArrowRight")
    keys.check()

    for partner in keys.solution():  # pairs: the partner's digit
        keys.press(str(partner + 1))
    keys.says("3 of 3 matched")
    keys.check()

    for group in keys.solution():  # groups: Enter on the one, then on the other
        keys.press("Enter", *["ArrowDown"] * group, "Enter")
    keys.says("3 of 3 matched")
    keys.check()

    # words: a digit chooses the role, Space takes a word, Shift and an arrow take more
    keys.press("2", "Space", "1", "ArrowLeft", "Space", "Shift+ArrowLeft")
    keys.says("Source: who says it. 2 selected")
    keys.press("3", "ArrowLeft", "ArrowLeft", "Space", "Shift+End")
    keys.says("5 selected")
    keys.check()

    keys.page.keyboard.type("أعلن وزير النقل أنّ الميناء سيفتح الأحد.")
    keys.page.get_by_text("7 words · 1 of 1 sentences").wait_for()
    keys.check()
    keys.card.locator(".nashra-result", has_text="7 of 7 right").wait_for()
    assert desk.kernel("[a.mark.credit for a in quiz.answers]") == [1.0] * 7


def _drag(page, one, other, *, past=0.8):
    """Drag with the mouse until most of the other element is behind the pointer."""
    (x, y), end = _middle(one), _past(other, past)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(*end, steps=8)
    page.mouse.up()


def _middle(one):
    return _past(one, 0.5)


def _past(one, share):
    box = one.bounding_box()  # right to left, and from above
    return box["x"] + box["width"] * (1 - share), box["y"] + box["height"] * share


def test_what_keys_do_a_pointer_does_too(desk):
    desk.run(POINTER)
    page = desk.page
    quizzes = page.locator(".nashra-quiz")
    order, bank, words, match = (quizzes.nth(at) for at in range(4))

    rows = order.locator(".nashra-row")
    first = rows.first.get_attribute("data-place")
    _drag(page, rows.first.locator(".nashra-grip"), rows.nth(2))
    assert rows.nth(2).get_attribute("data-place") == first
    rows.nth(2).get_by_role("button", name="Move up").click()
    assert rows.nth(1).get_attribute("data-place") == first

    bank.scroll_into_view_if_needed()
    for text in ("من", "حذّر"):
        bank.get_by_role("button", name=text, exact=True).click()
    line = bank.locator(".nashra-line .nashra-tile")
    _drag(page, line.nth(0), line.nth(1))
    assert line.all_inner_texts() == ["حذّر", "من"]
    line.nth(1).click()
    assert line.all_inner_texts() == ["حذّر"]

    words.scroll_into_view_if_needed()

    def word(text):
        return words.locator("button.nashra-w", has_text=text)

    words.get_by_role("button", name="Content").click()
    _drag(page, word("الميناء"), word("أبوابه"), past=0.5)
    assert words.locator(".nashra-w.role-content").count() == 4
    words.get_by_role("button", name="Source").click()
    word("وزير").click()
    word("النقل").click(modifiers=["Shift"])
    assert words.locator(".nashra-w.role-source").count() == 2
    word("النقل").click()  # once more gives it back
    assert words.locator(".nashra-w.role-source").count() == 1

    match.scroll_into_view_if_needed()
    match.get_by_role("button", name="Check").click()
    match.get_by_text("Give every one its partner first.").wait_for()
    match.get_by_role("button", name="صفقة أسلحة").click()
    match.get_by_role("button", name="arms deal").click()
    assert (
        match.get_by_role("button", name=re.compile("أسلحة.*matched with arms deal")).count() == 1
    )
    match.get_by_role("button", name="وقف إطلاق النار").click()
    match.locator(".nashra-right").get_by_role(
        "button", name="arms deal"
    ).click()  # a partner belongs to one alone
    assert match.get_by_role("button", name=re.compile("matched with arms deal")).count() == 1


def _swipe(page, one, other):
    """Drag with a finger until most of the other element is behind it."""
    finger = page.context.new_cdp_session(page)
    (x, y), (to_x, to_y) = _middle(one), _past(other, 0.8)
    for kind, share in (("touchStart", 0), *(("touchMove", at / 8) for at in range(1, 9))):
        point = {"x": x + (to_x - x) * share, "y": y + (to_y - y) * share}
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    finger.detach()


def test_a_finger_drags_rows_by_their_grip_and_runs_over_words(desk):
    desk.run(POINTER)
    page = desk.page
    order, words = (page.locator(".nashra-quiz").nth(at) for at in (0, 2))
    rows = order.locator(".nashra-row")
    first = rows.first.get_attribute("data-place")
    _swipe(page, rows.first.locator(".nashra-grip"), rows.nth(3).locator(".nashra-grip"))
    order.locator(f".nashra-row:last-child[data-place='{first}']").wait_for()

    words.scroll_into_view_if_needed()
    word = words.locator("button.nashra-w")
    _swipe(page, word.nth(1), word.nth(3))
    words.locator(".nashra-live", has_text="3 selected").wait_for(state="attached")


def test_a_draft_outlives_the_switch_of_language(desk):
    desk.run(ITEMS + "quiz = Quiz([writing], title='W')\nquiz")
    page = desk.page
    page.get_by_role("textbox", name="Your answer").fill("أعلن")
    page.get_by_role("button", name="عربي").click()
    assert page.get_by_role("textbox", name="جوابك").input_value() == "أعلن"


VOICE = """() => {
  window.spoken = [];
  const { speechSynthesis: speech } = window;
  speech.getVoices = () => [{ lang: 'ar-EG', localService: true }];
  speech.speak = (words) => window.spoken.push(words.text);
  window.OwnUtterance ??= window.SpeechSynthesisUtterance;
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}"""
NO_VOICE = """() => {
  delete window.speechSynthesis.speak;
  window.speechSynthesis.getVoices = () => [];
  window.SpeechSynthesisUtterance = window.OwnUtterance ?? window.SpeechSynthesisUtterance;
}"""


@pytest.fixture
def voices(desk):
    """Let a test give the browser a voice or take it; put back the browser's own."""
    yield desk.page
    desk.page.evaluate(NO_VOICE)
    desk.page.evaluate("() => { delete window.speechSynthesis.getVoices; }")


def test_the_clock_can_be_stopped_or_runs_out_and_a_dictation_is_heard_or_skipped(desk, voices):
    page = voices
    desk.run(TIMED)
    page.evaluate(VOICE)
    page.get_by_text("A text of 9 words. You have 600 seconds").wait_for()
    page.get_by_role("button", name="Start reading").focus()
    page.keyboard.press("Enter")
    page.get_by_role("timer", name="Time left").wait_for()
    page.keyboard.press("Enter")  # the focus stands on Stop the clock
    page.locator(".nashra-clock", has_text="The clock is stopped").wait_for()
    page.get_by_text("ورحّب السفير").wait_for()
    page.keyboard.press("Enter")  # and now on To the questions
    page.locator(".nashra-option").first.wait_for()
    assert page.get_by_text("ورحّب السفير").count() == 0
    page.get_by_role("button", name="السفير").click()
    page.locator(".nashra-feedback.is-right").wait_for()
    page.keyboard.press("Enter")

    page.get_by_role("button", name="Start reading").click()
    page.locator(".nashra-option").first.wait_for()  # the second is over
    page.keyboard.press("1")
    page.locator(".nashra-feedback").wait_for()
    page.keyboard.press("Enter")

    page.get_by_role("button", name="♪ Listen").click()
    page.wait_for_function("window.spoken.length === 1")
    assert page.evaluate("window.spoken") == ["قَالَ الوَزِيرُ"]
    assert "الوَزِيرُ" not in page.locator(".nashra-quiz").inner_text()
    page.get_by_role("textbox").fill("قال الوزير")
    page.keyboard.press("Enter")
    page.locator(".nashra-feedback.is-right").wait_for()
    page.evaluate(NO_VOICE)
    page.keyboard.press("Enter")
    page.get_by_text("has no Arabic voice of its own").first.wait_for()
    assert page.get_by_role("button", name="♪ Listen").is_disabled()
    page.get_by_role("button", name="Skip this one").click()
    page.get_by_text("Skipped: 1").wait_for()


def serious(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, context=".nashra").response["violations"]
    return [
        (fault["id"], node["html"][:200], node["failureSummary"])
        for fault in found
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


SMALL = """all => all.filter((one) => one.offsetParent && !one.disabled)
  .map((one) => [one.className, one.getBoundingClientRect()])
  .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
  .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)"""
WIDER = """() => [...document.querySelectorAll('.nashra-quiz')]
  .filter((one) => one.scrollWidth > one.clientWidth + 1).length"""


def test_dark_narrow_and_right_to_left_nothing_serious_nothing_small_nothing_cut(desk):
    desk.run(EACH)
    page = desk.page
    desk.theme("JupyterLab Dark")
    desk.command("application:toggle-left-area")
    page.set_viewport_size({"width": 540, "height": 6000})  # the notebook leaves the card 424
    try:
        page.wait_for_function("document.querySelector('.nashra-quiz').clientWidth < 430")
        assert serious(page) == []
        assert page.locator(".nashra-quiz :is(button, textarea, input)").evaluate_all(SMALL) == []
        desk.kernel("[setattr(quiz, 'ui_lang', 'ar') for quiz in quizzes] and None")
        page.locator(".nashra-quiz[lang=ar] .nashra-passage, .nashra-quiz[lang=ar] h4").wait_for()
        assert page.evaluate(WIDER) == 0
        desk.kernel(ANSWER_ALL)
        page.wait_for_function("document.querySelectorAll('.nashra-feedback').length === 8")
        assert serious(page) == []
        assert page.evaluate(WIDER) == 0
        desk.theme("JupyterLab Light")
        assert serious(page) == []
    finally:
        desk.command("application:toggle-left-area")
