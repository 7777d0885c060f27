// A table that can be sorted and filtered; Python writes its CSV.

const COLLATOR = new Intl.Collator(["ar", "en"], { numeric: true });

/** Letters of a cell that needs a wide column, such as a note; of one that stays on one line. */
const LONG = 60;
const SHORT = 32;

/** The rows with what is needed to find and sort them. */
function tableState(model) {
  const columns = model.get("columns");
  const rows = model.get("rows").map((cells) => ({ cells, found: folded(cells.join(" ")) }));
  const isNumber = columns.map(
    (_, at) => rows.length > 0 && rows.every(({ cells }) => typeof cells[at] === "number"),
  );
  return { columns, rows, isNumber, sort: -1, down: false, filter: "" };
}

/** The rows to show, in the order to show them. */
function shownRows({ rows, sort, down, filter }) {
  const shown = rows.filter((row) => row.found.includes(folded(filter)));
  if (sort < 0) return shown;
  const compare = (a, b) => {
    const [x, y] = [a.cells[sort], b.cells[sort]];
    if (typeof x === "number" && typeof y === "number") return x - y;
    return COLLATOR.compare(String(x ?? ""), String(y ?? ""));
  };
  return shown.sort((a, b) => (down ? compare(b, a) : compare(a, b)));
}

function cellElement(value, column) {
  const number = typeof value === "number";
  const isArabic = !number && column.lang === "ar";
  const text = String(value ?? "");
  const kind = number ? "is-number" : isArabic ? "is-ar nashra-ar" : "";
  const size = text.length > LONG ? "is-long" : isArabic && text.length < SHORT ? "is-short" : "";
  const cell = el("td", {
    class: `${kind} ${size}`.trim(),
    lang: isArabic ? "ar" : "en",
    dir: isArabic ? "rtl" : "ltr",
  });
  cell.append(...(number || isArabic ? [text] : mixed(text)));
  return cell;
}

/** A heading that sorts by its column and says how the table is sorted. */
function headElement(column, number, onclick, lang) {
  const label = (lang === "ar" && column.label_ar) || column.label;
  const button = el(
    "button",
    { type: "button", onclick },
    el("span", { dir: "auto", text: label }),
  );
  button.append(el("span", { class: "nashra-arrow", "aria-hidden": "true" }));
  const kind = number ? "is-number" : column.lang === "ar" ? "is-ar" : "";
  return el("th", { scope: "col", class: kind }, button);
}

function showSort(heads, { sort, down }) {
  heads.forEach((head, at) => {
    const order = at !== sort ? "none" : down ? "descending" : "ascending";
    head.setAttribute("aria-sort", order);
    head.querySelector(".nashra-arrow").textContent =
      { descending: " ▼", ascending: " ▲" }[order] || "";
  });
}

/** The filter, the buttons that save and print, the language button. */
function tableBar(model, t, onfilter, onprint) {
  const filter = el("input", { type: "search", dir: "auto" });
  filter.addEventListener("input", () => onfilter(filter.value.trim()));
  const save = el("button", { type: "button", class: "nashra-button", text: t("table.download") });
  save.addEventListener("click", () => model.send({ type: "csv" }));
  const print = el("button", { type: "button", class: "nashra-button", text: t("table.print") });
  print.addEventListener("click", onprint);
  const label = el("label", {}, `${t("table.filter")} `, filter);
  return el("div", { class: "nashra-table-top" }, label, save, print, languageButton(model, t));
}

const ON_PAPER = `
  @page { size: A4 landscape; margin: 12mm; }
  body { font: 9pt/1.35 system-ui, sans-serif; color: #000; }
  table { border-collapse: collapse; width: 100%; }
  caption { font-weight: bold; text-align: start; padding: 0 0 6px; }
  th, td { border: 0.5pt solid #999; padding: 2pt 4pt; text-align: start; vertical-align: top; }
  th button { all: unset; } .nashra-arrow { display: none; }
  tr { break-inside: avoid; } thead { display: table-header-group; }
  .is-ar { text-align: right; } .is-short { white-space: nowrap; }
  td .nashra-ar, td.is-ar { font: 12pt/1.6 "Nashra Naskh", "Noto Naskh Arabic", serif; }
`;

/** Print the rows that are shown, alone on their pages, in the columns that are for paper. */
function printTable(table, title, columns) {
  const frame = el("iframe", { class: "nashra-paper", title, "aria-hidden": "true" });
  document.body.append(frame);
  const paper = frame.contentDocument;
  paper.title = title;
  for (const font of document.fonts) {
    try {
      if (font.family.includes("Nashra")) paper.fonts.add(font);
    } catch {
      // A browser that will not lend a font to another page prints in its own Naskh.
    }
  }
  const style = paper.createElement("style");
  style.textContent = ON_PAPER;
  paper.head.append(style);
  const copy = paper.importNode(table, true);
  for (const row of copy.rows)
    [...row.cells].filter((_, at) => columns.length && !columns.includes(at)).forEach((c) => c.remove());
  paper.body.append(copy);
  frame.contentWindow.addEventListener("afterprint", () => frame.remove());
  frame.contentWindow.print();
}

function drawTable(model, root) {
  begin(model, root, "nashra-table");
  const t = translator(model);
  const state = tableState(model);
  const { columns, rows, isNumber } = state;
  const title = model.get("title");
  const live = liveRegion("nashra-table-count");
  const body = el("tbody");
  const fill = () => {
    const shown = shownRows(state);
    const line = ({ cells }) => el("tr", {}, ...cells.map((v, at) => cellElement(v, columns[at])));
    body.replaceChildren(...shown.map(line));
    const count = { shown: shown.length, total: rows.length };
    say(live, t(shown.length ? "table.rows" : "table.nothing", count));
    showSort(heads, state);
  };
  const sortBy = (at) => {
    // Numbers start with the largest, which is what one looks for.
    state.down = state.sort === at ? !state.down : isNumber[at];
    state.sort = at;
    fill();
  };
  const lang = model.get("ui_lang");
  const heads = columns.map((col, at) => headElement(col, isNumber[at], () => sortBy(at), lang));
  const caption = title ? el("caption", { dir: "auto", text: title }) : null;
  const table = el("table", {}, caption, el("thead", {}, el("tr", {}, ...heads)), body);
  const named = { tabindex: "0", role: "region", "aria-label": title || t("table.filter") };
  const find = (words) => {
    state.filter = words;
    fill();
  };
  const parts = [
    tableBar(model, t, find, () => printTable(table, title || t("table.print"), model.get("paper"))),
    noticeLine(model),
    el("div", { class: "nashra-table-scroll", ...named }, table),
    live,
  ];
  const summary = el("summary", { text: t("table.open", { total: rows.length }) });
  root.append(...(model.get("folded") ? [el("details", {}, summary, ...parts)] : parts));
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
  const redraw = () => {
    view = drawTable(model, root);
  };
  const message = (content) => {
    if (content?.type !== "csv") return;
    saveFile(content.name, content.text);
    view.saved(content.name);
  };
  return follow(model, {
    "change:rows": redraw,
    "change:columns": redraw,
    "change:title": redraw,
    "change:ui_lang": redraw,
    "msg:custom": message,
  });
}

export default { render };
