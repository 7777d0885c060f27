// A sentence in the place of a widget.

function render({ model, el: root }) {
  useFonts(model);
  const draw = () => {
    begin(model, root, "nashra-says");
    root.append(el("p", { dir: "auto" }, ...mixed(model.get("text"))));
  };
  draw();
  model.on("change:text", draw);
  return () => model.off("change:text", draw);
}

export default { render };
