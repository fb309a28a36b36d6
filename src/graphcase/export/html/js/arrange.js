// Where things stand: labels that do not cover each other, in the canvas's proportions. Same view, same picture: no chance.

const GOLDEN = 2.399963;
const ROUNDS = 180;
const CLEARING = 60;
const LOOSE = 0.16;
const DENSE = 0.42;

/**
 * Places for boxes [{x, y, width, height, pinned}] (x, y: a first guess or NaN) tied by links [[i, j]].
 * `room` is the canvas {width, height}. Changes the boxes in place. Fruchterman and Reingold 1991, with gravity, and hubs
 * that push harder; then the whole is stretched over the canvas, and boxes leave each other and the lines of others.
 */
function arrange(boxes, links, room) {
  const degree = boxes.map(() => 0);
  links.forEach(([i, j]) => ((degree[i] += 1), (degree[j] += 1)));
  const mass = degree.map((count) => Math.sqrt(1 + count));
  guess(boxes, links);
  const ideal = 0.8 * mean(boxes.map((box) => Math.hypot(box.width, box.height)));
  const rounds = boxes.length > 60 ? ROUNDS / 2 : ROUNDS;
  for (let round = 0; round < rounds; round += 1) settle(boxes, links, mass, ideal, ideal * (1 - round / rounds) + 1);
  disentangle(boxes, room, (round) => round < CLEARING && clear(boxes, links));
}

/** Places for very many boxes, which have a place each to begin with, or a neighbour that has: they only leave each other. */
function spreadOut(boxes, links, room) {
  guess(boxes, links);
  disentangle(boxes, room, () => {});
}

/** Stretch the whole over the canvas if nothing is pinned; then push boxes apart until none covers another. */
function disentangle(boxes, room, between) {
  const whole = boxes.some((box) => box.pinned) ? null : gather(boxes, room);
  const most = boxes.length > 200 ? 60 : 300;
  for (let round = 0; round < CLEARING + most; round += 1) {
    between(round);
    const any = separate(boxes);
    if (!any && round >= CLEARING) break;
    if (whole && round < CLEARING + 200) hold(boxes, whole);
  }
}

/** Put all boxes but the one at `centre` on one ellipse around it, or two where they are many; ordered as they stand. */
function encircle(boxes, centre, room) {
  const turn = (box) => Math.atan2(box.y - boxes[centre].y, box.x - boxes[centre].x);
  const others = boxes.filter((_, index) => index !== centre).sort((a, b) => turn(a) - turn(b));
  const rings = others.length > 14 ? 2 : 1;
  const grow = rings === 2 ? 1.45 : 1;
  const round = others.reduce((sum, box) => sum + Math.hypot(box.width, box.height), 0) / rings;
  const radius = Math.max(120, (0.95 * round) / (2 * Math.PI));
  const aspect = Math.min(2, Math.max(0.6, room.width / room.height));
  const most = { width: Math.max(...others.map((box) => box.width)), height: Math.max(...others.map((box) => box.height)) };
  const wide = Math.max(radius * Math.sqrt(aspect), Math.min(340, (room.width - most.width) / 2) / grow);
  const high = Math.max(radius / Math.sqrt(aspect), Math.min(300, (room.height - most.height) / 2) / grow);
  others.forEach((box, index) => {
    const angle = (2 * Math.PI * (index + 0.5)) / others.length - Math.PI / 2;
    const reach = index % 2 ? grow : 1;
    box.x = boxes[centre].x + reach * wide * Math.cos(angle);
    box.y = boxes[centre].y + reach * high * Math.sin(angle);
  });
  for (let round = 0; round < 300 && separate(boxes); round += 1);
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const span = (values) => Math.max(1, Math.max(...values) - Math.min(...values));

/** Give a box without a place one near its placed neighbours, each at its own angle. */
function guess(boxes, links) {
  const near = boxes.map(() => []);
  for (const [i, j] of links) {
    near[i].push(j);
    near[j].push(i);
  }
  boxes.forEach((box, index) => {
    if (!Number.isNaN(box.x)) return;
    const placed = near[index].map((other) => boxes[other]).filter((other) => !Number.isNaN(other.x));
    const reach = placed.length ? 120 : 40 * Math.sqrt(index);
    box.x = mean(placed.map((other) => other.x)) + reach * Math.cos(GOLDEN * index);
    box.y = mean(placed.map((other) => other.y)) + reach * Math.sin(GOLDEN * index);
  });
}

function settle(boxes, links, mass, ideal, step) {
  const push = boxes.map(() => [0, 0]);
  const act = (i, j, dx, dy, force) => {
    push[i][0] += dx * force;
    push[i][1] += dy * force;
    push[j][0] -= dx * force;
    push[j][1] -= dy * force;
  };
  for (let i = 0; i < boxes.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const dx = boxes[i].x - boxes[j].x || 0.01 * (i - j);
      const dy = boxes[i].y - boxes[j].y || 0.01;
      act(i, j, dx, dy, (mass[i] * mass[j] * 0.5 * ideal * ideal) / (dx * dx + dy * dy));
    }
  }
  for (const [i, j] of links) {
    const dx = boxes[i].x - boxes[j].x;
    const dy = boxes[i].y - boxes[j].y;
    act(i, j, dx, dy, -Math.hypot(dx, dy) / ideal);
  }
  boxes.forEach((box, index) => {
    if (box.pinned) return;
    const dx = push[index][0] - 0.6 * mass[index] * box.x;
    const dy = push[index][1] - 0.6 * mass[index] * box.y;
    const length = Math.hypot(dx, dy) || 1;
    box.x += (dx / length) * Math.min(length, step);
    box.y += (dy / length) * Math.min(length, step);
  });
}

