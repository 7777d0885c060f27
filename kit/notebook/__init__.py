"""What a notebook calls: one line a cell, everything else behind it."""

from kit.notebook.article import your_article
from kit.notebook.desk import Desk
from kit.notebook.opening import lesson
from kit.notebook.start import start

__all__ = ["Desk", "lesson", "start", "your_article"]
