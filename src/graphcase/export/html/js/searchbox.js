// A box to find a name in: a combobox after the WAI-ARIA pattern. Up, down, enter, escape; the mouse too.

/**
 * Make an input and its list live. `chosen(node, shift)` is called with the entity that the reader picks, with Shift or without;
 * `typed()` when the text changes; `hint` stands under the hits. Returns {input, close, first}: `first()` resolves to the best
 * hit for what stands there, or -1.
 */
function searchBox(data, index, input, { chosen, typed = () => {}, hint = "" }) {
  const list = byId(input.getAttribute("aria-controls"));
  let hits = [];
  let active = -1;
  let asked = 0;

  const close = () => {
    asked += 1; // what is still looked for comes too late
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const pick = (place, shift) => {
    if (!hits[place]) return;
    close();
    chosen(hits[place].node, shift);
  };
  const move = (place) => {
    active = (place + hits.length) % hits.length;
    [...list.querySelectorAll("[role=option]")].forEach((row, at) => row.setAttribute("aria-selected", String(at === active)));
    input.setAttribute("aria-activedescendant", `${list.id}-${active}`);
    list.children[active].scrollIntoView({ block: "nearest" });
  };
  const show = async () => {
    const turn = (asked += 1);
    if (!foldedWords(input.value)) return close();
    const found = await index.search(input.value);
    if (turn !== asked) return undefined;
    hits = found.hits;
    list.replaceChildren(...hits.map((hit, place) => optionOf(data, hit, `${list.id}-${place}`, (event) => pick(place, event.shiftKey))));
    if (!hits.length) list.append(el("li", { class: "none" }, say("page.nothing_found")));
    if (found.more) list.append(el("li", { class: "none" }, say("count.more_results", { n: found.more })));
    else if (hint && hits.length) list.append(el("li", { class: "none" }, hint));
    byId("found").textContent = say("count.results", { n: hits.length + found.more });
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    if (hits.length) return move(0);
    return input.removeAttribute("aria-activedescendant");
  };

  input.addEventListener("input", () => (typed(), show()));
  input.addEventListener("focus", () => (index.ready(), input.select()));
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "Enter" && !list.hidden) pick(active, event.shiftKey);
    else if (event.key === "ArrowDown" && list.hidden) show();
    else if (event.key === "ArrowDown" && hits.length) move(active + 1);
    else if (event.key === "ArrowUp" && hits.length && !list.hidden) move(active - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return { input, close, first: async () => (await index.search(input.value, 1)).hits[0]?.node ?? -1 };
}

/** A hit: its shape and name, the alias that fits, its type, and how many relations it has. */
function optionOf(data, { node, text }, id, pick) {
  const type = data.nodes.type[node];
  const told = [words.types[type].one, say("count.relations", { n: degreesOf(data)[node] })].join(" · ");
  return el(
    "li",
    { id, role: "option", "aria-selected": "false", onmousedown: (event) => (event.preventDefault(), pick(event)) },
    shape(type),
    el("b", {}, named(data.nodes.name[node], 120)),
    text === data.nodes.name[node] ? null : el("span", { class: "alias" }, `${say("find.also")} `, named(text, 60)),
    el("small", {}, told),
  );
}
