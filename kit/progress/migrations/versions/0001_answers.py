"""The first record: statuses and answers of one learner.

A step never changes once it was released; it names its own tables and imports nothing of the kit.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "status",
        sa.Column("lexeme", sa.String, primary_key=True),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "answer",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("item", sa.String, nullable=False),
        sa.Column("family", sa.String, nullable=False),
        sa.Column("skill", sa.String, nullable=False),
        sa.Column("lexeme", sa.String, nullable=False),
        sa.Column("response", sa.String, nullable=False),
        sa.Column("credit", sa.Float, nullable=False),
        sa.Column("right", sa.Boolean, nullable=False),
    )
