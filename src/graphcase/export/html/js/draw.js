// The picture: vis-network draws nodes and lines where arrange.js put them; names and words are drawn over them.

const DASHES = { asserted: [], alleged: [7, 5], denied: [2, 4], negated: [2, 4], hypothetical: [2, 7], disputed: [], co_mentioned: [1, 5] };
const MARGIN = 14;
const NEAREST = 1.15;

/**
 * Make the picture live; `chosen({node})` or `chosen({line})` is called when the reader clicks.
 * Returns {show, zoom, fit}: `show(nodes, lines, focus, kept)` leaves the nodes in the set `kept` where they stand.
 */
function picture(data, chosen) {
  const frame = byId("canvas");
  const places = new Map(data.network.nodes.map((node) => [node.id, node]));
  const network = new vis.Network(frame, {}, data.network.options);
  frame.querySelectorAll("[tabindex]").forEach((part) => (part.tabIndex = -1));
  let scene = { figures: new Map(), lines: new Map(), words: [], focus: -1 };
  let hovered = null;
  const named = (point) => [...scene.figures.values()].find((figure) => overlap(wordsRect(figure, figure.side), { ...point, width: 0, height: 0 }));
  network.on("click", ({ nodes, edges, pointer }) => {
    const node = nodes.length ? nodes[0] : named(pointer.canvas)?.node;
    if (node !== undefined) chosen({ node });
    else if (edges.length) chosen({ line: scene.lines.get(edges[0]) });
  });
  frame.addEventListener("mousemove", ({ offsetX, offsetY }) => {
    const over = hovered || named(network.DOMtoCanvas({ x: offsetX, y: offsetY }));
    frame.style.cursor = over ? "pointer" : "";
  });
  network.on("hoverNode", ({ node }) => (hovered = { node }));
  network.on("hoverEdge", ({ edge }) => (hovered = { line: scene.lines.get(edge) }));
  network.on("blurNode", () => (hovered = null));
  network.on("blurEdge", () => (hovered = null));
  network.on("dragging", ({ nodes }) => nodes.length && moved(data, scene, nodes, network, places));
  network.on("afterDrawing", (context) => paint(data, context, scene, hovered?.line));
  const fit = () => fitted(network, scene, frame);
  new ResizeObserver(fit).observe(frame);
  return {
    fit,
    zoom: (factor) => network.moveTo({ scale: network.getScale() * factor }),
    show(nodes, drawn, focus, kept = new Set()) {
      const figures = new Map(nodes.map((node) => [node, figureOf(data, node, node === focus)]));
      const seen = new Map(drawn.map((line) => [line.key, line]));
      hovered = null;
      place(figures, drawn, { places, focus, kept, frame });
      bendLines(drawn, figures);
      turnNames([...figures.values()], drawn.map((line) => pathOf(line, figures)));
      bendLines(drawn, figures);
      scene = { figures, lines: seen, words: wordsOf(data, drawn, figures, focus), focus };
      figures.forEach(({ x, y }, node) => places.set(node, { x, y }));
      const colour = colours();
      const looks = [...figures.values()].map((figure) => nodeLook(data, figure, figure.node === focus, colour));
      network.setData({ nodes: new vis.DataSet(looks), edges: new vis.DataSet(drawn.map((line) => edgeLook(data, line, colour))) });
      fit();
    },
  };
}

/** Arrange the figures. What is kept stays where it was; else the focus stands in the middle, or nobody does. */
function place(figures, drawn, { places, focus, kept, frame }) {
  const nodes = [...figures.keys()];
  const index = new Map(nodes.map((node, at) => [node, at]));
  const boxes = nodes.map((node) => {
    const box = roomFor(figures.get(node));
    const known = (focus < 0 || kept.has(node)) && places.get(node);
    if (known) return { ...box, x: known.x, y: known.y + box.drop, pinned: kept.has(node) };
    const middle = node === focus && !kept.size;
    return { ...box, x: middle ? 0 : NaN, y: middle ? 0 : NaN, pinned: middle };
  });
  const room = { width: Math.max(200, frame.clientWidth - 2 * MARGIN), height: Math.max(200, frame.clientHeight - 2 * MARGIN) };
  arrange(boxes, drawn.map((line) => [index.get(line.a), index.get(line.b)]), room);
  const near = new Set(drawn.flatMap(({ a, b }) => (a === focus ? [b] : b === focus ? [a] : [])));
  if (!kept.size && focus >= 0 && near.size === nodes.length - 1) encircle(boxes, index.get(focus), room);
  boxes.forEach((box, at) => Object.assign(figures.get(nodes[at]), { x: box.x, y: box.y - box.drop }));
}

/** Show the whole scene, no nearer than names need. */
function fitted(network, { figures }, frame) {
  if (!figures.size) return;
  const whole = around([...figures.values()].flatMap(rectsOf));
  const [width, height] = [frame.clientWidth - 2 * MARGIN, frame.clientHeight - 2 * MARGIN];
  network.moveTo({ position: { x: whole.x, y: whole.y }, scale: Math.max(0.05, Math.min(width / whole.width, height / whole.height, NEAREST)) });
}

