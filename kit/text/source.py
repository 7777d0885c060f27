"""Reading an article from a file."""

from pathlib import Path

from kit.errors import TextError

LARGEST = 4_000_000  # bytes; a long book, far above any article


def read_article(path: Path) -> str:
    """Return a UTF-8 text file's text.

    Raises:
        TextError: it is missing, empty, too large, or not UTF-8 text.
    """
    where = str(path)
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise TextError(
                f"the file has {size / 1e6:.1f} MB; the limit is {LARGEST / 1e6:.0f} MB.",
                where=where,
                do="Save the article alone.",
            )
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TextError(
            "the file is not UTF-8 text.", where=where, do="Save it as plain text, UTF-8."
        ) from None
    except OSError as error:
        raise TextError(
            f"the file cannot be read ({error.strerror or error}).",
            where=where,
            do="Check its name.",
        ) from None
    if not text.strip():
        raise TextError("the file is empty.", where=where, do="Save the article's text in it.")
    return text
