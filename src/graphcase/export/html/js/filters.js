// What may be seen: types, statuses, relations, independent sources, co-mentions. The filters are the legend too.

/** The filters as they stand when the page opens. Co-mentions show from the start only where nothing else is known. */
function openFilters(data) {
  return {
    types: new Set(TYPES),
    statuses: new Set(STATUSES),
    hidden: new Set(),
    sources: 1,
    coMentions: data.relations.length === 1 && data.relations[0] === "co_mentioned",
  };
}

/** True if the filters let an edge be seen: itself and both its ends. */
function passes(data, filters, edge) {
  const { source, target, sources } = data.edges;
  if (data.coMentioned(edge) && !filters.coMentions) return false;
  return (
    filters.statuses.has(data.status(edge)) &&
    sources[edge] >= filters.sources &&
    !filters.hidden.has(data.relation(edge)) &&
    filters.types.has(data.nodes.type[source[edge]]) &&
    filters.types.has(data.nodes.type[target[edge]])
  );
}

/** Build the legend. `changed()` is called after each change of `filters`. */
function filterPanel(data, filters, changed) {
  const flip = (set, value, on) => (on ? set.add(value) : set.delete(value), changed());
  const typeCounts = tally(data.nodes.type);
  const statusCounts = tally(Array.from(data.edges.status.filter((_, edge) => !data.coMentioned(edge)), (status) => STATUSES[status]));
  const relationCounts = tally(Array.from(data.edges.relation, (relation) => data.relations[relation]));
  const relations = data.relations.filter((relation) => relation !== "co_mentioned");

  const types = TYPES.map((type) =>
    check(true, (on) => flip(filters.types, type, on), shape(type), words.types[type].other, typeCounts.get(type) || 0),
  );
  const statuses = STATUSES.map((status) =>
    check(true, (on) => flip(filters.statuses, status, on), sample(status), words.statuses[status].name, statusCounts.get(status) || 0, words.statuses[status].meaning),
  );
  const marks = ["disputed", "contested"].map((mark) => words.statuses[mark]);
  const disputed = el("p", { class: "key", title: marks.map(({ meaning }) => meaning).join("; ") }, sample("disputed"), marks.map(({ name }) => name).join(", "));
  const relationChecks = relations.map((relation) =>
    check(true, (on) => flip(filters.hidden, relation, !on), null, relationWords(relation, "out"), relationCounts.get(relation)),
  );
  const together = check(filters.coMentions, (on) => ((filters.coMentions = on), changed()), sample("co_mentioned"), say("filter.co_mentions"), relationCounts.get("co_mentioned") || 0);

  byId("filters").replaceChildren(
    group(say("filter.types"), types),
    group(say("filter.statuses"), [...statuses, disputed]),
    group(say("filter.sources"), [sourcesChoice(filters, changed)]),
    el("details", {}, el("summary", {}, say("filter.relations")), ...relationChecks),
    el("div", {}, together, el("p", { class: "note" }, say("filter.co_mentions_hint"))),
    el("button", { type: "button", onclick: () => reset(data, filters, changed) }, say("page.reset")),
  );
}

function reset(data, filters, changed) {
  Object.assign(filters, openFilters(data));
  filterPanel(data, filters, changed);
  changed();
}

function sourcesChoice(filters, changed) {
  const options = [1, 2, 3, 5].map((n) =>
    el("option", { value: n, selected: n === filters.sources }, n === 1 ? say("filter.any") : say("filter.at_least", { n })),
  );
  const onchange = (event) => ((filters.sources = Number(event.target.value)), changed());
  return el("select", { "aria-label": say("filter.sources"), onchange }, ...options);
}

const group = (title, children) => el("fieldset", {}, el("legend", {}, title), ...children);

function check(checked, change, picture, text, count, title = "") {
  const box = el("input", { type: "checkbox", checked, onchange: (event) => change(event.target.checked) });
  return el("label", { title }, box, picture, el("span", {}, text), el("small", {}, count.toLocaleString("en")));
}

function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
}
