"""A learner doubts a word, corrects it by keyboard for the whole text, and undoes it."""

import pytest

TEXT = "رفع الطلاب العلم أمام المدرسة.\nوقال المعلّم إن العلم جديد، وإن تبرنخًا أقلقه.\n"
LESSON = f"""import tempfile, pathlib, kit
from kit.lessons.drafting.draft import draft
from kit.progress import corrections
from kit.progress.folders import data_folder
from kit.sources.article import Article
pack = pathlib.Path(tempfile.mkdtemp()) / "pack"
draft(Article(text={TEXT!r}), pack)
kept = lambda: corrections.load(data_folder()).corrections
desk = kit.lesson(pack)"""
SHOW = "reader = desk.read()\nreader.marks = 'none'\nreader"
READ = "[token.lemma for token in desk.document.tokens if token.surface == {!r}]"


@pytest.fixture
def page(desk):
    desk.run(LESSON, SHOW)
    desk.page.wait_for_selector(".nashra-reader .w")
    yield desk.page
    desk.kernel("[corrections.undo(data_folder(), one) for one in kept()]")


def open_form(page, word):
    page.locator(".nashra-text .w", has_text=word).first.click()
    opener = page.get_by_role("button", name="Correct this word")
    opener.focus()
    page.keyboard.press("Enter")
    form = page.get_by_role("group", name="Correct this word")
    form.get_by_text("something else").wait_for()
    return form


def test_a_reading_is_chosen_by_keyboard_for_the_whole_text_and_undone(page, desk):
    before = desk.kernel(READ.format("العلم"))
    form = open_form(page, "العلم")
    right = desk.kernel("[one.lemma for one in desk._correcting.readings(desk.document.tokens[2])]")
    form.get_by_role("radio").first.focus()
    offered = form.get_by_role("radio", name=right[0]).first
    while not offered.evaluate("(node) => node === document.activeElement"):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    form.get_by_role("radio", name="in this text").check()
    form.get_by_role("button", name="Remember it").focus()
    page.keyboard.press("Enter")
    page.locator(".nashra-origin-corrected").wait_for()
    assert desk.kernel(READ.format("العلم")) == [right[0], right[0]]
    assert desk.kernel("[(one.scope, one.surface) for one in kept()]") == [["text", "العلم"]]
    assert page.evaluate("document.activeElement.textContent").startswith("العلم")
    page.get_by_role("button", name="Undo the correction").click()
    page.locator(".nashra-origin-corrected").wait_for(state="detached")
    assert desk.kernel(READ.format("العلم")) == before
    assert desk.kernel("kept()") == []


def test_a_word_nobody_knows_is_typed_and_its_doubt_said_in_words(page, desk):
    from axe_playwright_python.sync_playwright import Axe

    page.locator(".nashra-text .w", has_text="تبرنخ").click()
    page.locator(".nashra-doubt").first.wait_for()
    form = open_form(page, "تبرنخ")
    form.get_by_role("radio", name="something else").check()
    form.get_by_role("button", name="Remember it").click()
    form.get_by_role("alert").get_by_text("dictionary form").wait_for()
    form.get_by_label("dictionary form").fill("تَبَرْنُخ")
    form.get_by_label("meaning").press_sequentially("1 tl 23")  # no key of the reader's
    found = Axe().run(page, context=".nashra").response["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []
    page.keyboard.press("Enter")
    page.get_by_text("You corrected this word here.").wait_for()
    assert desk.kernel("[one.gloss for one in kept()]") == ["1 tl 23"]
    assert desk.kernel("dict(reader.statuses)") == {}
    assert page.locator(".nashra-english").count() == 0


def test_escape_leaves_the_form_and_keeps_the_card(page):
    open_form(page, "المدرسة").get_by_role("radio").first.focus()
    page.keyboard.press("Escape")
    page.get_by_role("group", name="Correct this word").wait_for(state="detached")
    assert page.locator(".nashra-card").is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Correct this word"


def test_the_form_speaks_arabic_on_request(page):
    page.get_by_role("button", name="عربي").click()
    page.locator(".nashra-text .w", has_text="العلم").first.click()
    page.get_by_role("button", name="صحّح هذه الكلمة").click()
    page.get_by_role("radio", name="هنا فقط").wait_for()
    page.get_by_role("button", name="احفظ التصحيح").wait_for()
