"""Run the steps on the connection that ``kit.progress.migrate`` holds, in its transaction."""

from alembic import context

from kit.progress.schema import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables,
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
