// The picture as SVG: the scene that is drawn, with what one must know to read it. Text stays text; colours are the light ones.

const PAGE = { margin: 28, widest: 2000, narrowest: 640, title: 20, note: 12.5, row: 19 };
const FADED = 0.22;

/** An SVG element; attributes as given, children elements or text that is safe in XML. */
function svgEl(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, typeof value === "number" ? number(value) : value);
  node.append(...children.map((child) => (typeof child === "string" ? child.replace(UNSAFE, " ").toWellFormed() : child)));
  return node;
}

/**
 * The drawn scene as an SVG document. `lit` is the part of it that stands out, or null; `about` has a `title` and `notes`,
 * short lines that say what is drawn and on what it rests.
 */
function svgOf(data, scene, lit, about) {
  const standing = [...scene.figures.values()].flatMap(rectsOf);
  const scale = Math.min(1, PAGE.widest / Math.max(1, around(standing).width));
  const grain = grainAt(scale);
  const whole = around([...standing, ...legible(scene, grain).names.map(rectOfName)]);
  const how = { data, grain, colour: coloursOf("light") };
  const head = textRows([about.title], PAGE.title, PAGE.margin);
  const width = Math.max(PAGE.narrowest, whole.width * scale + 2 * PAGE.margin);
  const key = legend(data, scene, { ...how, width: width - 2 * PAGE.margin });
  const top = PAGE.margin + 1.6 * PAGE.title;
  const below = top + whole.height * scale + PAGE.margin;
  const notes = about.notes.flatMap((note) => broken(note, PAGE.note, width - 2 * PAGE.margin));
  const height = below + key.height + notes.length * PAGE.row + PAGE.margin;
  const left = (width - whole.width * scale) / 2;
  const corner = [left - (whole.x - whole.width / 2) * scale, top - (whole.y - whole.height / 2) * scale].map(number);
  const at = `translate(${corner.join(" ")}) scale(${number(scale)})`;
  const [wide, high] = [Math.round(width), Math.round(height)];
  return svgEl(
    "svg",
    { xmlns: SVG, width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, "font-family": FACE },
    svgEl("title", {}, about.title),
    svgEl("rect", { width: "100%", height: "100%", fill: how.colour("halo") }),
    svgEl("g", { fill: how.colour("ink") }, ...head),
    svgEl("g", { transform: at }, ...drawnParts(scene, lit, how)),
    svgEl("g", { transform: `translate(${PAGE.margin} ${number(below)})` }, ...key.parts),
    svgEl("g", { fill: how.colour("muted") }, ...textRows(notes, PAGE.note, below + key.height)),
  );
}

/** What is drawn; where a part stands out, the rest is pale beneath it. */
function drawnParts(scene, lit, how) {
  const all = partsOf(scene, how);
  return lit ? [svgEl("g", { opacity: FADED }, ...all), svgEl("g", {}, ...partsOf(lit, { ...how, lit: true }))] : all;
}

/** Lines, then symbols, then words: in the order in which they cover each other. */
function partsOf(scene, how) {
  const { names, words: told } = legible(scene, how.grain);
  const named = namedIn(scene, how.grain);
  const { colour } = how;
  return [
    svgEl("g", { fill: "none" }, ...scene.lines.map((line) => svgLine(line, scene.figures, { ...how, named }))),
    svgEl("g", {}, ...scene.order.map((figure) => svgSymbol(figure, { ...how, named, focused: figure.node === scene.focus })).reverse()),
    svgEl("g", {}, ...told.map((spot) => svgWords(spot.text, spot, colour("ink"), colour("halo")))),
    svgEl("g", {}, ...names.map((name) => svgWords(name.text, name, ...(name.inside ? [colour("case-ink"), "none"] : [colour("ink"), colour("halo")])))),
  ];
}

function svgLine(line, figures, { data, grain, colour, named, lit }) {
  const { width, dash, colour: name } = lineLook(data, line);
  const ink = colour(lit ? "edge-strong" : name);
  const { stroke, head } = linePaths(line, figures, width * grain, (figure) => reachOf(figure, grain, named));
  const path = svgEl("path", { d: stroke, stroke: ink, "stroke-width": width * grain });
  if (dash.length) path.setAttribute("stroke-dasharray", dash.map((length) => number(length * grain)).join(" "));
  const whole = svgEl("g", {}, svgEl("title", {}, lineTitle(data, line)), path);
  if (head) whole.append(svgEl("path", { d: head, fill: ink }));
  return whole;
}

/** A line in words: "Ada Lindqvist – Irena Kovářová: lawyer". */
function lineTitle(data, line) {
  const name = (node) => data.nodes.name[node];
  const [from, to] = line.towards === line.a ? [line.b, line.a] : [line.a, line.b];
  return `${name(from)} ${line.towards < 0 ? "–" : "→"} ${name(to)}: ${lineText(data, line).rows.join(" ")}`;
}

function svgSymbol(figure, { data, grain, colour, named, focused }) {
  const border = colour(focused ? "accent" : figure.boxed ? "case" : "halo");
  return svgEl(
    "path",
    { d: outlineOf(figure, grain, named), fill: colour(figure.type), stroke: border, "stroke-width": focused ? 4 : 1.5 },
    svgEl("title", {}, `${data.nodes.name[figure.node]} (${words.types[figure.type].one})`),
  );
}

function svgWords({ rows, size, height }, { x, y }, ink, halo) {
  const middle = (index) => y - height / 2 + (index + 0.55) * size * LEADING + 0.35 * size;
  const look = { "font-size": size, "text-anchor": "middle", fill: ink };
  if (halo !== "none") Object.assign(look, { stroke: halo, "stroke-width": size / 3, "stroke-linejoin": "round", "paint-order": "stroke" });
  return svgEl("text", look, ...rows.map((row, index) => svgEl("tspan", { x, y: middle(index) }, row)));
}

/** Rows of text one below the other at the left margin. */
const textRows = (rows, size, top) =>
  rows.map((row, index) => svgEl("text", { x: PAGE.margin, y: top + size + index * PAGE.row, "font-size": size }, row));

/** A note in rows that fit a width. */
function broken(note, size, width) {
  const rows = [""];
  for (const word of note.split(" ")) {
    const longer = rows[rows.length - 1] ? `${rows[rows.length - 1]} ${word}` : word;
    if (setIn([longer], size).width <= width || !rows[rows.length - 1]) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}
