// The shapes of the picture as SVG paths, as vis-network draws them: for what is painted over it and for the exported picture.

const number = (value) => String(Math.round(value * 100) / 100);
const pathData = (...parts) => parts.map((part) => (typeof part === "number" ? number(part) : part)).join(" ");

/** The outline of a node's symbol, as far from its middle as `radius` says. */
function symbolPath({ type, x, y }, radius) {
  if (type === "organisation") return boxPath({ x, y, width: 2 * radius, height: 2 * radius }, 0);
  const arc = (across) => ["a", radius, radius, "0 1 0", across, 0];
  if (type !== "place") return pathData("M", x - radius, y, ...arc(2 * radius), ...arc(-2 * radius), "z");
  const half = 1.15 * radius;
  const [inner, high] = [half / Math.sqrt(3), half * Math.sqrt(3)];
  const middle = y + 0.275 * half;
  return pathData("M", x, middle - high + inner, "L", x + half, middle + inner, x - half, middle + inner, "z");
}

/** A rectangle with round corners. */
function boxPath({ x, y, width, height }, round) {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  if (!round) return pathData("M", left, top, "L", right, top, right, bottom, left, bottom, "z");
  const corner = (dx, dy) => ["a", round, round, "0 0 1", dx, dy];
  return pathData(
    "M", left + round, top, "H", right - round, ...corner(round, round), "V", bottom - round, ...corner(-round, round),
    "H", left + round, ...corner(-round, -round), "V", top + round, ...corner(round, -round), "z",
  );
}

/**
 * A line between two figures: the path of its stroke, and of its arrow's head ("" if it has none). `reach(figure)` is how
 * far a figure's symbol reaches: its radius, or the rectangle of a box.
 */
function linePaths(line, figures, width, reach) {
  const turned = line.towards === line.a;
  const [from, to] = [figures.get(line.a), figures.get(line.b)];
  const via = viaOf(from, to, line.bend);
  const [start, end] = turned ? [to, from] : [from, to];
  if (line.towards < 0) return { stroke: pathData("M", start.x, start.y, "Q", via.x, via.y, end.x, end.y), head: "" };
  const at = (part) => curve(start, via, end, part);
  const edge = entry(at, end, reach(end));
  const tip = at(edge);
  const length = 15 * HEAD + 3 * width;
  const back = at(Math.max(0, edge - length / Math.max(1, Math.hypot(end.x - start.x, end.y - start.y))));
  const turn = Math.atan2(tip.y - back.y, tip.x - back.x);
  const point = (along, across) => [
    tip.x - length * (along * Math.cos(turn) + across * Math.sin(turn)),
    tip.y - length * (along * Math.sin(turn) - across * Math.cos(turn)),
  ];
  return {
    stroke: pathData("M", start.x, start.y, "Q", via.x, via.y, ...point(0.8, 0)),
    head: pathData("M", tip.x, tip.y, "L", ...point(1, 0.3), ...point(0.9, 0), ...point(1, -0.3), "z"),
  };
}

/** The part of a curve, 0 to 1, at which it comes to the edge of a figure's symbol. */
function entry(at, { x, y }, reach) {
  const inside = (point) =>
    typeof reach === "number" ? Math.hypot(point.x - x, point.y - y) < reach + 1 : overlap(reach, { ...point, width: 0, height: 0 });
  let [out, within] = [0, 1];
  for (let step = 0; step < 12; step += 1) {
    const middle = (out + within) / 2;
    if (inside(at(middle))) within = middle;
    else out = middle;
  }
  return out;
}
