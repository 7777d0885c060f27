"""Print the README's command of a given name, so that CI runs the very words a reader pastes."""

import re
import sys
from pathlib import Path


def command(name: str) -> str:
    """Return the shell block that follows the marker ``<!-- command: name -->``."""
    readme = Path(__file__).parent.parent / "README.md"
    pattern = rf"<!-- command: {re.escape(name)} -->\s*```(?:sh|bash)\n(.*?)```"
    found = re.search(pattern, readme.read_text(encoding="utf-8"), re.DOTALL)
    if not found:
        sys.exit(f"README.md has no command {name!r}")
    return found[1].strip()


if __name__ == "__main__":
    sys.stdout.write(command(sys.argv[1]) + "\n")
