// Help with the text: translation by sentence, and listening to it.

/** Show or hide the English of one sentence. */
function toggleTranslation(page, s, show = undefined) {
  const sentence = page.sentences[s];
  const shown = sentence?.nextElementSibling?.classList.contains("nashra-english")
    ? sentence.nextElementSibling
    : null;
  if (!sentence || (show ?? !shown) === Boolean(shown)) return;
  if (shown) {
    shown.remove();
    return;
  }
  const english = page.report.sentences[s].en;
  if (!english && show) return; // all of them were asked for: say nothing of the missing ones
  const line = english
    ? el("span", { class: "nashra-english", lang: "en", dir: "ltr", text: english })
    : el("span", {
        class: "nashra-english",
        lang: page.lang,
        dir: "auto",
        text: page.t("reader.no_translation"),
      });
  sentence.after(line);
  if (show === undefined) say(page.live, english ? inLang(english, "en") : line.textContent);
}

function toggleTranslations(page) {
  const on = page.translateAll.getAttribute("aria-pressed") !== "true";
  page.translateAll.setAttribute("aria-pressed", String(on));
  if (on && !page.report.sentences.some((sentence) => sentence.en))
    tell(page, page.t("reader.no_translation"));
  page.report.sentences.forEach((_, s) => toggleTranslation(page, s, on));
}

/** A message above the text, spoken too. */
function tell(page, words) {
  page.message.hidden = !words;
  say(page.message, words);
}

/** Read sentence `s` aloud, and the ones after it if `on`; a second call stops. */
async function listen(page, s, on) {
  const { t } = page;
  if (page.speaking) {
    stopListening(page);
    return;
  }
  const voice = await voiceReady();
  if (!voice) {
    tell(page, t("reader.no_voice"));
    return;
  }
  page.speaking = {};
  page.listenAll.textContent = t("reader.stop");
  page.listenAll.setAttribute("aria-pressed", "true");
  speak(page, voice, s, on, page.speaking);
}

function speak(page, voice, s, on, turn) {
  if (page.speaking !== turn) return;
  for (const sentence of page.sentences) sentence?.classList.remove("speaking");
  const range = page.report.sentences[s]?.r;
  if (!range) {
    stopListening(page);
    return;
  }
  const words = utterance(plainWords(page, range), voice);
  words.onend = () => (on ? speak(page, voice, s + 1, on, turn) : stopListening(page, turn));
  words.onerror = () => stopListening(page, turn);
  page.sentences[s].classList.add("speaking");
  page.sentences[s].scrollIntoView({ block: "nearest" });
  window.speechSynthesis.speak(words);
}

/** The words with all their marks, so that the voice need not guess them. */
function plainWords(page, [first, last]) {
  let text = "";
  for (let i = first; i <= last; i++) {
    text += page.full(i) + (page.report.tokens[i].a ?? " ");
  }
  return text;
}

function stopListening(page, turn = page.speaking) {
  if (!page.speaking || page.speaking !== turn) return;
  page.speaking = null;
  window.speechSynthesis.cancel();
  page.listenAll.textContent = page.t("reader.listen");
  page.listenAll.setAttribute("aria-pressed", "false");
  for (const sentence of page.sentences) sentence?.classList.remove("speaking");
}
