// The word card: what the report's data says about one word, and about the whole it belongs to.
// `page` is the reader: { report, t, model, lang, at(i), go(i), words(range), status(id), ... }.

/** One row of the card's list; nothing where there is nothing to say. */
function fact(label, ...values) {
  const shown = values.filter((value) => value || value === 0);
  return shown.length ? [el("dt", { text: label }), el("dd", {}, ...shown)] : [];
}

/** A list of Arabic words, separated. */
function arabicList(words, separator = " · ") {
  return (words || []).flatMap((word, at) => (at ? [separator, arabic(word)] : [arabic(word)]));
}

/** The word split into its named parts: و "and", ال "the", the stem, ه "his". */
function wordParts(page, token, lemma) {
  if (!token.parts) return null;
  const { t } = page;
  const label = ([, role, gloss]) =>
    role === "art" ? t("card.article") : role === "stem" ? posLabel(page, token, lemma) : gloss;
  return el(
    "ul",
    { class: "nashra-parts", dir: "rtl" },
    ...token.parts.map((part) =>
      el("li", {}, arabic(part[0]), el("small", { dir: "auto", text: label(part) })),
    ),
  );
}

/** "verb II", "noun". */
function posLabel(page, token, lemma) {
  const pos = page.t(`grammar.${token.pos || lemma.pos || "X"}`);
  return lemma.form && (token.pos || lemma.pos) === "VERB" ? `${pos} ${lemma.form}` : pos;
}

/** Where the answer comes from, said plainly. */
function originOf(page, token) {
  const origin = token.o || "guess";
  return el("span", {
    class: `nashra-origin nashra-origin-${origin}`,
    text: page.t(`card.${origin}`),
  });
}

/** The grammar of the word as rows. */
function wordFacts(page, token, lemma, cue) {
  const { t } = page;
  const here = token.g || lemma.here;
  const general = lemma.general && lemma.general !== here ? lemma.general : "";
  const gender = lemma.gender ? t(`grammar.${lemma.gender}`) : "";
  const participles = [lemma.active, lemma.passive].filter(Boolean);
  const count =
    lemma.n === 1
      ? t("card.once")
      : lemma.n === 2
        ? t("card.twice")
        : t("card.times", { n: lemma.n });
  return el(
    "dl",
    {},
    ...fact(t("card.here"), here && inLang(here, "en")),
    ...fact(t("card.general"), general && inLang(general, "en")),
    ...fact(t("card.takes"), ...arabicList(lemma.takes)),
    ...(cue ? stanceFact(page, cue) : []),
    ...fact(t("card.lemma"), lemma.t !== page.full(page.open) && arabic(lemma.t)),
    ...fact(t("card.present"), lemma.present && arabic(lemma.present)),
    ...fact(t("card.masdar"), ...arabicList(lemma.masdar)),
    ...fact(t("card.participles"), ...arabicList(participles)),
    ...fact(t("card.plural"), ...arabicList(lemma.plural)),
    ...fact(t("card.gender"), gender),
    ...fact(t("card.feminine"), lemma.feminine && arabic(lemma.feminine)),
    ...rootFact(page, lemma),
    ...fact(
      t("card.count"),
      lemma.band ? `${count} · ${t("card.band", { band: lemma.band })}` : count,
    ),
    ...fact(t("card.note"), ...(lemma.note ? mixed(lemma.note) : [])),
  );
}

function rootFact(page, lemma) {
  const { t } = page;
  const pattern = lemma.pattern && [t("card.pattern"), " ", arabic(lemma.pattern)];
  const form = lemma.form && lemma.pos !== "VERB" && [t("card.form"), " ", lemma.form]; // a verb's is in its title
  const parts = [lemma.root && [arabic(lemma.root)], pattern, form].filter(Boolean);
  return fact(
    lemma.root ? t("card.root") : t("card.pattern"),
    ...parts.flatMap((part, at) => (at ? [" · ", ...part] : part)),
  );
}

