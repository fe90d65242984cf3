// In which forms a name with capitals of its own is written: "IT" is not "it", and "PMs" and "pacs" are PM and PACS. The rules are the server's
// (WrittenLabel, WrittenForm).

const shortestSmall = 4;
const around = 3;
const lettersIn = (text) => text.replace(/[^\p{L}\p{Nd}]/gu, "");

function isAbbreviation(written) {
  const capitals = (written.match(/\p{Lu}/gu) ?? []).length;
  return capitals > 1 || (capitals === 1 && (/\d/.test(written) || written.length === 1));
}

// How a name must be written; null for an ordinary one, whose case doesn't matter.
export function writtenForm(label, words, running) {
  const form = { letters: "", strict: [], last: 0, needsDistinction: false, isLikeAWord: false };
  let isAny = false;
  for (const { form: folded, start, end } of words) {
    const written = label.slice(start, end);
    const from = form.letters.length;
    form.letters += lettersIn(written);
    if (!isAbbreviation(written)) {
      continue;
    }
    const isCommon = running.has(folded);
    const hasDigit = /\d/.test(written);
    if (isCommon || (words.length === 1 && written.length < shortestSmall && !hasDigit)) {
      isAny = true;
      for (let i = from; i < form.letters.length; i++) {
        form.strict[i] = true;
      }
      form.isLikeAWord ||= isCommon;
    } else {
      form.needsDistinction ||= words.length === 1 && !hasDigit;
    }
  }
  form.last = isAny ? form.strict.length : form.letters.length;
  return isAny || form.needsDistinction ? form : null;
}

// false, "alike", or "small" when only its case differs.
function compare(written, { letters, strict, last, needsDistinction }) {
  let [at, isSmall] = [0, false];
  for (const letter of lettersIn(written)) {
    if (at === last) {
      // Behind an abbreviation by itself only the s of a plural may stand; other words are inflected as they like.
      return (last < letters.length || (letter === "s" && written.endsWith("s"))) && (isSmall ? "small" : "alike");
    }
    if (letter !== letters[at]) {
      if (letter.toLowerCase() !== letters[at].toLowerCase() || strict[at]) {
        return false;
      }
      isSmall ||= needsDistinction;
    }
    at++;
  }
  return at >= last && (isSmall ? "small" : "alike");
}

// Where all words around are in capitals too, capitals don't make an abbreviation: "IT IS BROKEN".
function isShouted(text, tokens, first, next) {
  let shouted = 0;
  for (let i = Math.max(0, first - around); i < Math.min(tokens.length, next + around); i++) {
    if (i < first || i >= next) {
      const written = text.slice(tokens[i].start, tokens[i].end);
      if (/[a-z]/.test(written)) {
        return false;
      }
      shouted += written.length > 1 && /[A-Z]/.test(written) ? 1 : 0;
    }
  }
  return shouted > 1;
}

const isTimeOfDay = (text, tokens, first, written, followsOn) =>
  /^[AP]M$/.test(written) && first > 0 && followsOn(first) && /^\d{1,2}$/.test(text.slice(tokens[first - 1].start, tokens[first - 1].end));

// Whether the words of a text from the first up to the next are written as that name is.
export function isWrittenSo(form, { text, tokens, followsOn }, first, next, ordinary) {
  const written = text.slice(tokens[first].start, tokens[next - 1].end);
  const compared = compare(written, form);
  if (!compared || (compared === "small" && ordinary.has(tokens[first].word.form))) {
    return false;
  }
  return form.strict.length === 0 || !((form.isLikeAWord && isShouted(text, tokens, first, next)) || isTimeOfDay(text, tokens, first, written, followsOn));
}
