// What the reader does: every move makes a new view, the view makes the address, the picture and the panel.

/**
 * The moves over a case. `page` has what they change: {data, filters, board, connect, tell(view, drawn, can, quiet)}. Returns {start, go, ...}:
 * each move a function; `view()` is the view as it stands. `start` resolves when the first panel stands.
 */
function explorer(page) {
  const { data, filters } = page;
  const place = moves((at) => restore(at));
  const kept = new Map(); // entry of the history -> where everything stood
  const state = { view: null, drawn: null, turn: 0, quiet: true };

  const draw = (next, stays, places) => {
    const paths = next.ends.length ? connectionOf(next) : { ways: [] };
    const drawn = { ...shown(data, filters, next, { size: openingSize(), ways: paths.ways.map(({ nodes }) => nodes) }), paths };
    const chosen = paths.ways[next.way];
    const ways = chosen ? [chosen, ...paths.ways.filter((way) => way !== chosen)].map(({ nodes }) => nodes) : [];
    page.board.show(drawn.nodes, linesAmong(data, filters, drawn.nodes), next.kind === "entity" ? next.nodes[0] : -1, stays, {
      pins: next.pins,
      ways,
      ends: new Set(next.ends),
      link: next.kind === "link" ? next.nodes : undefined,
      hiddenTies: drawn.left,
      places,
    });
    state.drawn = drawn;
  };
  let known = { key: null };
  const connectionOf = ({ ends: [a, b], choice }) => {
    if (known.choice !== choice || known.a !== a || known.b !== b) known = { choice, a, b, found: connection(data, filters, a, b) };
    return known.found;
  };
  const present = (next, stays, { quiet = false, places } = {}) => {
    state.view = next;
    filters.apply(next.choice);
    draw(next, stays, places);
    page.tell(next, state.drawn, place.can(), quiet);
    return read(next, quiet);
  };
  const read = async (next, quiet) => {
    const turn = (state.turn += 1);
    byId("panel").setAttribute("aria-busy", "true");
    const content = await panelOf(page, next, state.drawn, self);
    if (turn !== state.turn) return; // the reader has gone on
    byId("panel").setAttribute("aria-busy", "false");
    fill(content, quiet);
  };
  const restore = (at) => present(viewAt(data, window.location.hash), new Set(), { places: kept.get(at) });
  const go = (next, { stays = new Set(), key = "", quiet = false } = {}) => {
    if (page.board.places) kept.set(place.at(), page.board.places());
    place.go(fragmentOf(data, next), key);
    present(next, stays, { quiet });
  };
  const drawnNow = () => new Set(state.drawn.nodes);
  /** The same picture with something more or less in it, or another part of it looked at: nothing jumps. */
  const change = (more, how = {}) => go({ ...state.view, ...more }, { stays: drawnNow(), quiet: true, ...how });
  const look = (kind, nodes, more = {}) => change({ kind, nodes, tab: "", ...more }, { quiet: false });
  const opened = (node, pages) => new Map([...state.view.open].filter(([one]) => one !== node).concat(pages ? [[node, pages]] : []));
  const self = {
    view: () => state.view,
    drawn: () => state.drawn,
    undo: place.undo,
    redo: place.redo,
    start: () => present(viewAt(data, window.location.hash), new Set(), { quiet: true }),
    redraw: () => draw(state.view, drawnNow()),
    select: (node) => look("entity", [node]),
    selectLine: ({ a, b }) => look("link", [a, b]),
    /** Go to what a link asks for, with the filters as they are; an article, or a line that is drawn, leaves the picture. */
    follow(fragment) {
      const { choice } = state.view;
      const next = { ...viewAt(data, fragment), choice };
      const isDrawn = next.nodes.every((node) => drawnNow().has(node));
      if (next.kind === "article" || (next.kind === "link" && isDrawn)) return look(next.kind, next.nodes, { document: next.document, at: next.at });
      return go(next);
    },
    /** Put an entity with its neighbours beside what is drawn. */
    add: (node) => look("entity", [node], { open: opened(node, 1) }),
    connect: (a, b) => go({ ...viewOf("path", [a, b]), choice: state.view.choice }),
    way: (way) => change({ way }),
    expand: (node) => change({ open: opened(node, (state.view.open.get(node) || 0) + 1), gone: without(state.view.gone, neighbours(data, filters, node)) }),
    collapse: (node) => change({ open: opened(node, 0) }),
    more() {
      const { view } = state;
      const node = view.nodes.find((one) => view.open.has(one)) ?? [...view.open.keys()][0];
      if (node === undefined) change({ main: view.main + 1 });
      else self.expand(node);
    },
    only: (node) => go({ ...viewOf("entity", [node]), choice: state.view.choice, pins: state.view.pins }),
    hide(node) {
      const { view } = state;
      const [other] = [...view.open.keys()].filter((one) => one !== node).reverse();
      const next = !view.nodes.includes(node) ? {} : other === undefined ? { kind: "overview", nodes: [] } : { kind: "entity", nodes: [other] };
      change({ ...next, ends: view.ends.includes(node) ? [] : view.ends, gone: new Set(view.gone).add(node) }, { quiet: false });
    },
    showGone: () => change({ gone: new Set() }),
    moved: (places) => change({ pins: new Map([...state.view.pins, ...places]) }, { key: `drag ${[...places.keys()]}` }),
    pin(node) {
      const pins = new Map(state.view.pins);
      if (!pins.delete(node)) pins.set(node, page.board.places().get(node));
      change({ pins });
    },
    choose: (more, key = "") => change({ choice: Object.freeze({ ...state.view.choice, ...more }) }, { key }),
    reset: () => change({ choice: ALL }),
    /** The panel has turned to another of its tabs: only the address is left to change. */
    turn(tab) {
      state.view = { ...state.view, tab };
      place.go(fragmentOf(data, state.view), "tab");
    },
  };
  return self;
}