/** The stance of a reporting word: its sign, its name, its strength. */
function stanceFact(page, found) {
  const { t, report } = page;
  const strength = found.strength ? ` · ${t("card.strength", { n: found.strength })}` : "";
  return fact(
    t("card.stance"),
    el(
      "span",
      { class: `nashra-stance st-${found.stance}` },
      `${report.signs[found.stance] || ""} ${t(`news.${found.stance}`)}${strength}`,
    ),
  );
}

/** The other words of the root in this text; each leads to where it first stands. */
function rootFamily(page, lemma) {
  const others = (page.report.roots[lemma.root] || [])
    .map((at) => page.report.lemmas[at])
    .filter((other) => other.id !== lemma.id);
  if (!others.length) return null;
  return el(
    "section",
    { class: "nashra-family" },
    el("h4", { text: page.t("card.family") }),
    el(
      "div",
      { class: "nashra-chips", dir: "rtl" },
      ...others.map((other) => wordChip(page, other)),
    ),
  );
}

/** A word as a button that leads to its first place in the text. */
function wordChip(page, lemma) {
  return el("button", {
    type: "button",
    class: "nashra-chip nashra-ar",
    lang: "ar",
    dir: "rtl",
    text: lemma.t,
    title: lemma.here || "",
    onclick: () => page.go(lemma.first),
  });
}

/** new / learning / known, as pressed buttons. */
function statusButtons(page, lemma) {
  const { t } = page;
  const now = page.status(lemma);
  return el(
    "div",
    { class: "nashra-status", role: "group", "aria-label": t("card.status") },
    ...["new", "learning", "known"].map((status, at) =>
      el(
        "button",
        {
          type: "button",
          "data-status": status,
          "aria-pressed": String(status === now),
          "aria-keyshortcuts": String(at + 1),
          onclick: () => page.setStatus(lemma, status),
        },
        t(`card.${status}`),
      ),
    ),
  );
}

/** The close button and the word itself. */
function cardTop(page, i) {
  const { t } = page;
  const close = { class: "nashra-close", "aria-label": t("shared.close") };
  const word = { class: "nashra-word nashra-ar", lang: "ar", dir: "rtl", text: page.full(i) };
  return el("div", { class: "nashra-card-top" }, button("✕", page.close, close), el("h3", word));
}

/** What kind of word it is, and where that is known from. */
function cardSub(page, token, lemma) {
  const features = (token.f || []).map((key) => page.t(`grammar.${key}`));
  const labels = [posLabel(page, token, lemma), ...features].join(" · ");
  return el("p", { class: "nashra-sub" }, el("span", { text: labels }), originOf(page, token));
}

function exampleOf(lemma) {
  if (!lemma.example) return null;
  const english =
    lemma.example_en && el("span", { lang: "en", dir: "ltr", text: lemma.example_en });
  return el("p", { class: "nashra-example" }, arabic(lemma.example), english);
}

/** What can be done with the sentence the word stands in. */
function cardActions(page, i) {
  const act = (key, does) => button(page.t(key), () => does(i), { class: "nashra-button" });
  const acts = [act("card.translate", page.translate), act("card.listen", page.listen)];
  return el("div", { class: "nashra-actions" }, ...acts);
}

/** The whole card of token `i`; `wholes` are the term, name and attribution it belongs to. */
function buildCard(page, i, { term, name, cue, said, lead }) {
  const token = page.report.tokens[i];
  const lemma = page.report.lemmas[token.l];
  const panels = {
    term: term && termPanel(page, term),
    name: name && namePanel(page, name),
    said: said && attributionPanel(page, said, Boolean(cue) && lead !== "said"),
  };
  const { [lead]: first, ...rest } = panels;
  return [
    cardTop(page, i),
    first,
    cardSub(page, token, lemma),
    ...doubts(page, token),
    wordParts(page, token, lemma),
    wordFacts(page, token, lemma, lead === "said" ? null : cue),
    rootFamily(page, lemma),
    statusButtons(page, lemma),
    ...Object.values(rest),
    exampleOf(lemma),
    correction(page, i),
    cardActions(page, i),
  ].filter(Boolean);
}
