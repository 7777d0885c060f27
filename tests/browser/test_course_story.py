"""A learner goes through the course in JupyterLab, from the launcher to an article of their own."""

import json
import re
import sys

import pytest

from kit.course import shipped_folder

NOTEBOOKS = sorted(path.name for path in shipped_folder().glob("*.ipynb"))
HEADLINE = "وزيرة الصحة تعلن افتتاح مستشفى جديد"
ARTICLE = f"""{HEADLINE}

أعلنت وزيرة الصحة ليلى حداد يوم الاثنين أن المستشفى الجديد سيفتح أبوابه في الشهر المقبل. \
وقالت الوزيرة للصحفيين إن المستشفى يضم مئتي سرير. وحذّر نائب معارض من نقص الأطباء، \
وأضاف أن الميزانية لا تكفي. وبحسب بيان للوزارة، خصصت الحكومة عشرة ملايين دولار للمشروع."""
STREAMS = """() => [...window.jupyterapp.shell.currentWidget.content.model.cells]
  .filter((cell) => cell.type === 'code').flatMap((cell) => cell.outputs.toJSON())
  .filter((out) => out.output_type === 'stream').map((out) => out.text)"""


def paste(page, text):
    page.get_by_label("Paste the text here").fill(text)
    page.get_by_role("button", name="Use this text").click()


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_runs_and_each_of_its_cells_shows_a_widget(desk, course, name):
    desk.open(name)
    desk.run_all()
    assert desk.page.evaluate(STREAMS) == []
    for cell in map(desk.cell, desk.cells()):
        for chart in cell.locator(".nashra-chart").all():
            chart.locator(".main-svg").first.wait_for()
    assert desk.page.locator(".jp-OutputArea-output[data-mime-type='text/plain']").count() == 0


def test_the_first_notebook_stands_on_the_lesson_and_its_own_report(desk, course):
    desk.open("00_start.ipynb")
    desk.run_all()
    desk.cell(desk.cells()[0])
    for name in ("The summit in the Far East", "The lesson's own report"):
        assert desk.page.get_by_role("radio", name=name).is_checked()


def test_an_article_pasted_at_the_start_is_the_text_of_every_notebook(desk, course):
    desk.open("00_start.ipynb")
    desk.run_all()
    desk.cell(desk.cells()[0])
    page = desk.page
    paste(page, ARTICLE)
    page.get_by_text("Every notebook now works on your article").wait_for()
    assert page.get_by_role("radio", name="Your article").is_checked()
    desk.close()

    desk.open("01_read.ipynb")
    desk.run_all()
    reader = desk.cell(desk.cells()[1])
    reader.get_by_role("button", name="none", exact=True).click()
    reader.locator("h2", has_text=HEADLINE).wait_for()
    assert desk.kernel("kit.lesson().document.text") == ARTICLE
    desk.close()

    desk.open("00_start.ipynb")
    desk.run_all()
    desk.cell(desk.cells()[0])
    page.get_by_role("radio", name="The lesson's own report").check()
    page.wait_for_function("!document.querySelector('input[value=article]').checked")
    assert desk.kernel("kit.lesson().article") == ""
    assert json.loads((course / ".nashra" / "choice.json").read_text())["lesson"] == "summit"


@pytest.fixture
def reader(desk, course):
    desk.open("01_read.ipynb")
    desk.run_all()
    return desk.cell(desk.cells()[1])


def test_the_report_answers_the_mouse_and_the_keyboard(reader, desk):
    page = desk.page
    card = reader.get_by_role("region", name="Word card")
    reader.locator(".w.cue").first.click()
    card.get_by_text("from the lexicon").wait_for()
    for label in ("here", "in this text"):
        card.locator("dt", has_text=re.compile(f"^{label}$")).wait_for()

    said = card.locator(".nashra-word").inner_text()
    page.keyboard.press("ArrowLeft")
    assert card.locator(".nashra-word").inner_text() != said
    page.keyboard.press("Escape")
    card.wait_for(state="hidden")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert card.locator(".nashra-word").inner_text() == said


