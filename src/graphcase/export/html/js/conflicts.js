// Where sources disagree: the values side by side, each with its words, and how a person has settled it.

/** The conflicts about an entity or its relations; of a case also those about its parties that its own articles tell of. */
function conflictsAbout(data, node) {
  return [...new Set([...data.conflictsOf(node), ...(besideCases(data).get(data.nodes.id[node]) || [])])].sort((a, b) => a - b);
}

/** The conflicts about parties by the id of the case that tells of them. */
const besideCases = remembered((data) => {
  const { conflict, case: cases } = data.besideCases;
  const rows = grouped(Array.from(cases.keys()), (row) => cases[row]);
  return new Map([...rows].map(([id, those]) => [id, those.map((row) => conflict[row])]));
});

/** The tab of where sources disagree about an entity; null where they do not. */
function disagreementTab(data, node) {
  const found = conflictsAbout(data, node);
  return found.length ? conflictsTab(data, found, [node]) : null;
}

/** The tab of these conflicts, side by side; `known` as in disagreements(). */
function conflictsTab(data, found, known) {
  const count = found.filter((conflict) => !isRough(data, conflict)).length;
  return { name: "conflicts", title: say("panel.conflicts"), count, content: async () => [await disagreements(data, found, known)] };
}

/** Says how many disagreements of an entity are open, and leads to them; null where none is. */
function openNote(data, node) {
  const open = conflictsAbout(data, node).filter((conflict) => isOpen(data, conflict));
  const onclick = () => byId("tab-conflicts").click();
  const text = `${SIGNS.contested} ${say("count.disagreements", { n: open.length })}`;
  return open.length ? el("button", { type: "button", class: "quiet open", onclick }, text) : null;
}

/**
 * Resolves to these conflicts, of an entity or of a pair (`known` nodes, which are not named again): what is settled
 * last, those that differ in nothing but precision folded away.
 */
async function disagreements(data, found, known) {
  const rough = found.filter((conflict) => isRough(data, conflict));
  const told = inOrder(data, found.filter((conflict) => !isRough(data, conflict)));
  const block = (conflict) => conflictBlock(data, conflict, known);
  return el(
    "section",
    { class: "disagreements", "aria-label": say("panel.disagree") },
    told.length ? [el("h3", {}, say("panel.disagree")), await longList(told, block, { first: 3 })] : null,
    rough.length ? later(`${say("conflict.rough")} (${rough.length})`, async () => [await longList(rough, block)]) : null,
  );
}

/** Told more or less precisely, and nobody said more of it. */
const isRough = (data, conflict) => Boolean(data.conflicts.compatible[conflict]) && !data.conflicts.settled[conflict];

/** Those that matter most first, as they come; what is settled last. */
const inOrder = (data, found) => [...found].sort((a, b) => isSettled(data, a) - isSettled(data, b) || a - b);

const isOpen = (data, conflict) => !data.conflicts.compatible[conflict] && !data.conflicts.settled[conflict];

const isSettled = (data, conflict) => Number(data.conflicts.settled[conflict] !== null);

/** One conflict: the matter and, but for those `known`, whom it is about; the values; how it is settled. */
function conflictBlock(data, conflict, known) {
  const settled = data.conflicts.settled[conflict];
  const ends = aboutOf(data, conflict);
  const whom = ends.filter((end) => !known.includes(end));
  return el(
    "li",
    { class: settled ? "conflict settled" : "conflict" },
    el("h4", {}, matterOf(data, conflict), ...whom.flatMap((end) => [" · ", entityLink(data, end)])),
    el("ul", { class: "versions" }, ...versionsOf(data, conflict).map((version) => versionBlock(data, version, conflict))),
    settled ? settledLine(settled) : null,
  );
}

const matterOf = (data, conflict) => named(capital(data.conflicts.matter[conflict]));

/** Whom it is about: an entity, or the two ends of a relation. */
function aboutOf(data, conflict) {
  const [node, edge] = [data.conflicts.node[conflict], data.conflicts.edge[conflict]];
  const other = edge < 0 ? node : data.other(edge, node);
  return other === node ? [node] : [node, other];
}

