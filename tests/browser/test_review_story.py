"""A learner's day in the review notebook: the session, a slip undone, the limits, the charts."""


def test_the_days_session_is_answered_undone_and_charted_with_the_keyboard_alone(desk, course):
    desk.open("06_review.ipynb")
    desk.run_all()
    today = desk.cell(desk.cells("today()")[0])
    quiz = today.locator(".nashra-quiz")
    quiz.get_by_text("Today's session").wait_for()
    before = desk.kernel("kit.lesson().store.count()")
    quiz.locator(".nashra-option").first.focus()
    desk.page.keyboard.press("1")
    quiz.get_by_role("button", name="Next").wait_for()
    assert desk.kernel("kit.lesson().store.count()") == before + 1
    assert desk.kernel("len(kit.lesson().store.cards())") == 1

    care = desk.cell(desk.cells("care()")[0])
    care.get_by_role("button", name="Undo the last answer").focus()
    desk.page.keyboard.press("Enter")
    care.get_by_text("It counts as never given").wait_for()
    assert desk.kernel("len(kit.lesson().store.cards())") == 0

    limit = care.get_by_label("New words a day")
    limit.fill("3")
    desk.page.keyboard.press("Enter")
    care.get_by_text("Run the cell of today's session again").wait_for()
    assert desk.kernel("len(kit.lesson().reviewing.plan().new)") == 3
