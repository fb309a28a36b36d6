// The picture: vis-network draws symbols and lines where place.js put them; words are painted over them by paint.js.

const VEILS = { hover: 0.8, link: 0.75, way: 0.5 }; // how much of the rest fades
const HANDED_OVER = 600; // so many nodes or lines are handed over in one go

/**
 * Make the picture live. `on`: `choose({node} or {line}, {shift})` at a click, `expand(node)` at a double click,
 * `moved(places)` after a drag (node -> {x, y}), `pin(node)` to pin or unpin it. Returns the board.
 */
function picture(data, on) {
  const frame = byId("canvas");
  const board = new Board(data, frame);
  listen(board, frame, on);
  board.told = roving(board, on);
  new ResizeObserver(() => board.fit()).observe(frame);
  return board;
}

/** What is drawn, and how the reader looks at it. */
class Board {
  constructor(data, frame) {
    this.data = data;
    this.shown = new Map();
    this.stood = new Map(); // where each node stood when it was last drawn
    [this.nodes, this.edges] = [new Given(), new Given()];
    this.scene = { figures: new Map(), lines: [], order: [], words: [], focus: -1, careful: true, seen: new Map() };
    this.marks = { ends: new Set(), pins: new Set(), cursor: -1 };
    this.chosen = null; // what the view wants to stand out
    this.hovered = null;
    this.dragged = false; // whether something stands elsewhere than it was put
    this.told = () => {}; // to be called when something else is drawn
    this.colour = coloursOf();
    this.network = new vis.Network(frame, { nodes: this.nodes.set, edges: this.edges.set }, data.network.options);
    frame.querySelectorAll("[tabindex]").forEach((part) => (part.tabIndex = -1));
    this.network.on("afterDrawing", (context) => {
      const { grain, marks, colour, data } = this;
      paint(context, this.scene, this.hovered || this.chosen, { grain, marks, colour, data });
    });
    this.camera = new Camera(this.network, frame, () => this.restyle());
  }

  get grain() {
    return this.camera.grain;
  }

  /**
   * Draw nodes and lines. `focus` is the selected node or -1; nodes of the set `kept` stay where they stand. `more`: `pins`
   * (node -> {x, y}), `ways` (nodes in order, one list a way), `ends` (nodes with a ring), `hiddenTies` (node -> number),
   * `link` ([a, b], which stand out), `places` (node -> {x, y}: it stands there, unless pinned).
   */
  show(nodes, lines, focus, kept = new Set(), more = {}) {
    const { pins = new Map(), ways = [], ends = new Set(), hiddenTies = new Map(), link = [], places = new Map() } = more;
    const exact = new Map([...places, ...pins]);
    const isMap = nodes.length > CAREFUL && focus < 0 && !ways.length && !exact.size; // all stand where the build put them
    const staying = isMap && nodes.some((node) => !this.scene.figures.has(node)) ? [] : [...kept].filter((node) => this.stood.has(node));
    const before = staying.map((node) => [node, this.stood.get(node)]);
    const stands = new Map([...before, ...exact]);
    const middle = focus >= 0 ? focus : (link[0] ?? -1);
    const room = this.camera.room();
    const stays = this.standsAlready(nodes, lines, stands, hiddenTies);
    const asked = { focus, middle, stands, exact: exact.size > 0, ways, hiddenTies, home: homes(this.data), room };
    if (!stays) this.scene = composed(this.data, nodes, lines, asked);
    else if (this.dragged) this.scene = settled(this.data, this.scene.figures, this.scene.lines, asked);
    else this.scene = refocused(this.data, this.scene, focus);
    this.put({ ends, pins });
    this.chosen = link.length ? this.standsOut(link, VEILS.link) : this.standsOut(ways[0] || [], VEILS.way);
    if (!stays) this.camera.aim(this.scene);
    this.restyle();
    this.told();
  }

  /** Remember where everything was put, and which nodes have a mark. */
  put({ ends, pins }) {
    this.shown = new Map([...this.scene.figures].map(([node, { x, y }]) => [node, { x, y }]));
    this.shown.forEach((place, node) => this.stood.set(node, place));
    this.marks = { ...this.marks, ends, pins: new Set(pins.keys()) };
    this.hovered = null;
    this.dragged = false;
  }

  /** Mark the node where the keyboard is, and bring it into sight; -1 for none. */
  cursor(node) {
    if (node === this.marks.cursor) return;
    this.marks = { ...this.marks, cursor: node };
    if (this.scene.figures.has(node)) this.camera.centre(this.scene.figures.get(node));
    this.network.redraw();
  }

  /** Where everything was put that is drawn: a drag that goes on is not in it. */
  places() {
    return this.shown;
  }

