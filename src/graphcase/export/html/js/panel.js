// The evidence panel: the case file, one entity, or what links two. Links move through it, so the keyboard suffices.

/** Resolves to the panel of an entity. `act.widen()` adds its neighbours' neighbours to the picture. */
async function entityPanel(data, filters, node, act) {
  const type = data.nodes.type[node];
  const edges = data.edgesOf(node);
  await Promise.all([data.withClaims(edges), data.withDetails([node]), data.withConflicts()]);
  const seen = edges.filter((edge) => !data.coMentioned(edge) && allowed(data, filters, edge));
  const together = edges.filter((edge) => data.coMentioned(edge));
  const empty = edges.length > together.length ? "panel.filtered" : "panel.no_relations";
  return [
    heading(data, node),
    el("p", { class: "counts" }, entityCounts(data, node, seen.length)),
    el(
      "div",
      { class: "actions" },
      el("button", { type: "button", onclick: act.widen }, say("panel.widen")),
    ),
    facts(data, node),
    merges(data, node),
    disagreements(data, data.conflictsOf(node), [node]),
    el("h3", {}, say("panel.relations")),
    seen.length ? grouped(data, node, seen) : el("p", { class: "counts" }, say(empty)),
    together.length ? later(`${say("panel.together")} (${together.length})`, () => [togetherList(data, node, together)]) : null,
  ].filter(Boolean);
}

/** The panel's own filter: co-mentions have a place of their own there. */
const allowed = (data, filters, edge) => passes(data, { ...filters, coMentions: true }, edge);

function heading(data, node) {
  const type = data.nodes.type[node];
  return el("div", {}, el("p", { class: "kind" }, shape(type), words.types[type].one), el("h2", { tabIndex: -1 }, named(data.nodes.name[node])));
}

/** "3 articles", "2 independent sources": what speaks of an entity. */
function support(data, node) {
  const [articles, sources] = [data.nodes.documents[node], data.nodes.sources[node]];
  return [articles && say("count.articles", { n: articles }), sources && say("count.sources", { n: sources })].filter(Boolean);
}

function entityCounts(data, node, relations) {
  return [...support(data, node), say("count.relations", { n: relations })].join(" · ");
}

/** Aliases, attributes and roles as a list of terms; null if there are none. */
function facts(data, node) {
  const list = el("dl", { class: "facts" });
  const add = (term, ...values) => list.append(el("dt", {}, term), el("dd", { class: "aliases" }, ...values));
  const aliases = data.nodes.aliases[node].filter((alias) => alias !== data.nodes.name[node]);
  if (aliases.length) add(say("panel.aliases"), ...aliases.slice(0, 20).map((alias) => named(alias)));
  const known = Object.keys(words.attribute);
  const rank = ([name]) => (known.includes(name) ? known.indexOf(name) : known.length);
  for (const [name, value] of Object.entries(data.nodes.attributes[node]).sort((x, y) => rank(x) - rank(y))) {
    add(Object.hasOwn(words.attribute, name) ? words.attribute[name] : named(name, 40), named(String(value)));
  }
  const roles = rolesOf(data, node);
  if (roles.length) add(say("panel.roles"), ...roles.slice(0, 12));
  return list.children.length ? list : null;
}

/** Why names were taken for one entity; null where there is one name. */
function merges(data, node) {
  const rows = data.nodes.merges[node];
  if (!rows.length) return null;
  const row = ([left, right, reason]) => el("li", { class: "counts" }, named(left), " = ", named(right), `: ${reason}`);
  return later(say("panel.merges"), () => [longList(rows, row)]);
}

/** The roles that claims give an entity, each with its statuses. */
function rolesOf(data, node) {
  const edges = data.edgesOf(node).filter((edge) => data.edges.source[edge] === node && !data.edges.symmetric[edge]);
  return rolesIn(data, edges).map(roleBadges);
}

/** Relations by what they say, each neighbour a link: parts in cases first, then what the most sources report. */
function grouped(data, node, edges) {
  const groups = new Map();
  for (const edge of edges) {
    const out = data.edges.symmetric[edge] || data.edges.source[edge] === node;
    const title = groupTitle(data, edge, out ? "out" : "in");
    if (!groups.has(title)) groups.set(title, []);
    groups.get(title).push(edge);
  }
  const order = (x, y) =>
    data.edges.status[x] - data.edges.status[y] ||
    data.edges.sources[y] - data.edges.sources[x] ||
    data.rank[data.other(x, node)] - data.rank[data.other(y, node)];
  const sources = (group) => Math.max(...group.map((edge) => data.edges.sources[edge]));
  const part = (group) => Number(data.relation(group[0]) === "party_to");
  const sorted = [...groups].sort(([, x], [, y]) => part(y) - part(x) || sources(y) - sources(x));
  const block = (edge) => relationBlock(data, edge, entityLink(data, data.other(edge, node)));
  return el(
    "div",
    {},
    ...sorted.flatMap(([title, group]) => [
      el("h4", {}, group.length > 1 ? `${title} (${group.length})` : title),
      longList(group.sort(order), block),
    ]),
  );
}

/** "arrested by"; for a part in a case also which: "parties: charged". */
function groupTitle(data, edge, direction) {
  const role = data.relation(edge) === "party_to" ? roleWords(data, data.claimsOf(edge)[0]) : "";
  return relationWords(data.relation(edge), direction) + (role ? `: ${role}` : "");
}

function entityLink(data, node) {
  return el("a", { href: linkTo(data, node) }, shape(data.nodes.type[node]), named(data.nodes.name[node], 200));
}

