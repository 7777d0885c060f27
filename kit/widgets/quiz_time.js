// A text to skim against the clock, and a dictation by the browser's own voice.

const LAST_CALL = 10; // seconds left when they are said

/** A passage: first what is to come, then the text with its clock. */
function passageElements(card, view) {
  const clock = draftOf(card, view, () => ({ left: view.seconds, state: "ahead" }));
  const title = view.title
    ? el("h4", { class: "nashra-ar", lang: view.lang, dir: dirOf(view.lang), text: view.title })
    : null;
  if (clock.state !== "ahead") return [title, ...runningPassage(card, view, clock)];
  const start = button(
    card.t("task.start"),
    () => {
      Object.assign(clock, { state: "running", ends: performance.now() + 1000 * clock.left });
      drawView(card, true);
    },
    { class: "nashra-button nashra-primary" },
  );
  const { words, seconds } = view;
  return [title, el("p", { text: card.t("task.skim", { words, seconds }) }), start];
}

function runningPassage(card, view, clock) {
  const { t } = card;
  const face = el("b", { class: "nashra-clock", role: "timer", "aria-label": t("task.clock") });
  const track = el("i");
  const text = passageText(t, view);
  const leave = () => leavePassage(card, view, text);
  const act = { class: "nashra-button" };
  const stop = button(
    t("task.stop_clock"),
    () => {
      Object.assign(clock, { state: "stopped" });
      drawView(card, true);
    },
    act,
  );
  const isRunning = clock.state === "running";
  const onwards = button(t("task.to_questions"), leave, {
    class: `nashra-button ${isRunning ? "" : "nashra-primary"} nashra-onwards`,
  });
  if (isRunning) runClock(card, view, clock, { face, track, leave });
  else face.textContent = t("task.clock_stopped");
  return [
    el(
      "p",
      { class: "nashra-clock-line" },
      face,
      isRunning ? el("span", { class: "nashra-track", "aria-hidden": "true" }, track) : null,
    ),
    text,
    el("div", { class: "nashra-actions" }, isRunning ? stop : null, onwards),
  ];
}

/** The text itself; it can be scrolled by keys. */
function passageText(t, view) {
  const attributes = {
    class: "nashra-passage nashra-ar",
    lang: view.lang,
    dir: dirOf(view.lang),
    tabindex: 0,
    role: "region",
    "aria-label": t("task.passage"),
  };
  const paragraphs = view.text.split(/\n+/).map((paragraph) => el("p", { text: paragraph }));
  return el("div", attributes, ...paragraphs);
}

/** Show the time that is left; at its end the text goes. */
function runClock(card, view, clock, { face, track, leave }) {
  const tick = () => {
    const left = Math.max(0, (clock.ends - performance.now()) / 1000);
    const shown = Math.ceil(left);
    if (shown === LAST_CALL && clock.left > LAST_CALL)
      tellMove(card, card.t("task.seconds_left", { n: shown }));
    clock.left = shown;
    face.textContent = `${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, "0")}`;
    track.style.width = `${(100 * left) / view.seconds}%`;
    if (left > 0) return;
    card.stopClock();
    leave();
  };
  const beat = setInterval(tick, 250);
  card.stopClock = () => clearInterval(beat);
  tick();
}

/** The text is taken away and its questions follow. */
function leavePassage(card, view, text) {
  card.stopClock();
  text.replaceChildren(el("p", { text: "…" }));
  card.send({ type: "read", item: view.id });
}

/** Buttons that have the words read aloud; where no voice can, it is said, and one may go on. */
function hearElement(card, view) {
  const { t } = card;
  const answered = view.state === "feedback";
  const notice = el("p", { class: "nashra-notice", hidden: true });
  const hear = (rate) => () => {
    card.rate = rate;
    card.model.send({ type: "hear", item: view.id });
  };
  const act = { class: "nashra-button nashra-hear-button" };
  const listen = [
    button(t("task.listen"), hear(0.9), act),
    button(t("task.slowly"), hear(0.6), act),
  ];
  const skip = button(t("task.skip"), () => card.send({ type: "skip", item: view.id }), {
    class: "nashra-button nashra-skip",
  });
  card.hearing = { id: view.id, notice };
  void voiceReady().then((voice) => {
    if (voice) return;
    notice.textContent = t("task.no_voice");
    notice.hidden = false;
    for (const one of listen) one.disabled = true;
    if (!answered) tellMove(card, t("task.no_voice"));
  });
  return el(
    "div",
    { class: "nashra-hear" },
    notice,
    el("div", { class: "nashra-actions" }, ...listen, answered ? null : skip),
  );
}

/** Speak the words that Python sent; they stand nowhere in the page. */
async function speakWords(card, { item, text }) {
  const voice = await voiceReady();
  if (!voice || card.hearing?.id !== item) return;
  window.speechSynthesis.cancel();
  window.speechSynthesis.speak(utterance(text, voice, card.rate));
}
