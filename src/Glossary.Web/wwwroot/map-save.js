// Saving a map as PNG: the browser paints the file that can be saved as SVG.

// What every browser can paint, in pixels.
const longest = 8000;

export function offerPng(map) {
  const png = map.querySelector("[data-map-png]");
  if (png) {
    png.hidden = false;
    png.addEventListener("click", () => save(map, png.dataset.mapPng));
  }
}

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
