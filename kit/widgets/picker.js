// One of a list: native radio buttons, so that every keyboard and screen reader knows them.

let pickerCount = 0;

function drawPicker(model, root) {
  begin(model, root, "nashra-picker");
  const t = translator(model);
  const lang = model.get("ui_lang");
  const choices = model.get("choices");
  const group = `nashra-pick-${++pickerCount}`;
  const label = (choice) => (lang === "ar" && choice.label_ar) || choice.label;
  const live = liveRegion("nashra-hidden");
  const pick = (choice) => {
    model.set("value", choice.value);
    model.save_changes();
    say(live, t("picker.chosen", { label: label(choice) }));
  };
  const option = (choice) => {
    const input = el("input", {
      type: "radio",
      name: group,
      value: choice.value,
      onchange: () => pick(choice),
    });
    input.checked = choice.value === model.get("value");
    const other = lang === "ar" ? "" : choice.label_ar;
    return el(
      "label",
      {},
      input,
      el("span", { class: "nashra-pick-name", dir: "auto", text: label(choice) }),
      other ? arabic(other) : null,
      choice.detail ? el("small", { dir: "auto", text: choice.detail }) : null,
    );
  };
  const legend = model.get("title") || t("picker.choose");
  root.append(
    el(
      "div",
      { class: "nashra-picker-top" },
      el("b", { dir: "auto", "aria-hidden": "true", text: legend }),
      languageButton(model, t),
    ),
    noticeLine(model),
    choices.length
      ? el(
          "fieldset",
          {},
          el("legend", { class: "nashra-hidden", text: legend }),
          ...choices.map(option),
        )
      : el("p", { text: t("picker.empty") }),
    live,
  );
}

function render({ model, el: root }) {
  keepKeys();
  useFonts(model);
  const redraw = () => drawPicker(model, root);
  const check = () => {
    for (const input of root.querySelectorAll("input"))
      input.checked = input.value === model.get("value");
  };
  redraw();
  const handlers = {
    "change:choices": redraw,
    "change:title": redraw,
    "change:ui_lang": redraw,
    "change:value": check,
  };
  for (const [name, handler] of Object.entries(handlers)) model.on(name, handler);
  return () => {
    for (const [name, handler] of Object.entries(handlers)) model.off(name, handler);
  };
}

export default { render };