  /** True if the same nodes and lines are drawn, and all are to stay where they stand. */
  standsAlready(nodes, lines, stands, hiddenTies) {
    const { figures, lines: drawn } = this.scene;
    const unmoved = (node) => {
      const [figure, place] = [figures.get(node), stands.get(node)];
      return figure && place && Math.hypot(figure.x - place.x, figure.y - place.y) < 1 && figure.hidden === (hiddenTies.get(node) || 0);
    };
    const same = nodes.length === figures.size && lines.length === drawn.length;
    return same && nodes.every(unmoved) && lines.every((line, at) => sameLine(line, drawn[at]));
  }

  /** The part of the scene that stands out for a way: its nodes, and the lines from step to step. */
  standsOut(way, veil) {
    if (!way.length) return null;
    const steps = new Set(way.slice(1).flatMap((node, at) => [`${way[at]}-${node}`, `${node}-${way[at]}`]));
    return litPart(this.data, this.scene, way, { veil, lights: (line) => steps.has(`${line.a}-${line.b}`) });
  }

  /** Let a node and what is tied to it stand out, or a line ({node} or {line}); null ends it. */
  hover(over) {
    const lights = (line) => (over.line ? line === over.line : line.a === over.node || line.b === over.node);
    const ends = over ? this.scene.lines.filter(lights).flatMap(({ a, b }) => [a, b]) : [];
    this.hovered = over && litPart(this.data, this.scene, over.line ? ends : [over.node, ...ends], { veil: VEILS.hover, lights });
    this.network.redraw();
  }

  /** Hand to vis-network what looks otherwise than before: after a change of theme, scene or grain. */
  restyle() {
    this.colour = coloursOf();
    const { figures, lines, focus, careful } = this.scene;
    const look = { careful, grain: this.grain, colour: this.colour, focus, named: namedIn(this.scene, this.grain) };
    const nodeLooks = [...figures.values()].map((figure) => nodeLook(figure, look));
    const edgeLooks = lines.map((line) => edgeLook(this.data, line, look));
    this.edges.keep(edgeLooks);
    this.nodes.keep(nodeLooks);
    const parts = [...slices(nodeLooks, this.nodes), ...slices(edgeLooks, this.edges)];
    clearTimeout(this.waiting);
    if (parts.length > 2) this.waiting = setTimeout(() => this.inTurn(parts));
    else if (!parts.filter((part) => part()).length) this.network.redraw();
  }

  /** Do one thing after the other, so that the page answers in between; a newer scene ends it. */
  inTurn([next, ...others]) {
    next();
    if (others.length) this.waiting = setTimeout(() => this.inTurn(others));
    else this.network.redraw();
  }

  /** The reader drags nodes: names and words go with them. Returns where they are. */
  drag(nodes) {
    const moved = new Map(nodes.map((node) => [node, this.network.getPosition(node)]));
    moved.forEach((place, node) => {
      Object.assign(this.scene.figures.get(node), place);
      this.stood.set(node, place);
    });
    this.scene = this.scene.careful ? refocused(this.data, this.scene, this.scene.focus) : { ...this.scene, seen: new Map() };
    this.dragged = true;
    return moved;
  }

  /** Show the whole scene, no nearer than names need. */
  fit() {
    this.camera.aim(this.scene);
    this.restyle();
  }

  zoom(factor) {
    this.camera.look({ scale: this.network.getScale() * factor });
  }

  pan(dx, dy) {
    this.camera.pan(dx, dy);
  }

  /** What stands at a place of the screen: {node}, {line} or null. Names are part of their nodes. */
  at(point) {
    const node = this.network.getNodeAt(point);
    if (node !== undefined) return { node };
    const { x, y } = this.network.DOMtoCanvas(point);
    const spot = { x, y, width: 0, height: 0 };
    const name = legible(this.scene, this.grain).names.find((one) => overlap(rectOfName(one), spot));
    if (name) return { node: name.figure.node };
    const edge = this.network.getEdgeAt(point);
    return edge === undefined ? null : { line: this.scene.lines.find((line) => line.key === edge) };
  }
}

/** What gives vis-network the looks of one kind, a part at a time. */
function slices(looks, given) {
  const part = (index) => looks.slice(index * HANDED_OVER, (index + 1) * HANDED_OVER);
  return Array.from({ length: Math.ceil(looks.length / HANDED_OVER) }, (_, index) => () => given.put(part(index)));
}

const sameLine = (one, other) => one.key === other.key && one.edges.length === other.edges.length;

/** Where the build put a node; undefined if it put it nowhere. */
function homes({ nodes }) {
  return (node) => (nodes.x ? { x: nodes.x[node], y: nodes.y[node] } : undefined);
}
