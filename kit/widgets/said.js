// Who said what, followed from one reporting word to the next: the chosen one is lit in the text
// and told in a line above it, source ← reporting word ← content.

const CLIP = 90; // letters of a content in the line above the text
const BAND = [0.15, 0.6]; // where in its room the reporting word may stand without being moved

/** The bar: back, on, which one it is, and what it says. */
function saidBar(page) {
  const { t } = page;
  const step = (key, sign, by, letter) =>
    button(sign, () => stepSaid(page, by, false), {
      class: "nashra-button",
      title: `${t(key)} (${letter})`,
      "aria-label": t(key),
      "aria-keyshortcuts": letter.toLowerCase(),
    });
  page.saidCount = el("span", { class: "nashra-said-count" });
  page.saidLine = el("div", { class: "nashra-said-line" });
  const steps = el("div", { class: "nashra-said-steps" });
  steps.append(step("said.previous", "▲", -1, "P"), step("said.next", "▼", 1, "N"), page.saidCount);
  const named = { class: "nashra-said", role: "group", "aria-label": t("reader.said") };
  page.saidOrder = page.report.attributions
    .map((_, at) => at)
    .sort((a, b) => page.report.attributions[a].cue[0] - page.report.attributions[b].cue[0]);
  page.said = el("div", named, steps, page.saidLine);
  return page.said;
}

/** Show the bar where the layer is on, and nothing lit where it is off. */
function showSaid(page) {
  const on = page.model.get("layers").includes("said") && page.saidOrder.length > 0;
  page.said.hidden = !on;
  if (!on || page.chosen === undefined) unchoose(page);
}

function fillSaid(page) {
  const { t, chosen, saidOrder } = page;
  const total = saidOrder.length;
  const found = page.report.attributions[chosen];
  page.said.classList.toggle("is-chosen", Boolean(found));
  page.saidCount.textContent = found
    ? t("said.count", { at: saidOrder.indexOf(chosen) + 1, total })
    : "";
  page.saidLine.replaceChildren(
    ...(found
      ? [saidParts(page, found), saidNotes(page, found)]
      : [el("p", { text: t(total === 1 ? "said.start_one" : "said.start", { total }) })]),
  );
}

const clipped = (text) => (text.length > CLIP ? `${text.slice(0, CLIP - 1)}…` : text);

/** Source ← reporting word ← content, right to left as the text runs. */
function saidParts(page, found) {
  const { t, report } = page;
  const part = (name, ...inside) =>
    el(
      "span",
      { class: `nashra-said-part said-${name}` },
      el("small", { dir: "auto", text: t(`said.${name}`) }),
      ...inside,
    );
  const arrow = () => el("span", { class: "nashra-said-arrow", "aria-hidden": "true", text: "←" });
  const sign = el("b", { "aria-hidden": "true", text: ` ${report.signs[found.stance] || ""}` });
  const source = found.src ? arabic(page.words(found.src)) : el("i", { text: t("card.nobody") });
  const content = found.con
    ? arabic(clipped(page.words(found.con)))
    : el("i", { text: t("said.no_content") });
  return el(
    "p",
    { class: `nashra-said-parts st-${found.stance}`, dir: "rtl" },
    part("source", source),
    arrow(),
    part("cue", arabic(page.words(found.cue)), sign),
    arrow(),
    part("content", content),
  );
}

/** The stance, where the source was named, who passes it on, and whether the kit is sure. */
function saidNotes(page, found) {
  const { t, report } = page;
  const go = (label, text, onclick) => {
    const chip = { type: "button", class: "nashra-chip nashra-said-go", onclick };
    return el("button", chip, `${label} `, arabic(text));
  };
  const stance = `${report.signs[found.stance] || ""} ${t(`news.${found.stance}`)}`;
  const before = found.resolved && clipped(page.words(found.src));
  const outer = teller(page, found);
  return el(
    "p",
    { class: "nashra-said-notes" },
    el("span", { class: `nashra-stance st-${found.stance}`, text: stance }),
    before ? go(t("said.before"), before, () => lookBack(page, found)) : null,
    outer ? go(...outer, () => goTo(page, found.in, true)) : null,
    found.unsure ? el("span", { class: "nashra-doubt", text: t("card.maybe") }) : null,
  );
}

/** In whose report this one stands: who passes it on, or after which word of the same source. */
function teller(page, found) {
  const outer = page.report.attributions[found.in];
  if (!outer) return null;
  const other = outer.src && String(outer.src) !== String(found.src);
  const label = page.t(other ? "said.told_by" : "said.inside");
  return [label, clipped(page.words(other ? outer.src : outer.cue))];
}

/** What a screen reader says of the chosen one. */
function tellSaid(page, found) {
  const { t } = page;
  const outer = teller(page, found);
  const parts = [
    [t("said.source"), found.src ? arabic(page.words(found.src)) : t("card.nobody")],
    found.resolved && [t("card.resolved")],
    [t("said.cue"), arabic(page.words(found.cue))],
    [t("said.content"), found.con ? arabic(page.words(found.con)) : t("said.no_content")],
    [t("card.stance"), t(`news.${found.stance}`)],
    outer && [outer[0], arabic(outer[1])],
    found.unsure && [t("card.maybe")],
  ];
  say(page.live, ...parts.filter(Boolean).flatMap((part) => [...part.flatMap((p) => [p, " "]), "· "]));
}

