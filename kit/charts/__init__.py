"""Rows in, a plotly figure out, with the same rows as a table."""
