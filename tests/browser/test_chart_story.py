"""A learner asks a chart in JupyterLab, by mouse and by keyboard, and takes it away."""

import csv
import re
from xml.etree import ElementTree

import pytest

CHART = """from kit.charts.chart import Chart, Column
from kit.charts import figures
from kit.widgets.chart_view import chart_view
rows = (("س‑ل‑م", "peace", "سَلَام", 7), ("س‑ل‑م", "peaceful", "سِلْمِيّ", 4),
    ("ح‑و‑ر", "dialogue", "حِوَار", 5))
chart = Chart(id="roots", title="Roots and families", title_ar="الجذور وأسرها",
    columns=(Column(name="root", name_ar="الجذر", lang="ar"),
        Column(name="meaning", name_ar="المعنى"),
        Column(name="lemma", name_ar="اللفظ", lang="ar"), Column(name="count", name_ar="العدد")),
    rows=rows, draw=figures.stacked, note="A bar is a root.")
chart_view(chart)"""
STILL = """node => new Promise((done) => {
  let [before, frames] = ['', 0];
  const look = () => {
    const { x, y, width, height } = node.getBoundingClientRect();
    const now = [x, y, width, height].join();
    frames = now === before ? frames + 1 : 0;
    before = now;
    frames === 10 ? done() : requestAnimationFrame(look);
  };
  look();
})"""

BOX = "node => { const r = node.getBoundingClientRect(); return [r.x, r.y, r.width, r.height]; }"
IN_PLACE = """() => {
  const find = (name) => document.querySelector(`.js-plotly-plot ${name}`);
  const box = (name) => find(name)?.getBoundingClientRect();
  const [label, bars] = [box('.ytick text'), box('.barlayer')];
  const names = document.querySelectorAll('.js-plotly-plot .bartext');
  return label && bars && bars.width > 0 && label.x >= bars.right && names.length === 3;
}"""


@pytest.fixture
def page(desk):
    desk.run(CHART)
    desk.page.locator(".nashra-chart .js-plotly-plot .barlayer .point").first.wait_for()
    desk.page.locator(".nashra-chart summary").wait_for()
    return desk.page


@pytest.fixture
def bar(page):
    found = page.locator(".js-plotly-plot .barlayer .point").first
    found.evaluate(STILL)  # the cells around it take their places when their widgets arrive
    return found


def test_a_bar_answers_the_mouse_in_arabic_and_english(page, bar):
    # The layer above the bars takes the mouse, so that Playwright must not wait for the bar itself.
    x, y, width, height = bar.evaluate(BOX)
    page.mouse.move(x + width / 2, y + height / 2, steps=4)
    # On its way there the mouse may cross another bar, whose label then gives way to this one's.
    said = page.locator(".js-plotly-plot .hoverlayer .hovertext").filter(has_text="سَلَام")
    said.wait_for()
    text = said.text_content()
    assert "peace" in text
    assert "× 7" in text


def test_the_chart_is_one_picture_that_names_its_table(page):
    plot = page.get_by_role("img", name=re.compile(r"Roots and families\..*table below"))
    assert "js-plotly-plot" in plot.get_attribute("class")
    assert plot.locator("button:visible, a:visible, [tabindex='0']:visible").count() == 0


def test_its_words_stand_right_to_left_and_in_their_bars(page, bar):
    # Plotly draws anew when the page changes its width, so the condition is waited for.
    page.wait_for_function(IN_PLACE)


def test_it_is_saved_as_png(page):
    with page.expect_download() as started:
        page.get_by_role("button", name="Save as PNG").click()
    assert started.value.suggested_filename == "roots.png"
    assert started.value.path().read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    page.get_by_text("The picture is in your downloads, as PNG.").wait_for()


def test_it_is_saved_as_svg_with_its_words(page):
    with page.expect_download() as started:
        page.get_by_role("button", name="Save as SVG").click()
    assert started.value.suggested_filename == "roots.svg"
    drawing = ElementTree.parse(started.value.path()).getroot()
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert "سَلَام" in "".join(drawing.itertext())


def test_its_table_is_opened_by_the_keyboard_and_has_its_rows(page, desk):
    summary = page.get_by_text("The same as a table (3 rows)")
    summary.focus()
    page.keyboard.press("Enter")
    table = page.get_by_role("table", name="Roots and families")
    table.wait_for()
    shown = [row.locator("td").all_inner_texts() for row in table.locator("tbody tr").all()]
    assert shown == [[str(cell) for cell in row] for row in desk.kernel("chart.rows")]


def test_its_table_is_saved_as_csv(page, desk):
    page.get_by_text("The same as a table").click()
    with page.expect_download() as started:
        page.get_by_role("button", name="Download CSV").click()
    assert started.value.suggested_filename == "roots.csv"
    with started.value.path().open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == ["root", "meaning", "lemma", "count"]
    assert rows == [[str(cell) for cell in row] for row in desk.kernel("rows")]


@pytest.mark.parametrize(
    ("theme", "light"), [("JupyterLab Light", False), ("JupyterLab Dark", True)]
)
def test_its_words_are_legible_in_either_theme(page, desk, theme, light):
    desk.theme(theme)
    fills = page.evaluate(
        "[...document.querySelectorAll('.js-plotly-plot :is(.ytick, .xtick, .g-gtitle, .bartext)')]"
        ".map((node) => node.matches('text') ? node : node.querySelector('text'))"
        ".map((text) => getComputedStyle(text).fill)"
    )
    assert len(fills) >= 6
    for fill in fills:
        shades = [float(shade) for shade in re.findall(r"[\d.]+", fill)[:3]]
        assert (sum(shades) / 3 > 150) is light


def test_a_chart_of_nothing_says_so(desk):
    desk.run(CHART.replace("rows=rows", "rows=(), empty='No word was found.'"))
    desk.page.locator(".nashra", has_text="No word was found.").wait_for()
