// What the forms of an English word have in common. The rules are the server's own (Glossary.Search/Analysis); the lists of exceptions come with the copy.

const hisses = /(?:[sxz]|[cs]h)$/;
const vowels = /[aeiouy]/;
const vowelGroups = /[aeiouy]+/g;
const longestWord = 64;
const shortestVerb = 5;

function singular(word) {
  if (word.length < 4) {
    return word;
  }
  if (word.endsWith("e")) {
    return hisses.test(word.slice(0, -1)) ? word.slice(0, -1) : word.replace(/ie$/, "y");
  }
  if (!/[^sui]s$/.test(word)) {
    return word;
  }
  if (word.endsWith("yses")) {
    return `${word.slice(0, -2)}is`;
  }
  if (word.length > 4 && word.endsWith("ies")) {
    return `${word.slice(0, -3)}y`;
  }
  return word.slice(0, word.length > 4 && word.endsWith("es") && hisses.test(word.slice(0, -2)) ? -2 : -1);
}

function american(word, spellings) {
  if (word.length < 4 || !/[aeilopr]/.test(word)) {
    return word;
  }
  if (Object.hasOwn(spellings, word)) {
    return spellings[word];
  }
  for (let i = 0; i + 1 < word.length; i++) {
    if (!"oalip".includes(word[i])) {
      continue;
    }
    const [before, rest] = [word.slice(0, i), word.slice(i)];
    if (rest.startsWith("our") && vowels.test(before)) {
      word = `${before}o${rest.slice(2)}`;
    } else if ((/^oe./.test(rest) && word.length >= 5 && rest !== "oes") || /^ae./.test(rest) || (/^ll./.test(rest) && (before.match(vowelGroups) ?? []).length >= 2)) {
      word = before + rest.slice(1);
    } else if (i > 0 && rest.startsWith("lys")) {
      word = `${before}lyz${rest.slice(3)}`;
    } else if (i >= 2 && word.length >= 5 && /^(?:is$|ise|ising|isation|isabl)/.test(rest)) {
      word = `${before}iz${rest.slice(2)}`;
    } else if (rest.startsWith("ph") && before.endsWith("sul")) {
      word = `${before}f${rest.slice(2)}`;
    }
  }
  return word.replace(/(?<=.[tbv])re$/, "er").replace(/(?<=..og)ue$|(?<=gram)me$/, "").replace(/(?<=.en)c(?:e$|(?=ed$|ing$))/, "s").replace(/(?<=dg)e(?=ment$)/, "");
}

const endings = [
  [/^(..+)tenan(?:ce|s)$/, "$1tain"], [/^(..+[iy]z)ation$/, "$1"], [/^(..+at)ion$/, "$1"], [/^(..+at)or$/, "$1"], [/^(...+[st])ion$/, "$1"],
  [/^(?=.*[aeiouy].*ing$)(...+)ing$/, "$1"], [/^(..+)ied$/, "$1y"], [/^(?=.*[aeiouy].*ed$)(...*[^e])ed$/, "$1"], [/^(....+)ity$/, "$1"], [/^(...+e)ty$/, "$1"],
  [/^(....+)ment$/, "$1"], [/^(...+)ness$/, "$1"], [/^(...+)ly$/, "$1"], [/^(...+z)er$/, "$1"],
];

function rootOf(stem, irregular) {
  if (Object.hasOwn(irregular, stem) && irregular[stem].length <= stem.length) {
    stem = irregular[stem];
  }
  const ending = endings.find(([shape]) => shape.test(stem));
  let root = ending ? stem.replace(ending[0], ending[1]) : stem;
  if (root.length > 3 && root.length < stem.length && root.at(-1) === root.at(-2) && !"lszeo".includes(root.at(-1))) {
    root = root.slice(0, -1);
  }
  if (root.length > 3 && root.endsWith("ll")) {
    root = root.slice(0, -1);
  }
  if (root.length > 3 && root.endsWith("e")) {
    root = root.slice(0, -1);
  }
  return root.length > 3 ? root.replace(/(?<=[^aeiouy])y$/, "i") : root;
}

// Works each word out once: texts say the same ones again and again.
export class Stems {
  constructor({ spellings, irregular }) {
    this.rules = { spellings, irregular };
    this.known = new Map();
  }

  of(form) {
    return form.length > longestWord ? form : american(singular(form), this.rules.spellings);
  }

  // The root of a verb, by which "patched" meets "patch"; null for a word too short to tell.
  root(form, stem) {
    return form.length < shortestVerb || form.length > longestWord ? null : rootOf(stem, this.rules.irregular);
  }

  // What a word of a text is met by.
  word(form, isPluralOfAbbreviation) {
    const key = isPluralOfAbbreviation ? `${form}'` : form;
    let word = this.known.get(key);
    if (!word) {
      const stem = isPluralOfAbbreviation ? form.slice(0, -1) : this.of(form);
      word = { form, stem, root: !isPluralOfAbbreviation && /(?:ing|ed)$/.test(form) ? this.root(form, stem) : null };
      this.known.set(key, word);
    }
    return word;
  }
}
