// Cases and their parties: each of the accused once, in the gravest role, with how that is held; the cleared apart.

const PARTIES = 8; // names in sight of one role on a card

/** The rows of data.parties that are of an edge (by edge), in the order in which they are listed. */
const partyRows = remembered((data) => grouped(Array.from(data.parties.edge.keys()), (row) => data.parties.edge[row]));

/** The parties of a case as listed, by the words for their part: [{title, rows}], the last those who are cleared. */
function partiesOf(data, node) {
  const edges = data.edgesOf(node).filter((edge) => data.relation(edge) === "party_to" && data.edges.target[edge] === node);
  const rows = edges.flatMap((edge) => partyRows(data).get(edge) || []).sort((x, y) => x - y);
  return Array.from(grouped(rows, (row) => partName(data, row)), ([title, those]) => ({ title, rows: those }));
}

const partName = (data, row) => (data.parties.cleared[row] ? say("case.cleared") : data.parties.role[row] || say("case.no_role"));

/** A case: what, where and when, how far it has got, how well it is reported, and its parties by their part. */
function caseCard(data, node) {
  const open = conflictsAbout(data, node).filter((conflict) => isOpen(data, conflict));
  return el(
    "li",
    {},
    ...caseHead(data, node),
    el("p", { class: "counts" }, support(data, node).join(" · ")),
    el("dl", { class: "parties" }, ...partiesOf(data, node).flatMap((group) => partyLine(data, node, group))),
    open.length ? el("p", { class: "open" }, `${SIGNS.contested} ${say("count.disagreements", { n: open.length })}`) : null,
  );
}

/** A case's name, and "bribery · Velmar, Ostrova · March 2021 · Stage: charged". */
function caseHead(data, node) {
  const fact = (name) => (Object.hasOwn(data.nodes.attributes[node], name) ? String(data.nodes.attributes[node][name]) : "");
  const where = [...new Set([fact("place"), fact("country")].filter(Boolean))].join(", ");
  const stage = fact("stage") && `${words.attribute.stage}: ${fact("stage")}`;
  const told = [fact("kind"), where, dateWords(fact("date")), stage].filter(Boolean).join(" · ");
  return [el("a", { href: linkTo(data, node) }, named(data.nodes.name[node], 200)), told ? el("p", { class: "counts" }, named(told)) : null];
}

/** One role and its names, as a term and its description. */
function partyLine(data, node, { title, rows }) {
  const more = rows.length > PARTIES ? ` ${say("count.more", { n: rows.length - PARTIES })}` : "";
  const names = rows.slice(0, PARTIES).flatMap((row, place) => [place ? "; " : null, partyWords(data, row, node)]);
  return [el("dt", {}, named(title, 60)), el("dd", {}, ...names, more)];
}

/** "Name (alleged)", "Name (disputed as suspect)"; of one who is cleared of what: "Name (arrested, not charged)". */
function partyWords(data, row, node) {
  const told = partyMarks(data, row);
  return el("span", {}, named(data.nodes.name[data.other(data.parties.edge[row], node)], 80), told ? ` (${told})` : "");
}

function partyMarks(data, row) {
  const { status, told, cleared } = data.parties;
  if (cleared[row]) return told[row].join(", ");
  const name = STATUSES[status[row]];
  return [name === "asserted" ? "" : words.statuses[name].name, doubtOf(data, row)].filter(Boolean).join(", ");
}

/** "disputed", "disputed as suspect", or "". */
function doubtOf(data, row) {
  const { disputed, told } = data.parties;
  if (disputed[row]) return words.statuses.disputed.name;
  return told[row].length ? say("case.disputed_as", { roles: told[row].join(", ") }) : "";
}

/** How a part is held, as badges; of what one is cleared in words. */
function partyBadges(data, row) {
  const { status, disputed, told, cleared } = data.parties;
  if (cleared[row]) return [el("span", {}, `(${told[row].join(", ")})`)];
  const doubt = doubtOf(data, row);
  return [badge(STATUSES[status[row]]), disputed[row] ? badge("disputed") : doubt && el("span", {}, `(${doubt})`)];
}

/** The tab of a case: its parties by their part, each with the words for it. Null where there are none. */
function partyTab(data, node) {
  const groups = partiesOf(data, node);
  const count = new Set(groups.flatMap(({ rows }) => rows.map((row) => data.parties.edge[row]))).size;
  const content = async () => (await Promise.all(groups.map((group) => partyGroup(data, node, group)))).flat();
  return count ? { name: "cases", title: say("panel.parties"), count, content } : null;
}

async function partyGroup(data, node, { title, rows }) {
  const ready = (those) => data.withClaims(those.map((row) => data.parties.edge[row]));
  return [
    el("h3", {}, named(capital(title)), rows.length > 1 ? ` (${rows.length})` : ""),
    await longList(rows, (row) => partyBlock(data, row, entityLink(data, data.other(data.parties.edge[row], node))), { first: 12, ready }),
  ];
}

/** A part with its words: the claims that give it stand first. `head` names the party, or its case. */
function partyBlock(data, row, head) {
  const edge = data.parties.edge[row];
  const { role, status, cleared } = data.parties;
  const fits = (claim) => (cleared[row] ? rejects(data, claim) : data.claims.role[claim] === role[row]);
  const isBest = (claim) => Number(fits(claim)) + Number(fits(claim) && data.claims.status[claim] === status[row]);
  const claims = clearestFirst(data, data.claimsOf(edge)).sort((x, y) => isBest(y) - isBest(x));
  const against = data.parties.disputed[row] ? claims.find((claim) => rejects(data, claim)) : undefined;
  const ordered = against === undefined ? claims : [claims[0], against, ...claims.filter((claim) => claim !== claims[0] && claim !== against)];
  return el(
    "li",
    { class: "relation" },
    el("div", { class: "head" }, head, ...partyBadges(data, row), el("span", { class: "counts" }, edgeCounts(data, edge))),
    claimBlocks(data, edge, [...new Set(ordered)], against === undefined ? 1 : 2),
  );
}

/** The tab of a person or body: the cases in which it has a part, and which. Null where it has none. */
function casesTab(data, node) {
  const edges = data.edgesOf(node).filter((edge) => data.relation(edge) === "party_to" && data.edges.source[edge] === node);
  const cases = [...new Set(edges.map((edge) => data.edges.target[edge]))].sort((a, b) => data.rank[a] - data.rank[b]);
  const ready = (those) => Promise.all([data.withDetails(those), data.withClaims(edges)]);
  const rows = (target) => edges.filter((edge) => data.edges.target[edge] === target).flatMap((edge) => partyRows(data).get(edge) || []);
  const block = (target) => ownCase(data, target, rows(target));
  const content = async () => [el("div", { class: "cards" }, await longList(cases, block, { first: 8, ready }))];
  return cases.length ? { name: "cases", title: say("panel.cases"), count: cases.length, content } : null;
}

function ownCase(data, target, rows) {
  const head = (row) => el("strong", {}, named(partName(data, row)));
  return el("li", {}, ...caseHead(data, target), el("ul", {}, ...rows.map((row) => partyBlock(data, row, head(row)))));
}
