// Lines: bent so that they keep clear of names and of each other, their words where they cover nothing.

const BENDS = [0.05, -0.05, 0.12, -0.12, 0.22, -0.22, 0.34, -0.34];
const APART = 0.2;
const STEPS = 12;
const SPOTS = Array.from({ length: 29 }, (_, turn) => 0.5 + (turn % 2 ? -0.025 : 0.025) * Math.ceil(turn / 2)); // from the middle outwards

const overlap = (a, b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

const within = (a, b) => Math.abs(a.x - b.x) <= (b.width - a.width) / 2 && Math.abs(a.y - b.y) <= (b.height - a.height) / 2;

/** The point at `part` (0 to 1) of a line between two places: vis-network's "curvedCW", or "curvedCCW" for a bend below 0. */
function pointOn(from, to, bend, part) {
  const [dx, dy] = [to.x - from.x, from.y - to.y];
  const turn = Math.atan2(dy, dx) + (0.5 + 0.5 * bend) * Math.PI;
  const reach = (0.5 + 0.5 * Math.abs(bend)) * Math.hypot(dx, dy);
  const via = { x: from.x + reach * Math.sin(turn), y: from.y + reach * Math.cos(turn) };
  const [start, middle, end] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2];
  return { x: start * from.x + middle * via.x + end * to.x, y: start * from.y + middle * via.y + end * to.y };
}

/** A line as points, with the rectangle around them. */
function pathOf(line, figures, bend = line.bend) {
  const [from, to] = [figures.get(line.a), figures.get(line.b)];
  const points = Array.from({ length: STEPS + 1 }, (_, step) => pointOn(from, to, bend, step / STEPS));
  return { line, points, around: around(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))) };
}

/** The rectangle around rectangles. */
function around(rects) {
  const [left, right] = [Math.min(...rects.map((r) => r.x - r.width / 2)), Math.max(...rects.map((r) => r.x + r.width / 2))];
  const [top, bottom] = [Math.min(...rects.map((r) => r.y - r.height / 2)), Math.max(...rects.map((r) => r.y + r.height / 2))];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

/** True if a path runs through a rectangle. */
function meets(path, rect) {
  return overlap(path.around, rect) && path.points.some((point, step) => step > 0 && crosses(path.points[step - 1], point, rect));
}

/** True if the straight line from a to b runs through a rectangle. */
function crosses(a, b, rect) {
  let [first, last] = [0, 1];
  for (const [axis, half] of [["x", rect.width / 2], ["y", rect.height / 2]]) {
    const way = b[axis] - a[axis] || 1e-9;
    const [enter, leave] = [(rect[axis] - half - a[axis]) / way, (rect[axis] + half - a[axis]) / way];
    first = Math.max(first, Math.min(enter, leave));
    last = Math.min(last, Math.max(enter, leave));
  }
  return first <= last;
}

/** Bend the lines: those of one pair side by side, all of a pair so that they run through the fewest nodes and names. */
function bendLines(lines, figures) {
  const pairs = byPair(lines);
  const rects = [...figures.values()].map((figure) => ({ node: figure.node, rects: rectsOf(figure) }));
  for (const group of pairs.values()) {
    const { a, b } = group[0];
    const others = rects.filter(({ node }) => node !== a && node !== b).flatMap((other) => other.rects);
    const spread = group.map((_, index) => (index - (group.length - 1) / 2) * APART);
    const base = group.length % 2 ? BENDS : [0, ...BENDS];
    const cost = (bend) => {
      const paths = spread.map((more) => pathOf(group[0], figures, bend + more));
      return paths.reduce((sum, path) => sum + others.filter((rect) => meets(path, rect)).length, 0);
    };
    const costs = base.map(cost);
    const best = base[costs.indexOf(Math.min(...costs))];
    group.forEach((line, index) => (line.bend = best + spread[index]));
  }
}

function byPair(lines) {
  const pairs = new Map();
  for (const line of lines) {
    const pair = `${line.a}-${line.b}`;
    if (!pairs.has(pair)) pairs.set(pair, []);
    pairs.get(pair).push(line);
  }
  return pairs;
}

/**
 * Where words stand on their lines: [{line, text, x, y}] for `wanted` [{line, text, air}], in its order: `air` is
 * the height that they keep free beyond their own (less for a sign, which is low). Words that would
 * meet `covered` or earlier words everywhere are left out; of free spots the first that the fewest lines cross.
 */
function wordSpots(wanted, paths, figures, covered) {
  const taken = [...covered];
  return wanted.flatMap(({ line, text, air }) => {
    const spots = spotsOn(line, text, air, figures).filter((spot) => !taken.some((rect) => overlap(rect, spot)));
    if (!spots.length) return [];
    const costs = spots.map((spot) => paths.filter((path) => path.line !== line && meets(path, spot)).length);
    const best = spots[costs.indexOf(Math.min(...costs))];
    taken.push(best);
    return [{ line, text, ...best }];
  });
}

function spotsOn(line, text, air, figures) {
  const [from, to] = [figures.get(line.a), figures.get(line.b)];
  return SPOTS.map((part) => ({ ...pointOn(from, to, line.bend, part), width: text.width + 2, height: text.height + air }));
}
