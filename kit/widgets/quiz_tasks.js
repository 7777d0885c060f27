// What the tasks of the quiz card share, several options, and a written text.

const SIGNS = { right: "✓", wrong: "✕", missing: "+" };

/** The draft of the learner's response; it outlives a change of the interface's language. */
function draftOf(card, view, fresh) {
  if (card.memory.id !== view.id) Object.assign(card.memory, { id: view.id, draft: fresh() });
  return card.memory.draft;
}

/** The verdict on a part: a sign to see and words to hear. */
function verdictOf(card, verdict) {
  if (!SIGNS[verdict]) return [];
  return [
    el("span", { class: "nashra-tick", "aria-hidden": "true", text: SIGNS[verdict] }),
    el("span", { class: "nashra-hidden", text: ` (${card.t(`task.${verdict}`)})` }),
  ];
}

/** "Check"; `collect` returns the response, or null when there is nothing to check yet. */
function checkButton(card, view, collect, first) {
  return el("button", {
    type: "button",
    class: "nashra-button nashra-primary nashra-check",
    text: card.t("quiz.submit"),
    onclick: () => {
      const response = collect();
      if (response === null) tellFirst(card, first);
      else card.answer(response);
    },
  });
}

/** What is missing before an answer can be checked, to be seen and heard. */
function tellFirst(card, key) {
  card.live.classList.remove("nashra-hidden");
  say(card.live, card.t(key));
}

/** Say what a move did, to be heard only: the eye has seen it. */
function tellMove(card, ...words) {
  card.live.classList.add("nashra-hidden");
  say(card.live, ...words);
}

/** How a task is done, in one line above it. */
const howTo = (card, key, values) =>
  el("p", { class: "nashra-how", text: card.t(`task.${key}`, values) });

/** The direction of parts: that of their language. */
const dirOf = (lang) => (lang === "ar" ? "rtl" : "ltr");

/** The first words of a text, for naming what is long. */
function inShort(text, most = 5) {
  const words = text.split(/\s+/);
  return words.length > most ? `${words.slice(0, most).join(" ")} …` : text;
}

/** Several options to be ticked. */
function tickList(card, view) {
  const { t } = card;
  const answered = view.state === "feedback";
  const chosen = answered ? view.task.given : draftOf(card, view, () => []);
  const boxes = view.options.map((option, at) => tickBox(card, view, option, at, chosen));
  const group = { class: "nashra-options", role: "group", "aria-label": t("quiz.options") };
  const { wanted } = view.task;
  const parts = [
    howTo(card, wanted ? "choose_some" : "choose_all", { n: wanted }),
    el("div", { ...group, dir: dirOf(view.options[0].lang) }, ...boxes),
  ];
  if (answered) return el("div", {}, ...parts);
  card.onDigit = (digit) => boxes[digit - 1]?.click();
  const collect = () => (chosen.length ? chosen : null);
  return el("div", {}, ...parts, checkButton(card, view, collect, "task.choose_first"));
}

function tickBox(card, view, option, at, chosen) {
  const answered = view.state === "feedback";
  const verdict = answered ? view.task.verdicts[at] : "";
  const state = { right: "is-key", missing: "is-key is-missing", wrong: "is-wrong" }[verdict];
  const tick = (event) => {
    if (answered) return;
    if (chosen.includes(at)) chosen.splice(chosen.indexOf(at), 1);
    else chosen.push(at);
    event.currentTarget.setAttribute("aria-checked", String(chosen.includes(at)));
  };
  return el(
    "button",
    {
      type: "button",
      role: "checkbox",
      class: `nashra-option nashra-box ${state ?? ""}`,
      "aria-checked": String(chosen.includes(at)),
      "aria-disabled": answered ? "true" : undefined,
      "aria-keyshortcuts": answered ? undefined : String(at + 1),
      onclick: tick,
    },
    el("span", { class: "nashra-checkmark", "aria-hidden": "true" }),
    el("kbd", { "aria-hidden": "true", text: String(at + 1) }),
    inLang(option.text, option.lang),
    ...verdictOf(card, verdict),
  );
}

/** A field for a few sentences, with the facts to report and a count of words. */
function writingField(card, view) {
  const answered = view.state === "feedback";
  const { facts, sentences } = view.task;
  const field = textField(card, view);
  const count = el("p", { class: "nashra-counts", id: `${card.stemId}-count` });
  const draft = draftOf(card, view, () => ({ text: "" }));
  const recount = () => {
    draft.text = field.value;
    const words = field.value.split(/\s+/).filter(Boolean).length;
    const found = field.value.split(/[.!؟?\n]+/).filter((one) => one.trim()).length;
    count.textContent = card.t("task.counted", { words, found, sentences });
  };
  field.value = answered ? view.response : draft.text;
  field.setAttribute("aria-describedby", `${card.stemId} ${count.id}`);
  field.addEventListener("input", recount);
  recount();
  const parts = [facts.length ? factList(card, facts) : null, field, count].filter(Boolean);
  if (answered) return el("div", { class: "nashra-write" }, ...parts);
  const collect = () => field.value.trim() || null;
  parts.push(checkButton(card, view, collect, "quiz.type_first"));
  if (view.lang === "ar") parts.push(helperKeys(card.t, field, LETTERS, recount));
  return el("div", { class: "nashra-write" }, ...parts);
}

function textField(card, view) {
  return el("textarea", {
    class: view.lang === "ar" ? "nashra-ar" : "",
    lang: view.lang,
    dir: dirOf(view.lang),
    rows: 4,
    maxlength: 3000,
    readonly: view.state === "feedback",
    spellcheck: "false",
    autocomplete: "off",
    "aria-label": card.t("quiz.answer"),
  });
}

/** The facts to report, each with its source and the reporting word to use. */
function factList(card, facts) {
  const named = (key, text) =>
    text ? el("span", { class: "nashra-chip" }, `${card.t(key)} `, arabic(text)) : null;
  const row = (fact) =>
    el(
      "li",
      {},
      el("p", {}, inLang(fact.text, fact.lang)),
      el(
        "p",
        { class: "nashra-chips" },
        named("task.source", fact.source),
        named("task.cue", fact.cue),
      ),
    );
  return el("ol", { class: "nashra-facts", "aria-label": card.t("task.facts") }, ...facts.map(row));
}

/** What a checker found in a text: as it should be, to mend, or not looked at. */
function findingList(card, findings) {
  const signs = { ok: "✓", not_ok: "✕", not_checked: "–" };
  const row = (found) =>
    el(
      "li",
      { class: `is-${found.verdict}` },
      el("span", { class: "nashra-tick", "aria-hidden": "true", text: signs[found.verdict] }),
      el(
        "span",
        {},
        el("b", { text: `${card.t(`task.${found.verdict}`)} ` }),
        ...mixed((card.model.get("ui_lang") === "ar" && found.ar) || found.en),
      ),
    );
  return el("ul", { class: "nashra-findings" }, ...findings.map(row));
}
