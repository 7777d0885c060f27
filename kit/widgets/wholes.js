// What answers as a whole on a card: a term, a name, who said what.

/** The term, name and attribution a word belongs to; a layer that is on puts its whole first. */
function wholesOf(page, i) {
  const { maps, report } = page;
  const on = page.model.get("layers");
  const pick = (map, mentions, rows) =>
    map[i] < 0 ? undefined : { ...rows[mentions[map[i]].e], ...mentions[map[i]], at: map[i] };
  const term = pick(maps.term, report.terms, report.term_rows);
  const name = pick(maps.name, report.names, report.name_rows);
  const [cue, src, con] = [maps.cue, maps.src, maps.con].map((map) =>
    pick(map, report.attributions, report.cue_rows),
  );
  const said = cue || src || con;
  const phrase = cue && cue.cue[0] < cue.cue[1]; // a marker of several words, على ما يبدو
  const lead =
    term && on.includes("terms")
      ? "term"
      : name && on.includes("names")
        ? "name"
        : phrase && on.includes("said")
          ? "said"
          : "";
  return { term, name, cue, said, lead };
}

function outline(page, wholes) {
  for (const node of page.article.querySelectorAll(".in-whole")) node.classList.remove("in-whole");
  const whole = wholes?.lead && wholes[wholes.lead];
  const range = whole && (whole.r || whole.cue);
  if (range) for (let i = range[0]; i <= range[1]; i++) page.nodes[i].classList.add("in-whole");
}

/** A term as a whole. */
function termPanel(page, term) {
  const { t } = page;
  return el(
    "section",
    { class: "nashra-whole nashra-whole-term" },
    el("h4", { text: t("card.term") }),
    el("p", { class: "nashra-phrase" }, arabic(term.t)),
    el(
      "dl",
      {},
      ...fact(t("card.english"), term.english && inLang(term.english.join("; "), "en")),
      ...fact(t("card.literal"), term.literal && inLang(term.literal, "en")),
      ...fact(t("card.structure"), ...(term.structure ? mixed(term.structure) : [])),
      ...fact(t("card.category"), term.category && inLang(term.category, "en")),
      ...fact(t("card.related"), ...(term.related?.length ? [relatedTerms(term.related)] : [])),
      ...fact(t("card.note"), ...(term.note ? mixed(term.note) : [])),
    ),
  );
}

/** Terms of the same field, each «Arabic = English» on a line of its own. */
function relatedTerms(pairs) {
  const lines = pairs.map((pair) => {
    const [words, english = ""] = pair.split(" = ");
    return el("li", {}, arabic(words), " ", inLang(english, "en"));
  });
  return el("ul", {}, ...lines);
}

/** A name as a whole. */
function namePanel(page, name) {
  const { t } = page;
  return el(
    "section",
    { class: "nashra-whole nashra-whole-name" },
    el("h4", { text: `${t("card.name")} · ${t(`news.${name.type}`)}` }),
    el("p", { class: "nashra-phrase" }, arabic(name.t)),
    el(
      "dl",
      {},
      ...fact(t("card.english"), name.english && inLang(name.english, "en")),
      ...fact(t("card.role"), name.role && arabic(name.role)),
      ...fact(t("card.note"), ...(name.fact ? mixed(name.fact) : [])),
    ),
  );
}

/** Who said what: the source, the reporting words, what was said, and how. */
function attributionPanel(page, found, atCue) {
  const { t, lang } = page;
  const content = found.con ? page.words(found.con) : "";
  const outer = teller(page, found);
  const source = found.src
    ? [arabic(page.words(found.src)), found.resolved ? ` (${t("card.resolved")})` : null]
    : [t("card.nobody")];
  const complement = { direct: t("card.direct"), none: t("card.nothing") }[found.complement];
  const difference = lang === "ar" && found.difference_ar ? found.difference_ar : found.difference;
  return el(
    "section",
    { class: `nashra-whole nashra-whole-said st-${found.stance}` },
    el("h4", { text: t("card.said") }),
    el(
      "dl",
      {},
      ...fact(t("card.who"), ...source.filter(Boolean)),
      ...(outer ? fact(outer[0].replace(":", ""), arabic(outer[1])) : []),
      ...fact(
        t("card.verb"),
        arabic(page.words(found.cue)),
        found.gloss ? " — " : null,
        found.gloss && inLang(found.gloss, "en"),
      ),
      ...(atCue ? [] : stanceFact(page, found)),
      ...fact(
        t("card.what"),
        content && arabic(content.length > 160 ? `${content.slice(0, 150)}…` : content),
      ),
      ...fact(t("card.complement"), complement || (found.complement && arabic(found.complement))),
      ...fact(t("card.difference"), ...(difference ? mixed(difference) : [])),
      ...fact(t("card.note"), ...(found.note ? mixed(found.note) : [])),
    ),
    found.unsure ? el("p", { class: "nashra-doubt", text: t("card.maybe") }) : null,
  );
}