const without = (set, values) => new Set([...set].filter((value) => !values.includes(value)));

/** What the panel shows of a view: a promise, as much of it may have to be loaded. */
async function panelOf({ data, filters, connect }, view, drawn, go) {
  const act = { buttons: [], tab: view.tab, turn: go.turn };
  if (view.kind === "entity") return entityPanel(data, filters, view.nodes[0], { ...act, buttons: entityButtons(data, filters, view, drawn, { ...go, ask: connect.ask }) });
  if (view.kind === "link") {
    const ways = el("button", { type: "button", onclick: () => go.connect(...view.nodes) }, say("move.ways"));
    return linkPanel(data, filters, ...view.nodes, { ...act, buttons: [ways] });
  }
  if (view.kind === "path") return pathPanel(data, filters, view, drawn.paths, { way: go.way, reset: go.reset, together: () => go.choose({ together: true }) });
  if (view.kind === "article") return articlePanel(data, view.document, view.at, act);
  return overviewPanel(data, act);
}

/** What a reader can do with an entity: find a connection, and change the picture. */
function entityButtons(data, filters, view, drawn, go) {
  const [node] = view.nodes;
  const left = drawn.left.get(node) || 0;
  const isAmong = view.main || view.open.size > Number(view.open.has(node)) || view.ends.length;
  const button = (text, act, more = {}) => el("button", { type: "button", onclick: () => act(node), ...more }, text);
  return [
    button(say("move.connect"), go.ask, { class: "main" }),
    left ? button(say("move.expand", { n: left }), go.expand) : null,
    view.open.has(node) && isAmong ? button(say("move.collapse"), go.collapse) : null,
    isAmong ? button(say("move.only"), go.only) : null,
    button(say("move.pin"), go.pin, { "aria-pressed": String(view.pins.has(node)) }),
    button(say("move.hide"), go.hide),
  ].filter(Boolean);
}

/** Put content into the panel; after a reader's move, from its top, with the keyboard at its heading. */
function fill(content, quiet) {
  byId("panel").replaceChildren(...content);
  if (quiet) return;
  byId("evidence").scrollTop = 0;
  byId("panel").querySelector("h2").focus({ preventScroll: true });
  if (window.matchMedia("(max-width: 719px)").matches) byId("evidence").scrollIntoView();
}

/** How many entities a canvas of this size can show with readable names. */
function openingSize() {
  const { clientWidth, clientHeight } = byId("canvas");
  return Math.round(Math.min(48, Math.max(10, (clientWidth * clientHeight) / 19000)));
}
