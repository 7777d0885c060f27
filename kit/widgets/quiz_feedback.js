// What the quiz card says after an answer, and at the end of a round.

/** What to say to the answer: right or not, the key, why, the words it comes from. */
function feedbackElement(card, view) {
  const { t } = card;
  const chosen = view.shape === "choice" && view.options.find((option) => option.chosen);
  const key = view.shape === "choice" && view.options.find((option) => option.key);
  const verdict = view.right ? "right" : view.credit > 0 ? "near" : "wrong";
  const said = VERDICTS[view.shape]?.[verdict] ?? `quiz.${verdict}`;
  const line = (...children) => el("p", {}, ...children);
  const told = view.right && !view.note;
  return el(
    "div",
    { class: `nashra-feedback is-${verdict}` },
    line(el("b", { text: t(said) }), " ", ...(told || ownSolution(view) ? [] : shownKey(t, view))),
    view.note ? line(...noteOf(card, view)) : null,
    view.task.findings ? findingList(card, view.task.findings) : null,
    chosen && !chosen.key && chosen.feedback ? line(...mixed(chosen.feedback)) : null,
    key?.feedback ? line(...mixed(key.feedback)) : null,
    ...(view.task.about ?? []).map((text) => line(...mixed(text))),
    view.explanation ? line(...mixed(view.explanation)) : null,
    told ? null : ownSolution(view)?.(card, view),
    view.evidence ? evidenceElement(t, view.evidence) : null,
  );
}

/** The note in the language of the buttons; an Arabic one stays Arabic round an English word. */
const noteOf = (card, view) =>
  card.model.get("ui_lang") === "ar" && view.note_ar ? [arabic(view.note_ar)] : mixed(view.note);

/** What a task is told in words of its own: a text is not simply right or wrong. */
const VERDICTS = {
  writing: { right: "task.all_checked", near: "task.some_checked", wrong: "task.some_checked" },
  ordering: { near: "task.partly" },
  matching: { near: "task.partly" },
  selecting: { near: "task.partly" },
  multiple: { near: "task.partly" },
};

/** How a task shows what would have been right; nothing where the key in words will do. */
function ownSolution(view) {
  return {
    ordering: orderSolution,
    matching: matchSolution,
    selecting: selectSolution,
    writing: writingSolution,
  }[view.shape];
}

const shownKey = (t, view) => [
  t("quiz.key"),
  " ",
  el("b", {}, inLang(view.shown, view.shown_lang)),
];

/** The parts of a solution under their heading. */
const solutionElement = (card, heading, ...parts) =>
  el("div", { class: "nashra-solution" }, el("p", { text: card.t(heading) }), ...parts);

function orderSolution(card, view) {
  const { pieces, solution, bank } = view.task;
  const dir = dirOf(pieces[0].lang);
  if (bank) {
    const text = solution.map((at) => pieces[at].text).join(" ");
    return solutionElement(
      card,
      "quiz.key",
      el("p", { dir }, el("b", {}, inLang(text, pieces[0].lang))),
    );
  }
  const rows = solution.map((at) => el("li", {}, inLang(pieces[at].text, pieces[at].lang)));
  return solutionElement(
    card,
    "quiz.key",
    el("ol", { class: "nashra-order is-shown", dir }, ...rows),
  );
}

/** The pairs that were not made, as they should be. */
function matchSolution(card, view) {
  const { left, right, solution, verdicts } = view.task;
  const rows = left.flatMap((part, at) =>
    verdicts[at] === "right"
      ? []
      : [
          el(
            "li",
            {},
            inLang(part.text, part.lang),
            " = ",
            el("b", {}, inLang(right[solution[at]].text, right[solution[at]].lang)),
          ),
        ],
  );
  return solutionElement(card, "quiz.key", el("ul", {}, ...rows));
}

const selectSolution = (card, view) => solutionElement(card, "quiz.key", wordSolution(card, view));

const writingSolution = (card, view) =>
  solutionElement(
    card,
    "task.model",
    el("p", { dir: dirOf(view.shown_lang) }, inLang(view.shown, view.shown_lang)),
  );

function evidenceElement(t, { before, part, after, translation }) {
  return el(
    "div",
    { class: "nashra-evidence" },
    el("span", { text: `${t("quiz.evidence")} ` }),
    el(
      "span",
      { class: "nashra-ar", lang: "ar", dir: "rtl" },
      before,
      el("mark", { text: part }),
      after,
    ),
    translation
      ? el("span", {
          class: "nashra-iso nashra-evidence-en",
          lang: "en",
          dir: "ltr",
          text: translation,
        })
      : null,
  );
}

/** The result of a round, with what was missed. */
function resultElement(card, view) {
  const { t } = card;
  const { right, total, missed, skipped } = view;
  const again = el("button", {
    type: "button",
    class: "nashra-button",
    "data-act": "again",
    text: t("quiz.again"),
    onclick: () => card.send({ type: "again" }),
  });
  const review = missed.length
    ? el("button", {
        type: "button",
        class: "nashra-button nashra-primary",
        "data-act": "review",
        onclick: () => card.send({ type: "review" }),
        text: missed.length === 1 ? t("quiz.review_one") : t("quiz.review", { n: missed.length }),
      })
    : null;
  return [
    el("p", { class: "nashra-result", tabindex: "-1", text: t("quiz.result", { right, total }) }),
    skipped ? el("p", { text: t("task.skipped", { n: skipped }) }) : null,
    missed.length ? el("h4", { text: t("quiz.missed") }) : null,
    total && !missed.length ? el("p", { text: t("quiz.perfect") }) : null,
    missed.length
      ? el("ol", { class: "nashra-missed" }, ...missed.map((item) => missedElement(card, item)))
      : null,
    el("div", { class: "nashra-actions" }, review, again),
  ];
}

function missedElement(card, item) {
  const { t } = card;
  const responseLang = item.options.find((option) => option.chosen)?.lang || item.lang;
  return el(
    "li",
    {},
    el("span", { class: "nashra-task", text: card.prompt(item) }),
    stemElement({ t, stemId: undefined }, item),
    item.shape === "selecting" ? roleLegend(card, item.task.roles) : null,
    ownSolution(item)?.(card, item) ??
      el(
        "p",
        {},
        ...shownKey(t, item),
        " · ",
        t("quiz.yours"),
        " ",
        inLang(item.response, responseLang),
      ),
  );
}
