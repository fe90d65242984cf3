// Letters and digits said aloud, as people spell abbreviations: "h l seven", "em dee ess two".

const letters = {
  a: "a ay", b: "b bee", c: "c cee see", d: "d dee", e: "e ee", f: "f ef eff", g: "g gee", h: "h aitch", i: "i eye", j: "j jay", k: "k kay", l: "l el ell",
  m: "m em", n: "n en", o: "o oh", p: "p pee", q: "q cue queue", r: "r ar are", s: "s es ess", t: "t tee", u: "u you", v: "v vee", w: "w", x: "x ex", y: "y why", z: "z zee zed",
  0: "0 zero", 1: "1 one", 2: "2 two", 3: "3 three", 4: "4 four", 5: "5 five", 6: "6 six", 7: "7 seven", 8: "8 eight", 9: "9 nine", "": "dot point dash",
};
const meant = new Map(Object.entries(letters).flatMap(([letter, sounds]) => sounds.split(" ").map((sound) => [sound, letter])));
const times = { double: 2, triple: 3 };

// What the words spell when all of them are letters and digits; else nothing.
export function spelled(words) {
  let text = "";
  let repeat = 1;
  for (const word of words) {
    if (times[word]) {
      repeat = times[word];
    } else if (meant.has(word)) {
      text += meant.get(word).repeat(repeat);
      repeat = 1;
    } else {
      return null;
    }
  }
  return words.length > 1 ? text : null;
}
