// Parts a text into words without case, accents and possessive s, as the server does (Glossary.Search/Annotation).

const foreign = { ß: "ss", ẞ: "ss", æ: "ae", Æ: "ae", œ: "oe", Œ: "oe", ø: "o", Ø: "o", đ: "d", Đ: "d", ð: "d", Ð: "d", ł: "l", Ł: "l", ı: "i", þ: "th", Þ: "th", ς: "σ" };
const apostrophes = "'’‘ʼ´′＇";
const isPlain = (code) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
const isLetter = (sign) => /^[\p{L}\p{Nd}]/u.test(sign);

// The letters that a sign is read as; "" for one that is written and not read, null for one that ends a word.
function lettersOf(sign) {
  if (/^[\p{Mn}\p{Me}\p{Cf}]/u.test(sign)) {
    return "";
  }
  const folded = foreign[sign] ?? sign.normalize("NFKD").replace(/[\p{Mn}\p{Me}]/gu, "").toLowerCase();
  return folded === "&" ? folded : folded.replace(/[^\p{L}\p{Nd}\p{Nl}\p{Mc}]/gu, "") || null;
}

// One word that isn't plain, from the sign on that may begin it.
function readFolded(text, from, to, add) {
  let [form, start, end] = ["", from, from];
  const isDone = () => form && (add(start, end, form), true);
  for (let i = from; i < to;) {
    const sign = String.fromCodePoint(text.codePointAt(i));
    let next = i + sign.length;
    if (apostrophes.includes(sign)) {
      if (!form) {
        return next;
      }
      if (next >= to || !isLetter(text[next])) {
        isDone();
        return next;
      }
      if (/s/i.test(text[next]) && (next + 1 >= to || !isLetter(text[next + 1]))) {
        isDone();
        return next + 1;
      }
      i = next;
      continue;
    }
    const letters = lettersOf(sign);
    if (letters === "&" && !form) {
      add(i, next, "and");
      return next;
    }
    if (letters === null || letters === "&" || (letters === "" && !form)) {
      return isDone() ? i : next;
    }
    form += letters;
    [i, end] = [next, next];
  }
  isDone();
  return to;
}

// Tells the words between two places one after the other: where each begins and ends, and its letters.
export function readWords(text, from, to, add) {
  for (let i = from; i < to;) {
    const code = text.charCodeAt(i);
    if (isPlain(code)) {
      let end = i + 1;
      while (end < to && isPlain(text.charCodeAt(end))) {
        end++;
      }
      const next = end < to ? text.charCodeAt(end) : 0;
      if (next < 128 && next !== 39) {
        add(i, end, text.slice(i, end).toLowerCase());
        i = end;
        continue;
      }
    } else if (code < 128 && code !== 38) {
      i++;
      continue;
    }
    i = readFolded(text, i, to, add);
  }
}

// "PMs" is more than one PM.
export const isPluralOfAbbreviation = (written, form) => written.length === form.length && /^[A-Z]{2,}s$/.test(written);
