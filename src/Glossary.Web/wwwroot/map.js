// Walking, zooming and saving a map. Without this script its nodes are plain links; with it, Tab passes the picture as one stop and
// the arrow keys go from node to node.

const largest = 8;
const step = 1.25;

// What every browser can paint, in pixels.
const longest = 8000;

for (const map of document.querySelectorAll("[data-map]")) {
  begin(map);
}

function begin(map) {
  const picture = map.querySelector("svg.map-picture");
  const frame = map.querySelector("[data-map-frame]");
  const scale = map.querySelector("[data-map-scale]");
  const nodes = [...picture.querySelectorAll("a.map-node")];
  const [x, y, width, height] = picture.getAttribute("viewBox").split(" ").map(Number);
  const full = { x, y, width, height };
  let view = { ...full };

  for (const tools of map.querySelectorAll("[data-map-tools]")) {
    tools.hidden = false;
  }

  // Walking

  const centers = new Map(nodes.map((node) => {
    const box = node.querySelector(".map-shape").getBBox();
    return [node, { x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  }));
  let current = picture.querySelector("a.map-subject") ?? nodes[0];
  nodes.forEach((node) => node.setAttribute("tabindex", node === current ? "0" : "-1"));

  function go(node) {
    if (!node) {
      return;
    }
    current.setAttribute("tabindex", "-1");
    current = node;
    current.setAttribute("tabindex", "0");
    bringIntoView(node);
    node.focus({ preventScroll: view.width < full.width });
  }

  // The nearest in that direction; what lies straight ahead counts as nearer than what lies aside.
  function neighbour(dx, dy) {
    const from = centers.get(current);
    let best = null;
    let least = Infinity;
    for (const node of nodes) {
      const to = centers.get(node);
      const ahead = (to.x - from.x) * dx + (to.y - from.y) * dy;
      const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
      const distance = ahead + 3 * aside;
      if (node !== current && ahead > 1 && distance < least) {
        [best, least] = [node, distance];
      }
    }
    return best;
  }

  function bringIntoView(node) {
    const at = centers.get(node);
    if (at.x < view.x || at.x > view.x + view.width || at.y < view.y || at.y > view.y + view.height) {
      show({ ...view, x: at.x - view.width / 2, y: at.y - view.height / 2 });
    }
  }

  picture.addEventListener("focusin", (event) => {
    const node = event.target.closest("a.map-node");
    if (node) {
      if (node !== current) {
        current.setAttribute("tabindex", "-1");
        current = node;
        node.setAttribute("tabindex", "0");
      }
      choose(node);
    }
  });
  picture.addEventListener("focusout", () => choose(null));
  picture.addEventListener("pointerover", (event) => choose(event.target.closest("a.map-node") ?? (picture.contains(document.activeElement) ? current : null)));
  picture.addEventListener("pointerleave", () => choose(picture.contains(document.activeElement) ? current : null));

  function choose(node) {
    const links = picture.querySelectorAll(".map-link");
    picture.classList.toggle("map-chosen", node !== null);
    links.forEach((link) => link.classList.toggle("map-link-chosen", node !== null && (link.dataset.from === node.id || link.dataset.to === node.id)));
  }

  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  map.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const direction = arrows[event.key];
    const onNode = event.target.closest("a.map-node");
    if (direction && onNode) {
      go(neighbour(...direction));
    } else if (event.key === "Home" && onNode) {
      go(nodes[0]);
    } else if (event.key === "End" && onNode) {
      go(nodes[nodes.length - 1]);
    } else if (event.key === "+" || event.key === "=") {
      zoom(step, onNode ? centers.get(onNode) : undefined);
    } else if (event.key === "-") {
      zoom(1 / step);
    } else if (event.key === "0") {
      show(full);
    } else {
      return;
    }
    event.preventDefault();
  });

  // Zooming and panning: only the view box changes

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

  const png = map.querySelector("[data-map-png]");
  if (png) {
    png.hidden = false;
    png.addEventListener("click", () => save(map, png.dataset.mapPng));
  }
}

// The browser paints the file that can be saved as SVG.
async function save(map, name) {
  const fault = map.querySelector("[data-map-fault]");
  fault.textContent = "";
  try {
    const image = new Image();
    image.src = map.querySelector("[data-map-svg]").href;
    await image.decode();
    const canvas = document.createElement("canvas");
    const times = Math.min(2, longest / Math.max(image.naturalWidth, image.naturalHeight));
    canvas.width = Math.round(image.naturalWidth * times);
    canvas.height = Math.round(image.naturalHeight * times);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const painted = await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(name))), "image/png"));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(painted);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch {
    fault.textContent = map.dataset.textFailed;
  }
}
