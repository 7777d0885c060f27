// The quiz card. The files before it give the parts; Python marks and says what is shown next.

/** Each shape's answer. A part that has more to do with keys than to be pressed says `onDigit`. */
const SHAPES = {
  choice: optionList,
  typed: typedField,
  multiple: tickList,
  ordering: (card, view) => (view.task.bank ? wordBank : orderList)(card, view),
  matching: matchBoard,
  selecting: wordField,
  writing: writingField,
};

/** The card of a view; `memory` keeps a response that is begun when the card is drawn anew. */
function quizCard(model, root, memory) {
  const t = translator(model);
  const card = {
    model,
    root,
    t,
    memory,
    stopClock: () => {},
    asked: performance.now(),
    busy: 0,
    stemId: `nashra-stem-${unique()}`,
  };
  card.prompt = (view) => (model.get("ui_lang") === "ar" && view.prompt_ar) || view.prompt;
  card.send = (message) => {
    if (card.busy) return;
    // No reply in a while means that the kernel is gone: say so rather than seem frozen.
    card.busy = setTimeout(() => {
      card.busy = 0;
      say(card.live, t("shared.no_kernel"));
      card.live.classList.remove("nashra-hidden");
    }, 6000);
    model.send(message);
  };
  card.answer = (response) => {
    const view = model.get("view");
    if (view.state !== "question") return;
    const seconds = (performance.now() - card.asked) / 1000;
    card.send({ type: "answer", item: view.id, response, seconds });
  };
  return card;
}

/** "4 of 10", a row of signs for what was right, and the count. */
function progressLine(card, view) {
  const { t } = card;
  const signs = Array.from({ length: view.total }, (_, at) =>
    at >= view.trail.length ? "▯" : ({ true: "▮", false: "✕" }[view.trail[at]] ?? "–"),
  );
  const right = view.trail.filter(Boolean).length;
  return el(
    "p",
    { class: "nashra-progress" },
    el("span", { text: t("quiz.progress", { at: view.at, total: view.total }) }),
    el(
      "span",
      {},
      view.total <= 24
        ? el("span", {
            class: "nashra-signs",
            dir: "ltr",
            "aria-hidden": "true",
            text: signs.join(""),
          })
        : null,
      ` ${t("quiz.right_count", { n: right })}`,
    ),
  );
}

/** The keys that do something now, told in one line. */
function keysOf(view) {
  if (view.state === "feedback") return "quiz.keys_next";
  if (view.state !== "question") return "";
  if (view.shape === "choice") return "quiz.keys_choose";
  return view.shape === "typed" ? "quiz.keys_type" : `task.keys_${keyName(view)}`;
}

const keyName = (view) =>
  view.task.bank ? "bank" : view.task.roles?.length > 1 ? "roles" : view.shape;

/** Where the focus goes when a question comes: to the first thing that answers it. */
const FIRST = `.nashra-hear button:enabled, input, textarea, .nashra-option, .nashra-move,
  .nashra-tile, .nashra-part, button.nashra-w`;

function drawView(card, focus) {
  const { model, t, root, body } = card;
  const view = model.get("view");
  const keys = keysOf(view);
  card.keys.textContent = keys ? t(keys, { n: view.options?.length }) : "";
  card.asked = performance.now();
  card.stopClock();
  card.onDigit = null;
  card.hearing = null;
  if (view.state === "empty") body.replaceChildren(el("p", { text: t("quiz.empty") }));
  else if (view.state === "done")
    body.replaceChildren(...resultElement(card, view).filter(Boolean));
  else if (view.state === "passage")
    body.replaceChildren(
      ...[progressLine(card, view), ...passageElements(card, view)].filter(Boolean),
    );
  else drawQuestion(card, view);
  root.dataset.state = view.state;
  announce(card, view, focus);
  if (!focus) return;
  const target = {
    passage: ".nashra-actions button, .nashra-primary",
    question: FIRST,
    feedback: ".nashra-next",
    done: ".nashra-result",
  }[view.state];
  if (target) body.querySelector(target)?.focus({ preventScroll: view.state === "question" });
}

