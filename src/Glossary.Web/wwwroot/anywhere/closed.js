// Where a text is not language: code between backticks, addresses, host names and paths. The rules are the server's (ProtectedStretches, AddressReader).

const edge = /[\s<>"()[\]{}|`“”‘]/;
const isHost = (host, least) => host.split(".").length >= least && host.split(".").every((name) => /^[\w-]+$/.test(name)) && /(?:^|\.)[a-z]{2,}$/.test(host);
const hasExtension = (run) => /[^/]\.[a-z0-9]{1,6}$/.test(run);

function isAddress(run) {
  if (/^[a-z][^]*:\/\//i.test(run)) {
    return /^[a-z0-9+.-]+:\/\//i.test(run);
  }
  if (/^(?:www\.|mailto:)/i.test(run)) {
    return true;
  }
  const at = run.indexOf("@");
  return at > 0 && at + 1 < run.length ? isHost(run.slice(at + 1), 2) : isHost(run.split(/[:/?#]/)[0], 3) && /[^\d.v]/i.test(run);
}

function isPath(run) {
  if (/^[a-z]:[\\/]/i.test(run) || /^[~.]\/|^\.\.\//.test(run)) {
    return true;
  }
  const backslash = run.indexOf("\\");
  if (backslash >= 0 && backslash + 1 < run.length && (run.startsWith("\\\\") || /[\p{L}\p{Nd}]/u.test(run[backslash + 1]))) {
    return true;
  }
  if (run[0] === "/") {
    return run.length > 2 && /[\p{L}\p{Nd}]/u.test(run[1]) && (run.indexOf("/", 1) > 0 || /[._~-]/.test(run.slice(1)) || /[a-z]/.test(run[1]));
  }
  return run.includes("/") && hasExtension(run);
}

const runAt = (text, at, mark) => {
  let end = at;
  while (text[end] === mark) {
    end++;
  }
  return end - at;
};
const beginsLine = (text, at) => /(?:^|[\n\r])[ \t]*$/.test(text.slice(Math.max(0, at - 80), at));

// Where the code ends that opens here; 0 when it is none.
function codeEnd(text, at) {
  const mark = text[at];
  const length = runAt(text, at, mark);
  const isFence = length >= 3 && beginsLine(text, at);
  if (!isFence && mark === "~") {
    return 0;
  }
  for (let i = at + length; i < text.length;) {
    const next = text.indexOf(isFence ? mark.repeat(3) : "`", i);
    if (next < 0) {
      return isFence ? text.length : 0;
    }
    if (!isFence && text.slice(i, next).includes("\n\n")) {
      return 0;
    }
    const run = runAt(text, next, mark);
    if (isFence ? run >= length && beginsLine(text, next) : run === length) {
      return next + run;
    }
    i = next + run;
  }
  return isFence ? text.length : 0;
}

export function closedStretches(text) {
  const found = [];
  const signs = /[`~:@/\\.]/g;
  for (let sign; (sign = signs.exec(text));) {
    const at = sign.index;
    const end = "`~".includes(text[at]) ? codeEnd(text, at) : 0;
    if (end > 0) {
      found.push([at, end]);
      signs.lastIndex = end;
      continue;
    }
    if (text[at] === "`" || (".:".includes(text[at]) && (at + 1 === text.length || edge.test(text[at + 1])))) {
      continue;
    }
    let [from, to] = [at, at];
    const after = found.at(-1)?.[1] ?? 0;
    while (from > after && !edge.test(text[from - 1])) {
      from--;
    }
    while (to < text.length && !edge.test(text[to])) {
      to++;
    }
    const run = text.slice(from, to).replace(/[.,;:!?'*_]+$/, "");
    if (run.length > 1 && (isAddress(run) || isPath(run))) {
      found.push([from, from + run.length]);
      signs.lastIndex = Math.max(from + run.length, at + 1);
    } else {
      signs.lastIndex = Math.max(to, at + 1);
    }
  }
  return found;
}
