// Names: each stands on that side of its node where it covers least, with a halo that lines pass behind.

const UNSAFE = /[\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g; // control and direction marks; no characters
const FACE = "system-ui, sans-serif";
const GAP = 5;
const LEADING = 1.2;
const BOX_SIZE = 15;
const BOX_MARGIN = 11;
const COVERING = 1000; // what it costs a name to cover something: it does so only where it would everywhere
const SYMBOL = 4.5; // a symbol's least radius on the screen
const FIRST_NAMES = 14; // so many names are so important that they may cover a symbol
const pen = document.createElement("canvas").getContext("2d");

/** A name fit to draw: no direction marks, at most three short rows; a "Jr." stays with what it follows. */
function nameRows(name, width) {
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

/** The same words, larger or smaller. */
const grown = ({ rows, size, widths, width, height }, by) => ({
  rows, size: size * by, widths: widths.map((one) => one * by), width: width * by, height: height * by,
});

/**
 * A node as it stands: place, symbol, words, and the side (`turn`) of the symbol on which they are. A case's are inside
 * it, in a box. Symbols and words grow with the ties of an entity; of these `hidden` are not drawn.
 */
function figureOf(data, node, hidden) {
  const type = data.nodes.type[node];
  const boxed = type === "case";
  const ties = data.edgesOf(node).filter((edge) => !data.coMentioned(edge)).length;
  const size = boxed ? BOX_SIZE : ties > 11 ? 16 : ties > 5 ? 14.5 : 13;
  const text = setIn(nameRows(data.nodes.name[node], boxed ? 22 : 17), size);
  const more = hidden ? setIn([`+${hidden}`], 11.5) : null;
  return { node, type, boxed, text, ties, hidden, more, x: 0, y: 0, radius: Math.min(24, 5.5 + 2.7 * Math.sqrt(ties)), turn: 0 };
}

/** Where the words may stand, best first: below the node, above it, right or left of it, or at a corner. */
function sides({ boxed, radius }, text) {
  if (boxed) return [{ x: 0, y: 0 }];
  const [down, out] = [radius + GAP + text.height / 2, radius + GAP + text.width / 2 + 2];
  const [x, y] = [out - 0.3 * radius, down - 0.3 * radius];
  const straight = [{ x: 0, y: down }, { x: 0, y: -down }, { x: out, y: 0 }, { x: -out, y: 0 }];
  return [...straight, { x, y }, { x, y: -y }, { x: -x, y }, { x: -x, y: -y }];
}

/** The rectangle {x, y, width, height} (x, y: its middle) of a figure's words on one of its sides. */
function wordsRect(figure, turn, text = figure.text) {
  const side = sides(figure, text)[turn];
  const [wide, high] = figure.boxed ? [2 * BOX_MARGIN, 2 * BOX_MARGIN] : [4, 0];
  return { x: figure.x + side.x, y: figure.y + side.y, width: text.width + wide, height: text.height + high };
}

const symbolRect = ({ x, y, radius }) => ({ x, y, width: 2 * radius + 2, height: 2 * radius + 2 });

/** Where "+3" stands, for ties that are not drawn: at the upper right. */
function moreRect(figure) {
  const { more, boxed, radius } = figure;
  const { width, height } = boxed ? wordsRect(figure, 0) : { width: 1.5 * radius, height: 1.5 * radius };
  return { x: figure.x + width / 2 + 1 + more.width / 2, y: figure.y - height / 2 - 3, width: more.width + 2, height: more.height - 2 };
}

/** All that a figure covers. */
function rectsOf(figure) {
  const rects = figure.boxed ? [wordsRect(figure, 0)] : [wordsRect(figure, figure.turn), symbolRect(figure)];
  return figure.more ? [...rects, moreRect(figure)] : rects;
}

/** What the arrangement keeps free for a figure, wherever its words will stand: seen from the node, with some air. */
function roomFor({ boxed, radius, text }, careful) {
  if (boxed) return { width: text.width + 44, height: text.height + 40, drop: 0 };
  if (!careful) return { width: 2 * radius + 8, height: 2 * radius + 8, drop: 0 };
  const height = 2 * radius + GAP + text.height + 14;
  return { width: Math.max(2 * radius, text.width) + 16, height, drop: (radius + GAP + text.height / 2) / 2 };
}

/** Turn each name to the side where the fewest lines run through it and nothing else stands; the whole stays within the canvas. */
function turnNames(figures, paths, room) {
  const all = [...figures.values()];
  const whole = inProportion(around(all.flatMap(rectsOf)), room);
  const index = indexOfPaths(paths);
  const standing = new Cells();
  for (const figure of all) {
    standing.add(symbolRect(figure), figure);
    sides(figure, figure.text).forEach((_, turn) => standing.add(wordsRect(figure, turn), figure));
  }
  for (const figure of all) {
    if (figure.boxed) continue;
    const cost = (turn) => {
      const rect = wordsRect(figure, turn);
      const airy = { ...rect, width: rect.width + 10, height: rect.height + 4 };
      const others = [...standing.near(airy)].filter((other) => other !== figure);
      if (turn && !within(rect, whole)) return Infinity;
      if (others.some((other) => rectsOf(other).some((stands) => overlap(airy, stands)))) return turn ? Infinity : COVERING;
      const own = figure.more && overlap(rect, moreRect(figure)) ? 2 : 0;
      return [...index.near(rect)].reduce((sum, path) => sum + (meets(path, rect) ? hides(path, figure) : 0), own);
    };
    figure.turn = cheapest([...sides(figure, figure.text).keys()], cost);
  }
}

/** A rectangle, made as wide or as high as a canvas of these proportions lets it be. */
function inProportion({ x, y, width, height }, room) {
  return { x, y, width: Math.max(width, (height * room.width) / room.height), height: Math.max(height, (width * room.height) / room.width) };
}

/** A name that hides the head of an arrow hides which way it points. */
const hides = ({ line }, { node }) => (line.towards === node ? 3 : 1);

/**
 * The names that can be read when the picture is so far away that words must be `grain` times as large: those of
 * `figures`, in their order, that find room beside what stands. Returns [{figure, text, x, y, inside}]: a case whose name
 * has no room inside it is a small box with the name beside it.
 */
function legibleNames(figures, grain) {
  const symbols = new Cells();
  figures.forEach((figure) => symbols.add(smallRect(figure, grain), figure));
  const taken = new Taken();
  const bare = (figure, rect) => [...symbols.near(rect)].every((other) => other === figure || !overlap(smallRect(other, grain), rect));
  return figures.flatMap((figure, place) => {
    const text = grown(figure.text, grain);
    const spots = spotsAround(figure, text, grain).filter((spot) => taken.free(spot));
    const spot = spots.find((one) => bare(figure, one)) || (place < FIRST_NAMES && spots.find(({ inside }) => !inside));
    if (!spot) return [];
    taken.take(spot);
    return [{ figure, text, x: spot.x, y: spot.y, inside: spot.inside }];
  });
}

/** Where a name may stand, best first. */
function spotsAround(figure, text, grain) {
  const inside = figure.boxed ? [{ ...wordsRect(figure, 0, text), inside: true }] : [];
  const small = { ...figure, boxed: false, radius: smallRect(figure, grain).width / 2 };
  const turns = [figure.turn, ...sides(small, text).keys()];
  return [...inside, ...turns.map((turn) => ({ ...wordsRect(small, turn, text), inside: false }))];
}

/** A symbol seen from so far; a case whose name has no room is a small box. */
function smallRect(figure, grain) {
  const radius = figure.boxed ? BOX_MARGIN * grain : radiusAt(figure, grain);
  return { x: figure.x, y: figure.y, width: 2 * radius, height: 2 * radius };
}

/** A symbol's radius: seen from far away it does not shrink to nothing. */
const radiusAt = ({ radius }, grain) => Math.max(radius, SYMBOL * grain);

/** Paint words about their middle, in one colour with a halo of another. */
function paintWords(context, { rows, size, height }, { x, y }, ink, halo) {
  context.font = `${size}px ${FACE}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = size / 3;
  context.setLineDash([]);
  const middle = (index) => y - height / 2 + (index + 0.55) * size * LEADING;
  context.strokeStyle = halo;
  rows.forEach((row, index) => context.strokeText(row, x, middle(index)));
  context.fillStyle = ink;
  rows.forEach((row, index) => context.fillText(row, x, middle(index)));
}
