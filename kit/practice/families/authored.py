"""Sentences to order and words to predict, as a lesson's author made them by hand.

``order_item`` and ``predict_item`` make them; what is found in a text goes through them too.
"""

from collections.abc import Iterator, Sequence
from random import Random

from kit.lessons.exercises import below
from kit.lexicon.csv_source import news_lexicon
from kit.lexicon.lexeme import Lexeme
from kit.practice.arranging import in_order
from kit.practice.describing import means
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.making import make, plain, shuffled
from kit.practice.material import Material
from kit.practice.tasks import Multiple, Piece
from kit.text.spans import numbered

ORDER, PREDICT = "order", "predict"


def orders(material: Material, rng: Random) -> Iterator[Item]:
    """Yield the sentences that the author lets be ordered, with every order that is right."""
    if material.document is None:
        return
    keys = numbered(material.document.sentences)
    for order in shuffled(material.exercises.orders, rng):
        sentences = [material.sentences[keys.index(place)] for place in order.sentences]
        yield order_item(sentences, order.explanation, rng, also=order.also)


def order_item(
    sentences: Sequence[Evidence],
    explanation: str,
    rng: Random,
    *,
    also: Sequence[Sequence[int]] = (),
) -> Item:
    """Make the task of ordering sentences, given in their order; ``also`` are right as well."""
    first = sentences[0]
    pieces = [Piece(text=plain(sentence.text)) for sentence in sentences]
    return make(
        family=ORDER,
        skill="use",
        lexeme="",
        prompt="Put these sentences of the report in order.",
        prompt_ar="رتّب جمل الخبر.",
        stem="",
        stem_lang="ar",
        explanation=explanation,
        evidence=Evidence(text=first.text, start=0, end=len(first.text)),
        task=in_order(pieces, rng, also=also),
        rng=rng,
    )


def predictions(material: Material, rng: Random) -> Iterator[Item]:
    """Yield the headlines for which the author says what they let one expect."""
    document = material.document
    if document is None or not material.exercises.predictions:
        return
    own = (word.lexeme for word in material.words)
    nouns = {one.lemma: one for one in (*news_lexicon(), *own) if one.pos == "NOUN"}
    for one in shuffled(material.exercises.predictions, rng):
        inside = below(document, one.headline)
        place = next(
            token
            for token in document.tokens
            if token.sentence in inside and token.lemma == one.expected[0]
        )
        yield predict_item(
            plain(document.paragraphs[one.headline].of(document.text)),
            [nouns[lemma] for lemma in one.expected],
            [nouns[lemma] for lemma in one.unexpected],
            one.explanation,
            material.sentence_of(place),
            rng,
        )


def predict_item(
    headline: str,
    expected: Sequence[Lexeme],
    unexpected: Sequence[Lexeme],
    explanation: str,
    evidence: Evidence,
    rng: Random,
) -> Item:
    """Make the choice of the words that a headline lets one expect; ``evidence`` has the first."""
    rows = [("It is there.", one) for one in expected]
    rows += [("Not in this report.", one) for one in unexpected]
    return make(
        family=PREDICT,
        skill="recognise",
        lexeme="",
        prompt="Read the headline. Which three words will the report under it use?",
        prompt_ar="اقرأ العنوان. أيّ ثلاث كلمات تتوقّعها في الخبر؟",
        stem=headline,
        stem_lang="ar",
        key=tuple(one.lemma for one in expected),
        explanation=explanation,
        options=[
            Option(text=one.lemma, lang="ar", feedback=f"{said} {means(one)}") for said, one in rows
        ],
        policy=Policy(marks="required"),
        evidence=evidence,
        task=Multiple(),
        rng=rng,
    )
