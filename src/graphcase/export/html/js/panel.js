// The evidence panel: one entity, or what links two. Links move through it, so the keyboard suffices.

const OF_GROUP = 8; // relations in sight under one heading
const MOST_ALIASES = 12;

/** Resolves to the panel of an entity. `act.buttons` stand under its name; `act.tab` and `act.turn` are the tabs'. */
async function entityPanel(data, filters, node, act) {
  await Promise.all([data.withDetails([node]), data.withConflicts(), data.withTable("parties")]);
  const edges = data.edgesOf(node);
  const seen = edges.filter((edge) => !data.coMentioned(edge) && filters.sees(edge));
  const cases = data.nodes.type[node] === "case" ? partyTab(data, node) : casesTab(data, node);
  const relations = { name: "relations", title: say("panel.relations"), count: seen.length, content: () => relationSheet(data, node, edges, seen) };
  const others = [timelineTab(data, node), disagreementTab(data, node), sourcesTab(data, data.documentsNaming(node), node)];
  const tabs = data.nodes.type[node] === "case" ? [cases, relations, ...others] : [relations, cases, ...others];
  return [
    heading(data, node),
    el("p", { class: "counts" }, entityCounts(data, node, seen.length)),
    act.buttons?.length ? el("div", { class: "actions" }, ...act.buttons) : null,
    await facts(data, node),
    merges(data, node),
    openNote(data, node),
    ...(await tabbed(tabs.filter(Boolean), act)),
  ].filter(Boolean);
}

function heading(data, node) {
  const type = data.nodes.type[node];
  return el("div", {}, el("p", { class: "kind" }, shape(type), words.types[type].one), el("h2", { tabIndex: -1 }, named(data.nodes.name[node])));
}

/** "3 articles", "2 independent sources": what speaks of an entity. */
function support(data, node) {
  const [articles, sources] = [data.nodes.documents[node], data.nodes.sources[node]];
  return [articles && say("count.articles", { n: articles }), sources && say("count.sources", { n: sources })].filter(Boolean);
}

const entityCounts = (data, node, relations) => [...support(data, node), say("count.relations", { n: relations })].join(" · ");

/** Resolves to aliases, attributes and roles as a list of terms; null if there are none. */
async function facts(data, node) {
  const list = el("dl", { class: "facts" });
  const add = (term, ...values) => list.append(el("dt", {}, term), el("dd", { class: "aliases" }, ...values));
  const aliases = data.nodes.aliases[node].filter((alias) => alias !== data.nodes.name[node]);
  const others = aliases.slice(MOST_ALIASES);
  const more = others.length ? later(say("count.more", { n: others.length }), async () => [await longList(others, (alias) => el("li", {}, named(alias)))]) : null;
  if (aliases.length) add(say("panel.aliases"), ...aliases.slice(0, MOST_ALIASES).map((alias) => named(alias)), more);
  const known = Object.keys(words.attribute);
  const rank = ([name]) => (known.includes(name) ? known.indexOf(name) : known.length);
  for (const [name, value] of Object.entries(data.nodes.attributes[node]).sort((x, y) => rank(x) - rank(y))) {
    add(Object.hasOwn(words.attribute, name) ? words.attribute[name] : named(name, 40), named(dateWords(String(value))));
  }
  const roles = await rolesOf(data, node);
  if (roles.length) add(say("panel.roles"), ...roles);
  return list.children.length ? list : null;
}

/** Why names were taken for one entity; null where there is one name. */
function merges(data, node) {
  const rows = data.nodes.merges[node];
  if (!rows.length) return null;
  const row = ([left, right, reason]) => el("li", { class: "counts" }, named(left), " = ", named(right), `: ${reason}`);
  return later(say("panel.merges"), async () => [await longList(rows, row)]);
}

