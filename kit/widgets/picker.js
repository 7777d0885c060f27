// One of a list: native radio buttons, so that every keyboard and screen reader knows them.

/** One choice: a radio button with the choice's names and detail. */
function choiceElement(choice, { name, chosen, label, other, pick }) {
  const input = el("input", { type: "radio", name, value: choice.value, onchange: pick });
  input.checked = chosen;
  return el(
    "label",
    {},
    input,
    el("span", { class: "nashra-pick-name", dir: "auto", text: label }),
    other ? arabic(other) : null,
    choice.detail ? el("small", { dir: "auto", text: choice.detail }) : null,
  );
}

/** A field for the folder of a lesson of one's own; what it holds is chosen by Python. */
function pathField(model, t) {
  const input = el("input", { type: "text", dir: "ltr", id: `nashra-path-${unique()}` });
  const use = () => model.send({ type: "path", text: input.value });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey) use();
  });
  return el(
    "div",
    { class: "nashra-path" },
    el("label", { for: input.id, text: t("own_lesson.folder") }),
    input,
    button(t("own_lesson.use"), use, { class: "nashra-button" }),
  );
}

function drawPicker(model, root) {
  begin(model, root, "nashra-picker");
  const t = translator(model);
  const isArabic = model.get("ui_lang") === "ar";
  const name = `nashra-pick-${unique()}`;
  const live = liveRegion("nashra-hidden");
  const option = (choice) => {
    const label = (isArabic && choice.label_ar) || choice.label;
    const pick = () => {
      model.set("value", choice.value);
      model.save_changes();
      say(live, t("picker.chosen", { label }));
    };
    const chosen = choice.value === model.get("value");
    return choiceElement(choice, {
      name,
      chosen,
      label,
      other: !isArabic && choice.label_ar,
      pick,
    });
  };
  const title = model.get("title") || t("picker.choose");
  const top = el("div", { class: "nashra-picker-top" });
  top.append(
    el("b", { dir: "auto", "aria-hidden": "true", text: title }),
    languageButton(model, t),
  );
  const legend = el("legend", { class: "nashra-hidden", text: title });
  const options = model.get("choices").map(option);
  const list = options.length
    ? el("fieldset", {}, legend, ...options)
    : el("p", { text: t("picker.empty") });
  root.append(top, noticeLine(model), list);
  if (model.get("takes_path")) root.append(pathField(model, t));
  root.append(live);
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
  return follow(model, {
    "change:choices": redraw,
    "change:title": redraw,
    "change:ui_lang": redraw,
    "change:value": check,
  });
}

export default { render };
