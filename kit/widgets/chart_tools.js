// Under a chart: what it shows in words, and its picture as PNG or SVG, drawn by plotly itself.

/** The plotly chart of the same cell, which plotly attaches when it is ready. */
const plotBeside = (root) =>
  root.closest(".nashra-chart")?.querySelector(".js-plotly-plot") ?? null;

/** Let plotly's own button make the picture, in the format asked for. */
function savePicture(plot, format, filename) {
  plot._context.toImageButtonOptions = { format, filename, scale: format === "png" ? 2 : 1 };
  plot.querySelector(".modebar-btn[data-attr='toimage'], .modebar-btn[data-title*='ownload']")?.click();
}

/** Tell a screen reader that the drawing is one picture and where its table stands. */
function describePicture(plot, label) {
  plot.setAttribute("role", "img");
  plot.setAttribute("aria-label", label);
}

function render({ model, el: root }) {
  useFonts(model);
  const t = translator(model);
  const draw = () => {
    begin(model, root, "nashra-chart-tools");
    const status = liveRegion("nashra-chart-status");
    const save = (format) => () => {
      const plot = plotBeside(root);
      if (plot) savePicture(plot, format, model.get("filename"));
      say(status, plot ? t("chart.saved", { format: format.toUpperCase() }) : t("chart.not_drawn"));
    };
    const button = (format) =>
      el("button", {
        type: "button",
        class: "nashra-button",
        "data-format": format,
        text: t("chart.save", { format: format.toUpperCase() }),
        onclick: save(format),
      });
    const note = el("p", { class: "nashra-chart-note" });
    note.append(...mixed(model.get("note")));
    root.append(note, el("div", { class: "nashra-chips" }, button("png"), button("svg")), status);
  };
  draw();
  model.on("change:ui_lang change:note change:filename", draw);
  // The drawing may be attached before or after this widget.
  const label = () => `${model.get("title")}. ${t("chart.table_below")}`;
  const find = () => {
    const plot = plotBeside(root);
    if (plot) describePicture(plot, label());
    return Boolean(plot);
  };
  const observer = new MutationObserver(() => find() && observer.disconnect());
  requestAnimationFrame(() => {
    const chart = root.closest(".nashra-chart");
    if (!find() && chart) observer.observe(chart, { childList: true, subtree: true });
  });
  return () => observer.disconnect();
}

export default { render };
