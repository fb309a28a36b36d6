// The picture: vis-network draws what view.js chose where arrange.js put it.

const DASHES = { asserted: [], alleged: [7, 5], denied: [2, 4], negated: [2, 4], hypothetical: [2, 7], disputed: [], co_mentioned: [1, 5] };
const UNSAFE = /[\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const FACE = "system-ui, sans-serif";
const MOST_WORDS = 16;
const pen = document.createElement("canvas").getContext("2d");

/**
 * Make the picture live; `chosen({node})` or `chosen({line})` is called when the reader clicks.
 * Returns {show, zoom, fit}: `show(nodes, lines, focus, kept)` leaves the nodes in the set `kept` where they stand.
 */
function picture(data, chosen) {
  const frame = byId("canvas");
  const places = new Map(data.network.nodes.map((node) => [node.id, node]));
  const network = new vis.Network(frame, {}, data.network.options);
  frame.querySelectorAll("[tabindex]").forEach((part) => (part.tabIndex = -1));
  let lines = new Map();
  let edges = new vis.DataSet();
  network.on("click", (hit) => {
    if (hit.nodes.length) chosen({ node: hit.nodes[0] });
    else if (hit.edges.length) chosen({ line: lines.get(hit.edges[0]) });
  });
  const point = (on) => (frame.style.cursor = on ? "pointer" : "");
  const tell = (line, told) => lines.has(line) && edges.update({ id: line, ...edgeWords(data, lines.get(line), told, colours()) });
  network.on("hoverNode", () => point(true));
  network.on("blurNode", () => point(false));
  network.on("hoverEdge", ({ edge }) => (point(true), tell(edge, true)));
  network.on("blurEdge", ({ edge }) => (point(false), tell(edge, lines.get(edge)?.told)));
  network.on("dragEnd", ({ nodes }) => nodes.forEach((node) => places.set(node, network.getPosition(node))));
  const fit = () => network.fit({ animation: false, maxZoomLevel: 1.15 });
  new ResizeObserver(fit).observe(frame);
  return {
    fit,
    zoom: (factor) => network.moveTo({ scale: network.getScale() * factor }),
    show(nodes, drawn, focus, kept = new Set()) {
      const few = drawn.filter((line) => line.a === focus || line.b === focus).length <= MOST_WORDS;
      drawn.forEach((line) => (line.told = few && (line.a === focus || line.b === focus)));
      lines = new Map(drawn.map((line) => [line.key, line]));
      const colour = colours();
      const looks = nodes.map((node) => nodeLook(data, node, node === focus, colour));
      place(nodes, looks, drawn, { places, focus, kept, frame });
      const points = looks.map(({ box, ...look }) => ({ ...look, x: box.x, y: box.y - box.drop }));
      points.forEach(({ id, x, y }) => places.set(id, { x, y }));
      edges = new vis.DataSet(edgeLooks(data, drawn, colour));
      network.setData({ nodes: new vis.DataSet(points), edges });
      fit();
    },
  };
}

/** Arrange the looks' boxes. What is kept stays where it was; else the focus stands in the middle, or nobody does. */
function place(nodes, looks, drawn, { places, focus, kept, frame }) {
  const index = new Map(nodes.map((node, at) => [node, at]));
  const boxes = looks.map(({ box }, at) => {
    const node = nodes[at];
    const known = (focus < 0 || kept.has(node)) && places.get(node);
    if (known) return Object.assign(box, { x: known.x, y: known.y + box.drop, pinned: kept.has(node) });
    const middle = node === focus && !kept.size;
    return Object.assign(box, { x: middle ? 0 : NaN, y: middle ? 0 : NaN, pinned: middle });
  });
  const aspect = Math.min(2, Math.max(0.6, frame.clientWidth / Math.max(1, frame.clientHeight)));
  arrange(boxes, drawn.map((line) => [index.get(line.a), index.get(line.b)]), aspect);
  const near = new Set(drawn.flatMap(({ a, b }) => (a === focus ? [b] : b === focus ? [a] : [])));
  if (!kept.size && focus >= 0 && near.size === nodes.length - 1) encircle(boxes, index.get(focus), aspect);
}

/** The colours of the theme that is on, as the style sheet has them. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

/** A name fit to draw: no direction marks, at most three short lines. */
function label(name, width = 17) {
  const lines = [""];
  for (const word of name.slice(0, 120).replace(UNSAFE, " ").split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  const cut = lines.slice(0, 3).map((line) => (line.length > 24 ? `${line.slice(0, 23)}…` : line));
  return cut.join("\n") + (lines.length > 3 ? " …" : "");
}

function nodeLook(data, node, focused, colour) {
  const type = data.nodes.type[node];
  const isCase = type === "case";
  const text = label(data.nodes.name[node], isCase ? 22 : 17);
  const ties = data.edgesOf(node).filter((edge) => !data.coMentioned(edge)).length;
  const size = Math.min(22, 6 + 2.6 * Math.sqrt(ties));
  const fontSize = isCase ? 15 : focused ? 17 : ties > 5 ? 14 : 12.5;
  pen.font = `600 ${fontSize}px ${FACE}`;
  const rows = text.split("\n");
  const width = Math.max(...rows.map((row) => pen.measureText(row).width));
  const height = rows.length * fontSize * 1.2;
  const box = isCase
    ? { width: width + 44, height: height + 40, drop: 0 }
    : { width: Math.max(2 * size, width) + 14, height: 2 * size + height + 16, drop: height / 2 + 2 };
  const fill = colour(type);
  return {
    id: node,
    group: type,
    label: text,
    size,
    box,
    borderWidth: focused ? 4 : 1.5,
    color: { background: fill, border: focused ? colour("accent") : colour(isCase ? "case" : "halo"), highlight: { background: fill, border: colour("accent") }, hover: { background: fill, border: colour("accent") } },
    margin: isCase ? 10 : undefined,
    font: {
      size: fontSize,
      color: colour(isCase ? "case-ink" : "ink"),
      face: FACE,
      strokeWidth: isCase ? 0 : 4,
      strokeColor: colour("halo"),
      bold: {},
    },
  };
}

/** The edges for vis-network. Lines of one pair curve apart; lines that are `told` carry words, others their sign. */
function edgeLooks(data, drawn, colour) {
  const seen = new Map();
  return drawn.map((line) => {
    const pair = `${line.a}-${line.b}`;
    const turn = seen.get(pair) || 0;
    seen.set(pair, turn + 1);
    const strong = line.edges.some((edge) => data.edges.sources[edge] > 1);
    const faint = line.look === "co_mentioned";
    return {
      id: line.key,
      from: line.a,
      to: line.b,
      dashes: DASHES[line.look].length ? DASHES[line.look] : false,
      width: faint ? 1 : strong ? 2.4 : 1.4,
      color: { color: colour(faint ? "line" : "edge"), highlight: colour("accent"), hover: colour("edge-strong") },
      arrows: arrows(data, line),
      smooth: { enabled: true, type: "curvedCW", roundness: 0.06 + 0.16 * turn },
      ...edgeWords(data, line, line.told, colour),
    };
  });
}

function edgeWords(data, line, told, colour) {
  return {
    label: (told ? lineWords(data, line) : signs(data, line)) || " ",
    font: { size: told ? 11.5 : 15, color: colour(told ? "muted" : "ink"), strokeWidth: 4, strokeColor: colour("halo"), face: FACE },
  };
}

/** Heads where the relations point; none for symmetric ones. */
function arrows(data, line) {
  const directed = line.edges.filter((edge) => !data.edges.symmetric[edge]);
  const ahead = { enabled: directed.some((edge) => data.edges.target[edge] === line.b), scaleFactor: 0.5 };
  const back = { enabled: directed.some((edge) => data.edges.target[edge] === line.a), scaleFactor: 0.5 };
  return { to: ahead, from: back };
}

function signs(data, line) {
  const disputed = line.edges.some((edge) => data.edges.disputed[edge]);
  return [SIGNS[line.look], disputed ? SIGNS.disputed : ""].filter(Boolean).join(" ") || undefined;
}

/** What a line says, short: its relations or roles, its status where that is not "asserted", and its signs. */
function lineWords(data, line) {
  if (line.look === "co_mentioned") return relationWords("co_mentioned", "out");
  const texts = [...new Set(line.edges.map((edge) => shortWords(data, edge)))];
  const more = texts.length > 2 ? ` +${texts.length - 2}` : "";
  const status = line.look === "asserted" ? "" : `\n(${words.statuses[line.look].name})`;
  const sign = signs(data, line);
  return `${sign ? `${sign} ` : ""}${texts.slice(0, 2).join(", ")}${more}${status}`;
}

/** The role that the strongest claim gives, else the relation. */
function shortWords(data, edge) {
  const role = roleWords(data, data.claimsOf(edge)[0]);
  const text = role || relationWords(data.relation(edge), "out");
  return text.length > 26 ? `${text.slice(0, 25)}…` : text;
}