function drawQuestion(card, view) {
  const { t, body } = card;
  const answered = view.state === "feedback";
  const last = view.at === view.total;
  body.replaceChildren(
    ...[
      progressLine(card, view),
      el("p", { class: "nashra-task", dir: "auto", text: card.prompt(view) }),
      stemElement(card, view),
      view.hear ? hearElement(card, view) : null,
      SHAPES[view.shape](card, view),
      answered ? feedbackElement(card, view) : null,
      answered
        ? el("button", {
            type: "button",
            class: "nashra-button nashra-primary nashra-next",
            onclick: () => card.send({ type: "next" }),
            text: t(last ? "quiz.finish" : "quiz.next"),
          })
        : null,
    ].filter(Boolean),
  );
}

/** Speak what changed: the feedback after an answer, the question after Next. */
function announce(card, view, focus) {
  const { t, live, body } = card;
  live.classList.add("nashra-hidden");
  if (!focus) return;
  if (view.state === "feedback")
    say(live, ...body.querySelector(".nashra-feedback").cloneNode(true).childNodes);
  else if (view.state === "question")
    say(
      live,
      `${t("quiz.progress", { at: view.at, total: view.total })}. `,
      view.stem
        ? inLang(view.stem.replaceAll(GAP, "…"), view.stem_lang)
        : document.createTextNode(card.prompt(view)),
    );
  else say(live, body.querySelector("p:not(.nashra-progress)").textContent);
}

function onQuizKey(card, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const view = card.model.get("view");
  const number = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  const isWriting = event.target.matches("input, textarea");
  if (number && view.state === "question" && !isWriting && (card.onDigit || view.options.length)) {
    event.preventDefault();
    if (card.onDigit) card.onDigit(Number(number));
    else if (view.options[number - 1]) card.answer(number - 1);
  } else if (
    event.key === "Enter" &&
    view.state === "question" &&
    event.target.form &&
    !event.isComposing &&
    event.target.matches("input")
  ) {
    event.preventDefault(); // inside JupyterLab a form is not submitted by Enter of itself
    event.target.form.requestSubmit();
  } else if (
    event.key === "Enter" &&
    view.state === "feedback" &&
    !event.target.closest(".nashra-button") &&
    !event.target.matches("textarea")
  ) {
    event.preventDefault();
    card.send({ type: "next" });
  }
}

function drawQuiz(model, root, memory) {
  begin(model, root, "nashra-quiz");
  const card = quizCard(model, root, memory);
  const { t } = card;
  card.body = el("div", { class: "nashra-quiz-body" });
  card.live = liveRegion("nashra-live nashra-hidden");
  card.keys = el("p", { class: "nashra-quiz-keys", "aria-hidden": "true" });
  const title = model.get("title") || t("quiz.quiz");
  root.setAttribute("role", "region");
  root.setAttribute("aria-label", title);
  root.append(
    el(
      "div",
      { class: "nashra-quiz-top" },
      el("h3", { dir: "auto", text: title }),
      languageButton(model, t),
    ),
    noticeLine(model),
    card.body,
    card.live,
    card.keys,
  );
  drawView(card, false);
  return card;
}

function render({ model, el: root }) {
  keepKeys();
  useFonts(model);
  const memory = {};
  let card = drawQuiz(model, root, memory);
  const settle = () => {
    clearTimeout(card.busy);
    card.busy = 0;
  };
  const redraw = () => {
    settle();
    card.stopClock();
    card = drawQuiz(model, root, memory);
  };
  const handlers = {
    "change:view": () => {
      settle();
      if (model.get("view").state !== "question") memory.id = null; // what was given is no draft
      drawView(card, root.contains(document.activeElement));
    },
    "change:ui_lang": redraw,
    "change:title": redraw,
    "msg:custom": (message) => {
      if (message?.type === "done") settle();
      if (message?.type === "speak") void speakWords(card, message);
    },
  };
  const key = (event) => onQuizKey(card, event);
  root.addEventListener("keydown", key);
  const unfollow = follow(model, handlers);
  return () => {
    settle();
    card.stopClock();
    root.removeEventListener("keydown", key);
    unfollow();
  };
}

export default { render };
