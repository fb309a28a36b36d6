// A box to find a name in: a combobox after the WAI-ARIA pattern. Up, down, enter, escape; the mouse too.

const OFFERED = 8;

/**
 * An input and its list made live. `chosen(node, shift)` is called with the entity that the reader picks, with Shift or
 * without; `typed()` when the text changes; `hint` stands under the hits. An empty box that is clicked, or in which the
 * reader presses the arrow down, offers the main entities of which `offers(node)` is true. `words(text)`, where given, looks
 * for what was typed in the articles; that is the last row.
 */
class SearchBox {
  constructor(data, index, input, { chosen, typed = () => {}, hint = "", offers = () => true, words: look = null }) {
    Object.assign(this, { data, index, input, chosen, hint, offers, look });
    this.list = byId(input.getAttribute("aria-controls"));
    this.picks = []; // what picking each row does
    this.active = -1;
    this.asked = 0;
    input.addEventListener("input", () => (typed(), this.show()));
    input.addEventListener("focus", () => (index.ready(), input.select()));
    input.addEventListener("blur", () => this.close());
    input.addEventListener("click", () => this.list.hidden && !foldedWords(input.value) && this.offer());
    input.addEventListener("keydown", (event) => this.key(event));
  }

  /** Resolves to the entity that fits best what stands in the box, or -1. */
  async first() {
    const { hits } = await this.index.search(this.input.value, 1);
    return hits.length ? hits[0].node : -1;
  }

  close() {
    this.asked += 1; // what is still looked for comes too late
    this.list.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  /** Show what fits the text; what is found for an older text is dropped. */
  async show() {
    this.asked += 1;
    const turn = this.asked;
    if (!foldedWords(this.input.value)) {
      this.close();
      return;
    }
    const { hits, more } = await this.index.search(this.input.value);
    if (turn !== this.asked) return;
    const under = hits.length ? (more ? say("count.more_results", { n: more }) : this.hint) : say("page.nothing_found");
    this.open(hits, under);
    announce(byId("found"), say("count.results", { n: hits.length + more }));
  }

  /** Show the main entities, for a reader who knows no name yet. */
  offer() {
    const { nodes, order } = this.data;
    const hits = [];
    for (const node of order) {
      if (hits.length === OFFERED) break;
      if (this.offers(node)) hits.push({ node, text: nodes.name[node] });
    }
    this.open(hits, say("find.main"));
  }

  open(hits, under) {
    const text = this.input.value.trim();
    this.picks = hits.map(({ node }) => (shift) => this.chosen(node, shift));
    const rows = hits.map((hit, place) => this.row(place, this.about(hit)));
    if (this.look && foldedWords(text)) {
      this.picks.push(() => this.look(text));
      rows.push(this.row(hits.length, [say("find.words", { text: text.slice(0, 60) })]));
    }
    const note = under ? el("li", { class: "none" }, under) : "";
    this.list.replaceChildren(...(hits.length ? [...rows, note] : [note, ...rows]));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    if (rows.length) this.move(0);
    else this.input.removeAttribute("aria-activedescendant");
  }

  row(place, content) {
    const onmousedown = (event) => (event.preventDefault(), this.pick(place, event.shiftKey));
    return el("li", { id: `${this.list.id}-${place}`, role: "option", "aria-selected": "false", onmousedown }, ...content);
  }

  /** What is told of a hit: its shape and name, the alias that fits, its type, and how many relations it has. */
  about({ node, text }) {
    const type = this.data.nodes.type[node];
    const name = this.data.nodes.name[node];
    const told = [words.types[type].one, say("count.relations", { n: degreesOf(this.data)[node] })].join(" · ");
    const alias = text === name ? null : el("span", { class: "alias" }, `${say("find.also")} `, named(text, 60));
    return [shape(type), el("b", {}, named(name, 120)), alias, el("small", {}, told)];
  }

  move(place) {
    this.active = (place + this.picks.length) % this.picks.length;
    const rows = [...this.list.querySelectorAll("[role=option]")];
    rows.forEach((row, at) => row.setAttribute("aria-selected", String(at === this.active)));
    this.input.setAttribute("aria-activedescendant", rows[this.active].id);
    rows[this.active].scrollIntoView({ block: "nearest" });
  }

  pick(place, shift) {
    const act = this.picks[place];
    if (!act) return;
    this.close();
    act(shift);
  }

  key(event) {
    const isOpen = !this.list.hidden;
    if (event.key === "Escape" && isOpen) this.close();
    else if (event.key === "Enter" && isOpen) this.pick(this.active, event.shiftKey);
    else if (event.key === "ArrowDown" && !isOpen) this[foldedWords(this.input.value) ? "show" : "offer"]();
    else if (event.key === "ArrowDown" && this.picks.length) this.move(this.active + 1);
    else if (event.key === "ArrowUp" && this.picks.length && isOpen) this.move(this.active - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
