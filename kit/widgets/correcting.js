// Correcting a word on its card: what else it may be, or what the reader types, and where it holds.

const SCOPES = ["here", "text", "everywhere"];
const PARTS_OF_SPEECH = (
  "NOUN VERB ADJ ADV PROPN ADP PRON DET CCONJ SCONJ PART NUM AUX INTJ"
).split(" "); // as correcting.py has them

/** What is doubtful about the answer, said in words. */
function doubts(page, token) {
  const { t } = page;
  const line = (...words) => el("p", { class: "nashra-doubt" }, ...words);
  const others = () => arabicList(token.alt);
  const say = {
    guess: () => line(t("card.guess_long")),
    "unknown name": () => line(t("correct.doubt_name")),
    "small margin": () => line(`${t("card.unsure")} `, ...others()),
    homograph: () => line(`${t("correct.doubt_homograph")} `, ...others()),
    "dictionary only": () => line(t("correct.doubt_dictionary")),
  };
  return (token.why || []).filter((reason) => reason in say).map((reason) => say[reason]());
}

/** One of several, as a native radio button. */
function radioLine(name, value, checked, ...words) {
  const input = el("input", { type: "radio", name, value });
  input.checked = checked;
  return el("label", {}, input, el("span", {}, ...words));
}

/** A reading as words: dictionary form, part of speech, meaning. */
function readingWords(page, { lemma, pos, gloss }) {
  const label = ` · ${page.t(`grammar.${pos}`)}`;
  return [arabic(lemma), label, gloss && " · ", gloss && inLang(gloss, "en")];
}

/** The fields for what nobody offers. */
function typedFields(page) {
  const { t } = page;
  const field = (key, props) => el("input", { type: "text", name: key, maxlength: 200, ...props });
  const pos = el(
    "select",
    { name: "pos" },
    ...PARTS_OF_SPEECH.map((tag) => el("option", { value: tag, text: t(`grammar.${tag}`) })),
  );
  const controls = {
    lemma: field("lemma", { lang: "ar", dir: "rtl", class: "nashra-ar" }),
    pos,
    gloss: field("gloss", { dir: "auto" }),
    root: field("root", { lang: "ar", dir: "rtl", class: "nashra-ar" }),
  };
  const labels = Object.entries(controls).map(([key, control]) =>
    el("label", {}, el("span", { text: t(`correct.${key}`) }), control),
  );
  const box = el("div", { class: "nashra-typed" }, ...labels);
  const read = () =>
    Object.fromEntries(Object.entries(controls).map(([key, { value }]) => [key, value.trim()]));
  return { box, read, first: controls.lemma };
}

/** The question what the word is; `rows` are what it may be, null while Python looks it up. */
function whatFieldset(page, i, rows, name) {
  const { t, report } = page;
  const token = report.tokens[i];
  const lemma = report.lemmas[token.l];
  const set = el("fieldset", {}, el("legend", { text: t("correct.what") }));
  if (!rows) {
    set.append(el("p", { role: "status", text: t("correct.waiting") }));
    return { set, read: () => null };
  }
  const asItIs = { lemma: lemma.t, pos: token.pos || lemma.pos, gloss: "", root: "" };
  const offered = token.why && PARTS_OF_SPEECH.includes(asItIs.pos) ? [asItIs, ...rows] : rows;
  offered.forEach((row, at) => {
    const words = row === asItIs ? [t("correct.right"), ": ", arabic(row.lemma)] : readingWords(page, row);
    set.append(radioLine(name, String(at), false, ...words));
  });
  const typed = typedFields(page);
  const other = radioLine(name, "other", !offered.length, t("correct.other"));
  set.append(other, typed.box);
  typed.box.hidden = Boolean(offered.length);
  set.addEventListener("change", () => {
    typed.box.hidden = !other.querySelector("input").checked;
  });
  const read = () => {
    const value = set.querySelector(`input[name="${name}"]:checked`)?.value;
    return value === undefined ? null : value === "other" ? typed.read() : offered[Number(value)];
  };
  return { set, read };
}

/** The whole form; `close` takes it away. */
function correctionForm(page, i, rows, close) {
  const { t, model } = page;
  const name = `nashra-read-${unique()}`;
  const what = whatFieldset(page, i, rows, name);
  const word = page.report.tokens[i].t;
  const plain = Array.isArray(word) ? word[2] : word;
  const where = el("fieldset", {}, el("legend", { text: t("correct.where") }));
  for (const scope of SCOPES)
    where.append(
      radioLine(`${name}-where`, scope, scope === "here", t(`correct.${scope}`, { word: plain })),
    );
  const message = el("p", { class: "nashra-doubt", role: "alert" });
  const save = () => {
    const reading = what.read();
    if (!reading || !reading.lemma) {
      message.textContent = t("correct.choose");
      return;
    }
    const scope = where.querySelector("input:checked").value;
    model.send({ type: "correct", token: i, reading, scope });
  };
  const buttons = el(
    "div",
    { class: "nashra-actions" },
    button(t("correct.save"), save, { class: "nashra-button nashra-primary", disabled: !rows }),
    button(t("correct.cancel"), close, { class: "nashra-button" }),
  );
  const form = el("div", { class: "nashra-correct", role: "group", "aria-label": t("correct.open") });
  form.append(what.set, where, message, buttons);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target.matches("input")) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return form;
}

/** What the card offers to correct the word: a button, the form, or a correction and its undoing. */
function correction(page, i) {
  const { t, model, report } = page;
  if (!report.corrects) return null;
  const token = report.tokens[i];
  const section = el("section", { class: "nashra-correction" });
  const open = button(t("correct.open"), () => show(null), {
    class: "nashra-button",
    "aria-expanded": "false",
  });
  const close = () => {
    section.querySelector(".nashra-correct")?.remove();
    open.setAttribute("aria-expanded", "false");
    page.fillReadings = null;
    open.focus();
  };
  const show = (rows) => {
    section.querySelector(".nashra-correct")?.remove();
    const form = correctionForm(page, i, rows, close);
    section.append(form);
    open.setAttribute("aria-expanded", "true");
    if (rows) {
      (form.querySelector("input:checked, input") || open).focus();
      form.scrollIntoView({ block: "nearest" });
      return;
    }
    page.fillReadings = (answer) => answer.token === i && show(answer.rows);
    model.send({ type: "readings", token: i });
  };
  if (token.c) {
    const undo = () => model.send({ type: "undo", token: i });
    section.append(
      el("p", { text: t(`correct.done_${token.c}`) }),
      button(t("correct.undo"), undo, { class: "nashra-button" }),
    );
  }
  section.append(open);
  return section;
}
