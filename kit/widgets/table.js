// A table that can be sorted and filtered; Python writes its CSV.

function drawTable(model, root) {
  begin(model, root, "nashra-table");
  const t = translator(model);
  const state = { sort: -1, down: false, filter: "" };
  const columns = model.get("columns");
  const rows = model.get("rows").map((cells) => ({ cells, found: folded(cells.join(" ")) }));
  const lang = model.get("ui_lang");
  const label = (column) => (lang === "ar" && column.label_ar) || column.label;
  const live = liveRegion("nashra-table-count");
  const body = el("tbody");
  const collator = new Intl.Collator(["ar", "en"], { numeric: true });
  const compare = (a, b) => {
    const [x, y] = [a.cells[state.sort], b.cells[state.sort]];
    if (typeof x === "number" && typeof y === "number") return x - y;
    return collator.compare(String(x ?? ""), String(y ?? ""));
  };
  const isNumber = columns.map((_, at) => rows.length > 0 && rows.every(({ cells }) => typeof cells[at] === "number"));
  const kind = (at) => (isNumber[at] ? "is-number" : columns[at].lang === "ar" ? "is-ar" : "");
  const heads = columns.map((column, at) => el("th", { scope: "col", class: kind(at) },
    el("button", { type: "button", onclick: () => sortBy(at) }, el("span", { dir: "auto", text: label(column) }),
      el("span", { class: "nashra-arrow", "aria-hidden": "true" }))));
  const cell = (value, at) => {
    const number = typeof value === "number";
    const isArabic = !number && columns[at].lang === "ar";
    return el("td", {
      class: number ? "is-number" : isArabic ? "is-ar nashra-ar" : "",
      lang: isArabic ? "ar" : "en", dir: isArabic ? "rtl" : "ltr", text: value ?? "",
    });
  };
  const fill = () => {
    const shown = rows.filter((row) => row.found.includes(folded(state.filter)));
    if (state.sort >= 0) shown.sort((a, b) => (state.down ? compare(b, a) : compare(a, b)));
    body.replaceChildren(...shown.map((row) => el("tr", {}, ...row.cells.map(cell))));
    say(live, shown.length ? t("table.rows", { shown: shown.length, total: rows.length }) : t("table.nothing"));
    heads.forEach((head, at) => {
      head.setAttribute("aria-sort", at !== state.sort ? "none" : state.down ? "descending" : "ascending");
      head.querySelector(".nashra-arrow").textContent = at !== state.sort ? "" : state.down ? " ▼" : " ▲";
    });
  };
  const sortBy = (at) => {
    // Numbers start with the largest, which is what one looks for.
    state.down = state.sort === at ? !state.down : isNumber[at];
    state.sort = at;
    fill();
  };
  const filter = el("input", { type: "search", dir: "auto", oninput: () => { state.filter = filter.value.trim(); fill(); } });
  const title = model.get("title");
  const parts = [
    el("div", { class: "nashra-table-top" },
      el("label", {}, `${t("table.filter")} `, filter),
      el("button", { type: "button", class: "nashra-button", text: t("table.download"), onclick: () => model.send({ type: "csv" }) }),
      languageButton(model, t)),
    noticeLine(model),
    el("div", { class: "nashra-table-scroll", tabindex: "0", role: "region", "aria-label": title || t("table.filter") },
      el("table", {}, title ? el("caption", { dir: "auto", text: title }) : null,
        el("thead", {}, el("tr", {}, ...heads)), body)),
    live,
  ];
  if (model.get("folded")) root.append(el("details", {}, el("summary", { text: t("table.open", { total: rows.length }) }), ...parts));
  else root.append(...parts);
  fill();
  return { saved: (name) => say(live, t("table.saved", { name })) };
}

/** Give the browser a file to save. */
function saveFile(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  el("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

function render({ model, el: root }) {
  keepKeys();
  useFonts(model);
  let view = drawTable(model, root);
  const redraw = () => { view = drawTable(model, root); };
  const message = (content) => {
    if (content?.type !== "csv") return;
    saveFile(content.name, content.text);
    view.saved(content.name);
  };
  const names = ["change:rows", "change:columns", "change:title", "change:ui_lang"];
  for (const name of names) model.on(name, redraw);
  model.on("msg:custom", message);
  return () => {
    for (const name of names) model.off(name, redraw);
    model.off("msg:custom", message);
  };
}

export default { render };
