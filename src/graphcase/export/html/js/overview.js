// The case file: what there is, the cases, where sources disagree, what happened when, and who tells of it.

const MOST_NAMES = 60;

/** Resolves to the overview. `act.tab` and `act.turn` are the tabs'. */
async function overviewPanel(data, act = {}) {
  await Promise.all([data.withConflicts(), data.withTable("parties")]);
  const cases = Array.from(data.order).filter((node) => data.nodes.type[node] === "case");
  const documents = data.documents.path.map((_, document) => document);
  const conflicts = data.conflicts.id.map((_, conflict) => conflict);
  const tabs = [
    { name: "overview", title: say("panel.start"), content: () => overviewSheet(data, cases) },
    cases.length ? { name: "cases", title: say("panel.cases"), count: cases.length, content: async () => [await caseCards(data, cases, 8)] } : null,
    conflicts.length ? conflictsTab(data, conflicts, []) : null,
    timelineTab(data, -1),
    sourcesTab(data, documents, -1),
  ];
  return [
    el("h2", { tabIndex: -1 }, say("panel.overview")),
    el("p", { class: "counts" }, totals(data)),
    limitsNote(data),
    ...(await tabbed(tabs.filter(Boolean), act)),
  ].filter(Boolean);
}

/** What the page leaves out because of its size, and where it is; null where it holds the whole case. */
function limitsNote(data) {
  const { entities = 0, relations = 0, articles = 0 } = data.limits || {};
  const left = [entities && say("count.entities", { n: entities }), relations && say("count.relations", { n: relations }), articles && say("count.texts", { n: articles })];
  const told = left.filter(Boolean).join(", ");
  return told ? el("p", { class: "notice" }, say("panel.limits", { left: told })) : null;
}

/** The main cases, what sources disagree on, and who is most connected. */
async function overviewSheet(data, cases) {
  const told = openFirst(data);
  const kinds = [["person", "panel.people"], ["organisation", "panel.organisations"], ["place", "panel.places"]];
  const connected = mostConnected(data);
  return [
    cases.length ? el("h3", {}, say("panel.cases")) : null,
    cases.length ? await caseCards(data, cases, 5) : null,
    told.length ? el("h3", {}, say("panel.disagree")) : null,
    told.length ? el("div", { class: "cards" }, await longList(told, (conflict) => conflictCard(data, conflict), { first: 4 })) : null,
    ...(await Promise.all(kinds.map(([type, title]) => nameList(data, say(title), connected(type))))).flat(),
  ].filter(Boolean);
}

const caseCards = async (data, cases, first) =>
  el("div", { class: "cards" }, await longList(cases, (node) => caseCard(data, node), { first, ready: (those) => data.withDetails(those) }));

async function nameList(data, title, nodes) {
  const line = (node) => el("li", {}, entityLink(data, node), el("small", {}, say("count.relations", { n: degreesOf(data)[node] })));
  return nodes.length ? [el("h3", {}, title), el("div", { class: "names" }, await longList(nodes, line, { first: 8 }))] : [];
}

/** The function from a type to its entities with the most relations, the best known first among equals. */
function mostConnected(data) {
  const degrees = degreesOf(data);
  const byType = grouped(Array.from(data.order), (node) => data.nodes.type[node]);
  return (type) => (byType.get(type) || []).sort((a, b) => degrees[b] - degrees[a] || data.rank[a] - data.rank[b]).slice(0, MOST_NAMES);
}

/** How many relations each entity has; to be named together is none. */
const degreesOf = remembered((data) => {
  const count = new Int32Array(data.size);
  const { source, target } = data.edges;
  for (let edge = 0; edge < source.length; edge += 1) {
    if (data.coMentioned(edge)) continue;
    count[source[edge]] += 1;
    if (target[edge] !== source[edge]) count[target[edge]] += 1;
  }
  return count;
});

/** "14 articles (2 copies) · 52 entities · 80 relations". */
function totals(data) {
  const copies = data.documents.copy_of.filter((original) => original >= 0).length;
  let relations = 0;
  for (let edge = 0; edge < data.edges.source.length; edge += 1) relations += data.coMentioned(edge) ? 0 : 1;
  const articles = say("count.articles", { n: data.documents.path.length }) + (copies ? ` (${say("count.copies", { n: copies })})` : "");
  return [articles, say("count.entities", { n: data.size }), say("count.relations", { n: relations })].join(" · ");
}
