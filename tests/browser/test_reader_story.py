"""A learner reads a report in JupyterLab."""

import re

import pytest

READER = """from kit.widgets.reader import Reader
saved = []
reader = Reader(sample.document(), translation=sample.TRANSLATION, cues=sample.CUES,
    terms=sample.TERMS, names=sample.NAMES, on_status=lambda *status: saved.append(status))
reader"""


@pytest.fixture
def page(desk, sample_cell):
    desk.run(sample_cell, READER)
    desk.page.wait_for_selector(".nashra-reader .w")
    return desk.page


def word(page, text):
    return page.locator(".nashra-text .w").filter(has_text=re.compile(f"^{text}$")).first


def test_a_click_on_a_word_opens_its_card(page):
    word(page, "حذّرت").click()
    card = page.get_by_role("region", name="Word card")
    assert card.locator(".nashra-word").inner_text() == "حَذَّرَتِ"
    text = card.inner_text()
    for part in ("warned", "يُحَذِّرُ", "تَحْذِير", "ح ذ ر", "from the lexicon ✓", "strength 4 of 5"):
        assert part in text


def test_the_keyboard_alone_reads_opens_and_closes(page):
    first = page.locator('.nashra-text .w[tabindex="0"]')
    assert first.count() == 1
    first.focus()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.textContent") == "الموانئ"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "أعلن"
    page.keyboard.press("Enter")
    assert page.locator(".nashra-word").inner_text() == "أَعْلَنَ"
    page.keyboard.press("ArrowLeft")
    assert page.locator(".nashra-word").inner_text() == "وزير"
    page.keyboard.press("Escape")
    assert page.locator(".nashra-card").is_hidden()
    assert page.evaluate("document.activeElement.textContent") == "وزير"


def test_a_status_set_by_a_key_reaches_python_and_the_count(page, desk):
    before = desk.kernel("reader.known_share.percent")
    word(page, "حذّرت").click()
    page.keyboard.press("3")
    page.locator('[data-status="known"][aria-pressed="true"]').wait_for()
    page.get_by_text(re.compile(f"You know (?!{before} %)")).wait_for()
    assert desk.kernel("reader.statuses == {sample.WARN_KEY: 'known'}")
    assert desk.kernel("saved == [(sample.WARN_KEY, 'known')]")
    # JupyterLab would have made the cell a heading of level 3.
    assert page.evaluate("jupyterapp.shell.currentWidget.content.activeCell.model.type") == "code"


def test_layers_are_pressed_buttons_with_a_legend(page, desk):
    terms = page.get_by_role("button", name="Terms", exact=True)
    assert terms.get_attribute("aria-pressed") == "false"
    terms.click()
    assert terms.get_attribute("aria-pressed") == "true"
    page.get_by_role("list", name="Legend").get_by_text("broad underline: term").wait_for()
    word(page, "الموانئ").click()
    word(page, "اتّفاق").nth(0).click()
    page.locator(".w", has_text="الموانئ").nth(1).click()
    card = page.get_by_role("region", name="Word card")
    card.get_by_text("agreement of the ports").wait_for()
    assert page.locator(".in-whole").count() == 2
    assert desk.kernel("reader.layers") == ["said", "terms"]


def test_reporting_words_carry_a_sign_not_colour_alone(page):
    sign = page.evaluate(
        "getComputedStyle([...document.querySelectorAll('.cue-last')]"
        ".find((n) => n.textContent === 'حذّرت'), '::after').content"
    )
    assert "⚠" in sign
    assert "warning" in sign  # what a screen reader says for it


def test_vowel_marks_come_and_go(page):
    page.get_by_role("button", name="all", exact=True).click()
    assert page.locator(".w", has_text="سَتُوَقِّعُ").count() == 1
    page.get_by_role("button", name="none", exact=True).click()
    assert page.locator(".w", has_text="ستوقع").count() == 1


def test_a_sentence_is_translated_on_demand(page):
    word(page, "حذّرت").click()
    page.keyboard.press("t")
    page.locator(".nashra-english", has_text="the opposition warned").wait_for()
    page.keyboard.press("t")
    assert page.locator(".nashra-english").count() == 0


def test_without_an_arabic_voice_listening_says_so(page):
    page.get_by_role("button", name="Listen").first.click()
    page.get_by_text("no Arabic voice").wait_for()


def test_the_buttons_speak_arabic_on_request(page, desk):
    page.get_by_role("button", name=re.compile("عربي")).click()
    page.get_by_role("button", name="المصطلحات").wait_for()
    assert desk.kernel("reader.ui_lang") == "ar"


def test_a_narrow_page_puts_the_card_below_the_text(page):
    page.set_viewport_size({"width": 620, "height": 900})
    word(page, "حذّرت").click()
    text, card = (page.locator(name).bounding_box() for name in (".nashra-scroll", ".nashra-card"))
    assert card["y"] >= text["y"] + text["height"]


def test_the_font_is_sent_once_and_used(page):
    page.wait_for_function("document.fonts.check('20px \"Nashra Naskh\"', 'ش')")
    assert (
        page.evaluate("[...document.fonts].filter((f) => f.family.includes('Naskh')).length") == 4
    )


FAKE_VOICES = """(local) => {
  window.kept = ['speechSynthesis', 'SpeechSynthesisUtterance'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(window, name)]);
  window.spoken = [];
  const put = (name, value) => Object.defineProperty(window, name, { value, configurable: true });
  put('SpeechSynthesisUtterance', class { constructor(text) { this.text = text; } });
  put('speechSynthesis', {
    getVoices: () => [{ lang: 'ar-SA', localService: local }],
    speak: (words) => window.spoken.push(words), cancel() {}, addEventListener() {},
  });
}"""
REAL_VOICES = "() => kept.forEach(([name, real]) => Object.defineProperty(window, name, real))"


@pytest.fixture
def voices(page):
    yield lambda *, local: page.evaluate(FAKE_VOICES, local)
    page.evaluate(REAL_VOICES)


def test_listening_follows_the_text_sentence_by_sentence(page, voices):
    voices(local=True)
    page.get_by_role("button", name="Listen").first.click()
    page.locator(".s.speaking", has_text="تحفّظات").wait_for()
    page.evaluate("spoken[0].onend()")
    page.locator(".s.speaking", has_text="وزير النقل").wait_for()
    assert "سَتُوَقِّعُ" in page.evaluate("spoken[1].text")  # with its vowels, whatever is shown
    page.get_by_role("button", name="Stop").click()
    assert page.locator(".speaking").count() == 0


def test_a_voice_that_would_send_the_text_away_is_not_used(page, voices):
    voices(local=False)
    page.get_by_role("button", name="Listen").first.click()
    page.get_by_text("no Arabic voice").wait_for()
    assert page.evaluate("spoken") == []