function togetherList(data, node, edges) {
  const sorted = edges.slice().sort((a, b) => data.edges.documents[b] - data.edges.documents[a]);
  return longList(sorted, (edge) => relationBlock(data, edge, entityLink(data, data.other(edge, node))));
}

/** Resolves to the panel of a pair: every relation between the two, in words, with all its claims. */
async function linkPanel(data, a, b) {
  const edges = data.edgesOf(a).filter((edge) => data.other(edge, a) === b);
  await Promise.all([data.withClaims(edges), data.withConflicts()]);
  const sorted = edges.sort((x, y) => data.coMentioned(x) - data.coMentioned(y));
  const between = data.conflictsOf(a).filter((conflict) => edges.includes(data.conflicts.edge[conflict]));
  const head = (edge) => el("strong", {}, relationWords(data.relation(edge), "out"), " → ", named(data.nodes.name[data.edges.target[edge]], 120));
  return [
    el("p", { class: "kind" }, say("panel.between")),
    el("h2", { tabIndex: -1 }, entityLink(data, a), " – ", entityLink(data, b)),
    el("ul", {}, ...sorted.map((edge) => relationBlock(data, edge, head(edge), 5))),
    disagreements(data, between, [a, b]),
  ].filter(Boolean);
}

/** Resolves to the case file: what there is, the cases, where sources disagree, and who is most connected. */
async function overviewPanel(data) {
  const kinds = [["person", "panel.people"], ["organisation", "panel.organisations"], ["place", "panel.places"]];
  const of = (type) => Array.from(data.order).filter((node) => data.nodes.type[node] === type);
  const connected = (type) => {
    const ties = new Map(of(type).map((node) => [node, relationCount(data, node)]));
    return [...ties.keys()].sort((a, b) => ties.get(b) - ties.get(a) || data.rank[a] - data.rank[b]);
  };
  const cases = of("case");
  const parts = cases.flatMap((node) => data.edgesOf(node)).filter((edge) => data.relation(edge) === "party_to");
  await Promise.all([data.withClaims(parts), data.withDetails(cases), data.withConflicts()]);
  return [
    el("h2", { tabIndex: -1 }, say("panel.overview")),
    el("p", { class: "counts" }, totals(data)),
    cases.length ? el("h3", {}, say("panel.cases")) : null,
    cases.length ? el("div", { class: "cards" }, longList(cases, (node) => caseCard(data, node), 8)) : null,
    ...disagreementList(data),
    ...kinds.flatMap(([type, title]) => {
      const nodes = connected(type);
      return nodes.length ? [el("h3", {}, say(title)), el("div", { class: "names" }, longList(nodes.slice(0, 60), (node) => nameLine(data, node), 8))] : [];
    }),
  ].filter(Boolean);
}

/** A case: what, where and when, how far it has got, how well it is reported, and its parties. */
function caseCard(data, node) {
  const parties = data.edgesOf(node).filter((edge) => data.relation(edge) === "party_to");
  parties.sort((x, y) => data.rank[data.other(x, node)] - data.rank[data.other(y, node)]);
  const fact = (name) => (Object.hasOwn(data.nodes.attributes[node], name) ? String(data.nodes.attributes[node][name]) : "");
  const where = [fact("place"), fact("country")].filter(Boolean).join(", ");
  const stage = fact("stage") && `${words.attribute.stage}: ${fact("stage")}`;
  const told = [fact("kind"), where, fact("date"), stage].filter(Boolean);
  const open = data.conflictsOf(node).filter((conflict) => !data.conflicts.compatible[conflict] && !isSettled(data, conflict));
  const counts = [say("count.parties", { n: parties.length }), ...support(data, node)];
  return el(
    "li",
    {},
    el("a", { href: linkTo(data, node) }, named(data.nodes.name[node], 200)),
    told.length ? el("p", { class: "counts" }, named(told.join(" · "))) : null,
    el("p", { class: "counts" }, counts.join(" · ")),
    el("p", { class: "parties" }, ...parties.slice(0, 4).flatMap((edge) => [partyWords(data, edge, node), " · "]).slice(0, -1)),
    open.length ? el("p", { class: "open" }, `${SIGNS.contested} ${say("count.disagreements", { n: open.length })}`) : null,
  );
}

/** "Name (charged)", "Name (arrested; suspect, alleged)": each role as it is most surely held; and whether it is disputed. */
function partyWords(data, edge, node) {
  const roles = rolesIn(data, [edge]);
  const held = roles.length ? roles : [{ role: "", statuses: [data.status(edge)] }];
  const name = ({ statuses: [status] }) => (status === "asserted" ? "" : words.statuses[status].name);
  const parts = held.map((part) => [part.role, name(part)].filter(Boolean).join(", "));
  if (data.edges.disputed[edge]) parts.push(words.statuses.disputed.name);
  const told = parts.filter(Boolean).join("; ");
  return el("span", {}, named(data.nodes.name[data.other(edge, node)], 80), told ? ` (${told})` : "");
}

const relationCount = (data, node) => data.edgesOf(node).filter((edge) => !data.coMentioned(edge)).length;

function nameLine(data, node) {
  const relations = relationCount(data, node);
  return el("li", {}, entityLink(data, node), el("small", {}, say("count.relations", { n: relations })));
}

/** "14 articles (2 copies) · 52 entities · 80 relations". */
function totals(data) {
  const copies = data.documents.copy_of.filter((original) => original >= 0).length;
  const relations = data.edges.relation.filter((_, edge) => !data.coMentioned(edge)).length;
  const articles = say("count.articles", { n: data.documents.path.length }) + (copies ? ` (${say("count.copies", { n: copies })})` : "");
  return [articles, say("count.entities", { n: data.size }), say("count.relations", { n: relations })].join(" · ");
}
