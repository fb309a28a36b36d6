// The picture for the keyboard and for those who listen: a list of what is drawn, over the canvas, that arrow keys move through.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STRIDE = 80; // pixels that a key moves the picture

/** The list of what the board draws; `on` as in picture(). Returns the function that brings it up to date. */
function roving(board, on) {
  const list = byId("drawn");
  let at = -1; // the node where the keyboard is
  const option = (node) => byId(`drawn-${node}`);
  const mark = (node) => {
    at = board.scene.figures.has(node) ? node : -1;
    if (at >= 0) list.setAttribute("aria-activedescendant", option(at).id);
    else list.removeAttribute("aria-activedescendant");
    board.cursor(document.activeElement === list ? at : -1);
  };
  const start = () => (board.scene.figures.has(at) ? at : board.scene.focus >= 0 ? board.scene.focus : (board.scene.order[0]?.node ?? -1));
  list.addEventListener("focus", () => mark(start()));
  list.addEventListener("blur", () => board.cursor(-1));
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !act(board, on, { event, at, mark })) return;
    event.preventDefault();
    event.stopPropagation();
  });
  return () => {
    list.replaceChildren(...board.scene.order.map((figure) => spokenOption(board, figure)));
    mark(at);
  };
}

/** Do what a key asks for; true if it asks for anything. */
function act(board, on, { event: { key, shiftKey }, at, mark }) {
  const { figures, order } = board.scene;
  if (Object.hasOwn(ARROWS, key)) {
    const [right, down] = ARROWS[key];
    if (shiftKey) board.pan(right * STRIDE, down * STRIDE);
    else mark(towards(figures, at, ARROWS[key]));
  } else if (key === "Home" && order.length) mark(order[0].node);
  else if (key === "+" || key === "=") board.zoom(1.3);
  else if (key === "-") board.zoom(1 / 1.3);
  else if (key === "0") board.fit();
  else if (at < 0) return false;
  else if (key === "Enter" || key === " ") on.choose({ node: at }, { shift: shiftKey });
  else if (key === "e") on.expand(at);
  else if (key === "p") on.pin(at);
  else return false;
  return true;
}

/** The node next to one in a direction: near, and not far aside; the same one if there is none. */
function towards(figures, node, [right, down]) {
  const from = figures.get(node);
  if (!from) return [...figures.keys()][0] ?? -1;
  let [best, least] = [node, Infinity];
  for (const { node: other, x, y } of figures.values()) {
    const along = (x - from.x) * right + (y - from.y) * down;
    const aside = Math.abs((x - from.x) * down + (y - from.y) * right);
    const cost = along + 2 * aside;
    if (along > 1 && aside < 2 * along && cost < least) [best, least] = [other, cost];
  }
  return best;
}

/** "Irena Kovářová, person, 9 relations": what is spoken of a figure. */
function spokenOption({ data, scene, marks }, { node, type, ties, hidden }) {
  const told = [data.nodes.name[node].slice(0, 200), words.types[type].one.toLowerCase(), say("count.relations", { n: ties })];
  if (hidden) told.push(say("picture.hidden", { n: hidden }));
  if (marks.pins.has(node)) told.push(say("picture.pinned"));
  return el("div", { role: "option", id: `drawn-${node}`, "aria-selected": String(node === scene.focus) }, told.join(", "));
}
