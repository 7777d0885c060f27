// The report's text as elements: every word can be reached, every layer is a class on the words.

/** Which attribution, term, name and quotation each token belongs to. */
function membership(report) {
  const none = () => new Array(report.tokens.length).fill(-1);
  const maps = { cue: none(), src: none(), con: none(), term: none(), name: none(), quote: none() };
  // The longest first, so that the shortest (the innermost) is what remains.
  const fill = (map, rows, key) =>
    rows
      .map((row, at) => [row[key], at])
      .filter(([range]) => range)
      .sort(([a], [b]) => b[1] - b[0] - (a[1] - a[0]))
      .forEach(([range, at]) => {
        for (let i = range[0]; i <= range[1]; i++) map[i] = at;
      });
  for (const key of ["cue", "src", "con"]) {
    const rows =
      key === "src"
        ? report.attributions.map((row) => (row.resolved ? {} : row))
        : report.attributions;
    fill(maps[key], rows, key);
  }
  fill(maps.term, report.terms, "r");
  fill(maps.name, report.names, "r");
  fill(maps.quote, report.quotes, "r");
  return maps;
}

/** The classes a token carries for the layers, and those it shares with the gap after it. */
function layerClasses(report, maps, i, next) {
  const classes = [];
  let stance = "";
  const add = (kind, name, key, range) => {
    const at = maps[kind][i];
    if (at < 0 || (next !== undefined && maps[kind][next] !== at)) return;
    classes.push(name);
    if (key) stance ||= report.attributions[at].stance;
    if (next !== undefined) return;
    const [first, last] = range(at);
    if (i === first) classes.push(`${name}-first`);
    if (i === last) classes.push(`${name}-last`);
  };
  add("cue", "cue", true, (at) => report.attributions[at].cue);
  add("src", "src", true, (at) => report.attributions[at].src);
  add("con", "con", true, (at) => report.attributions[at].con);
  add("term", "term", false, (at) => report.terms[at].r);
  add("name", "name", false, (at) => report.names[at].r);
  add("quote", "quote", false, (at) => report.quotes[at].r);
  if (stance) classes.push(`st-${stance}`);
  return classes;
}

/** One token: a word is a button to assistive technology, a mark is plain text. */
function tokenElement(page, maps, i) {
  const token = page.report.tokens[i];
  const classes = layerClasses(page.report, maps, i);
  const word = token.l !== undefined;
  const node = el("span", { class: [word ? "w" : "m", ...classes].join(" ") }, page.text(i));
  if (word) {
    node.setAttribute("role", "button");
    node.tabIndex = -1;
    node.dataset.i = i;
  }
  if (classes.includes("cue-last")) {
    const { stance } = page.report.attributions[maps.cue[i]];
    node.dataset.sign = page.report.signs[stance] || "";
    node.dataset.stance = page.t(`news.${stance}`);
  }
  return node;
}

/** Build the whole text; returns the article and, by token index, the word elements. */
function buildText(page) {
  const { report, t } = page;
  const maps = membership(report);
  const nodes = new Array(report.tokens.length);
  const sentences = [];
  const article = el("article", {
    class: "nashra-text nashra-ar",
    lang: "ar",
    dir: "rtl",
    "aria-label": t("reader.text"),
  });
  if (report.title && !report.paragraphs[0]?.h)
    article.append(el("h2", { dir: "auto", text: report.title }));
  report.paragraphs.forEach((paragraph, at) => {
    const block = el(!paragraph.h ? "p" : at === 0 ? "h2" : "h3");
    for (const s of paragraph.s) {
      const [first, last] = report.sentences[s].r || [0, -1];
      const sentence = el("span", { class: "s" });
      for (let i = first; i <= last; i++) {
        nodes[i] = tokenElement(page, maps, i);
        sentence.append(nodes[i]);
        const gap = i < last ? (report.tokens[i].a ?? " ") : "";
        const shared = gap ? layerClasses(report, maps, i, i + 1) : [];
        if (gap)
          sentence.append(
            shared.length ? el("span", { class: `g ${shared.join(" ")}`, text: gap }) : gap,
          );
      }
      sentences[s] = sentence;
      block.append(sentence, " ");
    }
    article.append(block);
  });
  return { article, nodes, sentences, maps };
}
