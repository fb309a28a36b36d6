// Where things stand: a force layout that ends with no label over another. No chance in it: same view, same picture.

const GOLDEN = 2.399963;

/**
 * Places for boxes [{x, y, width, height, pinned}] (x, y: a first guess or NaN) tied by links [[i, j]].
 * `aspect` is the canvas's width by its height. Changes the boxes in place. Fruchterman and Reingold 1991, with gravity.
 */
function arrange(boxes, links, aspect) {
  guess(boxes, links);
  const ideal = 40 + 0.62 * mean(boxes.map((box) => Math.hypot(box.width, box.height)));
  const rounds = boxes.length > 120 ? 90 : 200;
  for (let round = 0; round < rounds; round += 1) settle(boxes, links, ideal, aspect, 1.6 * ideal * (1 - round / rounds) + 2);
  for (let round = 0; round < 160 && separate(boxes); round += 1);
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

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

function settle(boxes, links, ideal, aspect, step) {
  const push = boxes.map(() => [0, 0]);
  for (let i = 0; i < boxes.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const dx = (boxes[i].x - boxes[j].x) / aspect || 0.01 * (i - j);
      const dy = boxes[i].y - boxes[j].y || 0.01;
      const force = (ideal * ideal) / (dx * dx + dy * dy);
      push[i][0] += dx * force;
      push[i][1] += dy * force;
      push[j][0] -= dx * force;
      push[j][1] -= dy * force;
    }
  }
  for (const [i, j] of links) {
    const dx = (boxes[i].x - boxes[j].x) / aspect;
    const dy = boxes[i].y - boxes[j].y;
    const force = Math.hypot(dx, dy) / ideal;
    push[i][0] -= dx * force;
    push[i][1] -= dy * force;
    push[j][0] += dx * force;
    push[j][1] += dy * force;
  }
  boxes.forEach((box, index) => {
    if (box.pinned) return;
    const dx = push[index][0] - 0.35 * (box.x / aspect);
    const dy = push[index][1] - 0.35 * box.y;
    const length = Math.hypot(dx, dy) || 1;
    box.x += (dx / length) * Math.min(length, step) * aspect;
    box.y += (dy / length) * Math.min(length, step);
  });
}

/** Push overlapping boxes apart along the shorter way; true if there were any. */
function separate(boxes) {
  let any = false;
  for (let i = 0; i < boxes.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const [a, b] = [boxes[i], boxes[j]];
      const overlapX = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
      const overlapY = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
      if (overlapX <= 0 || overlapY <= 0) continue;
      any = true;
      if (overlapX < overlapY) shift(a, b, "x", overlapX);
      else shift(a, b, "y", overlapY);
    }
  }
  return any;
}

function shift(a, b, axis, overlap) {
  const way = a[axis] >= b[axis] ? 1 : -1;
  const free = (a.pinned ? 0 : 1) + (b.pinned ? 0 : 1);
  if (!a.pinned) a[axis] += (way * (overlap + 1)) / free;
  if (!b.pinned) b[axis] -= (way * (overlap + 1)) / free;
}
