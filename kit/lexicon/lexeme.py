"""A lexeme: what the kit knows about one word of the dictionary."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Lexeme:
    """One dictionary word with its grammar; empty strings and tuples where nothing applies.

    Every Arabic string is vocalised by the kit's conventions (see CONTRIBUTING in the README).
    ``pos`` is a Universal Dependencies tag; ``root`` the radicals joined; ``form`` I–X, QI, QII.
    ``prepositions`` are the governed ones; ``forms`` written forms known to belong to this
    lexeme, bare, clitics included, which settles spellings that no rule can.
    """

    id: str
    lemma: str
    pos: str
    gloss: str
    root: str = ""
    pattern: str = ""
    form: str = ""
    gloss_general: str = ""
    function: bool = False
    present: str = ""
    masdar: tuple[str, ...] = ()
    active_participle: str = ""
    passive_participle: str = ""
    prepositions: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    gender: str = ""
    feminine: str = ""
    topic: str = ""
    band: str = ""
    forms: tuple[str, ...] = ()
    example: str = ""
    translation: str = ""
    note: str = ""
