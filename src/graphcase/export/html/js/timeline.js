// What happened when, by the words of the articles: the rows of data.timeline (explore/happenings.py), oldest first.

/** The tab of an entity, a case, or of all (`node` is -1). */
function timelineTab(data, node) {
  return { name: "timeline", title: say("panel.timeline"), content: () => timelineSheet(data, node) };
}

async function timelineSheet(data, node) {
  await data.withTable("timeline");
  const rows = node < 0 ? Array.from(data.timeline.edge.keys()) : await eventsOf(data, node);
  const told = withCases(data, rows, node);
  const ready = (those) => data.withClaims(those.flatMap(({ row, cases }) => [row, ...cases].map((one) => data.timeline.edge[one])));
  const undated = node < 0 ? [] : undatedEdges(data, node);
  const title = say("timeline.undated", { n: undated.length });
  return [
    el("p", { class: "counts" }, say(told.length ? "timeline.about" : "timeline.none")),
    told.length ? el("div", { class: "timeline" }, await longList(told, (one) => happeningBlock(data, one, node), { ready })) : null,
    undated.length && told.length ? later(title, async () => [await reportedList(data, node, undated)]) : null,
    ...(undated.length && !told.length ? [el("h3", {}, title), await reportedList(data, node, undated)] : []),
  ].filter(Boolean);
}

/** The rows of each edge, by edge. */
const datedRows = remembered((data) => grouped(Array.from(data.timeline.edge.keys()), (row) => data.timeline.edge[row]));

/** The claims of a row. */
function claimsAt(data, row) {
  const all = data.claimsOf(data.timeline.edge[row]);
  return data.timeline.claims[row].map((place) => all[place]);
}

/** The rows that are of an entity, or that tell of a case. */
async function eventsOf(data, node) {
  const dated = datedRows(data);
  const own = data.edgesOf(node).flatMap((edge) => dated.get(edge) || []);
  const more = data.nodes.type[node] === "case" ? await ofCase(data, node, dated) : [];
  return [...new Set([...own, ...more])].sort((x, y) => x - y);
}

/**
 * Rows of a case's parties that tell of it: what was between two of them, and what the sentences say that make them
 * parties. What else is known of a party may be another affair.
 */
async function ofCase(data, node, dated) {
  const parts = data.edgesOf(node).filter((edge) => data.relation(edge) === "party_to");
  const parties = new Set(parts.map((edge) => data.other(edge, node)));
  const near = [...parties].flatMap((party) => data.edgesOf(party)).filter((edge) => dated.has(edge) && !data.coMentioned(edge));
  await data.withClaims([...parts, ...near]);
  const spot = (claim) => {
    const evidence = data.claims.evidence[claim];
    return `${data.evidence.document[evidence]}/${data.evidence.start[evidence]}`;
  };
  const sentences = new Set(parts.flatMap(data.claimsOf).map(spot));
  const between = (edge) => parties.has(data.edges.source[edge]) && parties.has(data.edges.target[edge]);
  const told = (edge) => (row) => data.relation(edge) !== "party_to" && claimsAt(data, row).some((claim) => sentences.has(spot(claim)));
  return near.flatMap((edge) => (between(edge) ? dated.get(edge) : dated.get(edge).filter(told(edge))));
}

/**
 * Rows as [{row, cases, date, isFirst}]: an arrest, and to be the arrested in a case by the same words, are one, and name the
 * case; `isFirst` of those of one date.
 */
function withCases(data, rows, node) {
  const shown = new Set(rows);
  const told = new Map(rows.map((row) => [row, { row, cases: [] }]));
  for (const row of rows) {
    const act = data.timeline.act[row];
    if (act < 0 || !shown.has(act)) continue;
    told.delete(row);
    if (data.edges.target[data.timeline.edge[row]] !== node) told.get(act)?.cases.push(row);
  }
  let before = "";
  return [...told.values()].map((one) => {
    const date = rowDate(data, one.row);
    const isFirst = date !== before;
    before = date;
    return { ...one, date, isFirst };
  });
}

const rowDate = (data, row) => dateWords(data.timeline.when[row]) || spanWords(data.timeline.since[row], data.timeline.until[row]);

