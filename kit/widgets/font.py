"""The bundled Naskh font, as the browser's FontFace objects want it: descriptors and bytes."""

from functools import cache
from importlib import resources

FAMILY = "Nashra Naskh"
FOLDER = "fonts"

_RANGES = {
    "arabic": (
        "U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,"
        "U+200C-200E,U+2010-2011,U+204F,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC"
    ),
    # The Latin subset carries the brackets, digits and quotation marks that Arabic text uses.
    "latin": "U+0000-00FF,U+2000-206F,U+20AC,U+2122,U+2212,U+FEFF,U+FFFD",
}
_WEIGHTS = ("400", "700")


@cache
def faces() -> tuple[tuple[dict[str, str], ...], tuple[bytes, ...]]:
    """Return the descriptors of the font's faces and, in the same order, their woff2 bytes."""
    folder = resources.files("kit.widgets").joinpath(FOLDER)
    descriptors, data = [], []
    for subset, characters in _RANGES.items():
        for weight in _WEIGHTS:
            name = f"noto-naskh-arabic-{subset}-{weight}-normal.woff2"
            descriptors.append({"family": FAMILY, "weight": weight, "unicodeRange": characters})
            data.append(folder.joinpath(name).read_bytes())
    return tuple(descriptors), tuple(data)
