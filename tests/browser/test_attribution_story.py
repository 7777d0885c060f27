"""A learner follows who said what through a report, and prints the reference card."""

import re

import pytest

READER = """from kit.widgets.reader import Reader
reader = Reader(sample.document(), cues=sample.CUES)
reader"""
LESSON = """import kit
reader = kit.lesson("summit").read()
reader"""
CARD = """import kit
card = kit.lesson("summit").reference_card()
card"""
COMPARE = """import kit
both = kit.lesson("summit").compare()
both"""

LIT = """() => ['src', 'cue', 'con'].map((part) => [...document.querySelectorAll(`.lit-${part}.w`)]
  .map((word) => word.textContent).join(' '))"""
IN_SIGHT = """() => {
  const room = document.querySelector('.nashra-scroll').getBoundingClientRect();
  const cue = document.querySelector('.lit-cue').getBoundingClientRect();
  return cue.top >= room.top && cue.bottom <= room.bottom;
}"""
PAPER = """() => [...document.querySelector('iframe.nashra-paper').contentDocument
  .querySelectorAll('tbody tr')].map((row) => row.cells[0].textContent)"""
NO_PRINTER = """() => {
  window.printed = 0;
  const adopt = document.body.append.bind(document.body);
  document.body.append = (...nodes) => {
    adopt(...nodes);
    for (const node of nodes)
      if (node.tagName === 'IFRAME') node.contentWindow.print = () => { window.printed += 1; };
  };
}"""


@pytest.fixture
def page(desk, sample_cell):
    desk.run(sample_cell, READER)
    desk.page.wait_for_selector(".nashra-reader .w")
    return desk.page


def word(page, text):
    return page.locator(".nashra-text .w").filter(has_text=re.compile(f"^{text}$")).first


def voices(page):
    return page.get_by_role("group", name="Who said what")


def spoken(page, words):
    page.locator('.nashra-reader p[aria-live="polite"]', has_text=words).wait_for()


def test_a_cue_that_is_chosen_lights_its_source_and_its_content(page):
    word(page, "أعلن").click()
    source, cue, content = page.evaluate(LIT)
    assert cue == "أعلن"
    assert source == "وزير النقل في جمهورية السلوى"
    assert content.startswith("أنّ بلاده")
    line = voices(page).inner_text()
    for part in ("source", "cue", "content", "أعلن", "1 of "):
        assert part in line
    word(page, "الثلاثاء").click()
    assert page.evaluate(LIT) == ["", "", ""]  # nobody says this word


def test_the_keys_go_from_cue_to_cue_and_are_spoken(page):
    page.locator('.nashra-text .w[tabindex="0"]').focus()
    for cue in ("أعلن", "مؤكّدًا"):
        page.keyboard.press("n")
        spoken(page, f"cue {cue}")
        assert page.evaluate("document.activeElement.textContent") == cue
    page.keyboard.press("p")
    spoken(page, "cue أعلن")
    page.keyboard.press("p")
    spoken(page, "This is the first one.")
    page.keyboard.press("Escape")
    assert page.locator(".lit").count() == 0


def test_a_source_named_before_is_told_linked_and_gone_back_to(page):
    word(page, "مؤكّدًا").click()
    assert page.locator(".nashra-link path").count() == 1
    assert page.evaluate(LIT)[0] == "وزير النقل في جمهورية السلوى"
    voices(page).get_by_role("button", name="named before:").click()
    spoken(page, "named before: وزير النقل")
    assert page.evaluate(LIT)[1] == "مؤكّدًا"
    page.get_by_role("button", name="none", exact=True).click()
    assert page.locator(".nashra-link path").count() == 1  # drawn again for the other marks


def test_without_the_layer_nothing_is_lit_and_no_bar_is_there(page):
    word(page, "أعلن").click()
    page.get_by_role("button", name="Who said what", exact=True).click()
    voices(page).wait_for(state="hidden")
    assert page.locator(".lit").count() == 0


def test_a_report_within_a_report_is_seen_and_led_out_of(desk):
    desk.run(LESSON)
    page = desk.page
    page.wait_for_selector(".nashra-reader .w")
    assert page.locator(".deep-1").count() > 0
    word(page, "تزعم").click()
    bar = voices(page)
    bar.get_by_text("The kit is not sure of this reading.").wait_for()
    bar.get_by_role("button", name="inside what follows:").click()
    page.locator(".lit-cue", has_text="كشفت").wait_for()
    assert page.evaluate(IN_SIGHT)
    for _ in range(12):
        bar.get_by_role("button", name="Next: who said what").click()
        assert page.evaluate(IN_SIGHT)


def test_only_the_rows_that_are_shown_are_printed(desk):
    desk.run(CARD)
    page = desk.page
    table = page.locator(".nashra-table")
    table.get_by_label("Filter").fill("warning")
    shown = table.locator("tbody tr")
    page.wait_for_function("document.querySelectorAll('.nashra-table tbody tr').length < 100")
    verbs = [row.locator("td").first.inner_text() for row in shown.all()]
    page.evaluate(NO_PRINTER)
    table.get_by_role("button", name="Print").click()
    page.wait_for_function("window.printed === 1")
    assert page.evaluate(PAPER) == verbs
    assert page.evaluate(PAPER.replace("tbody tr", "th").replace("cells[0].", ""))[-1] == (
        "is it presented as true?"  # the long notes are for the screen
    )
    page.evaluate(
        "document.querySelector('iframe.nashra-paper').contentWindow"
        ".dispatchEvent(new Event('afterprint'))"
    )
    assert page.locator("iframe.nashra-paper").count() == 0


def test_two_reports_stand_beside_each_other_and_below_each_other_when_narrow(desk):
    desk.run(COMPARE)
    page = desk.page
    page.set_viewport_size({"width": 1500, "height": 900})
    readers = page.locator(".nashra-reader")
    readers.nth(1).wait_for()
    beside = [reader.bounding_box() for reader in readers.all()]
    assert beside[0]["x"] + beside[0]["width"] <= beside[1]["x"]
    page.get_by_text("Who is heard in each report").wait_for()
    page.get_by_text("Attributed in one, asserted in the other").wait_for()
    page.set_viewport_size({"width": 800, "height": 900})
    page.wait_for_function(
        "() => { const [a, b] = [...document.querySelectorAll('.nashra-reader')]"
        ".map((r) => r.getBoundingClientRect()); return b.top >= a.bottom; }"
    )


def test_a_report_given_by_the_learner_is_held_against_the_first(desk):
    desk.run(COMPARE)
    page = desk.page
    field = page.locator(".nashra-source textarea")
    field.fill(desk.kernel("kit.lesson('summit').pack.reading"))
    page.get_by_role("button", name="Use this text").click()
    page.get_by_text("This is the first report itself.").wait_for()
    field.fill("حذرت نقابة المعلمين من نقص الكتب في المدارس.")
    page.get_by_role("button", name="Use this text").click()
    page.get_by_text("The two reports stand beside each other.").wait_for()
    page.get_by_text("Nothing was found that one report attributes").wait_for()
    assert page.locator(".nashra-reader").nth(1).locator(".cue").inner_text() == "حذّرت"
