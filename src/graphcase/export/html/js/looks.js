// How lines look and what they say: on the canvas, in the legend and in an exported picture.

const DASHES = { asserted: [], alleged: [7, 5], denied: [2, 4], negated: [2, 4], hypothetical: [2, 7], disputed: [], co_mentioned: [1, 5] };
const LINE_WIDTHS = { co_mentioned: 1, one: 1.4, several: 2.4 };
const WORDS_SIZE = 12.5;
const SIGN_SIZE = 14;
const CROWDED = 0.6; // how opaque lines are where they are very many
const HEAD = 0.5; // an arrow's head, as vis-network measures it

/** A line's width, dashes and the name of its colour. */
function lineLook(data, line) {
  if (line.look === "co_mentioned") return { width: LINE_WIDTHS.co_mentioned, dash: DASHES.co_mentioned, colour: "edge" };
  const several = line.edges.some((edge) => data.edges.sources[edge] > 1);
  return { width: several ? LINE_WIDTHS.several : LINE_WIDTHS.one, dash: DASHES[line.look], colour: "edge" };
}

/** The signs of a line: that it is denied or negated, hypothetical, told differently. */
function signs(data, line) {
  const contested = line.edges.some((edge) => data.contested(edge));
  return [SIGNS[line.look], contested ? SIGNS.contested : ""].filter(Boolean).join(" ");
}

/** What a line says, short: its relations or roles, its status where that is not "asserted", and its signs. */
function lineText(data, line) {
  if (line.look === "co_mentioned") return setIn([relationWords("co_mentioned", "out")], WORDS_SIZE);
  const texts = [...new Set(line.edges.map((edge) => shortWords(data, edge)))];
  const more = texts.length > 2 ? ` +${texts.length - 2}` : "";
  const told = [signs(data, line), texts.slice(0, 2).join(", ") + more].filter(Boolean).join(" ");
  return setIn(line.look === "asserted" ? [told] : [told, `(${words.statuses[line.look].name})`], WORDS_SIZE);
}

/** The role that the strongest claim gives, else the relation. */
function shortWords(data, edge) {
  const role = data.roleOf(edge).replace(UNSAFE, " ").trim();
  const text = role || relationWords(data.relation(edge), "out");
  return text.length > 26 ? `${text.slice(0, 25)}…` : text;
}

/** A node for vis-network: its symbol; for a case its name too, which stands inside, if it is among the `named`. */
function nodeLook(figure, { grain, colour, focus, named }) {
  const { node, type, boxed, text, x, y } = figure;
  const focused = node === focus;
  const lit = { background: colour(type), border: colour("accent") };
  return {
    id: node,
    group: type,
    label: boxed ? (named.has(node) ? text.rows.join("\n") : " ") : undefined,
    size: radiusAt(figure, grain),
    x,
    y,
    borderWidth: focused ? 4 * grain : 1.5,
    color: { background: colour(type), border: focused ? colour("accent") : colour(boxed ? "case" : "halo"), highlight: lit, hover: lit },
    ...(boxed ? boxLook(figure, grain, named) : {}),
    font: { size: named.has(node) ? text.size * grain : 4, color: colour("case-ink"), face: FACE },
  };
}

/** A box as large as its name wants it. (vis-network takes a margin only when a node is new, and none of 0; these always.) */
function boxLook(figure, grain, named) {
  const { width, height } = reachOf(figure, grain, named);
  return { margin: 1, widthConstraint: { minimum: width - 2 }, heightConstraint: { minimum: height - 2, valign: "middle" } };
}

/** A line for vis-network. */
function edgeLook(data, line, { grain, colour, careful }) {
  const { width, dash, colour: name } = lineLook(data, line);
  const head = (node) => ({ enabled: line.towards === node, scaleFactor: HEAD });
  return {
    id: line.key,
    from: line.a,
    to: line.b,
    dashes: dash.length ? dash.map((length) => length * grain) : false,
    width: careful ? width * grain : width * Math.sqrt(grain),
    color: { color: colour(name), highlight: colour("accent"), hover: colour("edge-strong"), opacity: careful ? 1 : CROWDED },
    arrows: { to: head(line.b), from: head(line.a) },
    smooth: { enabled: true, type: line.bend < 0 ? "curvedCCW" : "curvedCW", roundness: Math.abs(line.bend) },
  };
}

/** Nodes or edges that vis-network has been given: it is told again only what changed. */
class Given {
  constructor() {
    this.set = new vis.DataSet();
    this.told = new Map();
  }

  /** Take away all that is not among these. */
  keep(looks) {
    const staying = new Set(looks.map(({ id }) => id));
    const gone = [...this.told.keys()].filter((id) => !staying.has(id));
    gone.forEach((id) => this.told.delete(id));
    if (gone.length) this.set.remove(gone);
  }

  /** Add or change these, as far as they are not as told before; true if any was not. */
  put(looks) {
    const changed = looks.filter((look) => {
      const text = JSON.stringify(look);
      const same = this.told.get(look.id) === text;
      this.told.set(look.id, text);
      return !same;
    });
    if (changed.length) this.set.update(changed);
    return changed.length > 0;
  }
}

/** The colours of a theme ("" is the one that is on), as the style sheet has them: the function from a name to a colour. */
function coloursOf(theme = "") {
  const probe = el("div", { hidden: true });
  if (theme) probe.dataset.theme = theme;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const names = [...TYPES, "case-ink", "ink", "muted", "accent", "halo", "edge", "edge-strong", "line"];
  const found = new Map(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  probe.remove();
  return (name) => found.get(name);
}