def test_the_layers_of_the_report_are_switched(reader):
    text = reader.locator(".nashra-text")
    legend = reader.get_by_role("list", name="Legend")
    for layer, rule in (("Terms", "term"), ("Names", "name"), ("Quotations", "quotation")):
        reader.get_by_role("button", name=layer, exact=True).click()
        legend.get_by_text(re.compile(f": {rule}$")).wait_for()
    reader.get_by_role("button", name="Who said what", exact=True).click()
    legend.get_by_text("dotted: source").wait_for(state="detached")
    shown = text.get_attribute("class").split()
    assert {name for name in shown if name.startswith("show-")} == {
        "show-terms",
        "show-names",
        "show-quotes",
    }


def test_a_quiz_explains_a_wrong_answer_and_then_takes_the_right_one(desk, course):
    desk.open("01_read.ipynb")
    desk.run_all()
    quiz = desk.cell(desk.cells()[2]).locator(".nashra-quiz")
    total, keys, wrong = 10, {}, []
    for at in range(1, total + 1):
        quiz.locator(".nashra-progress", has_text=f"{at} of {total}").wait_for()
        page_before, stem = desk.page.content(), quiz.locator(".nashra-stem").inner_text()
        quiz.locator(".nashra-option").first.click()
        feedback = quiz.locator(".nashra-feedback")
        feedback.wait_for()
        for sentence in feedback.locator("p:not(:first-child), mark").all_inner_texts():
            assert sentence not in page_before
        keys[stem] = quiz.locator(".is-key .nashra-ar, .is-key .nashra-iso").inner_text()
        if quiz.locator(".is-wrong").count():
            assert "Not right." in feedback.inner_text()
            wrong.append(stem)
        quiz.locator(".nashra-next").click()
    quiz.locator(".nashra-result", has_text=f"{total - len(wrong)} of {total} right").wait_for()

    quiz.get_by_role("button", name="Review").click()
    quiz.locator(".nashra-progress", has_text=f"1 of {len(wrong)}").wait_for()
    key = keys[quiz.locator(".nashra-stem").inner_text()]
    quiz.locator(".nashra-option").filter(has=desk.page.get_by_text(key, exact=True)).click()
    quiz.locator(".nashra-feedback.is-right", has_text="Right.").wait_for()


def test_the_last_notebook_makes_a_lesson_of_any_article(desk, course):
    desk.open("07_your_article.ipynb")
    desk.run_all()
    cell, page = desk.cell(desk.cells()[0]), desk.page
    paste(page, ARTICLE)
    cell.get_by_text("Your lesson is below.").wait_for()
    cell.get_by_role("button", name="none", exact=True).click()
    cell.locator("h2", has_text=HEADLINE).wait_for()
    cell.locator(".nashra-chart .main-svg").nth(12).wait_for(state="attached")  # three a chart
    cell.get_by_role("table", name="Terms of this text").wait_for()
    voices = cell.get_by_role("table", name="Who said what")
    voices.locator("tr", has_text="warning").get_by_text("نائب معارض").first.wait_for()
    cell.locator(".nashra-quiz .nashra-stem").wait_for()


def test_a_text_that_is_not_arabic_is_refused_in_a_sentence(desk, course):
    desk.open("07_your_article.ipynb")
    desk.run_all()
    cell = desk.cell(desk.cells()[0])
    paste(desk.page, "The minister opened a hospital.")
    cell.get_by_role("alert").get_by_text("no Arabic").wait_for()
    assert "Traceback" not in desk.page.locator("body").inner_text()
    assert cell.locator(".nashra-reader").count() == 0


def test_the_command_opens_the_course_which_runs_from_the_menu(whole_session, lab_tools, tmp_path):
    course = tmp_path / "course"
    command = [sys.executable, "-m", "kit.cli", "--dir", str(course), "--no-browser"]
    environment = lab_tools.own_folders(tmp_path, tmp_path / "state")
    with lab_tools.serving(
        [*command, "--port", str(lab_tools.free_port())], environment
    ) as address:
        page = whole_session.page.context.new_page()
        page.goto(address)
        page.locator(".jp-Notebook", has_text="Choose your lesson and your text").wait_for()
        page.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]').wait_for()
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        page.get_by_role("radio", name="The summit in the Far East").wait_for()
        page.locator(".nashra-quiz", has_text="A first try").locator(".nashra-stem").wait_for()
        page.close()
    assert sorted(path.name for path in course.glob("*.ipynb")) == NOTEBOOKS
    assert whole_session.outside == []
