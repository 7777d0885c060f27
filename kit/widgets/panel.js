// What stands around the text: the buttons, the legend, the meter of known words.

const LAYERS = ["said", "terms", "names", "quotes", "unknown"];
const MARKS = ["all", "needed", "none"];

/** A group of buttons, any or one of which can be pressed. */
function segment(label, buttons) {
  return el("div", { class: "nashra-segment", role: "group", "aria-label": label }, ...buttons);
}

function toolbar(page) {
  const { model, t } = page;
  const save = (name, value) => {
    model.set(name, value);
    model.save_changes();
  };
  const toggleLayer = (name) => {
    const on = model.get("layers");
    save("layers", on.includes(name) ? on.filter((other) => other !== name) : [...on, name]);
  };
  const layer = (name) =>
    button(t(`reader.${name}`), () => toggleLayer(name), { "data-layer": name });
  const marks = (name) =>
    button(t(`reader.${name}`), () => save("marks", name), { "data-marks": name });
  const off = { "aria-pressed": "false" };
  page.translateAll = button(t("reader.translation"), () => toggleTranslations(page), off);
  page.listenAll = button(t("reader.listen"), () => listen(page, 0, true), off);
  return el(
    "div",
    { class: "nashra-bar" },
    segment(t("reader.layers"), LAYERS.map(layer)),
    segment(t("reader.marks"), MARKS.map(marks)),
    segment(t("reader.help"), [page.translateAll, page.listenAll]),
    languageButton(model, t),
  );
}

/** The legend of the layers that are on: sign, line or frame, and name. */
function fillLegend(page) {
  const { model, t, report } = page;
  const on = model.get("layers");
  const items = [];
  const item = (cls, sample, words) =>
    items.push(
      el(
        "li",
        {},
        el("span", { class: `nashra-sample ${cls}`, "aria-hidden": "true", text: sample }),
        ` ${words}`,
      ),
    );
  if (on.includes("said")) {
    const stances = new Set(report.attributions.map((found) => found.stance));
    for (const stance of Object.keys(report.signs).filter((name) => stances.has(name)))
      item(`nashra-stance st-${stance}`, report.signs[stance], t(`news.${stance}`));
    item("src-sample", "أب", t("reader.legend_source"));
    item("con-sample", "أب", t("reader.legend_content"));
    const any = (key) => report.attributions.some((found) => found[key] !== undefined);
    if (any("resolved")) item("goes-on-sample", "أب", t("said.legend_resolved"));
    if (any("in")) item("deep-sample", "أب", t("said.legend_nested"));
    if (any("unsure")) item("nashra-doubt", "?", t("said.legend_unsure"));
  }
  const samples = { terms: "term", names: "name", quotes: "quote", unknown: "unknown" };
  for (const [layer, kind] of Object.entries(samples))
    if (on.includes(layer))
      item(`${kind}-sample`, kind === "quote" ? "«أ»" : "أب", t(`reader.legend_${kind}`));
  page.legend.replaceChildren(...items);
  page.legend.hidden = !items.length;
}

/** How much of the text is known, and which lemmas lead further (a list that opens). */
function showMeter(page) {
  const { t, report, meter } = page;
  const { percent = 0, target = 100, lemmas = [] } = page.model.get("coverage");
  const open = meter.querySelector("details")?.open;
  const track = el("div", { class: "nashra-track", "aria-hidden": "true" }, el("i"));
  track.firstChild.style.width = `${percent}%`;
  const byId = new Map(report.lemmas.map((lemma) => [lemma.id, lemma]));
  const next =
    lemmas.length &&
    el(
      "details",
      {},
      el("summary", {
        text: t(`reader.next_${counted(lemmas.length)}`, { n: lemmas.length, target }),
      }),
      el(
        "div",
        { class: "nashra-chips", dir: "rtl" },
        ...lemmas
          .filter((id) => byId.has(id))
          .slice(0, 60)
          .map((id) => wordChip(page, byId.get(id))),
      ),
    );
  if (next && open) next.open = true;
  meter.replaceChildren(
    el("p", { text: percent >= 100 ? t("reader.share_all") : t("reader.share", { percent }) }),
    track,
    ...(next ? [next] : []),
  );
}
