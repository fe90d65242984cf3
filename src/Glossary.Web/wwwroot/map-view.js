// Zooming and pulling a map: only its view box changes.

export const step = 1.25;
const largest = 8;

export function viewOf(map, picture) {
  const frame = map.querySelector("[data-map-frame]");
  const scale = map.querySelector("[data-map-scale]");
  const [x, y, width, height] = picture.getAttribute("viewBox").split(" ").map(Number);
  const full = { x, y, width, height };
  let view = full;

  function show(next) {
    const width = Math.min(Math.max(next.width, full.width / largest), full.width);
    const height = width === full.width ? full.height : width * full.height / full.width;
    view = {
      width,
      height,
      x: Math.min(Math.max(next.x, full.x), full.x + full.width - width),
      y: Math.min(Math.max(next.y, full.y), full.y + full.height - height),
    };
    picture.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
    map.classList.toggle("map-zoomed", view.width < full.width - 0.5);
    if (scale) {
      scale.textContent = map.dataset.textZoom.replace("{0}", Math.round(100 * full.width / view.width));
    }
  }

  function zoom(by, about = { x: view.x + view.width / 2, y: view.y + view.height / 2 }) {
    const width = Math.min(Math.max(view.width / by, full.width / largest), full.width);
    const kept = width / view.width;
    show({ width, x: about.x - (about.x - view.x) * kept, y: about.y - (about.y - view.y) * kept });
  }

  function pointAt(event) {
    const box = picture.getBoundingClientRect();
    return { x: view.x + (event.clientX - box.left) / box.width * view.width, y: view.y + (event.clientY - box.top) / box.height * view.height };
  }

  map.querySelector("[data-zoom=in]")?.addEventListener("click", () => zoom(step));
  map.querySelector("[data-zoom=out]")?.addEventListener("click", () => zoom(1 / step));
  map.querySelector("[data-zoom=whole]")?.addEventListener("click", () => show(full));
  frame.addEventListener("wheel", (event) => {
    if (event.ctrlKey) {
      event.preventDefault();
      zoom(event.deltaY < 0 ? step : 1 / step, pointAt(event));
    }
  }, { passive: false });

  const fingers = new Map();
  let moved = false;
  picture.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, event);
    moved = false;
  });
  picture.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) {
      return;
    }
    const box = picture.getBoundingClientRect();
    const others = [...fingers.values()].filter((finger) => finger.pointerId !== event.pointerId);
    if (others.length === 1) {
      const [other] = others;
      const apart = (finger) => Math.hypot(finger.clientX - other.clientX, finger.clientY - other.clientY);
      zoom(apart(event) / Math.max(1, apart(before)), pointAt(other));
      moved = true;
    } else if (others.length === 0 && view.width < full.width) {
      const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY];
      if (!moved && Math.hypot(dx, dy) < 4) {
        return;
      }
      moved = true;
      picture.setPointerCapture(event.pointerId);
      map.classList.add("map-panning");
      show({ ...view, x: view.x - dx / box.width * view.width, y: view.y - dy / box.height * view.height });
    }
    fingers.set(event.pointerId, event);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    picture.addEventListener(end, (event) => {
      fingers.delete(event.pointerId);
      map.classList.remove("map-panning");
    });
  }
  // What was a pull is no click.
  picture.addEventListener("click", (event) => {
    if (moved) {
      event.preventDefault();
      moved = false;
    }
  }, true);
  picture.addEventListener("dragstart", (event) => event.preventDefault());

  return {
    zoom,
    whole: () => show(full),
    isCloser: () => view.width < full.width,
    bring(at) {
      if (at.x < view.x || at.x > view.x + view.width || at.y < view.y || at.y > view.y + view.height) {
        show({ ...view, x: at.x - view.width / 2, y: at.y - view.height / 2 });
      }
    },
  };
}
