// Selecting words of a text, each as one of the roles: click, drag, or arrows with Shift.

const NO_ROLE = -1;

function wordField(card, view) {
  const answered = view.state === "feedback";
  const { words, roles, given } = view.task;
  const field = {
    card,
    view,
    roles: answered ? given : draftOf(card, view, () => words.map(() => NO_ROLE)),
    role: card.memory.role ?? 0,
    anchor: 0,
    at: 0,
  };
  field.words = words.map((_, at) => wordButton(field, at));
  field.box = el(
    "div",
    {
      class: "nashra-words nashra-ar",
      role: "group",
      lang: "ar",
      dir: "rtl",
      "aria-label": card.t("task.words"),
    },
    ...field.words,
  );
  if (answered) return el("div", {}, roleLegend(card, roles), field.box);
  const chooser = roles.length > 1 ? roleChooser(field) : null;
  paintWords(field);
  field.box.addEventListener("keydown", (event) => onWordKey(field, event));
  dragOverWords(field);
  card.onDigit = (digit) => field.chooseRole?.(digit - 1);
  const collect = () => (field.roles.some((role) => role !== NO_ROLE) ? field.roles : null);
  return el(
    "div",
    {},
    howTo(card, roles.length > 1 ? "how_roles" : "how_words"),
    chooser,
    field.box,
    checkButton(card, view, collect, "task.select_first"),
  );
}

const roleName = (card, role) => role[card.model.get("ui_lang")] || role.en;

/** The roles as pressed buttons, each drawn as its words will be. */
function roleChooser(field) {
  const { card, view } = field;
  const buttons = view.task.roles.map((role, at) =>
    el(
      "button",
      {
        type: "button",
        class: `nashra-button nashra-role role-${role.id}`,
        "aria-keyshortcuts": String(at + 1),
        onclick: () => field.chooseRole(at),
      },
      el("kbd", { "aria-hidden": "true", text: String(at + 1) }),
      el("span", { class: "nashra-role-name", text: roleName(card, role) }),
    ),
  );
  field.chooseRole = (at) => {
    if (!buttons[at]) return;
    field.role = card.memory.role = at;
    buttons.forEach((node, one) => node.setAttribute("aria-pressed", String(one === at)));
    tellMove(card, card.t("task.role_now", { role: roleName(card, view.task.roles[at]) }));
  };
  buttons.forEach((node, one) => node.setAttribute("aria-pressed", String(one === field.role)));
  const label = card.t("task.roles");
  return el("div", { class: "nashra-roles", role: "group", "aria-label": label }, ...buttons);
}

/** What the marking of each role looks like. */
function roleLegend(card, roles) {
  if (roles.length < 2) return null;
  const names = roles.map((role) =>
    el("span", { class: `nashra-role-name role-${role.id}`, text: roleName(card, role) }),
  );
  return el("p", { class: "nashra-role-legend" }, ...names);
}

function wordButton(field, at) {
  const { card, view } = field;
  const { words, roles, verdicts } = view.task;
  if (view.state === "feedback") {
    const role = roles[field.roles[at]];
    const classes = ["nashra-w", role && `role-${role.id}`, verdicts[at] && `is-${verdicts[at]}`];
    return el(
      "span",
      { class: classes.filter(Boolean).join(" ") },
      words[at],
      roles.length > 1 && role ? hiddenRole(card, role) : null,
      ...verdictOf(card, verdicts[at] === "right" ? "" : verdicts[at]),
      " ",
    );
  }
  return el("button", {
    type: "button",
    class: "nashra-w",
    "data-at": at,
    tabindex: at ? -1 : 0,
    onclick: (event) => onWordClick(field, at, event),
  });
}

const hiddenRole = (card, role) =>
  el("span", { class: "nashra-hidden", text: ` (${roleName(card, role)}) ` });

