"""What typed marking says of an answer: each note in English and in Arabic, side by side."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """A reason in both languages; an empty one says nothing and counts as false."""

    english: str = ""
    arabic: str = ""

    def __bool__(self) -> bool:
        """Tell whether there is anything to say."""
        return bool(self.english)


def note(name: str, **parts: "str | int | Note") -> Note:
    """Return the note of this name, with its parts filled in each language."""
    english, arabic = _NOTES[name]
    return Note(
        english=english.format_map(
            {key: one.english if isinstance(one, Note) else one for key, one in parts.items()}
        ),
        arabic=arabic.format_map(
            {key: one.arabic if isinstance(one, Note) else one for key, one in parts.items()}
        ),
    )


def joined(notes: Iterable[Note]) -> Note:
    """Return several notes as one, nothing said twice."""
    said = [one for one in dict.fromkeys(notes) if one]
    return Note(
        english="; ".join(one.english for one in said),
        arabic="؛ ".join(one.arabic for one in said),
    )


_NOTES: dict[str, tuple[str, str]] = {
    "nothing": ("nothing was written", "لم يُكتب شيء"),
    "disputed": (
        "usage is divided here; the standard answer is shown",
        "الاستعمال مختلَف فيه هنا؛ والجواب المعروض هو المعياري",
    ),
    # Arabic answers
    "in_arabic": ("write the answer in Arabic letters", "اكتب الإجابة بحروف عربية"),
    "hamza_too_many": ("there is no hamza ء here", "لا تُكتب الهمزة «ء» هنا"),
    "hamza_missing": ("hamza is missing here: {wanted}", "الهمزة ناقصة هنا: {wanted}"),
    "madda_missing": ("the madda is missing here: آ", "المدّة ناقصة هنا: آ"),
    "no_hamza": ("no hamza here: {wanted}", "لا همزة هنا: {wanted}"),
    "hamza_seat": (
        "the hamza is written {wanted}, not {written}",
        "تُكتب الهمزة هنا {wanted} لا {written}",
    ),
    "lookalike": ("{wanted} written as {written}", "كُتبت {written} بدلًا من {wanted}"),
    "other_word": ("{written} is another word than {wanted}", "{written} كلمة أخرى غير {wanted}"),
    "one_letter": (
        "one letter differs and makes another word: {wanted}, not {written}",
        "حرف واحد مختلف يجعلها كلمة أخرى: {wanted} لا {written}",
    ),
    "spaces": ("mind the spaces: {wanted}", "انتبه إلى المسافات: {wanted}"),
    "article_missing": ("the article ال is missing", "أداة التعريف «ال» ناقصة"),
    "article_too_many": ("the article ال does not belong here", "لا مكان لأداة التعريف «ال» هنا"),
    "attached_missing": ("{part} is missing", "الناقص هنا: {part}"),
    "attached_too_many": ("{part} does not belong here", "الزائد هنا: {part}"),
    "pronoun": ("the pronoun ـ{ending}", "الضمير ـ{ending}"),
    "shadda_not_sukun": (
        "{letter} carries a shadda, not a sukun",
        "ضبط الحرف {letter}: شدّة لا سكون",
    ),
    "shadda_missing": ("shadda missing on {letter}", "الشدّة ناقصة على الحرف {letter}"),
    "no_shadda": ("no shadda on {letter}", "لا شدّة على الحرف {letter}"),
    "other_vowel": (
        "{letter} carries {wanted}, not {written}",
        "ضبط الحرف {letter}: {wanted} لا {written}",
    ),
    "vowel_missing": ("{wanted} missing on {letter}", "الضبط ناقص على الحرف {letter}: {wanted}"),
    "no_vowel": ("no {written} on {letter}", "لا {written} على الحرف {letter}"),
    "fatha": ("fatha", "فتحة"),
    "damma": ("damma", "ضمّة"),
    "kasra": ("kasra", "كسرة"),
    "sukun": ("sukun", "سكون"),
    "tanwin_fath": ("tanwin fath", "تنوين فتح"),
    "tanwin_damm": ("tanwin damm", "تنوين ضمّ"),
    "tanwin_kasr": ("tanwin kasr", "تنوين كسر"),
    # what is forgiven
    "presentation": (
        "presentation forms read as plain letters",
        "قُرئت الحروف المكتوبة بأشكال العرض حروفًا عادية",
    ),
    "invisible": ("invisible signs left out", "أُهملت علامات غير مرئية"),
    "keyboard": (
        "accepted from another keyboard: {signs}; Arabic has its own letter",
        "قُبلت حروف من لوحة مفاتيح أخرى: {signs}؛ وللعربية حروفها الخاصّة",
    ),
    # several words
    "order": ("the words are right, their order is not", "الكلمات صحيحة، لكنّ ترتيبها غير صحيح"),
    "some_words": ("{right} of {all} words right", "الكلمات الصحيحة: {right} من {all}"),
    "look_at": ("look at {words}", "راجع: {words}"),
    "words_too_many": ("there are words too many", "في الإجابة كلمات زائدة"),
    # English answers
    "in_english": ("write the answer in English", "اكتب الإجابة بالإنجليزية"),
    "one_right": (
        "one of your answers is right, another is not",
        "بعض إجاباتك صحيح وبعضها غير صحيح",
    ),
    "right_verb": (
        "the right verb; the answer here is “{sense}”",
        "الفعل صحيح؛ والجواب هنا «{sense}»",
    ),
    "past": (
        "the right word in the past; the dictionary form is “{sense}”",
        "الكلمة صحيحة لكنّها بصيغة الماضي؛ وصيغتها في المعجم «{sense}»",
    ),
    "number": (
        "singular or plural: the answer is “{sense}”",
        "انتبه إلى الإفراد والجمع: الجواب «{sense}»",
    ),
    "other_form": (
        "another form of the word: the answer is “{sense}”",
        "صيغة أخرى من الكلمة: الجواب «{sense}»",
    ),
}
"""The notes by name: English, Arabic."""
