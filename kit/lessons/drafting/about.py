"""What a draft says of itself: its lesson.toml, the note on rights, the sheet for translations."""

from kit.language.document import Document
from kit.lessons.drafting import places
from kit.lessons.drafting.questions import toml
from kit.lessons.drafting.sections import Sections
from kit.sources.article import Article
from kit.text.marks import bare

NO_LICENCE = "not stated"
TITLE, TITLE_AR, LEVEL = "Draft: ", "مسوّدة: ", "draft"
"""How a title begins, and what the level is, until the teacher has chosen them."""

RIGHTS = (
    "The reading is the article as it was given and belongs to whoever published it. Do not pass "
    "it on, or this pack with it, unless you have the right to."
)
_READ_ME = """\
A draft lesson made by «nashra draft» from: {source}

{rights}
Words marked «dictionary» in the column «source» of vocabulary.csv and review.csv carry senses of
the dictionary installed on your computer. They are for your own use: before you pass the pack on,
write your own.

It can be used at once:         nashra open {folder}
                                or, in a notebook, kit.lesson("{folder}")
What is left to decide:         nashra check {folder}
After you have changed a file:  nashra compile {folder}

review.csv        every word, the doubtful ones first, and why. Correct the row it names (columns
                  «table» and «id»), or write the right lemma under «right_lemma»; where the kit
                  is right, write yes under «decided». Keep the sheet: it is what you decided.
vocabulary.csv    the words. «forms» are the written forms that belong to a row; «nashra compile»
                  fills them in for words you have decided.
terms.csv, verbs.csv, names.csv    what stands in the text of the kit's own lists, and new names.
translation.txt   one line a sentence, for your translation.
questions.toml    suggested questions, for you to finish.
exercises.toml    not there yet: sentences to order and words to predict, if you like to make some;
                  the kit's own lesson «summit» shows how.
lesson.toml       title, level, licence, credits. Take «status» out when everything is decided:
                  then «nashra check» asks of the pack what it asks of the kit's own lessons.
analysis.json     made by «nashra compile»; nothing to edit.
"""


def lesson_toml(
    article: Article, document: Document, *, name: str, licence: str, made_from: str
) -> str:
    """Return ``lesson.toml``; the Arabic title is the article's own."""
    sections = Sections(document)
    titles = (bare(title).strip() for title in (article.title, sections.titles[0]))
    title = next(filter(None, titles), TITLE_AR + name)
    origin = ", ".join(filter(None, (article.source, article.date))) or made_from
    lines = (
        "# A draft: «nashra check» tells what is left to decide. See README.txt.",
        f"# {RIGHTS}",
        'status = "draft"',
        f"title = {toml(TITLE + name)}",
        f"title_ar = {toml(title)}",
        f"level = {toml(LEVEL)}",
        "# Under what licence may the reading be used? For example «private use», «CC-BY-4.0».",
        f"licence = {toml(licence or NO_LICENCE)}",
        f"sections = {toml([bare(name) for name in sections.titles])}",
        f"credits = {toml([f'Reading: {origin}. {RIGHTS}'])}",
    )
    return "\n".join(lines) + "\n"


def read_me(*, folder: str, made_from: str) -> str:
    """Return ``README.txt``: the note on rights, and what to do with each file."""
    return _READ_ME.format(source=made_from, rights=RIGHTS, folder=folder)


def translation(document: Document) -> str:
    """Return ``translation.txt``: each sentence as a comment, an empty line for its English."""
    lines = ["# Write the English after the number and the tab. A line left empty is not shown."]
    for key, sentence in zip(places.keys(document), document.sentences, strict=True):
        words = " ".join(sentence.of(document.text).split())
        lines += [f"# {words}", f"{key}\t"]
    return "\n".join(lines) + "\n"