/** Light source, reporting word and content of one attribution. */
function choose(page, at) {
  if (page.chosen === at) return;
  unlight(page);
  page.chosen = at;
  const found = page.report.attributions[at];
  page.article.classList.add("has-chosen");
  for (const part of ["con", "src", "cue"]) light(page, part, found[part]);
  // Not on the whole text: all its words would be styled anew.
  for (const node of [page.link, ...page.lit])
    node.style.setProperty("--lit", `var(--n-${found.stance})`);
  fillSaid(page);
  drawLink(page);
}

function unchoose(page) {
  unlight(page);
  page.chosen = -1;
  page.article.classList.remove("has-chosen");
  fillSaid(page);
  drawLink(page);
}

function light(page, part, range) {
  if (!range) return;
  for (let i = range[0]; i <= range[1]; i++) {
    const gap = i < range[1] ? page.nodes[i].nextElementSibling : null;
    const nodes = gap?.classList.contains("g") ? [page.nodes[i], gap] : [page.nodes[i]];
    for (const node of nodes) node.classList.add("lit", `lit-${part}`);
    page.lit.push(...nodes);
  }
}

function unlight(page) {
  for (const node of page.lit ?? []) {
    node.classList.remove("lit", "lit-con", "lit-src", "lit-cue");
    node.style.removeProperty("--lit");
  }
  page.lit = [];
}

/** The word of an attribution that can be gone to: a colon before a quotation cannot. */
function anchor(page, found) {
  for (const range of [found.cue, found.src, found.con])
    for (let i = range?.[0] ?? 0; i <= (range?.[1] ?? -1); i++)
      if (page.nodes[i].classList.contains("w")) return i;
  return page.current;
}

/** Scroll the text's own room, not the page, so that word `i` stands well in it. */
function bring(page, i) {
  const room = page.scroll.getBoundingClientRect();
  const word = page.nodes[i].getBoundingClientRect();
  const place = (word.top - room.top) / room.height;
  if (place < BAND[0] || place > BAND[1])
    page.scroll.scrollTop += word.top - room.top - room.height * 0.35;
}

/** Go to the next or the previous one, from the chosen one or else from the current word. */
function stepSaid(page, by, focus) {
  const { report, saidOrder, t } = page;
  const now = saidOrder.indexOf(page.chosen);
  const starts = saidOrder.map((at) => report.attributions[at].cue[0]);
  const after = starts.filter((start) => start < page.current).length;
  const to = now >= 0 ? now + by : by > 0 ? after : after - 1;
  if (to < 0 || to >= saidOrder.length) {
    say(page.live, t(by > 0 ? "said.last" : "said.first"));
    return;
  }
  goTo(page, saidOrder[to], focus);
}

/** Choose an attribution, bring it into sight and say it. */
function goTo(page, at, focus) {
  const found = page.report.attributions[at];
  const word = anchor(page, found);
  setCurrent(page, word, focus);
  choose(page, at);
  bring(page, word);
  tellSaid(page, found);
}

/** Show where the source was named; the reporting word stays chosen. */
function lookBack(page, { src }) {
  if (page.open < 0) setCurrent(page, src[0], false);
  bring(page, src[0]);
  say(page.live, `${page.t("said.before")} `, arabic(page.words(src)));
}

/** A dotted line from where the source was named to the reporting word that goes on with it. */
function drawLink(page) {
  const found = page.report.attributions[page.chosen];
  page.link.replaceChildren();
  if (!found?.resolved || !found.src || page.said.hidden) return;
  const box = page.article.getBoundingClientRect();
  const from = [...page.nodes[found.src[0]].getClientRects()].at(0);
  const to = [...page.nodes[found.cue[0]].getClientRects()].at(0);
  if (!from || !to) return;
  const middle = (rect) => (rect.left + rect.right) / 2 - box.left;
  const [x1, y1, x2] = [middle(from), from.bottom - box.top, middle(to)];
  const sameLine = Math.abs(from.top - to.top) < from.height / 2;
  const down = y1 + 5;
  const end = sameLine ? to.bottom - box.top : to.top - box.top;
  const turn = sameLine ? down : end - 5;
  const edge = box.width + 5; // beside the text, where no word is
  const way = sameLine
    ? `M${x1},${y1} V${down} H${x2} V${end}`
    : `M${x1},${y1} V${down} H${edge} V${turn} H${x2} V${end}`;
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", way);
  page.link.append(path);
}

/** The layer over the text that the line is drawn on; it follows the text's size. */
function linkLayer(page) {
  page.link = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  page.link.setAttribute("class", "nashra-link");
  page.link.setAttribute("aria-hidden", "true");
  page.article.append(page.link);
  new ResizeObserver(() => drawLink(page)).observe(page.article);
}
