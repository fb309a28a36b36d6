// The search box: a combobox after the WAI-ARIA pattern. Up, down, enter, escape; the mouse too.

/** Make the search box live. `choose(node)` is called with the entity that the reader picks. */
function searchBox(data, choose) {
  const input = byId("search");
  const list = byId("results");
  const index = searchIndex(data);
  let hits = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const pick = (place) => {
    if (!hits[place]) return;
    close();
    input.value = "";
    choose(hits[place].node);
  };
  const move = (place) => {
    active = (place + hits.length) % hits.length;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    input.setAttribute("aria-activedescendant", `result-${active}`);
    list.children[active].scrollIntoView({ block: "nearest" });
  };
  const show = () => {
    hits = index.search(input.value);
    const asked = input.value.trim() !== "";
    list.replaceChildren(...hits.map((hit, place) => option(data, hit, place, pick)));
    if (asked && !hits.length) list.append(el("li", { class: "none" }, say("page.nothing_found")));
    byId("found").textContent = asked ? say("count.results", { n: hits.length }) : "";
    list.hidden = !asked;
    input.setAttribute("aria-expanded", String(asked));
    if (hits.length) move(0);
    else input.removeAttribute("aria-activedescendant");
  };

  input.addEventListener("input", show);
  input.addEventListener("focus", () => input.value && show());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter") pick(active);
    else if (event.key === "ArrowDown" && hits.length) move(active + 1);
    else if (event.key === "ArrowUp" && hits.length) move(active - 1);
    else return;
    event.preventDefault();
  });
}

function option(data, hit, place, pick) {
  const name = data.nodes.name[hit.node];
  const alias = hit.text === name ? null : el("small", {}, named(hit.text, 60));
  return el(
    "li",
    { id: `result-${place}`, role: "option", "aria-selected": "false", onmousedown: (event) => (event.preventDefault(), pick(place)) },
    shape(data.nodes.type[hit.node]),
    el("b", {}, named(name, 120)),
    alias || el("small", {}, words.types[data.nodes.type[hit.node]].one),
  );
}
