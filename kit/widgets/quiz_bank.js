// A word bank: words are taken from it into a line, moved there, and put back.

function wordBank(card, view) {
  const { t } = card;
  const answered = view.state === "feedback";
  const { pieces } = view.task;
  const bank = {
    card,
    view,
    line: answered ? view.task.given : draftOf(card, view, () => []),
    lineBox: el("div", { class: "nashra-line", role: "group", "aria-label": t("task.line") }),
    bankBox: el("div", { class: "nashra-bank", role: "group", "aria-label": t("task.bank") }),
  };
  for (const box of [bank.lineBox, bank.bankBox]) box.dir = dirOf(pieces[0].lang);
  drawBank(bank);
  if (answered) return el("div", {}, bank.lineBox, bank.bankBox);
  bank.lineBox.addEventListener("keydown", (event) => onBankKey(bank, bank.lineBox, event));
  bank.bankBox.addEventListener("keydown", (event) => onBankKey(bank, bank.bankBox, event));
  draggable(bank.lineBox, "x", (chip) => {
    const order = [...bank.lineBox.children].map((one) => Number(one.dataset.place));
    bank.line.splice(0, bank.line.length, ...order);
    tellLine(bank, Number(chip.dataset.place));
  });
  const collect = () => (bank.line.length ? bank.line : null);
  return el(
    "div",
    {},
    howTo(card, "how_bank"),
    bank.lineBox,
    bank.bankBox,
    checkButton(card, view, collect, "task.build_first"),
  );
}

function drawBank(bank) {
  const { card, view, line } = bank;
  const rest = view.task.pieces.map((_, at) => at).filter((at) => !line.includes(at));
  bank.lineBox.replaceChildren(...line.map((at) => bankChip(bank, at, true)));
  bank.bankBox.replaceChildren(...rest.map((at) => bankChip(bank, at, false)));
  bank.lineBox.dataset.hint = line.length ? "" : card.t("task.line_empty");
}

function bankChip(bank, at, isUsed) {
  const { card, view } = bank;
  const piece = view.task.pieces[at];
  const verdict = view.state === "feedback" ? view.task.verdicts[at] : "";
  return el(
    "button",
    {
      type: "button",
      class: `nashra-tile ${verdict && `is-${verdict}`}`,
      "data-place": at,
      "aria-disabled": view.state === "feedback" ? "true" : undefined,
      onclick: () => {
        if (view.state === "question") takeWord(bank, at, isUsed);
      },
    },
    inLang(piece.text, piece.lang),
    ...verdictOf(card, verdict),
  );
}

/** Take a word into the line, or put it back; the focus goes to the next one. */
function takeWord(bank, at, isUsed) {
  const { card, view, line } = bank;
  const box = isUsed ? bank.lineBox : bank.bankBox;
  const was = [...box.children].findIndex((chip) => Number(chip.dataset.place) === at);
  if (isUsed) line.splice(line.indexOf(at), 1);
  else line.push(at);
  drawBank(bank);
  const next = box.children[was] ?? box.lastElementChild ?? bank.lineBox.lastElementChild;
  (next ?? bank.bankBox.firstElementChild)?.focus({ preventScroll: true });
  const piece = view.task.pieces[at];
  if (isUsed) tellMove(card, inLang(piece.text, piece.lang), `: ${card.t("task.put_back")}`);
  else tellLine(bank, at);
}

/** Say where in the line a word stands, and the line so far. */
function tellLine(bank, at) {
  const { card, view, line } = bank;
  const where = card.t("task.moved", { at: line.indexOf(at) + 1, total: line.length });
  const sentence = line.map((one) => view.task.pieces[one].text).join(" ");
  tellMove(
    card,
    inLang(view.task.pieces[at].text, view.task.pieces[at].lang),
    `: ${where}. `,
    inLang(sentence, view.task.pieces[at].lang),
  );
}

/** Arrows go from word to word and between the two boxes; with Alt they move a word of the line. */
function onBankKey(bank, box, event) {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: 0, ArrowDown: 0 }[event.key];
  const chip = event.target.closest(".nashra-tile");
  if (step === undefined || !chip || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  if (!step) {
    const isUp = event.key === "ArrowUp";
    (isUp ? bank.lineBox.lastElementChild : bank.bankBox.firstElementChild)?.focus();
    return;
  }
  const by = box.dir === "rtl" ? -step : step;
  if (!event.altKey) {
    (by < 0 ? chip.previousElementSibling : chip.nextElementSibling)?.focus();
    return;
  }
  if (box === bank.lineBox) moveWord(bank, Number(chip.dataset.place), by);
}

/** Move a word of the line past its neighbour. */
function moveWord(bank, place, by) {
  const was = bank.line.indexOf(place);
  const now = was + by;
  if (now < 0 || now >= bank.line.length) return;
  bank.line.splice(was, 1);
  bank.line.splice(now, 0, place);
  drawBank(bank);
  bank.lineBox.children[now].focus({ preventScroll: true });
  tellLine(bank, place);
}
