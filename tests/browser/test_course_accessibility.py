"""axe-core finds nothing serious in any widget of the course, light or dark."""

import pytest

from kit.course import shipped_folder

NOTEBOOKS = sorted(path.name for path in shipped_folder().glob("*.ipynb"))
THEMES = ("JupyterLab Light", "JupyterLab Dark")
ARTICLE = "أعلن الوزير أن الجسر الجديد سيفتح غدا. وحذّر نائب معارض من كلفة المشروع."
OWN = ".jp-OutputArea-output :is(.nashra, .nashra-chart)"


def serious(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, context=OWN).response["violations"]
    return [
        (fault["id"], node["html"][:200], node["failureSummary"])
        for fault in found
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


def use(cell):
    """Bring to light what a widget shows only when it is used."""
    for summary in cell.locator(".nashra-table summary").all():
        summary.click()
    for word in cell.locator(".w.cue").all()[:1]:
        word.click()
        cell.locator(".nashra-card .nashra-word").wait_for()
    for button in cell.locator(".nashra-reader").get_by_role("button", name="Translation").all():
        button.click()
    for option in cell.locator(".nashra-option").all()[:1]:
        option.click()
        # What has several answers waits until they are handed in.
        for check in cell.get_by_role("button", name="Check", exact=True).all():
            check.click()
        cell.locator(".nashra-feedback").wait_for()
    for field in cell.get_by_label("Paste the text here").all():
        field.fill(ARTICLE)
        cell.get_by_role("button", name="Use this text").click()
        cell.locator(".nashra-source-status", has_text="words").wait_for()


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_nothing_serious_in_a_notebook_in_use(desk, course, name):
    desk.open(name)
    desk.run_all()
    for cell in map(desk.cell, desk.cells()):
        use(cell)
    for theme in THEMES:
        desk.theme(theme)
        assert (theme, serious(desk.page)) == (theme, [])
