// Ordering: a list whose rows move by buttons, by Alt and an arrow, or by dragging.

function orderList(card, view) {
  const { t } = card;
  const answered = view.state === "feedback";
  const { pieces, given, verdicts } = view.task;
  const order = answered ? given : draftOf(card, view, () => pieces.map((_, at) => at));
  const list = el("ol", {
    class: `nashra-order ${answered ? "is-done" : ""}`,
    dir: dirOf(pieces[0].lang),
    "aria-label": t("task.order"),
  });
  const rows = order.map((place) =>
    answered
      ? orderRow(pieces[place], place, verdicts[place], ...verdictOf(card, verdicts[place]))
      : orderRow(pieces[place], place, "", ...moveButtons(card, list, pieces[place])),
  );
  list.append(...rows);
  if (answered) return list;
  list.sync = () => {
    order.splice(0, order.length, ...[...list.children].map((row) => Number(row.dataset.place)));
    limitMoves(list);
  };
  limitMoves(list);
  list.addEventListener("keydown", (event) => onOrderKey(card, view, list, event));
  draggable(list, "y", (row) => settleRow(card, view, list, row));
  list.tell = (row) => settleRow(card, view, list, row);
  const collect = () => order;
  return el("div", {}, howTo(card, "how_order"), list, checkButton(card, view, collect, ""));
}

function orderRow(piece, place, verdict, ...ends) {
  return el(
    "li",
    { class: `nashra-row ${verdict && `is-${verdict}`}`, "data-place": place },
    el("span", { class: "nashra-grip", "aria-hidden": "true", text: "⠿" }),
    inLang(piece.text, piece.lang),
    ...ends,
  );
}

function moveButtons(card, list, piece) {
  const move = (by, sign, key) =>
    el("button", {
      type: "button",
      class: "nashra-button nashra-move",
      "data-by": by,
      "aria-label": card.t(key, { text: inShort(piece.text) }),
      "aria-keyshortcuts": by < 0 ? "Alt+ArrowUp" : "Alt+ArrowDown",
      text: sign,
      onclick: (event) => moveRow(list, event.currentTarget.closest("li"), by),
    });
  return [move(-1, "▲", "task.up"), move(1, "▼", "task.down")];
}

/** Move a row past its neighbour. The neighbour is what moves, so that the focus stays. */
function moveRow(list, row, by) {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  if (by < 0) row.after(other);
  else row.before(other);
  list.tell(row);
}

/** Keep the new order, and say where the row is now. */
function settleRow(card, view, list, row) {
  list.sync();
  const piece = view.task.pieces[row.dataset.place];
  const at = [...list.children].indexOf(row) + 1;
  const where = card.t("task.moved", { at, total: list.children.length });
  tellMove(card, inLang(inShort(piece.text), piece.lang), `: ${where}`);
}

/** The first row cannot go up, nor the last one down; the buttons keep the focus all the same. */
function limitMoves(list) {
  const last = list.children.length - 1;
  [...list.children].forEach((row, at) => {
    for (const button of row.querySelectorAll(".nashra-move")) {
      const stuck = button.dataset.by < 0 ? at === 0 : at === last;
      button.toggleAttribute("data-stuck", stuck);
      if (stuck) button.setAttribute("aria-disabled", "true");
      else button.removeAttribute("aria-disabled");
    }
  });
}

/** Alt and an arrow move the row; an arrow alone goes to the next one. */
function onOrderKey(card, view, list, event) {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const row = event.target.closest("li");
  if (!by || !row || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.altKey) {
    moveRow(list, row, by);
    return;
  }
  const next = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  next?.querySelector(`[data-by="${event.target.dataset.by}"]`)?.focus();
}
