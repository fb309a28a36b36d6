// The picture: vis-network draws what view.js chose where arrange.js put it.

const DASHES = { asserted: [], alleged: [7, 5], denied: [2, 4], negated: [2, 4], hypothetical: [2, 7], disputed: [], co_mentioned: [1, 5] };
const UNSAFE = /[\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const pen = document.createElement("canvas").getContext("2d");

/** Make the picture live; `chosen({node})` or `chosen({line})` is called when the reader clicks. Returns {show, zoom, fit}. */
function picture(data, chosen) {
  const frame = byId("canvas");
  const places = new Map(data.network.nodes.map((node) => [node.id, node]));
  const sets = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
  const network = new vis.Network(frame, sets, data.network.options);
  frame.querySelectorAll("[tabindex]").forEach((part) => (part.tabIndex = -1));
  let lines = new Map();
  network.on("click", ({ nodes, edges }) => {
    if (nodes.length) chosen({ node: nodes[0] });
    else if (edges.length) chosen({ line: lines.get(edges[0]) });
  });
  for (const kind of ["Node", "Edge"]) {
    network.on(`hover${kind}`, () => frame.style.setProperty("cursor", "pointer"));
    network.on(`blur${kind}`, () => frame.style.removeProperty("cursor"));
  }
  network.on("dragEnd", ({ nodes }) => nodes.forEach((node) => places.set(node, network.getPosition(node))));
  const fit = () => network.fit({ animation: false, maxZoomLevel: 1.25 });
  new ResizeObserver(fit).observe(frame);
  return {
    fit,
    zoom: (factor) => network.moveTo({ scale: network.getScale() * factor }),
    select: (node) => network.setSelection({ nodes: sets.nodes.get(node) ? [node] : [], edges: [] }),
    show(nodes, drawn, focus) {
      lines = new Map(drawn.map((line) => [line.key, line]));
      const look = colours();
      const looks = nodes.map((node) => nodeLook(data, node, node === focus, look));
      place(nodes, looks, drawn, places, focus, frame);
      network.setData({
        nodes: sets.nodes = new vis.DataSet(looks.map(({ box, ...node }) => ({ ...node, x: box.x, y: box.y - box.drop }))),
        edges: sets.edges = new vis.DataSet(edgeLooks(data, drawn, focus, look)),
      });
      fit();
    },
  };
}

/** Arrange the looks' boxes, and remember where each node stands for the next view. */
function place(nodes, looks, drawn, places, focus, frame) {
  const index = new Map(nodes.map((node, at) => [node, at]));
  const boxes = looks.map((look, at) => {
    const known = places.get(nodes[at]) || { x: NaN, y: NaN };
    const pinned = nodes[at] === focus;
    return Object.assign(look.box, pinned ? { x: 0, y: 0, pinned } : { x: focus < 0 ? known.x : NaN, y: known.y, pinned });
  });
  const aspect = Math.min(2, Math.max(0.6, frame.clientWidth / Math.max(1, frame.clientHeight)));
  arrange(boxes, drawn.map((line) => [index.get(line.a), index.get(line.b)]), aspect);
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
  pen.font = `600 ${fontSize}px system-ui, sans-serif`;
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
      face: "system-ui, sans-serif",
      strokeWidth: isCase ? 0 : 4,
      strokeColor: colour("halo"),
      bold: {},
    },
  };
}

/** The edges for vis-network. Lines of one pair curve apart; only lines at the focus carry words, others their sign. */
function edgeLooks(data, drawn, focus, colour) {
  const seen = new Map();
  return drawn.map((line) => {
    const pair = `${line.a}-${line.b}`;
    const turn = seen.get(pair) || 0;
    seen.set(pair, turn + 1);
    const strong = line.edges.some((edge) => data.edges.sources[edge] > 1);
    const faint = line.look === "co_mentioned";
    const atFocus = line.a === focus || line.b === focus;
    return {
      id: line.key,
      from: line.a,
      to: line.b,
      dashes: DASHES[line.look].length ? DASHES[line.look] : false,
      width: faint ? 1 : strong ? 2.4 : 1.4,
      color: { color: colour(faint ? "line" : "edge"), highlight: colour("accent"), hover: colour("edge-strong") },
      arrows: arrows(data, line),
      smooth: { enabled: true, type: "curvedCW", roundness: 0.06 + 0.16 * turn },
      label: atFocus ? lineWords(data, line) : signs(data, line),
      font: { size: atFocus ? 11 : 15, color: colour(atFocus ? "muted" : "ink"), strokeWidth: 4, strokeColor: colour("halo"), face: "system-ui, sans-serif" },
    };
  });
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
  if (line.look === "co_mentioned") return undefined;
  const texts = [...new Set(line.edges.map((edge) => shortWords(data, edge)))];
  const more = texts.length > 2 ? ` +${texts.length - 2}` : "";
  const status = line.look === "asserted" ? "" : `\n(${words.statuses[line.look].name})`;
  const sign = signs(data, line);
  return `${sign ? `${sign} ` : ""}${texts.slice(0, 2).join(", ")}${more}${status}`;
}

/** The role that the strongest claim gives, else the relation. */
function shortWords(data, edge) {
  const role = data.claims.role[data.claimsOf(edge)[0]];
  const text = role || relationWords(data.relation(edge), "out");
  return text.length > 26 ? `${text.slice(0, 25)}…` : text;
}
