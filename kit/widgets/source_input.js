// A text to work on: pasted or from a file.

function drawSource(model, root, kept = "") {
  begin(model, root, "nashra-source");
  const t = translator(model);
  const live = liveRegion("nashra-source-status");
  const notice = noticeLine(model);
  const area = el("textarea", {
    rows: 8,
    dir: "rtl",
    lang: "ar",
    class: "nashra-ar",
    spellcheck: "false",
  });
  area.value = kept;
  const working = () => {
    notice.hidden = true;
    say(live, t("source.working"));
  };
  const use = el("button", {
    type: "button",
    class: "nashra-button nashra-primary",
    text: t("source.use"),
    onclick: () => {
      if (!area.value.trim()) {
        say(live, t("source.empty"));
        area.focus();
        return;
      }
      working();
      model.send({ type: "text", text: area.value });
    },
  });
  const file = el("input", { type: "file", accept: ".txt,.md,text/plain,text/markdown" });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    const limit = model.get("limit");
    if (chosen.size > limit) {
      say(live, t("source.too_big", { limit: limit / 1e6 }));
      return;
    }
    working();
    model.send({ type: "file", name: chosen.name }, undefined, [await chosen.arrayBuffer()]);
    file.value = "";
  });
  root.append(
    el(
      "div",
      { class: "nashra-source-top" },
      el("b", { text: t("source.label") }),
      languageButton(model, t),
    ),
    el("label", { class: "nashra-source-paste" }, el("span", { text: t("source.paste") }), area),
    el(
      "div",
      { class: "nashra-source-row" },
      use,
      el("label", {}, el("span", { text: t("source.file") }), file),
    ),
    notice,
    live,
  );
  return {
    area,
    status: () => say(live, model.get("status")),
    failed: () => {
      if (model.get("notice")) live.replaceChildren();
      notice.hidden = !model.get("notice");
    },
  };
}

function render({ model, el: root }) {
  keepKeys();
  useFonts(model);
  let view = drawSource(model, root);
  view.status();
  const handlers = {
    "change:ui_lang": () => {
      view = drawSource(model, root, view.area.value);
      view.status();
    },
    "change:status": () => view.status(),
    "change:notice": () => view.failed(),
  };
  for (const [name, handler] of Object.entries(handlers)) model.on(name, handler);
  return () => {
    for (const [name, handler] of Object.entries(handlers)) model.off(name, handler);
  };
}

export default { render };
