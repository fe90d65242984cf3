// What the masthead's box finds, laid over the page that is being read: it moves nothing there, and closes when one goes elsewhere.

export function panelOver(masthead, over, box) {
  const foot = over.querySelector(".answers-foot");
  let cameFrom = null;

  const isOpen = () => masthead.classList.contains("masthead-open");

  function lay() {
    const found = over.querySelector("[data-results]").hasChildNodes();
    foot.hidden = !found;
    over.hidden = !isOpen() || (!found && !over.querySelector("[data-recent]:not([hidden])"));
  }

  function open() {
    masthead.classList.add("masthead-open");
    lay();
  }

  function close() {
    masthead.classList.remove("masthead-open");
    lay();
  }

  masthead.addEventListener("focusout", (event) => event.relatedTarget && !masthead.contains(event.relatedTarget) && close());
  document.addEventListener("pointerdown", (event) => masthead.contains(event.target) || close());

  return {
    open,
    // By a key: one comes from somewhere, and wants to get back there.
    enter() {
      if (document.activeElement !== box) {
        cameFrom = document.activeElement;
      }
      open();
    },
    leave() {
      const back = cameFrom?.isConnected && cameFrom !== document.body ? cameFrom : null;
      cameFrom = null;
      close();
      if (back) {
        back.focus({ preventScroll: true });
      } else {
        document.activeElement.blur();
      }
    },
    show(address) {
      over.querySelector("[data-whole]").href = address;
      over.scrollTop = 0;
      lay();
    },
  };
}
