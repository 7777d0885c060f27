// The reader put together: what is shown, what the keys do. The files before it give the parts.

const NARROW = 700; // as in reader.css: the card is below the text

/** The reader's state in this view and what the parts need of it. */
function readerPage(model) {
  const report = model.get("report");
  const t = translator(model);
  const page = { model, report, t, current: -1, open: -1 };
  const views = () => MARKS.indexOf(model.get("marks"));
  page.text = (i) => {
    const shown = report.tokens[i].t;
    return Array.isArray(shown) ? shown[views()] : shown;
  };
  page.full = (i) => [report.tokens[i].t].flat()[0]; // with all the marks there are
  page.words = ([first, last]) => {
    let text = "";
    for (let i = first; i <= last; i++)
      text += page.text(i) + (i < last ? (report.tokens[i].a ?? " ") : "");
    return text;
  };
  page.sentenceOf = (i) => report.sentences.findIndex(({ r }) => r && r[0] <= i && i <= r[1]);
  page.status = (lemma) => model.get("statuses")[lemma.id] || (lemma.known ? "known" : "new");
  page.setStatus = (lemma, status) => {
    model.set("statuses", { ...model.get("statuses"), [lemma.id]: status });
    model.save_changes();
    say(page.live, arabic(lemma.t), ` ${t(`card.${status}`)}`);
  };
  return page;
}

function showLayers(page) {
  const on = page.model.get("layers");
  for (const name of LAYERS) {
    page.article.classList.toggle(`show-${name}`, on.includes(name));
    page.root
      .querySelector(`[data-layer="${name}"]`)
      .setAttribute("aria-pressed", String(on.includes(name)));
  }
  fillLegend(page);
  showSaid(page);
}

function showMarks(page) {
  page.report.tokens.forEach((token, i) => {
    if (Array.isArray(token.t) && page.nodes[i]) page.nodes[i].textContent = page.text(i);
  });
  for (const button of page.root.querySelectorAll("[data-marks]"))
    button.setAttribute("aria-pressed", String(button.dataset.marks === page.model.get("marks")));
  drawLink(page);
}

function showStatuses(page) {
  const { report, model } = page;
  report.tokens.forEach((token, i) => {
    if (token.l === undefined || !page.nodes[i]) return;
    const status = page.status(report.lemmas[token.l]);
    page.nodes[i].classList.toggle("unknown", status !== "known");
    page.nodes[i].classList.toggle("learning", status === "learning");
  });
  if (page.open < 0) return;
  const now = page.status(report.lemmas[report.tokens[page.open].l]);
  for (const button of page.card.querySelectorAll("[data-status]"))
    button.setAttribute("aria-pressed", String(button.dataset.status === now));
}

function openCard(page, i) {
  const { report, t } = page;
  const token = report.tokens[i];
  const wholes = wholesOf(page, i);
  page.nodes[page.open]?.removeAttribute("aria-current");
  page.open = i;
  page.nodes[i].setAttribute("aria-current", "true");
  outline(page, wholes);
  if (!page.said.hidden) wholes.said ? choose(page, wholes.said.at) : unchoose(page);
  page.card.replaceChildren(...buildCard(page, i, wholes));
  page.card.scrollTop = 0;
  page.card.hidden = false;
  page.empty.hidden = true;
  if (!page.root.classList.contains("has-card")) {
    page.root.classList.add("has-card"); // a narrow page has less room for the text now
    page.nodes[i].scrollIntoView({ block: "nearest" });
    if (page.root.clientWidth < NARROW) page.card.scrollIntoView({ block: "nearest" });
  }
  const lemma = report.lemmas[token.l];
  const whole = wholes.lead ? wholes[wholes.lead] : null;
  const gloss = whole
    ? [].concat(whole.english || whole.gloss || []).join("; ")
    : token.g || lemma.here || "";
  say(
    page.live,
    arabic(whole ? whole.t || page.words(whole.cue) : page.full(i)),
    " ",
    gloss && inLang(gloss, "en"),
    ` · ${posLabel(page, token, lemma)} · ${t(`card.${token.o || "guess"}`)}`,
    token.why ? ` · ${t("correct.doubtful")}` : "",
  );
}

function closeCard(page) {
  if (page.open < 0) return;
  const back = page.nodes[page.open];
  const inside = page.card.contains(document.activeElement);
  back.removeAttribute("aria-current");
  outline(page);
  page.open = -1;
  page.card.hidden = true;
  page.card.replaceChildren();
  page.empty.hidden = false;
  page.root.classList.remove("has-card");
  if (inside) back.focus();
}

/** Move the one Tab stop of the text to word `i`. */
function setCurrent(page, i, focus = true) {
  if (page.nodes[page.current]) page.nodes[page.current].tabIndex = -1;
  page.current = i;
  page.nodes[i].tabIndex = 0;
  if (focus) page.nodes[i].focus();
  if (page.open >= 0 && page.open !== i) openCard(page, i);
}

function move(page, key) {
  const { order, current, report } = page;
  const at = order.indexOf(current);
  const inSentence = (s) =>
    order.find(
      (i) =>
        report.sentences[s]?.r && i >= report.sentences[s].r[0] && i <= report.sentences[s].r[1],
    );
  const step = { ArrowLeft: 1, ArrowRight: -1 }[key]; // right to left: the next word is on the left
  let target;
  if (step) target = order[at + step];
  else if (key === "Home" || key === "End") target = order.at(key === "Home" ? 0 : -1);
  else {
    const by = key === "ArrowDown" ? 1 : -1;
    for (
      let s = page.sentenceOf(current) + by;
      s >= 0 && s < report.sentences.length && target === undefined;
      s += by
    )
      target = inSentence(s);
  }
  if (target !== undefined) setCurrent(page, target);
}

