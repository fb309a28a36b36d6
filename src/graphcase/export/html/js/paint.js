// What is painted over vis-network's symbols and lines: words, names, marks, and what stands out while the rest fades.

/**
 * Paint over the network: `scene`, and `lit` (the part of it that stands out, or null). `how`: the `grain`; `marks`, with
 * `ends` and `pins` (nodes) and `cursor` (the node where the keyboard is, or -1); the theme's `colour`; the `data`.
 */
function paint(context, scene, lit, how) {
  paintReadable(context, scene, how, false);
  if (lit) {
    fade(context, lit.veil, how.colour("halo"));
    const named = namedIn(lit, how.grain);
    lit.lines.forEach((line) => paintLine(context, line, lit.figures, { ...how, named }));
    lit.figures.forEach((figure) => paintSymbol(context, figure, { ...how, named, focused: figure.node === scene.focus }));
    paintReadable(context, lit, how, true);
  }
  const named = namedIn(lit || scene, how.grain);
  (lit || scene).figures.forEach((figure) => paintMarks(context, figure, { ...how, named }));
}

/** Words, names, and "+3" for ties not drawn. Names in `boxes`, those of cases, are else written by vis-network. */
function paintReadable(context, scene, { grain, colour }, boxes) {
  const { names, words: spots, more } = legible(scene, grain);
  for (const { line, text, x, y } of spots) {
    paintWords(context, text, { x, y }, colour(line.a === scene.focus || line.b === scene.focus ? "muted" : "ink"), colour("halo"));
  }
  for (const { text, x, y, inside } of names) {
    if (!inside) paintWords(context, text, { x, y }, colour("ink"), colour("halo"));
    else if (boxes) paintWords(context, text, { x, y }, colour("case-ink"), colour("case"));
  }
  for (const figure of more) paintWords(context, figure.more, moreRect(figure), colour("muted"), colour("halo"));
}

/** Fade all that is drawn so far. */
function fade(context, veil, colour) {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = veil;
  context.fillStyle = colour;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}

function paintLine(context, line, figures, { data, grain, colour, named }) {
  const { width, dash } = lineLook(data, line);
  const { stroke, head } = linePaths(line, figures, width * grain, (figure) => reachOf(figure, grain, named));
  context.strokeStyle = context.fillStyle = colour("edge-strong");
  context.lineWidth = width * grain;
  context.setLineDash(dash.map((length) => length * grain));
  context.stroke(new Path2D(stroke));
  context.setLineDash([]);
  if (head) context.fill(new Path2D(head));
}

function paintSymbol(context, figure, { grain, colour, named, focused }) {
  const outline = new Path2D(outlineOf(figure, grain, named));
  context.fillStyle = colour(figure.type);
  context.fill(outline);
  context.lineWidth = focused ? 4 : 1.5;
  context.strokeStyle = colour(focused ? "accent" : figure.boxed ? "case" : "halo");
  context.stroke(outline);
}

/** The outline of a figure, `more` wider on all sides; a case is a small box unless it is among the `named`. */
function outlineOf(figure, grain, named, more = 0) {
  if (!figure.boxed) return symbolPath(figure, radiusAt(figure, grain) + more);
  const { x, y, width, height } = reachOf(figure, grain, named);
  return boxPath({ x, y, width: width + 2 * more, height: height + 2 * more }, 5 + more);
}

/** How far a figure's symbol reaches: its radius, or the rectangle of a box. */
function reachOf(figure, grain, named) {
  if (!figure.boxed) return radiusAt(figure, grain);
  return named.has(figure.node) ? wordsRect(figure, 0, grown(figure.text, grain)) : smallRect(figure, grain);
}

/** A ring for a chosen end of a path, a dashed one where the keyboard is, a dot for a pin. */
function paintMarks(context, figure, { grain, marks, colour, named }) {
  const { node, boxed } = figure;
  const ring = (away, dash) => {
    context.lineWidth = 2.5 * grain;
    context.setLineDash(dash);
    context.strokeStyle = colour("accent");
    context.stroke(new Path2D(outlineOf(figure, grain, named, away * grain)));
    context.setLineDash([]);
  };
  if (marks.ends.has(node)) ring(4, []);
  if (marks.cursor === node) ring(8, [5 * grain, 3 * grain]);
  if (marks.pins.has(node)) {
    context.fillStyle = colour(boxed ? "case-ink" : "halo");
    const at = boxed ? { x: wordsRect(figure, 0).x, y: wordsRect(figure, 0).y - figure.text.height / 2 - 5 } : figure;
    context.fill(new Path2D(symbolPath({ type: "person", x: at.x, y: at.y }, 2.5 * grain)));
  }
}
