"""Where the learner's own things live: the record in the data folder, the course in theirs."""

import os
from pathlib import Path


def data_folder() -> Path:
    """Return the folder of the kit's own files for this user; ``NASHRA_DATA`` names another."""
    chosen = os.environ.get("NASHRA_DATA")
    if chosen:
        return Path(chosen)
    import platformdirs

    return platformdirs.user_data_path("nashra", appauthor=False)


def course_folder() -> Path:
    """Return the learner's course folder: ``NASHRA_HOME`` as the launcher set it, else here."""
    return Path(os.environ.get("NASHRA_HOME") or Path.cwd())