/** Resolves to the roles that claims give an entity, and do not all reject: how each is held, and who says so. */
async function rolesOf(data, node) {
  const told = data.edgesOf(node).filter((edge) => data.edges.source[edge] === node && !data.edges.symmetric[edge] && data.roleOf(edge));
  const edges = told.sort((x, y) => data.edges.sources[y] - data.edges.sources[x] || x - y).slice(0, 12);
  await data.withClaims(edges);
  const claims = edges.flatMap((edge) => data.claimsOf(edge));
  const held = rolesIn(data, claims).filter(({ statuses }) => statuses.some((status) => !REJECTING.has(status)));
  return held.map((role) =>
    el("span", { class: "described" }, roleBadges(role), " ", el("small", {}, saidBy(data, claims, role.role))),
  );
}

/** What an article goes by in a list: its outlet, else the beginning of its title. */
function outletOrTitle(data, document) {
  const title = data.documents.title[document];
  return data.documents.outlet[document] || (title ? `“${title.length > 40 ? `${title.slice(0, 39)}…` : title}”` : say("panel.an_article"));
}

/** Who gives a role: "prosecutors, in The Velmar Courier and 2 more". */
function saidBy(data, all, role) {
  const claims = all.filter((claim) => roleWords(data, claim) === role);
  const who = (claim) => data.claims.speaker[claim] || say("panel.in_outlet", { outlet: outletOrTitle(data, data.evidence.document[data.claims.evidence[claim]]) });
  const names = [...new Set(claims.map(who))];
  const more = names.length > 2 ? ` ${say("count.more", { n: names.length - 2 })}` : "";
  return named(names.slice(0, 2).join(", ") + more, 120);
}

/** Resolves to the relations under the headings of reading.toml, and those who are only named together with it. */
async function relationSheet(data, node, edges, seen) {
  const groups = await Promise.all(groupsOf(data, node, seen).map((group) => groupBlock(data, node, group)));
  const together = edges.filter((edge) => data.coMentioned(edge));
  const empty = edges.length > together.length ? "panel.filtered" : "panel.no_relations";
  const hidden = groups.length ? edges.length - together.length - seen.length : 0;
  const title = `${say("panel.together")} (${together.length.toLocaleString("en")})`;
  return [
    hidden ? el("p", { class: "counts" }, say("count.filtered", { n: hidden })) : null,
    ...(groups.length ? groups.flat() : [el("p", { class: "counts" }, say(empty))]),
    together.length ? later(title, async () => [await togetherList(data, node, together)]) : null,
  ].filter(Boolean);
}

async function groupBlock(data, node, { title, edges }) {
  const list = await relationList(data, node, edges, OF_GROUP);
  return [el("h3", {}, edges.length > 1 ? `${title} (${edges.length.toLocaleString("en")})` : title), list];
}

/** Edges of a node as they are read from it, each with its words. */
function relationList(data, node, edges, first) {
  const head = (edge) => el("span", { class: "says" }, ...saidOf(data, edge, node, entityLink(data, data.other(edge, node))));
  return longList(edges, (edge) => relationBlock(data, edge, head(edge)), { first, ready: (those) => data.withClaims(those) });
}

function togetherList(data, node, edges) {
  const sorted = edges.slice().sort((a, b) => data.edges.documents[b] - data.edges.documents[a] || a - b);
  return relationList(data, node, sorted, 25);
}

function entityLink(data, node) {
  return el("a", { href: linkTo(data, node) }, shape(data.nodes.type[node]), named(data.nodes.name[node], 200));
}

/** Resolves to the panel of a pair: every relation between the two, in words, with all its claims. */
async function linkPanel(data, a, b, act = {}) {
  const edges = data.edgesOf(a).filter((edge) => data.other(edge, a) === b);
  await Promise.all([data.withClaims(edges), data.withConflicts()]);
  const sorted = edges.sort((x, y) => data.coMentioned(x) - data.coMentioned(y));
  const between = data.conflictsOf(a).filter((conflict) => edges.includes(data.conflicts.edge[conflict]));
  return [
    el("p", { class: "kind" }, say("panel.between")),
    el("h2", { tabIndex: -1 }, entityLink(data, a), " – ", entityLink(data, b)),
    act.buttons?.length ? el("div", { class: "actions" }, ...act.buttons) : null,
    await longList(sorted, (edge) => relationBlock(data, edge, el("strong", {}, ...edgeSaid(data, edge)), 5)),
    between.length ? await disagreements(data, between, [a, b]) : null,
  ].filter(Boolean);
}
