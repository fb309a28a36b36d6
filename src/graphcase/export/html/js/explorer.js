// What the reader does: every move makes a new view; the view makes the address, the picture and the panel.

/**
 * The moves over a case. `page` has what they change: {data, filters, board, connect, tell(view, drawn, can, stays)}, where `can`
 * says what can be undone and redone, `stays` that the reader goes on where they are.
 */
class Explorer {
  constructor(page) {
    this.page = page;
    this.view = null;
    this.drawn = null;
    this.past = moves((before) => this.restore(before));
    this.places = new Map(); // entry of the history -> where everything stood
    this.reading = 0;
    this.known = {};
  }

  /** Show what the address asks for. Resolves when the panel stands. */
  start() {
    return this.show(viewAt(this.page.data, window.location.hash), { stays: true });
  }

  /** Show where the browser's history has gone, as it was; the keyboard stays where it is on the buttons for that. */
  restore(before) {
    this.places.set(before, this.page.board.places());
    const stays = document.activeElement?.closest(".tools") !== null;
    return this.show(this.addressed(), { stays, places: this.places.get(this.past.at()) });
  }

  /** The view of the address, with the choice as it is if it says the same: then nothing is sifted anew. */
  addressed() {
    const { data } = this.page;
    const next = viewAt(data, window.location.hash);
    const said = ({ choice }) => String(choiceWords(data, choice));
    return said(next) === said(this.view) ? { ...next, choice: this.view.choice } : next;
  }

  /** Move to a view. `kept`: nodes that stand still; `key`: moves in a row of one key are one; `stays`: the keyboard stays too. */
  go(wanted, { kept = new Set(), key = "", stays = false } = {}) {
    const { data, board } = this.page;
    const next = filled(wanted);
    const fragment = fragmentOf(data, next);
    if (fragment !== fragmentOf(data, this.view)) {
      this.places.set(this.past.at(), board.places());
      this.past.go(fragment, key);
    }
    return this.show(next, { kept, stays });
  }

  /** The same picture with something more or less in it: nothing jumps, and the keyboard stays. */
  change(more, { key = "", stays = true } = {}) {
    return this.go({ ...this.view, ...more }, { kept: new Set(this.drawn.nodes), key, stays });
  }

  /** The same picture, to read of something in it. */
  look(kind, nodes, more = {}) {
    return this.change({ kind, nodes, tab: "", ...more }, { stays: false });
  }

  show(next, { kept = new Set(), stays = false, places }) {
    this.view = next;
    this.page.filters.apply(next.choice);
    this.draw(kept, places);
    this.page.tell(next, this.drawn, this.past.can(), stays);
    return this.read(stays);
  }

  draw(kept, places) {
    const { data, filters, board } = this.page;
    const { view } = this;
    const { ways } = this.connected();
    const chosen = ways[view.way] ?? ways[0];
    this.drawn = { ...shown(data, filters, view, { size: openingSize(), ways: ways.map(({ nodes }) => nodes) }), ways, chosen };
    board.show(this.drawn.nodes, linesAmong(data, filters, this.drawn.nodes), view.kind === "entity" ? view.nodes[0] : -1, kept, {
      pins: view.pins,
      ways: chosen ? [chosen, ...ways.filter((way) => way !== chosen)].map(({ nodes }) => nodes) : [],
      ends: new Set(view.ends),
      link: view.kind === "link" ? view.nodes : undefined,
      hiddenTies: this.drawn.left,
      places,
    });
  }

  /** The ways between the view's two ends, found once for a choice of filters. */
  connected() {
    const { ends, choice } = this.view;
    const [a, b] = ends;
    if (!ends.length) return { ways: [] };
    if (this.known.choice !== choice || this.known.a !== a || this.known.b !== b) {
      this.known = { choice, a, b, found: connection(this.page.data, this.page.filters, a, b) };
    }
    return this.known.found;
  }

  /** Fill the panel; what is loaded for a view that the reader has left is dropped. */
  async read(stays) {
    const turn = (this.reading += 1);
    byId("panel").setAttribute("aria-busy", "true");
    const content = await panelOf(this).catch((error) => [el("p", { class: "notice" }, say("page.unread", { reason: String(error) }))]);
    if (turn !== this.reading) return;
    byId("panel").setAttribute("aria-busy", "false");
    fill(content, stays);
  }

