"""Learners, cards and reviews; an answer can be taken back and knows more about itself."""

import secrets
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Give what is there to one learner, and make room for the cards."""
    connection = op.get_bind()
    has_rows = any(
        connection.execute(sa.text(f"SELECT 1 FROM {table} LIMIT 1")).first()
        for table in ("answer", "status")
    )
    learner = op.create_table(
        "learner",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String, nullable=False, unique=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    number = None
    if has_rows:
        row = {"key": secrets.token_hex(16), "at": datetime.now(UTC)}
        added = connection.execute(learner.insert().values(row).returning(learner.c.id))
        number = added.scalar_one()
    _statuses(number)
    _answers(number)
    _cards()


def _statuses(number: int | None) -> None:
    op.rename_table("status", "status_0001")
    op.create_table(
        "status",
        sa.Column("learner", sa.Integer, sa.ForeignKey("learner.id"), primary_key=True),
        sa.Column("lexeme", sa.String, primary_key=True),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    if number is not None:
        op.execute(
            "INSERT INTO status (learner, lexeme, status, at) "
            f"SELECT {number}, lexeme, status, at FROM status_0001"
        )
    op.drop_table("status_0001")


def _answers(number: int | None) -> None:
    more = (
        sa.Column("learner", sa.Integer),
        sa.Column("seconds", sa.Float, nullable=False, server_default=sa.text("0")),
        sa.Column("confused_with", sa.String, nullable=False, server_default=""),
        sa.Column("lesson", sa.String, nullable=False, server_default=""),
        sa.Column("text", sa.String, nullable=False, server_default=""),
        sa.Column("undone", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    for column in more:
        op.add_column("answer", column)
    if number is not None:
        op.execute(f"UPDATE answer SET learner = {number}")
    with op.batch_alter_table("answer") as answer:
        answer.alter_column("learner", existing_type=sa.Integer, nullable=False)
        answer.create_foreign_key("answer_learner_fkey", "learner", ["learner"], ["id"])
    op.create_index("answer_by_day", "answer", ["learner", "at"])
    op.create_index("answer_in_order", "answer", ["learner", "id"])
    op.create_index("answer_by_lexeme", "answer", ["learner", "lexeme"])
    op.create_index("answer_by_family", "answer", ["learner", "family", "undone", "right"])


def _memory() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("state", sa.Integer, nullable=False),
        sa.Column("step", sa.Integer),
        sa.Column("stability", sa.Float),
        sa.Column("difficulty", sa.Float),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_review", sa.DateTime(timezone=True)),
        sa.Column("reps", sa.Integer, nullable=False),
        sa.Column("lapses", sa.Integer, nullable=False),
        sa.Column("leech", sa.Boolean, nullable=False),
    )


def _cards() -> None:
    op.create_table(
        "card",
        sa.Column("learner", sa.Integer, sa.ForeignKey("learner.id"), primary_key=True),
        sa.Column("lexeme", sa.String, primary_key=True),
        sa.Column("skill", sa.String, primary_key=True),
        *_memory(),
        sa.Column("suspended", sa.Boolean, nullable=False),
        sa.Column("answer", sa.Integer, sa.ForeignKey("answer.id")),
    )
    op.create_index("card_by_due", "card", ["learner", "due"])
    op.create_table(
        "review",
        sa.Column("answer", sa.Integer, sa.ForeignKey("answer.id"), primary_key=True),
        sa.Column("lexeme", sa.String, primary_key=True),
        sa.Column("skill", sa.String, primary_key=True),
        sa.Column("learner", sa.Integer, sa.ForeignKey("learner.id"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rating", sa.Integer),
        sa.Column("first", sa.Boolean, nullable=False),
        sa.Column("previous", sa.Integer),
        *_memory(),
        sa.Column("undone", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    op.create_index("review_by_day", "review", ["learner", "at"])
