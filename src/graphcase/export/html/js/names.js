// Names: each stands on that side of its node where it covers least, on a plate that lines pass behind.

const UNSAFE = /[\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const FACE = "system-ui, sans-serif";
const GAP = 3;
const LEADING = 1.2;
const pen = document.createElement("canvas").getContext("2d");

/** A name fit to draw: no direction marks, at most three short rows; a "Jr." stays with what it follows. */
function rowsOf(name, width) {
  const rows = [""];
  for (const word of name.slice(0, 120).replace(UNSAFE, " ").split(/\s+/)) {
    const last = rows[rows.length - 1];
    if (last && word.length > 3 && last.length + word.length >= width) rows.push(word);
    else rows[rows.length - 1] = last ? `${last} ${word}` : word;
  }
  const cut = rows.slice(0, 3).map((row) => (row.length > 28 ? `${row.slice(0, 27)}…` : row));
  if (rows.length > 3) cut[2] += " …";
  return cut;
}

/** Words as they will be drawn: rows, their size, and the width and height that they take. */
function setIn(rows, size) {
  pen.font = `${size}px ${FACE}`;
  const widths = rows.map((row) => pen.measureText(row).width);
  return { rows, size, widths, width: Math.max(...widths), height: rows.length * size * LEADING };
}

/** A node as it stands: place, radius, words, and where their middle is, seen from the node's. A case's are inside it. */
function figureOf(data, node, focused) {
  const boxed = data.nodes.type[node] === "case";
  const ties = data.edgesOf(node).filter((edge) => !data.coMentioned(edge)).length;
  const text = setIn(rowsOf(data.nodes.name[node], boxed ? 22 : 17), boxed ? 15 : focused ? 17 : ties > 5 ? 14.5 : 13);
  const figure = { node, boxed, text, x: 0, y: 0, radius: Math.min(22, 6 + 2.6 * Math.sqrt(ties)) };
  figure.side = sides(figure)[0];
  return figure;
}

/** Where the words may stand, best first: below the node, above it, right or left of it, or at a corner. */
function sides({ boxed, radius, text }) {
  if (boxed) return [{ x: 0, y: 0 }];
  const [down, out] = [radius + GAP + text.height / 2, radius + GAP + text.width / 2 + 2];
  const [x, y] = [out - 0.3 * radius, down - 0.3 * radius];
  const straight = [{ x: 0, y: down }, { x: 0, y: -down }, { x: out, y: 0 }, { x: -out, y: 0 }];
  return [...straight, { x, y }, { x, y: -y }, { x: -x, y }, { x: -x, y: -y }];
}

/** The rectangle {x, y, width, height} (x, y: its middle) of a figure's words, on the side where they stand or another. */
function wordsRect({ x, y, boxed, text }, side) {
  const more = boxed ? 22 : 4;
  return { x: x + side.x, y: y + side.y, width: text.width + more, height: text.height + (boxed ? 22 : 0) };
}

const symbolRect = ({ x, y, radius }) => ({ x, y, width: 2 * radius + 2, height: 2 * radius + 2 });

/** All that a figure covers. */
const rectsOf = (figure) => (figure.boxed ? [wordsRect(figure, figure.side)] : [wordsRect(figure, figure.side), symbolRect(figure)]);

/** What the arrangement keeps free for a figure, wherever its words will stand: seen from the node, with some air. */
function roomFor(figure) {
  const { boxed, radius, text, side } = figure;
  if (boxed) return { width: text.width + 44, height: text.height + 40, drop: 0 };
  return { width: Math.max(2 * radius, text.width) + 16, height: 2 * radius + GAP + text.height + 14, drop: side.y / 2 };
}

/** Turn each name to the side where the fewest lines run through it and nothing else stands; the whole does not grow. */
function turnNames(figures, paths) {
  const whole = around(figures.flatMap(rectsOf));
  for (const figure of figures) {
    const others = figures.filter((other) => other !== figure).flatMap(rectsOf);
    const costs = sides(figure).map((side, turn) => {
      const rect = wordsRect(figure, side);
      const barred = turn && (!within(rect, whole) || others.some((other) => overlap(rect, other)));
      return barred ? Infinity : paths.reduce((sum, path) => sum + (meets(path, rect) ? weight(path, figure) : 0), 0);
    });
    figure.side = sides(figure)[costs.indexOf(Math.min(...costs))];
  }
}

/** A name that hides the head of an arrow hides which way it points. */
const weight = ({ line }, { node }) => (line.towards === node ? 3 : 1);

function paintWords(context, { rows, size, widths, height }, { x, y }, ink, ground) {
  context.font = `${size}px ${FACE}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  rows.forEach((row, index) => {
    const middle = y - height / 2 + (index + 0.5) * size * LEADING;
    context.fillStyle = ground;
    context.fillRect(x - widths[index] / 2 - 2, middle - (size * LEADING) / 2, widths[index] + 4, size * LEADING);
  });
  rows.forEach((row, index) => {
    context.fillStyle = ink;
    context.fillText(row, x, y - height / 2 + (index + 0.55) * size * LEADING);
  });
}
