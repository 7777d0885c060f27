"""A document with what the news says in it: attributions, terms and names."""

from collections.abc import Iterable
from dataclasses import replace

from kit.language.document import Document
from kit.news import load
from kit.news.attributions import attributions
from kit.news.inventory import Name, ReportingCue, Term
from kit.news.names import find_names
from kit.news.terms import find_terms
from kit.news.words import words


def annotate(
    document: Document,
    *,
    cues: Iterable[ReportingCue] = (),
    terms: Iterable[Term] = (),
    names: Iterable[Name] = (),
) -> Document:
    """Return ``document`` with its attributions, terms and names.

    The entries given come before the built-in inventories, so that a lesson's own row is the
    one a mention points to.
    """
    text = words(document)
    own = tuple(names)
    return replace(
        document,
        attributions=attributions(text, (*cues, *load.reporting_cues())),
        terms=find_terms(document, (*terms, *load.terms())),
        names=find_names(text, (*own, *load.names()), trusted=frozenset(name.id for name in own)),
    )