/** Stretch the whole over the canvas, less if that has far more room than names need, more if it has too little. */
function gather(boxes, room) {
  const [area, names] = [room.width * room.height, boxes.reduce((sum, box) => sum + box.width * box.height, 0)];
  const grow = Math.sqrt(Math.max(names / DENSE, Math.min(area, names / LOOSE)) / area);
  const whole = { width: room.width * grow, height: room.height * grow };
  const middle = around(boxes);
  const wide = Math.max(0, whole.width - mean(boxes.map((box) => box.width))) / span(boxes.map((box) => box.x));
  const high = Math.max(0, whole.height - mean(boxes.map((box) => box.height))) / span(boxes.map((box) => box.y));
  const limit = 2 * Math.min(wide, high); // a line of entities stays a line
  for (const box of boxes) {
    box.x = (box.x - middle.x) * Math.min(wide, limit);
    box.y = (box.y - middle.y) * Math.min(high, limit);
  }
  return whole;
}

/** Hold boxes inside the whole. */
function hold(boxes, whole) {
  for (const box of boxes) {
    const [wide, high] = [(whole.width - box.width) / 2, (whole.height - box.height) / 2];
    box.x = Math.max(-wide, Math.min(wide, box.x));
    box.y = Math.max(-high, Math.min(high, box.y));
  }
}

/** Push boxes off the links between others. */
function clear(boxes, links) {
  for (const [i, j] of links) {
    const [a, b] = [boxes[i], boxes[j]];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = Math.hypot(dx, dy) || 1;
    boxes.forEach((box, k) => {
      if (k === i || k === j || box.pinned) return;
      const along = ((box.x - a.x) * dx + (box.y - a.y) * dy) / (length * length);
      if (along < 0 || along > 1) return;
      const off = ((box.x - a.x) * -dy + (box.y - a.y) * dx) / length;
      const short = (Math.abs(dy) * box.width + Math.abs(dx) * box.height) / (2 * length) - Math.abs(off);
      if (short <= 0) return;
      const push = (0.3 * short * (off < 0 ? -1 : 1)) / length;
      box.x -= dy * push;
      box.y += dx * push;
    });
  }
}

/** Push overlapping boxes apart along the shorter way; true if there were any. */
function separate(boxes) {
  let any = false;
  const order = [...boxes].sort((one, two) => one.x - one.width / 2 - (two.x - two.width / 2));
  order.forEach((a, place) => {
    for (let after = place + 1; after < order.length; after += 1) {
      const b = order[after];
      const overlapX = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
      const overlapY = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
      if (overlapX <= 0 && b.x > a.x) break;
      if (overlapX <= 0 || overlapY <= 0) continue;
      any = true;
      if (overlapX < overlapY) shift(a, b, "x", overlapX);
      else shift(a, b, "y", overlapY);
    }
  });
  return any;
}

function shift(a, b, axis, overlap) {
  if (a.pinned && b.pinned) return;
  const way = a[axis] >= b[axis] ? 1 : -1;
  const free = (a.pinned ? 0 : 1) + (b.pinned ? 0 : 1);
  if (!a.pinned) a[axis] += (way * (overlap + 1)) / free;
  if (!b.pinned) b[axis] -= (way * (overlap + 1)) / free;
}
