// The parts of the quiz card: stem, options, typed answer.

const LETTERS = ["ء", "أ", "إ", "آ", "ؤ", "ئ", "ة", "ى"];
const VOWELS = ["\u064e", "\u064f", "\u0650", "\u0651", "\u0652", "\u064b", "\u064c", "\u064d"];
const GAP = "____";

/** The stem with its gaps drawn, each line on its own; after the answer they hold the key. */
function stemElement(card, view) {
  const isArabic = view.stem_lang === "ar";
  // The words to select from are the stem itself.
  if (!view.stem || view.task.words?.join(" ") === view.stem) return null;
  const filled = view.state === "feedback" ? view.shown : "";
  const [first, ...rest] = view.stem.split(GAP);
  return el(
    "p",
    {
      class: `nashra-stem ${isArabic ? "nashra-ar" : ""}`,
      lang: view.stem_lang,
      dir: isArabic ? "rtl" : "ltr",
      id: card.stemId,
    },
    first,
    ...rest.flatMap((after, at) => [gapElement(card.t, filled, at, rest.length), after]),
  );
}

/** One gap of a stem; where there are several, its label says which of them it is. */
function gapElement(t, filled, at, total) {
  if (filled) return el("span", { class: "nashra-gap", text: filled });
  const label = total > 1 ? t("quiz.gap_of", { at: at + 1, total }) : t("quiz.gap");
  return el("span", { class: "nashra-gap", role: "img", "aria-label": label });
}

/** One option as a big target; after the answer its state is said in words and signs. */
function optionButton(card, view, option, at) {
  const { t } = card;
  const answered = view.state === "feedback";
  const state = !answered ? "" : option.key ? "key" : option.chosen ? "wrong" : "other";
  const sign = { key: "✓", wrong: "✕" }[state];
  const said = { key: t("quiz.right_option"), wrong: t("quiz.wrong_option") }[state];
  return el(
    "button",
    {
      type: "button",
      class: `nashra-option ${state && `is-${state}`}`,
      "data-option": at,
      "aria-keyshortcuts": answered ? undefined : String(at + 1),
      "aria-pressed": answered ? String(Boolean(option.chosen)) : undefined,
      "aria-disabled": answered ? "true" : undefined,
      onclick: () => card.answer(at),
    },
    el("kbd", { "aria-hidden": "true", text: String(at + 1) }),
    option.lang === "ar" ? arabic(option.text) : inLang(option.text, option.lang),
    sign ? el("span", { class: "nashra-tick", "aria-hidden": "true", text: sign }) : null,
    said ? el("span", { class: "nashra-hidden", text: ` (${said})` }) : null,
  );
}

function optionList(card, view) {
  const dir = view.options[0].lang === "ar" ? "rtl" : "ltr";
  return el(
    "div",
    { class: "nashra-options", role: "group", "aria-label": card.t("quiz.options"), dir },
    ...view.options.map((option, at) => optionButton(card, view, option, at)),
  );
}

/** The field itself: nothing in it may help or correct. */
function answerInput(card, view) {
  const isArabic = view.lang === "ar";
  const alone = {
    autocomplete: "off",
    autocapitalize: "off",
    autocorrect: "off",
    spellcheck: "false",
  };
  const input = el("input", {
    type: "text",
    class: isArabic ? "nashra-ar" : "",
    lang: view.lang,
    dir: isArabic ? "rtl" : "ltr",
    maxlength: 300,
    readonly: view.state === "feedback",
    "aria-label": card.t("quiz.answer"),
    "aria-describedby": card.stemId,
    ...alone,
  });
  const draft = draftOf(card, view, () => ({ text: "" }));
  input.value = view.state === "feedback" ? view.response : draft.text;
  input.addEventListener("input", () => {
    draft.text = input.value;
  });
  return input;
}

/** A field for a typed answer, with the letters a keyboard may lack. */
function typedField(card, view) {
  const { t } = card;
  const input = answerInput(card, view);
  const row = el("div", { class: "nashra-typed", dir: input.dir }, input);
  const form = el("form", {}, row, el("p", { class: "nashra-counts", text: t(view.policy) }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (view.state === "feedback") return;
    if (input.value.trim()) card.answer(input.value);
    else say(card.live, t("quiz.type_first"));
  });
  if (view.state === "feedback") return form;
  const primary = { type: "submit", class: "nashra-button nashra-primary" };
  row.append(el("button", { ...primary, text: t("quiz.submit") }));
  const letters = view.marks ? [...LETTERS, ...VOWELS] : LETTERS;
  if (view.lang === "ar") form.append(helperKeys(t, input, letters));
  return form;
}

/** On-screen keys that write at the caret and leave the focus in the field. */
function helperKeys(t, input, signs, written = () => {}) {
  const write = (sign) => {
    input.setRangeText(sign, input.selectionStart, input.selectionEnd, "end");
    written();
    input.focus();
  };
  return el(
    "div",
    { class: "nashra-helpers", role: "group", "aria-label": t("quiz.helpers"), dir: "rtl" },
    ...signs.map((sign) =>
      el("button", {
        type: "button",
        class: "nashra-button nashra-ar",
        lang: "ar",
        onclick: () => write(sign),
        text: VOWELS.includes(sign) ? `\u25cc${sign}` : sign,
      }),
    ),
  );
}
