"""Every error a user can cause: what was wrong, where, and what to do about it."""


class KitError(Exception):
    """A fault the user can mend; its text is one sentence or a few, fit to be shown as it is."""

    def __init__(self, what: str, *, where: str = "", do: str = "") -> None:
        """Join the three parts: ``what`` was wrong, ``where`` it stands, what to ``do``."""
        self.what, self.where, self.do = what, where, do
        super().__init__(": ".join(filter(None, (where, what))) + (f" {do}" if do else ""))


class TextError(KitError):
    """A text that cannot be analysed: empty, not Arabic, not readable."""


class DictionaryError(KitError):
    """A dictionary or weight file that is missing or damaged."""


class PackError(KitError):
    """A lesson pack that cannot be loaded."""


class ItemError(KitError):
    """An item that cannot be built from this text, or a response that does not fit its item."""


class RecordError(KitError):
    """The learner's record cannot be read or written."""
