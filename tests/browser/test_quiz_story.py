"""A learner answers a quiz in JupyterLab, right and wrong, and reviews what was missed."""

import re

import pytest

QUIZ = """from kit.practice.item import Evidence, Item, Option
from kit.widgets.quiz import Quiz
def choice(n, stem, key, others, **more):
    texts = (*others, key)
    options = tuple(Option(text=text, lang="ar", feedback=f"About {text}.") for text in texts)
    return Item(id=f"q{n}", family="gap", skill="use", lexeme="x", prompt="Which word fits?",
        prompt_ar="أيّ كلمة تناسب؟", stem=stem, stem_lang="ar", key=(key,),
        explanation="The verb takes على here.", options=options, **more)
sentence = "شدّد المتحدّث على ضرورة النشر."
items = [
    choice(1, "شدّد المتحدّث ____ ضرورة النشر.", "على", ("عن", "من", "إلى"),
        evidence=Evidence(text=sentence, start=14, end=17, translation="He stressed the need.")),
    Item(id="q2", family="plural", skill="form", lexeme="y", prompt="Write the plural.",
        prompt_ar="اكتب الجمع.", stem="مسؤول", stem_lang="ar", key=("مسؤولون",),
        explanation="Sound plural."),
]
answers = []
quiz = Quiz(items, title="Practice", on_answer=answers.append)
quiz"""


@pytest.fixture
def page(desk):
    desk.run(QUIZ)
    desk.page.wait_for_selector(".nashra-quiz .nashra-option")
    return desk.page


def test_a_wrong_answer_is_explained_and_reviewed(page, desk):
    page.get_by_role("button", name="من", exact=True).click()
    feedback = page.locator(".nashra-feedback")
    feedback.wait_for()
    said = feedback.inner_text()
    for part in ("Not right.", "على", "About من.", "The verb takes", "He stressed the need."):
        assert part in said
    assert page.get_by_role("button", name=re.compile("على.*right answer")).is_visible()
    assert desk.kernel("list(quiz.score)") == [0, 1]

    page.keyboard.press("Enter")  # the focus stands on Next
    field = page.get_by_role("textbox", name="Your answer")
    field.fill("مسولون")
    for _ in range(3):
        field.press("ArrowRight")  # towards the beginning: right to left
    field.press("Home")
    field.fill("مس")
    page.get_by_role("group", name="Letters").get_by_role("button", name="ؤ", exact=True).click()
    page.keyboard.type("ولون")
    assert field.input_value() == "مسؤولون"
    page.keyboard.press("Enter")
    page.locator(".nashra-feedback", has_text="Right.").wait_for()
    page.keyboard.press("Enter")
    page.locator(".nashra-result", has_text="1 of 2 right").wait_for()

    page.get_by_role("button", name="Review the one missed").click()
    page.locator(".nashra-progress", has_text="1 of 1").wait_for()
    page.keyboard.press("4")
    page.locator(".nashra-feedback", has_text="Right.").wait_for()
    assert desk.kernel("[a.response for a in quiz.answers]") == ["من", "مسؤولون", "على"]
    assert desk.kernel("[a.mark.right for a in answers]") == [False, True, True]


def test_the_answer_is_not_in_the_page_before_the_response(page, desk):
    state = desk.page.evaluate("document.querySelector('.nashra-quiz').outerHTML")
    assert "The verb takes" not in state
    assert "He stressed" not in state
    assert desk.kernel("'key' in str(quiz.view) or 'explanation' in str(quiz.view)") is False


def test_an_empty_quiz_says_so(desk):
    desk.run("from kit.widgets.quiz import Quiz\nQuiz([], title='Nothing')")
    desk.page.get_by_text("There is nothing to practise here yet").wait_for()


LINES = QUIZ.replace(
    '"شدّد المتحدّث ____ ضرورة النشر."',
    '"(1) شدّد ____ النشر.\\n(2) أكّد ____ الأمر.\\n(3) وافق ____ الخطّة."',
)


def test_every_line_of_a_stem_and_every_gap_is_drawn(desk):
    desk.run(LINES)
    stem = desk.page.locator("p.nashra-stem")
    stem.wait_for()
    labels = stem.get_by_role("img").evaluate_all("all => all.map(one => one.ariaLabel)")
    assert labels == [f"gap {at} of 3" for at in (1, 2, 3)]
    tops = "all => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size"
    assert stem.locator(".nashra-gap").evaluate_all(tops) == 3
    assert "____" not in stem.inner_text()

    desk.page.locator(".nashra-option").first.click()
    desk.page.locator(".nashra-feedback").wait_for()
    assert stem.locator(".nashra-gap").all_inner_texts() == ["على"] * 3
    assert (
        desk.page.locator("p.nashra-stem").evaluate("one => getComputedStyle(one).direction")
        == "rtl"
    )
