import json

from kit.export.document_json import document_json
from kit.language.document import Clitic, Document, Token
from kit.language.mentions import Attribution, Cue, NameMention, Source, TermMention
from kit.text.spans import Paragraph, Sentence, Span

TEXT = "وقال الوزير"


def document(source: Source | None, content: Span | None) -> Document:
    wa = Clitic(bare="و", text="وَ", name="conjunction", gloss="and")
    said = Token(
        start=0,
        end=4,
        surface="وقال",
        kind="word",
        sentence=0,
        lemma="قَالَ",
        root="قول",
        pattern="فَعَلَ",
        pos="VERB",
        gloss="say",
        vocalised="وَقَالَ",
        origin="lexicon",
        proclitics=(wa,),
    )
    minister = Token(start=5, end=11, surface="الوزير", kind="word", sentence=0, article=True)
    cue = Cue(start=0, end=4, lemma="قال", kind="finite", entry="qala")
    return Document(
        text=TEXT,
        paragraphs=(Paragraph(start=0, end=11, heading=False),),
        sentences=(Sentence(start=0, end=11, paragraph=0),),
        quotations=(),
        tokens=(said, minister),
        attributions=(
            Attribution(
                cue=cue, source=source, content=content, complement="none", stance="neutral"
            ),
        ),
        terms=(
            TermMention(
                start=5, end=11, term="وَزِير", category="politics", english="minister", entry="wazir"
            ),
        ),
        names=(NameMention(start=5, end=11, name="x", type="person", english="X", entry=""),),
    )


def test_the_public_contract_has_these_keys_and_no_others() -> None:
    found = document_json(document(Source(start=5, end=11), Span(start=0, end=11)))
    assert list(found) == ["tokens", "attributions", "terms", "names"]
    assert list(found["tokens"][0]) == [
        *("start", "end", "surface", "lemma", "root", "pattern", "pos", "gloss", "vocalised"),
        *("origin", "proclitics", "enclitics"),
    ]
    assert found["attributions"] == [
        {
            "source": {"text": "الوزير", "start": 5, "end": 11},
            "cue": {"text": "وقال", "start": 0, "end": 4, "lemma": "قال", "kind": "finite"},
            "content": {"start": 0, "end": 11},
            "complement": "none",
            "stance": "neutral",
        }
    ]
    assert list(found["terms"][0]) == ["start", "end", "term", "category", "english"]
    assert list(found["names"][0]) == ["start", "end", "name", "type", "english"]


def test_what_is_not_there_is_null() -> None:
    found = document_json(document(None, None))
    assert found["attributions"][0]["source"] is found["attributions"][0]["content"] is None
    assert found["tokens"][1]["root"] is found["tokens"][1]["pattern"] is None


def test_clitics_are_their_bare_letters_and_the_article_is_none() -> None:
    tokens = document_json(document(None, None))["tokens"]
    assert (tokens[0]["proclitics"], tokens[1]["proclitics"]) == (["و"], [])


def test_it_is_json() -> None:
    found = document_json(document(Source(start=5, end=11), None))
    assert json.loads(json.dumps(found, ensure_ascii=False)) == found