/** The reader drags nodes: names and words go with them. */
function moved(data, scene, nodes, network, places) {
  for (const node of nodes) {
    const place = network.getPosition(node);
    Object.assign(scene.figures.get(node), place);
    places.set(node, place);
  }
  scene.words = wordsOf(data, [...scene.lines.values()], scene.figures, scene.focus);
}

/** The words and signs that find a place: words on the lines of the focus, signs on the others and where words do not fit. */
function wordsOf(data, lines, figures, focus) {
  const paths = lines.map((line) => pathOf(line, figures));
  const told = lines.filter((line) => line.a === focus || line.b === focus);
  const taken = [...figures.values()].flatMap(rectsOf);
  const words = wordSpots(told.map((line) => ({ line, text: lineText(data, line), air: 4 })), paths, figures, taken);
  const placed = new Set(words.map(({ line }) => line));
  const rest = lines.filter((line) => !placed.has(line) && signs(data, line));
  const sign = (line) => ({ line, text: setIn([signs(data, line)], 14), air: -5 });
  return [...words, ...wordSpots(rest.map(sign), paths, figures, taken.concat(words))];
}

/** Draw what is written: words on lines, names, and over all of them the words of the line under the pointer. */
function paint(data, context, { figures, words, focus }, line) {
  const colour = colours();
  const write = (spot) => paintWords(context, spot.text, spot, colour(spot.line.a === focus || spot.line.b === focus ? "muted" : "ink"), colour("halo"));
  words.filter((spot) => spot.line !== line).forEach(write);
  for (const figure of figures.values()) {
    if (!figure.boxed) paintWords(context, figure.text, { x: figure.x + figure.side.x, y: figure.y + figure.side.y }, colour("ink"), colour("halo"));
  }
  if (!line) return;
  const text = lineText(data, line);
  const [spot] = wordSpots([{ line, text, air: 0 }], [], figures, [...figures.values()].flatMap(rectsOf));
  paintWords(context, text, spot || pointOn(figures.get(line.a), figures.get(line.b), line.bend, 0.5), colour("ink"), colour("halo"));
}

/** The colours of the theme that is on, as the style sheet has them. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

/** A node for vis-network: its symbol; a case's name too, which stands inside. */
function nodeLook(data, { node, boxed, radius, text, x, y }, focused, colour) {
  const type = data.nodes.type[node];
  const fill = colour(type);
  const lit = { background: fill, border: colour("accent") };
  return {
    id: node,
    group: type,
    label: boxed ? text.rows.join("\n") : undefined,
    size: radius,
    x,
    y,
    borderWidth: focused ? 4 : 1.5,
    color: { background: fill, border: focused ? colour("accent") : colour(boxed ? "case" : "halo"), highlight: lit, hover: lit },
    margin: boxed ? 10 : undefined,
    font: { size: text.size, color: colour("case-ink"), face: FACE },
  };
}

/** A line for vis-network. */
function edgeLook(data, line, colour) {
  const strong = line.edges.some((edge) => data.edges.sources[edge] > 1);
  const faint = line.look === "co_mentioned";
  return {
    id: line.key,
    from: line.a,
    to: line.b,
    dashes: DASHES[line.look].length ? DASHES[line.look] : false,
    width: faint ? 1 : strong ? 2.4 : 1.4,
    color: { color: colour(faint ? "line" : "edge"), highlight: colour("accent"), hover: colour("edge-strong") },
    arrows: { to: { enabled: line.towards === line.b, scaleFactor: 0.5 }, from: { enabled: line.towards === line.a, scaleFactor: 0.5 } },
    smooth: { enabled: true, type: line.bend < 0 ? "curvedCCW" : "curvedCW", roundness: Math.abs(line.bend) },
  };
}

function signs(data, line) {
  const contested = line.edges.some((edge) => data.contested(edge));
  return [SIGNS[line.look], contested ? SIGNS.contested : ""].filter(Boolean).join(" ");
}

/** What a line says, short: its relations or roles, its status where that is not "asserted", and its signs. */
function lineText(data, line) {
  if (line.look === "co_mentioned") return setIn([relationWords("co_mentioned", "out")], 12.5);
  const texts = [...new Set(line.edges.map((edge) => shortWords(data, edge)))];
  const more = texts.length > 2 ? ` +${texts.length - 2}` : "";
  const told = [signs(data, line), texts.slice(0, 2).join(", ") + more].filter(Boolean).join(" ");
  return setIn(line.look === "asserted" ? [told] : [told, `(${words.statuses[line.look].name})`], 12.5);
}

/** The role that the strongest claim gives, else the relation. */
function shortWords(data, edge) {
  const role = data.roleOf(edge).replace(UNSAFE, " ").trim();
  const text = role || relationWords(data.relation(edge), "out");
  return text.length > 26 ? `${text.slice(0, 25)}…` : text;
}