  /** Go to what a link asks for, with the filters as they are; an article, or a line that is drawn, leaves the picture. */
  follow(fragment) {
    const next = { ...viewAt(this.page.data, fragment), choice: this.view.choice };
    const isDrawn = next.nodes.every((node) => this.drawn.nodes.includes(node));
    if (next.kind === "article" || (next.kind === "link" && isDrawn)) return this.look(next.kind, next.nodes, { document: next.document, at: next.at });
    return this.go(next);
  }

  connect(a, b) {
    return this.go({ ...viewOf("path", [a, b]), choice: this.view.choice });
  }

  only(node) {
    return this.go({ ...viewOf("entity", [node]), choice: this.view.choice, pins: this.view.pins });
  }

  /** The neighbours that are open, with so many pages of this node's; none closes it. */
  opened(node, pages) {
    return new Map([...this.view.open].filter(([one]) => one !== node).concat(pages ? [[node, pages]] : []));
  }

  /** Put an entity with its neighbours beside what is drawn. */
  add(node) {
    return this.look("entity", [node], { open: this.opened(node, 1) });
  }

  /** Add a page of a node's neighbours, those that the reader hid among them. */
  expand(node) {
    const { data, filters } = this.page;
    const near = new Set(neighbours(data, filters, node));
    const gone = new Set([...this.view.gone].filter((one) => !near.has(one)));
    return this.change({ open: this.opened(node, (this.view.open.get(node) || 0) + 1), gone });
  }

  collapse(node) {
    return this.change({ open: this.opened(node, 0) });
  }

  /** Open a node, or what is left of it; close it where nothing is left. */
  toggle(node) {
    return this.view.open.has(node) && !this.drawn.left.get(node) ? this.collapse(node) : this.expand(node);
  }

  /** More of what the picture is of: neighbours of the entity that is read, or main entities. */
  more() {
    const node = this.view.nodes.find((one) => this.view.open.has(one)) ?? [...this.view.open.keys()][0];
    return node === undefined ? this.change({ main: this.view.main + 1 }) : this.expand(node);
  }

  /** Take a node out, and go on with what was opened before it, if it is the one that is read. */
  hide(node) {
    const { view } = this;
    const other = [...view.open.keys()].reverse().find((one) => one !== node);
    const next = other === undefined ? { kind: "overview", nodes: [] } : { kind: "entity", nodes: [other] };
    const ends = view.ends.includes(node) ? [] : view.ends;
    return this.change({ ...(view.nodes.includes(node) ? next : {}), ends, gone: new Set(view.gone).add(node) }, { stays: false });
  }

  /** The reader has dragged nodes: they stand there from now on. */
  moved(places) {
    return this.change({ pins: new Map([...this.view.pins, ...places]) });
  }

  pin(node) {
    const pins = new Map(this.view.pins);
    if (!pins.delete(node)) pins.set(node, this.page.board.places().get(node));
    return this.change({ pins });
  }

  choose(more, key = "") {
    return this.change({ choice: Object.freeze({ ...this.view.choice, ...more }) }, { key });
  }

  /** The panel has turned to another of its tabs: only the address is left to change. */
  turn(tab) {
    this.view = { ...this.view, tab };
    this.past.go(fragmentOf(this.page.data, this.view), "tab");
  }
}

/** Put content into the panel; unless the keyboard stays, from its top, with the keyboard at its heading. */
function fill(content, stays) {
  byId("panel").replaceChildren(...content);
  if (stays) return;
  byId("evidence").scrollTop = 0;
  byId("panel").querySelector("h2")?.focus({ preventScroll: true });
  if (window.matchMedia("(max-width: 719px)").matches) byId("evidence").scrollIntoView();
}

/** How many entities a canvas of this size can show with readable names. */
function openingSize() {
  const { clientWidth, clientHeight } = byId("canvas");
  return Math.round(Math.min(48, Math.max(10, (clientWidth * clientHeight) / 19000)));
}
