// The report's text as elements: every word can be reached, every layer is a class on the words.

/** Which attribution, term, name and quotation each token belongs to. */
function membership(report) {
  const none = () => new Array(report.tokens.length).fill(-1);
  const kinds = ["cue", "src", "ref", "con", "term", "name", "quote"];
  const maps = Object.fromEntries(kinds.map((kind) => [kind, none()]));
  maps.depth = depths(report.attributions);
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
    const own = (row) => (key === "src" && row.resolved ? {} : row);
    fill(maps[key], report.attributions.map(own), key);
  }
  const before = (row) => (row.resolved ? row : {});
  fill(maps.ref, report.attributions.map(before), "src");
  fill(maps.term, report.terms, "r");
  fill(maps.name, report.names, "r");
  fill(maps.quote, report.quotes, "r");
  return maps;
}

/** In how many other reports each attribution stands: 0 where the reporter gives it. */
function depths(rows) {
  return rows.map((row) => {
    let deep = 0;
    for (let at = row.in; at !== undefined && deep < 3; at = rows[at].in) deep++;
    return deep;
  });
}

/** The innermost content that token `i` stands in; with `next`, that both stand in; or -1. */
function contentOf({ attributions: rows }, { con, depth }, i, next = i) {
  const around = (at, other) => {
    for (let deep = depth[at]; at >= 0; deep--) {
      if (rows[at].con[0] <= other && other <= rows[at].con[1]) return at;
      at = deep > 0 ? (rows[at].in ?? -1) : -1;
      if (at >= 0 && !rows[at].con) return -1;
    }
    return -1;
  };
  const found = con[i] < 0 ? -1 : around(con[i], next);
  return found >= 0 || con[next] < 0 ? found : around(con[next], i);
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
  add("ref", "ref", false, (at) => report.attributions[at].src);
  const within = contentOf(report, maps, i, next);
  if (within >= 0) {
    classes.push("con", `k-${report.attributions[within].stance}`);
    if (maps.depth[within]) classes.push(`deep-${Math.min(maps.depth[within], 2)}`);
    const [first, last] = report.attributions[within].con;
    if (next === undefined && i === first) classes.push("con-first");
    if (next === undefined && i === last) classes.push("con-last");
  }
  add("term", "term", false, (at) => report.terms[at].r);
  add("name", "name", false, (at) => report.names[at].r);
  add("quote", "quote", false, (at) => report.quotes[at].r);
  if (classes.includes("quote") && report.quotes[maps.quote[i]].d > 0) classes.push("quote-deep");
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
  const { stance, unsure, resolved } = page.report.attributions[maps.cue[i]] ?? {};
  if (resolved) node.classList.add("goes-on");
  if (classes.includes("cue-last")) {
    node.dataset.sign = (page.report.signs[stance] || "") + (unsure ? "?" : "");
    node.dataset.stance = page.t(`news.${stance}`) + (unsure ? `, ${page.t("said.unsure")}` : "");
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
