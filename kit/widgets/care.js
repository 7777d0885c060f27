// Beside the day's session: undo, words that rest, the day's limits.

/** A number field that is sent when it is left or Enter is pressed. */
function limitField(model, t, name) {
  const input = el("input", { type: "number", min: "0", max: "1000", step: "1" });
  input.value = model.get("limits")[name] ?? 0;
  const set = () => {
    const value = Number.parseInt(input.value, 10);
    if (Number.isInteger(value)) model.send({ type: "limit", name, value });
  };
  input.addEventListener("change", set);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey) set();
  });
  return el("label", {}, el("span", { text: t(`care.${name}`) }), input);
}

/** A word that rests, why, and the button that lets it come up again. */
function restingElement(model, t, { key, word, why }) {
  const again = button(t("care.wake"), () => model.send({ type: "wake", key }), {
    class: "nashra-button",
    "aria-label": t("care.wake_word", { word }),
  });
  return el("li", {}, arabic(word), el("small", { text: t(`care.${why}`) }), again);
}

function drawCare(model, root) {
  begin(model, root, "nashra-care");
  const t = translator(model);
  const undo = button(t("care.undo"), () => model.send({ type: "undo" }), {
    class: "nashra-button",
  });
  const resting = model.get("resting");
  const list = resting.length
    ? el("ul", {}, ...resting.map((one) => restingElement(model, t, one)))
    : el("p", { class: "nashra-care-none", text: t("care.none") });
  const live = liveRegion("nashra-care-said");
  const limits = ["new_a_day", "reviews_a_day"].map((name) => limitField(model, t, name));
  root.append(
    el("div", { class: "nashra-care-top" }, undo, ...limits, languageButton(model, t)),
    noticeLine(model),
    live,
    el("details", {}, el("summary", { text: t("care.resting", { n: resting.length }) }), list),
  );
  return live;
}

function render({ model, el: root }) {
  keepKeys();
  useFonts(model);
  let live = drawCare(model, root);
  const redraw = () => {
    const open = root.querySelector("details")?.open;
    live = drawCare(model, root);
    root.querySelector("details").open = Boolean(open);
    if (model.get("said")) say(live, ...mixed(model.get("said")));
  };
  return follow(model, {
    "change:resting": redraw,
    "change:ui_lang": redraw,
    "change:said": () => say(live, ...mixed(model.get("said"))),
  });
}

export default { render };
