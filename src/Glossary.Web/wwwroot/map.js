// Walking, zooming and saving a map. Without this script its nodes are plain links; with it, Tab passes the picture as one stop and
// the arrow keys go from node to node.

import { offerPng } from "./map-save.js";
import { step, viewOf } from "./map-view.js";

for (const map of document.querySelectorAll("[data-map]")) {
  begin(map);
}

function begin(map) {
  const picture = map.querySelector("svg.map-picture");
  const nodes = [...picture.querySelectorAll("a.map-node")];
  const view = viewOf(map, picture);

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
    view.bring(centers.get(node));
    node.focus({ preventScroll: view.isCloser() });
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
      view.zoom(step, onNode ? centers.get(onNode) : undefined);
    } else if (event.key === "-") {
      view.zoom(1 / step);
    } else if (event.key === "0") {
      view.whole();
    } else {
      return;
    }
    event.preventDefault();
  });

  offerPng(map);
}