/** One event: its date, what is said and how it is held, the words behind it, and what speaks against it. */
function happeningBlock(data, { row, cases, date, isFirst }, node) {
  const { edge: edges, status, against, elsewhere } = data.timeline;
  const edge = edges[row];
  const all = data.claimsOf(edge);
  const claims = claimsAt(data, row);
  const beside = isAside(data, edge, node) ? [row, ...cases] : cases;
  const rejecting = against[row] >= 0 ? [all[against[row]]] : [];
  const held = [STATUSES[status[row]], ...rejecting.map((claim) => STATUSES[data.claims.status[claim]])];
  return el(
    "li",
    { class: `happening ${STATUSES[status[row]]}` },
    el("p", { class: isFirst ? "date" : "date again" }, date),
    el(
      "div",
      {},
      el("p", { class: "head" }, el("span", { class: "says" }, ...eventSaid(data, edge, node, claims)), ...held.flatMap((one) => [" ", badge(one)])),
      ...beside.map((one) => el("p", { class: "counts" }, `${say("timeline.case")} `, entityLink(data, data.edges.target[edges[one]]))),
      elsewhere[row].length ? el("p", { class: "open" }, `${SIGNS.contested} ${say("timeline.elsewhere", { dates: elsewhere[row].map(dateWords).join(", ") })}`) : null,
      later(wordsTitle(data, claims), () => claimBlocks(data, edge, [...new Set([...claims, ...rejecting])], 3)),
    ),
  );
}

/** True for a part in a case seen from neither end: it is told of the party, with the case beside. */
const isAside = (data, edge, node) => data.relation(edge) === "party_to" && data.edges.source[edge] !== node && data.edges.target[edge] !== node;

/** What claims say of an edge: from the end that is read about, else from its source. */
function eventSaid(data, edge, node, claims) {
  const { source, target } = data.edges;
  const view = isAside(data, edge, node) ? target[edge] : node;
  const isEnd = view === source[edge] || view === target[edge];
  return isEnd ? saidOf(data, edge, view, entityLink(data, data.other(edge, view)), claims) : edgeSaid(data, edge, claims);
}

/** "The Velmar Courier, 2 March 2021" and how many more articles say it. */
function wordsTitle(data, claims) {
  const documents = [...new Set(claims.map((claim) => data.evidence.document[data.claims.evidence[claim]]))];
  const { outlet, title, path, published } = data.documents;
  const [document] = documents;
  const name = outlet[document] || title[document] || path[document] || say("panel.untitled");
  const first = [name, dateWords(published[document])].filter(Boolean).join(", ");
  return documents.length > 1 ? `${first.slice(0, 120)}; ${say("count.more_quotes", { n: documents.length - 1 })}` : first.slice(0, 120);
}

/** The relations of an entity that no article dates. */
function undatedEdges(data, node) {
  const dated = datedRows(data);
  return data.edgesOf(node).filter((edge) => !dated.has(edge) && !data.coMentioned(edge));
}

/** Relations by the date of the first article that reports each; those without any date last. */
async function reportedList(data, node, edges) {
  const first = (edge) => data.documentsOf(edge).reduce((least, document) => earlier(least, data.documents.published[document]), "");
  const times = new Map(edges.map((edge) => [edge, first(edge)]));
  const place = (edge) => times.get(edge) || "~";
  const sorted = edges.slice().sort((x, y) => (place(x) === place(y) ? x - y : place(x) < place(y) ? -1 : 1));
  const ready = (those) => data.withClaims(those);
  return el("div", { class: "timeline" }, await longList(sorted, (edge) => reportedBlock(data, edge, node, times.get(edge)), { ready }));
}

const earlier = (one, other) => (!one || (other && other < one) ? other : one);

function reportedBlock(data, edge, node, published) {
  return el(
    "li",
    { class: `happening ${data.status(edge)}` },
    el("p", { class: "date" }, published ? say("timeline.reported", { date: dateWords(published) }) : say("timeline.no_date")),
    el(
      "div",
      {},
      el("p", { class: "head" }, el("span", { class: "says" }, ...saidOf(data, edge, node, entityLink(data, data.other(edge, node)))), " ", badge(data.status(edge))),
      later(wordsTitle(data, data.claimsOf(edge)), () => claimBlocks(data, edge, data.claimsOf(edge), 3)),
    ),
  );
}
