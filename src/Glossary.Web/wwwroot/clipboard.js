// Puts a text into the clipboard, in each of the kinds that it is given in; answers whether it is there.

// Where the page came over plain http, as it does in many houses, there is no clipboard interface; the old way works there.
export async function copy(kinds) {
  if (navigator.clipboard?.write && window.ClipboardItem) {
    try {
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(kinds).map(([type, value]) => [type, new Blob([value], { type })])))]);
      return true;
    } catch {
      // Not allowed here; perhaps the old way is.
    }
  }
  const write = (event) => {
    event.preventDefault();
    Object.entries(kinds).forEach(([type, value]) => event.clipboardData.setData(type, value));
  };
  document.addEventListener("copy", write, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", write);
  return done;
}