function paintWords(field) {
  const { card, view } = field;
  const { words, roles } = view.task;
  field.words.forEach((node, at) => {
    const role = roles[field.roles[at]];
    node.className = `nashra-w ${role ? `role-${role.id}` : ""}`;
    node.setAttribute("aria-pressed", String(Boolean(role)));
    node.tabIndex = at === field.at ? 0 : -1;
    node.replaceChildren(words[at]);
    if (role && roles.length > 1) node.append(hiddenRole(card, role));
  });
}

/** Give the words from `from` to `to` a role, and say so. */
function giveRole(field, from, to, role) {
  const [first, last] = from < to ? [from, to] : [to, from];
  for (let at = first; at <= last; at++) field.roles[at] = role;
  paintWords(field);
  const { card, view } = field;
  const { words, roles } = view.task;
  const text = words.slice(first, last + 1).join(" ");
  const count = field.roles.filter((one) => one === field.role).length;
  const name = role === NO_ROLE ? card.t("task.no_role") : roleName(card, roles[role]);
  const sum = card.t("task.selected_count", { n: count });
  tellMove(card, arabic(text), `: ${name}. ${sum}`);
}

function onWordClick(field, at, event) {
  if (event.shiftKey) giveRole(field, field.anchor, at, field.role);
  else {
    giveRole(field, at, at, field.roles[at] === field.role ? NO_ROLE : field.role);
    field.anchor = at;
  }
  goToWord(field, at);
}

function goToWord(field, at) {
  field.at = at;
  for (const node of field.words) node.tabIndex = Number(node.dataset.at) === at ? 0 : -1;
  field.words[at].focus({ preventScroll: true });
  field.words[at].scrollIntoView({ block: "nearest" });
}

/** Arrows go through the text; with Shift they take the words along. */
function onWordKey(field, event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const last = field.words.length - 1;
  const next = { ArrowLeft: field.at + 1, ArrowRight: field.at - 1, Home: 0, End: last }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const at = Math.max(0, Math.min(last, next));
  if (event.shiftKey) {
    shrink(field, at);
    giveRole(field, field.anchor, at, field.role);
  } else field.anchor = at;
  goToWord(field, at);
}

/** A range that becomes shorter gives back what it had taken. */
function shrink(field, at) {
  const towards = Math.abs(at - field.anchor) < Math.abs(field.at - field.anchor);
  if (towards) field.roles[field.at] = NO_ROLE;
}

/** A mouse or a finger that runs over words takes them all. */
function dragOverWords(field) {
  const { box } = field;
  const wordAt = (event) => {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    return field.words.findIndex((node) => node.contains(under));
  };
  let from = -1;
  let before = null;
  let reached = -1;
  box.addEventListener("pointerdown", (event) => {
    from = event.button || event.shiftKey ? -1 : wordAt(event);
    before = [...field.roles];
    reached = from;
  });
  box.addEventListener("pointermove", (event) => {
    const at = from < 0 || !event.buttons ? -1 : wordAt(event);
    if (at < 0 || at === reached) return;
    if (!box.hasPointerCapture(event.pointerId)) box.setPointerCapture(event.pointerId);
    reached = at;
    field.roles.splice(0, field.roles.length, ...before);
    giveRole(field, from, at, field.role);
  });
  const end = () => {
    if (from >= 0 && box.dataset && reached !== from) {
      field.anchor = from;
      swallowClick(box);
      goToWord(field, reached);
    }
    from = -1;
  };
  box.addEventListener("pointerup", end);
  box.addEventListener("pointercancel", end);
}

/** The text again, with the words as they should have been marked. */
function wordSolution(card, view) {
  const { words, roles, solution, optional } = view.task;
  const spans = words.map((word, at) => {
    const role = roles[solution[at]];
    const cls = role && !optional.includes(at) ? `nashra-w role-${role.id}` : "nashra-w";
    return el(
      "span",
      { class: cls },
      `${word} `,
      role && roles.length > 1 ? hiddenRole(card, role) : null,
    );
  });
  return el("span", { class: "nashra-words nashra-ar", lang: "ar", dir: "rtl" }, ...spans);
}
