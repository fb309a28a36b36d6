// The scene: figures and lines where they stand, and the words that find a place among them.

const FULL = 1; // the grain at which everything is as large as it was arranged
const COARSER = 1.25;
const SMALLEST = 0.85; // how far words may shrink on the screen before they are drawn larger instead

/**
 * The scene of nodes and lines: {figures (node -> figure), lines, words, focus, careful, seen}. `asked` is what place()
 * wants, and `more` (node -> how many of its ties are not drawn).
 */
function composed(data, nodes, lines, asked) {
  const figures = new Map(nodes.map((node) => [node, figureOf(data, node, asked.hiddenTies.get(node) || 0)]));
  place(figures, lines, asked);
  return settled(data, figures, lines, asked.focus);
}

/** The scene of figures that have their places: lines bent, names turned, words put down. */
function settled(data, figures, lines, focus) {
  const careful = figures.size <= CAREFUL;
  bendLines(lines, figures, careful);
  if (careful) turnNames(figures, lines.map((line) => pathOf(line, figures)));
  if (careful) bendLines(lines, figures, careful);
  return refocused(data, { figures, lines, careful }, focus);
}

/** The same scene with the words of another focus. */
function refocused(data, scene, focus) {
  const order = [...scene.figures.values()].sort((one, two) => (two.node === focus) - (one.node === focus) || data.rank[one.node] - data.rank[two.node]);
  const told = scene.lines.filter((line) => line.a === focus || line.b === focus);
  return { ...scene, focus, order, words: wordsOf(data, scene, told), seen: new Map() };
}

/** The words and signs that find a place: words on the lines `told`, signs on the others and where words do not fit. */
function wordsOf(data, { figures, lines }, told) {
  const taken = new Taken([...figures.values()].flatMap(rectsOf));
  const paths = indexOfPaths(lines.map((line) => pathOf(line, figures)));
  const spots = wordSpots(told.map((line) => ({ line, text: lineText(data, line), air: 4 })), figures, taken, paths);
  const placed = new Set(spots.map(({ line }) => line));
  const rest = lines.filter((line) => !placed.has(line) && signs(data, line));
  return [...spots, ...wordSpots(rest.map((line) => signOn(data, line)), figures, taken, paths)];
}

const signOn = (data, line) => ({ line, text: setIn([signs(data, line)], SIGN_SIZE), air: -5, sign: true });

/** How much larger than arranged words and lines are drawn at a scale, in steps: 1 unless it is small. */
const grainAt = (scale) => (scale >= SMALLEST ? FULL : COARSER ** Math.ceil(Math.log(SMALLEST / scale) / Math.log(COARSER)));

/** What can be read of a scene at a grain: `names` [{figure, text, x, y}] and `words` [{line, text, x, y}]. */
function legible(scene, grain) {
  if (!scene.seen.has(grain)) scene.seen.set(grain, grain === FULL && scene.careful ? everything(scene) : whatFits(scene, grain));
  return scene.seen.get(grain);
}

function everything({ order, words }) {
  return { names: order.map((figure) => ({ figure, text: figure.text, ...wordsRect(figure, figure.turn) })), words };
}

function whatFits({ order, words, loud }, grain) {
  const names = legibleNames(order, grain);
  const taken = new Taken(names.map(({ figure, text, x, y }) => ({ ...wordsRect(figure, 0, text), x, y })));
  const told = words.filter(({ sign }) => grain === FULL || sign || loud);
  const fitting = told.flatMap((spot) => {
    const text = grown(spot.text, grain);
    const rect = { x: spot.x, y: spot.y, width: text.width, height: text.height };
    if (!taken.free(rect)) return [];
    taken.take(rect);
    return [{ ...spot, text }];
  });
  return { names, words: fitting };
}

/** What stands out while the rest is faded: nodes, the lines among them that `lights` wants, their names and words. */
function litPart(data, scene, nodes, lights) {
  const figures = scene.order.filter(({ node }) => nodes.has(node));
  const lines = scene.lines.filter((line) => nodes.has(line.a) && nodes.has(line.b) && lights(line));
  const within = new Map(figures.map((figure) => [figure.node, figure]));
  const part = { figures: within, lines, focus: scene.focus, careful: scene.careful, loud: true, order: figures, seen: new Map() };
  return { ...part, words: wordsOf(data, part, lines.length <= 14 ? lines : []) };
}
