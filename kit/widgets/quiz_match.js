// Matching: choose one of a side, then its partner; the partner's number and colour tell the pair.

const COLOURS = 8; // of the style sheet; then they come again, with another number

function matchBoard(card, view) {
  const { t } = card;
  const answered = view.state === "feedback";
  const { left, right, groups } = view.task;
  const board = {
    card,
    view,
    partners: answered ? view.task.given : draftOf(card, view, () => left.map(() => -1)),
    chosen: null,
    sides: {},
  };
  board.sides.left = left.map((part, at) => matchPart(board, "left", part, at));
  board.sides.right = right.map((part, at) => matchPart(board, "right", part, at));
  const column = (side, label) =>
    el(
      "div",
      { class: `nashra-side nashra-${side}`, role: "group", "aria-label": t(label) },
      ...board.sides[side],
    );
  const box = el(
    "div",
    { class: "nashra-match", dir: dirOf(left[0].lang) },
    column("left", "task.left"),
    column("right", groups ? "task.groups" : "task.right_side"),
  );
  paintBoard(board);
  if (answered) return box;
  box.addEventListener("keydown", (event) => onMatchKey(board, event));
  card.onDigit = (digit) => matchDigit(board, digit);
  const collect = () => (board.partners.every((at) => at >= 0) ? board.partners : null);
  const how = howTo(card, groups ? "how_groups" : "how_match");
  return el("div", {}, how, box, checkButton(card, view, collect, "task.match_first"));
}

function matchPart(board, side, part, at) {
  const answered = board.view.state === "feedback";
  return el("button", {
    type: "button",
    class: "nashra-part",
    "data-side": side,
    "data-at": at,
    lang: part.lang,
    "aria-disabled": answered ? "true" : undefined,
    onclick: (event) => {
      if (!answered) choosePart(board, side, at, event.detail === 0);
    },
  });
}

/** Choose a part; with one of the other side chosen before, they become a pair or part again. */
function choosePart(board, side, at, byKey) {
  const { chosen } = board;
  if (!chosen || chosen.side === side) {
    const again = chosen?.at === at;
    board.chosen = again ? null : { side, at };
    paintBoard(board);
    if (!again) tellChosen(board, side, at);
    if (byKey && !again) nextPart(board, side === "left" ? "right" : "left")?.focus();
    return;
  }
  const [one, other] = side === "right" ? [chosen.at, at] : [at, chosen.at];
  pairParts(board, one, other);
  if (byKey) (nextPart(board, chosen.side) ?? board.sides[side][at]).focus();
}

/** Make a pair, or take it apart where it was one. */
function pairParts(board, one, other) {
  const { card, view, partners } = board;
  const { left, right, groups } = view.task;
  const apart = partners[one] === other;
  if (!groups && !apart) partners.forEach((at, who) => at === other && (partners[who] = -1));
  partners[one] = apart ? -1 : other;
  board.chosen = null;
  paintBoard(board);
  tellMove(
    card,
    inLang(left[one].text, left[one].lang),
    apart ? ` ${card.t("task.apart")} ` : " = ",
    inLang(right[other].text, right[other].lang),
    `. ${card.t("task.paired_count", { n: partners.filter((at) => at >= 0).length, total: left.length })}`,
  );
}

function tellChosen(board, side, at) {
  const { card, view } = board;
  const part = view.task[side][at];
  tellMove(card, inLang(part.text, part.lang), `: ${card.t("task.choose_partner")}`);
}

/** The first part of a side that has no partner; of groups the first. */
function nextPart(board, side) {
  const { partners, view, sides } = board;
  if (side === "left") return sides.left.find((_, at) => partners[at] < 0);
  return sides.right.find((_, at) => view.task.groups || !partners.includes(at));
}

function paintBoard(board) {
  const { view, partners, chosen, sides } = board;
  for (const [side, parts] of Object.entries(sides))
    parts.forEach((node, at) => {
      const pair = side === "left" ? partners[at] : at;
      const isPaired = side === "left" ? pair >= 0 : partners.includes(at);
      const verdict = side === "left" && view.state === "feedback" ? view.task.verdicts[at] : "";
      node.className = `nashra-part ${verdict && `is-${verdict}`}`;
      node.dataset.colour = isPaired ? String((pair % COLOURS) + 1) : "";
      const isChosen = chosen?.side === side && chosen.at === at;
      if (view.state === "question") node.setAttribute("aria-pressed", String(isChosen));
      node.replaceChildren(...partWords(board, side, at, verdict));
    });
}

/** A part's number, its text, and for the ear what it is paired with. */
function partWords(board, side, at, verdict) {
  const { card, view, partners } = board;
  const { left, right } = view.task;
  const number = side === "right" ? at : partners[at];
  const others =
    side === "left"
      ? right.filter((_, place) => place === partners[at])
      : left.filter((_, place) => partners[place] === at);
  const part = view.task[side][at];
  return [
    el("span", {
      class: "nashra-badge",
      "aria-hidden": side === "left" ? "true" : undefined,
      text: number >= 0 ? String(number + 1) : " ",
    }),
    inLang(part.text, part.lang),
    ...(others.length
      ? [
          el("span", {
            class: "nashra-hidden",
            text: `, ${card.t("task.with")} ${others.map((one) => one.text).join("، ")}`,
          }),
        ]
      : []),
    ...verdictOf(card, verdict),
  ];
}

/** A digit gives the part in focus, or the chosen one, the partner with that number. */
function matchDigit(board, digit) {
  const { sides, chosen } = board;
  const at = sides.left.indexOf(document.activeElement);
  const one = at >= 0 ? at : chosen?.side === "left" ? chosen.at : -1;
  if (one < 0 || !sides.right[digit - 1]) return;
  pairParts(board, one, digit - 1);
  if (at >= 0) nextPart(board, "left")?.focus();
}

/** Up and down within a side, left and right to the other; Delete takes a pair apart. */
function onMatchKey(board, event) {
  const node = event.target.closest(".nashra-part");
  if (!node || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const { side } = node.dataset;
  const at = Number(node.dataset.at);
  const own = board.sides[side];
  const other = board.sides[side === "left" ? "right" : "left"];
  const across = other[Math.min(at, other.length - 1)];
  const next = {
    ArrowUp: own[at - 1],
    ArrowDown: own[at + 1],
    ArrowLeft: across,
    ArrowRight: across,
  }[event.key];
  if ((event.key === "Delete" || event.key === "Backspace") && side === "left") {
    if (board.partners[at] >= 0) pairParts(board, at, board.partners[at]);
  } else if (!event.key.startsWith("Arrow")) return;
  event.preventDefault();
  event.stopPropagation();
  next?.focus();
}
