// What the kit's widgets share. base.py puts this before a widget's own files: plain functions.

/** Make an element: class, properties, attributes (names with - or aria), children. Text is text. */
function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "class") node.className = value;
    else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "text") node.textContent = value;
    else node.setAttribute(key, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** Arabic words inside another language: isolated, right to left, in the kit's font. */
const arabic = (text, cls = "") =>
  el("span", { class: `nashra-ar ${cls}`.trim(), lang: "ar", dir: "rtl", text });

/** Words of the given language, isolated from what surrounds them. */
const inLang = (text, lang) =>
  lang === "ar" ? arabic(text) : el("span", { lang, dir: "ltr", class: "nashra-iso", text });

const ARABIC_RUN =
  /[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff](?:[^A-Za-z<>;:(),.!?]*[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff])?/g;

/** Text that mixes English and Arabic, in one isolated element: each Arabic run is marked up. */
function mixed(text) {
  if (!/[A-Za-z]/.test(text)) return [arabic(text)];
  const line = el("span", { lang: "en", dir: "ltr", class: "nashra-iso" });
  let at = 0;
  for (const run of text.matchAll(ARABIC_RUN)) {
    line.append(text.slice(at, run.index), arabic(run[0]));
    at = run.index + run[0].length;
  }
  line.append(text.slice(at));
  return [line];
}

/** The interface's words in the model's language: t("card.root"), t("quiz.progress", {at: 1}). */
function translator(model) {
  return (key, values = {}) => {
    const table = model.get("strings")[model.get("ui_lang")] || {};
    const words = table[key] ?? key.split(".").pop();
    return words.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  };
}

/** Empty the root and set it up for the interface's language. */
function begin(model, root, cls) {
  const lang = model.get("ui_lang");
  root.replaceChildren();
  root.className = `nashra ${cls}`;
  root.lang = lang;
  root.dir = lang === "ar" ? "rtl" : "ltr";
}

/** A button that does something. */
const button = (text, onclick, props = {}) =>
  el("button", { type: "button", text, onclick, ...props });

/** Follow the model's changes and messages; the answer stops following. */
function follow(model, handlers) {
  for (const [name, handler] of Object.entries(handlers)) model.on(name, handler);
  return () => {
    for (const [name, handler] of Object.entries(handlers)) model.off(name, handler);
  };
}

/** The button that switches the interface between English and Arabic. */
function languageButton(model, t) {
  return el("button", {
    type: "button",
    class: "nashra-button nashra-language",
    lang: model.get("ui_lang") === "en" ? "ar" : "en",
    title: t("shared.language_label"),
    "aria-label": `${t("shared.language")}: ${t("shared.language_label")}`,
    text: t("shared.language"),
    onclick: () => {
      model.set("ui_lang", model.get("ui_lang") === "en" ? "ar" : "en");
      model.save_changes();
    },
  });
}

/** A paragraph that a screen reader speaks when its text changes. */
const liveRegion = (cls) => el("p", { class: cls, role: "status", "aria-live": "polite" });

/** Say something in a live region, even the same thing twice. */
function say(region, ...parts) {
  region.replaceChildren();
  requestAnimationFrame(() => region.replaceChildren(...parts));
}

/** Show what Python had to say (``notice``) as a message. */
function noticeLine(model) {
  const line = el("p", { class: "nashra-notice", role: "alert" });
  const show = () => {
    line.textContent = model.get("notice");
    line.hidden = !line.textContent;
  };
  model.on("change:notice", show);
  show();
  return line;
}

/** Ask the kernel for the font, once per page; the answer makes it known to the whole page. */
function useFonts(model) {
  const state = (window.__nashraFonts ??= { ready: false, asked: -Infinity });
  model.on("msg:custom", (message, buffers) => {
    if (message?.type !== "fonts" || state.ready) return;
    state.ready = true;
    message.faces.forEach((face, at) => {
      const { family, ...descriptors } = face;
      document.fonts.add(new FontFace(family, buffers[at], { ...descriptors, display: "swap" }));
    });
  });
  // Ask again where an earlier widget's kernel never answered.
  if (state.ready || performance.now() - state.asked < 3000) return;
  state.asked = performance.now();
  model.send({ type: "fonts" });
}

/** Keep plain keys inside the kit's widgets: JupyterLab would take 1, 2, 3 and Esc for commands. */
function keepKeys() {
  if (window.__nashraKeys) return;
  window.__nashraKeys = true;
  window.addEventListener(
    "keydown",
    (event) => {
      const root = event.target instanceof Element && event.target.closest(".nashra");
      const plain = !(event.ctrlKey || event.metaKey || event.altKey);
      const run = event.key === "Enter" && event.shiftKey; // Lab's own: run the cell
      root?.toggleAttribute("data-lm-suppress-shortcuts", plain && !run);
    },
    true,
  );
}

/** A number no other widget of the page has: each has its own copy of this module. */
const unique = () => (window.__nashraCount = (window.__nashraCount ?? 0) + 1);

/** Write the language's own way of counting: one, two, more. */
const counted = (n) => (n === 1 ? "one" : n === 2 ? "two" : "few");

/** Letters alone, hamza and ya folded: for finding words whatever way they are typed. */
const folded = (text) =>
  String(text)
    .toLowerCase()
    .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u0640]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ؤ/g, "و")
    .replace(/ئ/g, "ي");
