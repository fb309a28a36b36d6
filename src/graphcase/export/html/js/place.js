// Which node stands where: what is pinned or was drawn before stays, the focus in the middle, ways between two from left to right.

const CAREFUL = 150; // up to so many nodes each name has room of its own; beyond, names show where there is room
const MARGIN = 14;

/**
 * Give figures their places. `asked`: `middle`, the node in the middle or -1; `stands` (node -> the place that it holds),
 * `exact` if to the pixel; `ways` between two nodes; `home(node)`, where the build put a node, or undefined; `room`, the
 * canvas.
 */
function place(figures, lines, asked) {
  const careful = figures.size <= CAREFUL;
  const nodes = [...figures.keys()];
  const index = new Map(nodes.map((node, at) => [node, at]));
  const fixed = fixedPlaces(figures, asked);
  const boxes = nodes.map((node) => {
    const box = roomFor(figures.get(node), careful);
    const known = fixed.get(node) || (!fixed.size && asked.middle < 0 && asked.home(node)) || { x: NaN, y: NaN };
    return { ...box, x: known.x, y: known.y + box.drop, pinned: fixed.has(node) };
  });
  const links = lines.map((line) => [index.get(line.a), index.get(line.b)]);
  if (fixed.size < nodes.length && !asked.exact) makeRoom(boxes);
  if (fixed.size < nodes.length) (careful ? arrange : spreadOut)(boxes, links, asked.room);
  if (isRound(nodes, lines, asked, fixed)) encircle(boxes, index.get(asked.middle), asked.room);
  boxes.forEach((box, at) => Object.assign(figures.get(nodes[at]), { x: box.x, y: box.y - box.drop, turn: 0 }));
}

/** The places that hold: asked for, or on a way; else one stands in the middle. */
function fixedPlaces(figures, { middle, stands, ways, room }) {
  const fixed = inColumns(figures, ways, room);
  for (const node of figures.keys()) {
    if (stands.has(node)) fixed.set(node, stands.get(node));
  }
  if (!fixed.size && figures.has(middle)) fixed.set(middle, { x: 0, y: 0 });
  return fixed;
}

/** Where much is added to what stands, draw that apart about its middle, so that it keeps its order and has room. */
function makeRoom(boxes) {
  const standing = boxes.filter((box) => box.pinned);
  if (standing.length < 2) return;
  const whole = around(standing);
  const wanted = boxes.reduce((sum, box) => sum + box.width * box.height, 0) / LOOSE;
  const grow = Math.sqrt(wanted / (whole.width * whole.height));
  if (grow < 1.15) return;
  for (const box of standing) {
    box.x = whole.x + (box.x - whole.x) * grow;
    box.y = whole.y + (box.y - whole.y) * grow;
  }
}

/** True if the node in the middle is alone with its neighbours: then they stand around it. */
function isRound(nodes, lines, { middle }, fixed) {
  if (!fixed.has(middle) || fixed.size > 1 || nodes.length > CAREFUL) return false;
  const near = new Set(lines.flatMap(({ a, b }) => (a === middle ? [b] : b === middle ? [a] : [])));
  return near.size === nodes.length - 1;
}

/** The nodes of ways, one step after the other, the first way straight: from left to right, or downwards where that is larger. */
function inColumns(figures, ways, room) {
  const steps = new Map();
  ways.forEach((way) => way.forEach((node, step) => figures.has(node) && !steps.has(node) && steps.set(node, step)));
  const columns = new Map();
  steps.forEach((step, node) => columns.set(step, [...(columns.get(step) || []), node]));
  const all = [...steps.keys()].map((node) => figures.get(node));
  const wide = 110 + Math.max(0, ...all.map((figure) => figure.text.width));
  const high = 56 + Math.max(0, ...all.map((figure) => 2 * figure.radius + figure.text.height));
  const rows = Math.max(0, ...[...columns.values()].map((nodes) => nodes.length));
  const fits = (across, down) => Math.min(room.width / (across * wide), room.height / (down * high));
  const downwards = fits(rows, columns.size) > fits(columns.size, rows);
  const found = new Map();
  for (const [step, nodes] of columns) {
    nodes.forEach((node, row) => {
      const off = (row % 2 ? 1 : -1) * Math.ceil(row / 2) || 0; // 0, 1, -1, 2 ...
      found.set(node, downwards ? { x: off * wide, y: step * high } : { x: step * wide, y: off * high });
    });
  }
  return found;
}
