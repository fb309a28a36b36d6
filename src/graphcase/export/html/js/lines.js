// Lines: bent so that they keep clear of names and of each other, their words where they cover nothing.

const BENDS = [0.05, -0.05, 0.12, -0.12, 0.22, -0.22, 0.34, -0.34];
const APART = 0.2;
const STEPS = 12;
const SPOTS = Array.from({ length: 29 }, (_, turn) => 0.5 + (turn % 2 ? -0.025 : 0.025) * Math.ceil(turn / 2)); // from the middle outwards

const FEW_SPOTS = SPOTS.slice(0, 3);
const BESIDE = [0, 11, -11];

const overlap = (a, b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

const within = (a, b) => Math.abs(a.x - b.x) <= (b.width - a.width) / 2 && Math.abs(a.y - b.y) <= (b.height - a.height) / 2;

/** The point that bends a line between two places: vis-network's "curvedCW", or "curvedCCW" for a bend below 0. */
function viaOf(from, to, bend) {
  const [dx, dy] = [to.x - from.x, from.y - to.y];
  const turn = Math.atan2(dy, dx) + (0.5 + 0.5 * bend) * Math.PI;
  const reach = (0.5 + 0.5 * Math.abs(bend)) * Math.hypot(dx, dy);
  return { x: from.x + reach * Math.sin(turn), y: from.y + reach * Math.cos(turn) };
}

/** The point at `part` (0 to 1) of a quadratic curve. */
function curve(from, via, to, part) {
  const [start, middle, end] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2];
  return { x: start * from.x + middle * via.x + end * to.x, y: start * from.y + middle * via.y + end * to.y };
}

/** The point at `part` (0 to 1) of a line between two places. */
const pointOn = (from, to, bend, part) => curve(from, viaOf(from, to, bend), to, part);

/** A line as points, with the rectangle around them. */
function pathOf(line, figures, bend = line.bend) {
  const [from, to] = [figures.get(line.a), figures.get(line.b)];
  const via = viaOf(from, to, bend);
  const points = Array.from({ length: STEPS + 1 }, (_, step) => curve(from, via, to, step / STEPS));
  return { line, points, around: aroundPoints(points) };
}

/** Paths by where they run. */
function indexOfPaths(paths) {
  const cells = new Cells();
  for (const path of paths) path.points.forEach((point, step) => step && cells.add(aroundPoints([path.points[step - 1], point]), path));
  return cells;
}

function aroundPoints(points) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

/** The rectangle around rectangles. */
const around = (rects) =>
  aroundPoints(rects.flatMap(({ x, y, width, height }) => [{ x: x - width / 2, y: y - height / 2 }, { x: x + width / 2, y: y + height / 2 }]));

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

/**
 * Bend the lines: those of one pair side by side, all of a pair so that they run through the fewest nodes and names;
 * in a picture too full for that (not `careful`) each a little.
 */
function bendLines(lines, figures, careful) {
  const standing = new Cells();
  if (careful) figures.forEach((figure) => rectsOf(figure).forEach((rect) => standing.add(rect, { node: figure.node, rect })));
  for (const group of byPair(lines).values()) {
    const spread = group.map((_, index) => (index - (group.length - 1) / 2) * APART);
    const base = group.length % 2 ? BENDS : [0, ...BENDS];
    const best = careful ? leastInTheWay(base, spread, group[0], { figures, standing }) : base[0];
    group.forEach((line, index) => (line.bend = best + spread[index]));
  }
}

/** Of some bends the first with which lines `spread` about it run through the fewest nodes and names of others. */
function leastInTheWay(bends, spread, line, { figures, standing }) {
  const cost = (bend) => {
    let met = 0;
    for (const more of spread) {
      const path = pathOf(line, figures, bend + more);
      for (const { node, rect } of standing.near(path.around)) if (node !== line.a && node !== line.b && meets(path, rect)) met += 1;
    }
    return met;
  };
  return cheapest(bends, cost);
}

/** The first of `choices` with the least cost; none is cheaper than 0. */
function cheapest(choices, cost) {
  let [best, least] = [choices[0], Infinity];
  for (const choice of choices) {
    const found = cost(choice);
    if (found < least) [best, least] = [choice, found];
    if (least === 0) break;
  }
  return best;
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
 * Where words stand on their lines: `wanted` [{line, text, air, sign, few}] with their x and y, in its order: `air` is the
 * height that they keep free beyond their own (less for a sign, which is low). Words that would meet what is `taken` or
 * earlier words everywhere are left out; of free spots the first that the fewest lines (`paths`) cross. A sign may stand
 * beside its line; where `few` is set, fewer spots are tried.
 */
function wordSpots(wanted, figures, taken, paths) {
  return wanted.flatMap((want) => {
    const free = (aside) => spotsOn(want, figures, aside).filter((spot) => taken.free(spot));
    const spots = (want.sign && !want.few ? BESIDE : [0]).reduce((found, aside) => (found.length ? found : free(aside)), []);
    if (!spots.length) return [];
    const best = cheapest(spots, (spot) => [...paths.near(spot)].filter((path) => path.line !== want.line && meets(path, spot)).length);
    taken.take(best);
    return [{ ...want, ...best }];
  });
}

/** The places of words on a line, or so many pixels aside of it, from its middle outwards. */
function spotsOn({ line, text, air, few }, figures, aside) {
  const [from, to] = [figures.get(line.a), figures.get(line.b)];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(-aside * (to.y - from.y)) / length, (aside * (to.x - from.x)) / length];
  return (few ? FEW_SPOTS : SPOTS).map((part) => {
    const { x, y } = pointOn(from, to, line.bend, part);
    return { x: x + dx, y: y + dy, width: text.width + 2, height: text.height + air };
  });
}