/** The values in their order: [{value, sources, rows}], `rows` those of the documents that give it. */
function versionsOf(data, conflict) {
  const found = new Map();
  for (const row of data.valuesOf(conflict)) {
    const value = data.values.value[row];
    if (!found.has(value)) found.set(value, { value, sources: data.values.sources[row], rows: [] });
    found.get(value).rows.push(row);
  }
  return [...found.values()];
}

/** A value, how many sources give it, and their words: in sight the first that is no copy. */
function versionBlock(data, { value, sources, rows }, conflict) {
  const settled = data.conflicts.settled[conflict];
  const isCopy = (row) => data.documents.copy_of[data.evidence.document[data.values.evidence[row]]] >= 0;
  const first = rows.find((row) => !isCopy(row)) ?? rows[0];
  const rest = rows.filter((row) => row !== first);
  const right = settled !== null && settled.value === value.split(/\s+/).join(" ").trim();
  return el(
    "li",
    { class: right ? "version right" : "version" },
    el("p", { class: "value" }, el("b", {}, named(dateWords(value))), right ? [" ", el("span", { class: "badge right" }, say("conflict.right"))] : null),
    el("p", { class: "counts" }, say("count.sources", { n: sources })),
    valueBlock(data, first, conflict),
    rest.length ? later(say("count.more_quotes", { n: rest.length }), () => rest.map((row) => valueBlock(data, row, conflict))) : null,
  );
}

/** The words in which a document gives a value, and how it holds them. */
function valueBlock(data, row, conflict) {
  const status = STATUSES[data.values.status[row]];
  const evidence = data.values.evidence[row];
  const who = data.values.speaker[row];
  return el(
    "div",
    { class: `claim ${status}` },
    status !== "asserted" || who
      ? el("p", { class: "how" }, status === "asserted" ? null : badge(status), who ? el("span", {}, say("claim.according_to", { speaker: who })) : null)
      : null,
    quote(data, evidence, aboutOf(data, conflict)),
    source(data, evidence),
    el("p", { class: "doing" }, articleLink(data, evidence), citeButton(() => valueCitation(data, row, conflict))),
  );
}

/** "Settled: left as it is. Mara Quill, 2026-11-22: “the register”". */
function settledLine({ value, user, at, note }) {
  const said = value ? [say("conflict.settled"), " ", el("b", {}, named(dateWords(value)))] : [say("conflict.left")];
  const who = [user, dateWords(at)].filter(Boolean).join(", ");
  return el("p", { class: "settled-by" }, ...said, who ? [" · ", named(who)] : null, note ? [": “", named(note), "”"] : null);
}

/** The conflicts of all that differ in more than precision, those that are open first. */
const openFirst = (data) => inOrder(data, data.conflicts.id.map((_, conflict) => conflict).filter((conflict) => !isRough(data, conflict)));

/** A conflict in short: matter, whom it is about, and the values with the number of their sources. */
function conflictCard(data, conflict) {
  const settled = data.conflicts.settled[conflict];
  const version = ({ value, sources }) => [el("b", {}, named(dateWords(value), 80)), ` (${say("count.giving", { n: sources })})`];
  const values = versionsOf(data, conflict).flatMap((one, place) => [place ? ` ${SIGNS.contested} ` : null, ...version(one)]);
  return el(
    "li",
    { class: settled ? "disagreement settled" : "disagreement" },
    el("p", {}, matterOf(data, conflict), ...aboutOf(data, conflict).flatMap((node) => [" · ", entityLink(data, node)])),
    el("p", { class: "values" }, ...values, settled ? [" ", el("span", { class: "badge right" }, say("conflict.is_settled"))] : null),
    el("p", { class: "doing" }, el("a", { href: `${linkTo(data, data.conflicts.node[conflict])}?tab=conflicts` }, say("conflict.side_by_side"))),
  );
}
