// A text to work on: pasted or from a file.

const FORMATS = ".txt,.text,.md,.markdown,.html,.htm,.docx,.pdf,.srt,.vtt";

/** The field to paste into. */
function pasteField(kept) {
  const plain = { class: "nashra-ar", lang: "ar", dir: "rtl", spellcheck: "false" };
  const area = el("textarea", { rows: 8, ...plain });
  area.value = kept;
  return area;
}

/** The file button; `send` gets the file's name and bytes, `refuse` what is too large. */
function fileField(limit, send, refuse) {
  const file = el("input", { type: "file", accept: FORMATS });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    if (chosen.size > limit) refuse();
    else send(chosen.name, await chosen.arrayBuffer());
    file.value = "";
  });
  return file;
}

function drawSource(model, root, kept = "") {
  begin(model, root, "nashra-source");
  const t = translator(model);
  const live = liveRegion("nashra-source-status");
  const notice = noticeLine(model);
  const area = pasteField(kept);
  const send = (message, buffers) => {
    notice.hidden = true;
    say(live, t("source.working"));
    model.send(message, undefined, buffers);
  };
  const use = () => {
    if (area.value.trim()) return send({ type: "text", text: area.value });
    area.focus();
    return say(live, t("source.empty"));
  };
  const limit = model.get("limit");
  const tooBig = () => say(live, t("source.too_big", { limit: limit / 1e6 }));
  const file = fileField(limit, (name, data) => send({ type: "file", name }, [data]), tooBig);
  const primary = { class: "nashra-button nashra-primary" };
  const top = el("div", { class: "nashra-source-top" }, el("b", { text: t("source.label") }));
  top.append(languageButton(model, t));
  const paste = el("span", { text: t("source.paste") });
  const open = el("label", {}, el("span", { text: t("source.file") }), file);
  const row = el(
    "div",
    { class: "nashra-source-row" },
    button(t("source.use"), use, primary),
    open,
  );
  root.append(top, el("label", { class: "nashra-source-paste" }, paste, area), row, notice, live);
  return { area, live, notice };
}

function render({ model, el: root }) {
  keepKeys();
  useFonts(model);
  let view = drawSource(model, root);
  const status = () => say(view.live, model.get("status"));
  const failed = () => {
    view.notice.hidden = !model.get("notice");
    if (model.get("notice")) view.live.replaceChildren(); // nothing is being analysed any more
  };
  const redraw = () => {
    view = drawSource(model, root, view.area.value);
    status();
  };
  status();
  return follow(model, {
    "change:ui_lang": redraw,
    "change:status": status,
    "change:notice": failed,
  });
}

export default { render };
