// The view as a file: SVG, or the same SVG as pixels. Nothing is asked of any server; the file goes to where downloads go.

const PIXELS = 2; // of a PNG for one of the picture
const MOST_PIXELS = 12000; // along a side: more, and browsers give an empty picture

/** The button that saves the view, with its menu; `about()` says what is drawn: {name, title, notes}. */
function saving(board, about) {
  const menu = byId("save");
  const close = () => ((menu.open = false), menu.querySelector("summary").focus());
  const button = (kind) => el("button", { type: "button", onclick: () => (close(), save(board, kind, about())) }, say(`save.${kind}`));
  menu.append(el("div", { class: "menu" }, button("png"), button("svg")));
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) (close(), event.stopPropagation());
  });
  document.addEventListener("click", ({ target }) => !menu.contains(target) && (menu.open = false));
}

async function save(board, kind, about) {
  const svg = svgOf(board.data, board.scene, board.chosen, about);
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
  const drawing = new Blob([text], { type: "image/svg+xml" });
  download(kind === "svg" ? drawing : await rasterised(drawing, svg), `${fileName(about.name)}.${kind}`);
}

/** An SVG as PNG. */
async function rasterised(drawing, svg) {
  const [width, height] = ["width", "height"].map((side) => Number(svg.getAttribute(side)));
  const scale = Math.min(PIXELS, MOST_PIXELS / Math.max(width, height));
  const address = URL.createObjectURL(drawing);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = el("canvas", { width: Math.round(width * scale), height: Math.round(height * scale) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

function download(blob, name) {
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A name that every file system takes: letters and digits of any script, and hyphens. */
function fileName(name) {
  const plain = name.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return ["graphcase", [...plain].slice(0, 60).join("")].filter(Boolean).join("-");
}

/** What an exported picture says of itself: what is drawn, by which filters, from which articles, and the caution. */
function aboutView(data, filters, view) {
  const isLink = view.kind === "link";
  const drawn = view.ends.length ? view.ends : isLink ? view.nodes : view.main ? [] : [...view.open.keys()].slice(0, 1);
  const whom = drawn.map((node) => data.nodes.name[node]);
  const days = data.documents.published.filter((day) => /^\d{4}/.test(day)).sort();
  const span = days.length ? say("save.span", { from: days[0].slice(0, 10), until: days[days.length - 1].slice(0, 10) }) : "";
  const limits = filtersInWords(data, filters);
  return {
    name: whom.join(" "),
    title: whom.length ? whom.map((name) => name.slice(0, 80)).join(" – ") : say("panel.overview"),
    notes: [
      byId("showing").textContent + (limits.length ? ` ${say("save.filters", { filters: limits.join("; ") })}` : ""),
      say("save.source", { articles: say("count.articles", { n: data.documents.title.length }), span }),
      say("save.caution"),
    ],
  };
}
