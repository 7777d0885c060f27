// The browser's own Arabic voice, where it has one.

/** An Arabic voice that speaks on this machine: others would send the text away. */
function arabicVoice() {
  return window.speechSynthesis
    ?.getVoices()
    .find((voice) => voice.localService && /^ar\b/i.test(voice.lang));
}

/** The voices may arrive late; wait for them a moment. */
function voiceReady() {
  if (arabicVoice() || !window.speechSynthesis) return Promise.resolve(arabicVoice());
  return new Promise((resolve) => {
    const done = () => resolve(arabicVoice());
    window.speechSynthesis.addEventListener("voiceschanged", done, { once: true });
    setTimeout(done, 400);
  });
}

/** Words to be spoken by a voice; a little slow, as to a learner. */
function utterance(text, voice, rate = 0.9) {
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = rate;
  return words;
}