function onKey(page, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.target.closest?.("input, select") && event.key !== "Escape") return; // typing
  const word = event.target.closest?.(".w");
  const { key } = event;
  const i = word ? page.current : page.open;
  const actions = {
    Escape: page.open >= 0 ? () => closeCard(page) : page.chosen >= 0 && (() => unchoose(page)),
    n: !page.said.hidden && (() => stepSaid(page, 1, Boolean(word))),
    p: !page.said.hidden && (() => stepSaid(page, -1, Boolean(word))),
    t: i >= 0 && (() => toggleTranslation(page, page.sentenceOf(i))),
    l: i >= 0 && (() => listen(page, page.sentenceOf(i), false)),
  };
  ["new", "learning", "known"].forEach((status, at) => {
    actions[String(at + 1)] =
      i >= 0 && (() => page.setStatus(page.report.lemmas[page.report.tokens[i].l], status));
  });
  if (word) {
    actions.Enter = actions[" "] = () => openCard(page, page.current);
    for (const arrow of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"])
      actions[arrow] = () => move(page, arrow);
  }
  const action = Object.hasOwn(actions, key) && actions[key]; // letters: also where the keyboard is Arabic
  const byCode = {
    KeyT: actions.t,
    KeyL: actions.l,
    KeyN: actions.n,
    KeyP: actions.p,
    Digit1: actions[1],
    Digit2: actions[2],
    Digit3: actions[3],
  }[event.code];
  if (!action && !byCode) return;
  event.preventDefault();
  event.stopPropagation();
  (action || byCode)();
}

/** Make the places that the parts are shown in. */
function furnish(page) {
  const { t } = page;
  page.live = liveRegion("nashra-hidden");
  page.message = el("p", { class: "nashra-message", role: "status", hidden: true });
  page.legend = el("ul", { class: "nashra-legend", "aria-label": t("reader.legend") });
  page.card = el("section", { class: "nashra-card", "aria-label": t("card.card"), hidden: true });
  page.empty = el("p", { class: "nashra-empty", text: t("reader.start") });
  page.meter = el("div", { class: "nashra-meter" });
  const aside = el("aside", { class: "nashra-aside", "aria-label": t("card.card") });
  aside.append(page.card, page.empty, page.meter);
  page.scroll = el("div", { class: "nashra-scroll" }, page.article);
  const body = el("div", { class: "nashra-body" }, page.scroll, aside);
  const keys = el("p", { class: "nashra-keys", text: t("reader.keys") });
  const notice = noticeLine(page.model);
  linkLayer(page);
  const above = [toolbar(page), page.legend, notice, page.message, saidBar(page)];
  page.root.append(...above, body, keys, page.live);
}

/** Tell the text and the card what to do when they are used. */
function wire(page) {
  page.close = () => closeCard(page);
  page.go = (i) => {
    setCurrent(page, i);
    openCard(page, i);
  };
  page.translate = (i) => toggleTranslation(page, page.sentenceOf(i));
  page.listen = (i) => listen(page, page.sentenceOf(i), false);
  const wordAt = (event) => Number(event.target.closest(".w")?.dataset.i ?? -1);
  page.article.addEventListener("click", (event) => {
    if (wordAt(event) >= 0) page.go(wordAt(event));
  });
  page.article.addEventListener("focusin", (event) => {
    const i = wordAt(event);
    if (i >= 0 && i !== page.current) setCurrent(page, i, false);
  });
}

/** Put the reader together in `root`. */
function drawReader(model, root) {
  begin(model, root, "nashra-reader");
  const page = readerPage(model);
  Object.assign(page, { root, lang: model.get("ui_lang") }, buildText(page));
  page.order = page.nodes.flatMap((node, i) => (node?.classList.contains("w") ? [i] : []));
  wire(page);
  furnish(page);
  if (page.order.length) setCurrent(page, page.order[0], false);
  showLayers(page);
  showMarks(page);
  showStatuses(page);
  showMeter(page);
  return page;
}

function render({ model, el: root }) {
  keepKeys();
  useFonts(model);
  let page = drawReader(model, root);
  const redraw = () => {
    const { open, chosen } = page;
    stopListening(page);
    page = drawReader(model, root);
    if (open >= 0 && page.nodes[open]) page.go(open);
    if (!page.said.hidden && page.report.attributions[chosen]) choose(page, chosen);
  };
  const handlers = {
    "change:layers": () => {
      showLayers(page);
      if (page.open >= 0) openCard(page, page.open);
    },
    "change:marks": () => showMarks(page),
    "change:statuses": () => showStatuses(page),
    "change:coverage": () => showMeter(page),
    "change:report": redraw,
    "change:ui_lang": redraw,
    "msg:custom": (message) => message?.type === "readings" && page.fillReadings?.(message),
  };
  const key = (event) => onKey(page, event);
  root.addEventListener("keydown", key);
  const unfollow = follow(model, handlers);
  return () => {
    stopListening(page);
    root.removeEventListener("keydown", key);
    unfollow();
  };
}

export default { render };
