// What lies near a rectangle, without asking everything: the drawing plane cut into square cells.

const CELL = 80;

/** Items by the cells that their rectangles {x, y, width, height} (x, y: the middle) lie in. */
class Cells {
  constructor() {
    this.cells = new Map();
  }

  add(rect, item) {
    for (const key of cellsOf(rect)) {
      if (!this.cells.has(key)) this.cells.set(key, new Set());
      this.cells.get(key).add(item);
    }
  }

  /** The items in the cells of a rectangle, in the order in which they were added to each: some of them may miss it. */
  near(rect) {
    const found = new Set();
    for (const key of cellsOf(rect)) this.cells.get(key)?.forEach((item) => found.add(item));
    return found;
  }
}

function cellsOf({ x, y, width, height }) {
  const cell = (place) => Math.floor(place / CELL);
  const keys = [];
  for (let column = cell(x - width / 2); column <= cell(x + width / 2); column += 1) {
    for (let row = cell(y - height / 2); row <= cell(y + height / 2); row += 1) keys.push(column * 100003 + row);
  }
  return keys;
}

/** Rectangles that are taken: `free(rect)` is true where nothing stands; `take(rect)` puts one down. */
class Taken {
  constructor(rects = []) {
    this.cells = new Cells();
    rects.forEach((rect) => this.take(rect));
  }

  take(rect) {
    this.cells.add(rect, rect);
  }

  free(rect) {
    for (const other of this.cells.near(rect)) if (overlap(other, rect)) return false;
    return true;
  }
}
