// The scene: figures and lines where they stand, and the words that find a place among them.

const FULL = 1; // the grain at which everything is as large as it was arranged
const COARSER = 1.25;
const CROWD = 2; // from so far away the signs of very many lines would be a rain of signs
const SMALLEST = 0.85; // how far words may shrink on the screen before they are drawn larger instead

/**
 * The scene of nodes and lines: {figures (node -> figure), lines, words, focus, careful, seen}. `asked` is what place()
 * wants, and `more` (node -> how many of its ties are not drawn).
 */
function composed(data, nodes, lines, asked) {
  const figures = new Map(nodes.map((node) => [node, figureOf(data, node, asked.hiddenTies.get(node) || 0)]));
  place(figures, lines, asked);
  return settled(data, figures, lines, asked);
}

/** The scene of figures that have their places: lines bent, names turned, words put down. */
function settled(data, figures, lines, { focus, room }) {
  const careful = figures.size <= CAREFUL;
  bendLines(lines, figures, careful);
  if (careful) turnNames(figures, lines.map((line) => pathOf(line, figures)), room);
  if (careful) bendLines(lines, figures, careful);
  return refocused(data, { figures, lines, careful }, focus);
}

/** The same scene with the words of another focus. */
function refocused(data, scene, focus) {
  const weight = ({ node, boxed }) => (node === focus ? -2 : boxed ? -1 : data.rank[node]);
  const order = [...scene.figures.values()].sort((one, two) => weight(one) - weight(two) || data.rank[one.node] - data.rank[two.node]);
  const told = scene.lines.filter((line) => line.a === focus || line.b === focus);
  return { ...scene, focus, order, words: wordsOf(data, scene, told), seen: new Map() };
}

/** The words and signs that find a place: words on the lines `told`, signs on the others and where words do not fit. */
function wordsOf(data, { figures, lines, careful }, told) {
  const taken = new Taken([...figures.values()].flatMap(rectsOf));
  const paths = careful ? indexOfPaths(lines.map((line) => pathOf(line, figures))) : new Cells();
  const spots = wordSpots(told.map((line) => ({ line, text: lineText(data, line), air: 4 })), figures, taken, paths);
  const placed = new Set(spots.map(({ line }) => line));
  const rest = lines.filter((line) => !placed.has(line) && signs(data, line));
  return [...spots, ...wordSpots(rest.map((line) => signOn(data, line, !careful)), figures, taken, paths)];
}

const signOn = (data, line, few) => ({ line, text: setIn([signs(data, line)], SIGN_SIZE), air: -5, sign: true, few });

/** How much larger than arranged words and lines are drawn at a scale, in steps: 1 unless it is small. */
function grainAt(scale) {
  const steps = Math.ceil(Math.log(SMALLEST / scale) / Math.log(COARSER));
  return COARSER ** Math.max(0, Math.min(8, steps));
}

/**
 * What can be read of a scene at a grain: `names` [{figure, text, x, y, inside}], `words` [{line, text, x, y}], and the
 * figures beside which there is room to say how many `more` ties they have.
 */
function legible(scene, grain) {
  if (!scene.seen.has(grain)) scene.seen.set(grain, whatFits(scene, grain));
  return scene.seen.get(grain);
}

function whatFits(scene, grain) {
  const asArranged = grain === FULL && scene.careful;
  const names = asArranged ? scene.order.map(asTurned) : legibleNames(scene.order, grain);
  const taken = new Taken(names.map(rectOfName));
  const room = (rect) => taken.free(rect) && (taken.take(rect), true);
  scene.order.forEach((figure) => taken.take(smallRect(figure, grain)));
  const signed = scene.careful || grain < CROWD;
  const seen = scene.words.filter(({ sign }) => grain === FULL || scene.loud || (sign && signed));
  const told = seen.map((spot) => ({ ...spot, text: grown(spot.text, grain) }));
  const [above, beside] = [told.filter(({ over }) => over), told.filter(({ over }) => !over)];
  const words = asArranged ? told : [...wordSpots(beside, scene.figures, taken, new Cells()), ...above];
  if (grain > FULL) return { names, words, more: [] };
  return { names, words, more: scene.order.filter((figure) => figure.more && room(moreRect(figure))) };
}

/** A name on the side to which it was turned. */
function asTurned(figure) {
  const { x, y } = wordsRect(figure, figure.turn);
  return { figure, text: figure.text, x, y, inside: figure.boxed };
}

/** The nodes whose names stand beside their symbols, or for a case inside it. */
function namedIn(scene, grain) {
  const { names } = legible(scene, grain);
  return new Set(names.filter(({ figure, inside }) => inside === figure.boxed).map(({ figure }) => figure.node));
}

/** The rectangle that a name covers; of one inside a box, the box. */
function rectOfName({ text, x, y, inside }) {
  const more = inside ? 2 * BOX_MARGIN : 0;
  return { x, y, width: text.width + more, height: text.height + more };
}

/** What stands out while the rest fades by `veil`: nodes, the lines among them that `lights` wants, their names and words. */
function litPart(data, scene, nodes, { lights, veil }) {
  const figures = new Map([...new Set(nodes)].flatMap((node) => (scene.figures.has(node) ? [[node, scene.figures.get(node)]] : [])));
  const lines = scene.lines.filter((line) => figures.has(line.a) && figures.has(line.b) && lights(line));
  const order = [...figures.values()].sort((one, two) => two.boxed - one.boxed);
  const part = { figures, lines, order, veil, focus: scene.focus, careful: scene.careful, loud: true, seen: new Map() };
  const found = wordsOf(data, part, lines.length <= 14 ? lines : []);
  const silent = lines.length <= 3 ? lines.filter((line) => !found.some((spot) => spot.line === line && !spot.sign)) : [];
  return { ...part, words: [...found.filter(({ line }) => !silent.includes(line)), ...silent.map((line) => outside(data, figures, line))] };
}

/** The words of a line that is too short for them: above its middle, whatever they cover. */
function outside(data, figures, line) {
  const text = lineText(data, line);
  const { x, y } = pointOn(figures.get(line.a), figures.get(line.b), line.bend, 0.5);
  return { line, text, x, y: y - text.height, over: true };
}
