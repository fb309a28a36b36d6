// The sieve: which edges a choice lets be seen. One pass over the edges for each new choice, none to ask about an edge.

const HIDDEN = 0;
const SEEN = 1;

/**
 * The filters as they stand: `marks` says of each edge whether it is seen, `types` which types of entity are; `counts` how many
 * edges each status and relation would show, `seen` how many relations are shown of `all`. `apply(choice)` changes them.
 */
function sieve(data) {
  const filters = { choice: null, marks: new Uint8Array(data.edges.source.length), types: new Set(TYPES), counts: null, seen: 0, all: 0 };
  const together = data.relations.indexOf("co_mentioned");
  const onlyTogether = data.relations.length === 1 && together === 0;
  filters.apply = (choice) => {
    if (choice === filters.choice) return;
    filters.choice = choice;
    filters.types = new Set(TYPES.filter((type) => !choice.types.has(type)));
    filters.together = choice.together ?? onlyTogether;
    mark(data, filters, together);
  };
  return filters;
}

/** Mark every edge, and count: an edge counts for a status or a relation if nothing else hides it. */
function mark(data, filters, together) {
  const { choice, marks } = filters;
  const { source, target, relation, status, sources } = data.edges;
  const nodeSeen = Uint8Array.from(data.nodes.type, (type) => Number(filters.types.has(type)));
  const statusSeen = STATUSES.map((name) => !choice.statuses.has(name));
  const relationSeen = data.relations.map((name) => !choice.relations.has(name));
  const documentSeen = reportsSeen(data, choice);
  const counts = { statuses: STATUSES.map(() => 0), relations: data.relations.map(() => 0) };
  filters.seen = 0;
  filters.all = 0;
  for (let edge = 0; edge < marks.length; edge += 1) {
    const [isTogether, statusFits, relationFits] = [relation[edge] === together, statusSeen[status[edge]], relationSeen[relation[edge]]];
    if (!isTogether) filters.all += 1;
    marks[edge] = HIDDEN;
    if (!nodeSeen[source[edge]] || !nodeSeen[target[edge]] || sources[edge] < choice.sources) continue;
    if ((choice.contested && !data.contested(edge)) || (documentSeen && !isReported(data, edge, documentSeen))) continue;
    if (relationFits && !isTogether) counts.statuses[status[edge]] += 1;
    if (statusFits) counts.relations[relation[edge]] += 1;
    if (!statusFits || !relationFits) continue;
    marks[edge] = isTogether && !filters.together ? HIDDEN : SEEN;
    if (!isTogether) filters.seen += 1;
  }
  filters.counts = counts;
}

/** Which documents the choice of outlets and dates lets count, by number; null if it lets all. */
function reportsSeen(data, choice) {
  if (!choice.outlets.size && !choice.from && !choice.until && choice.undated) return null;
  const { outlet, published } = data.documents;
  return Uint8Array.from(outlet, (name, document) => Number(!choice.outlets.has(name) && isWithin(published[document], choice)));
}

/** True if one of an edge's documents counts. */
function isReported({ edgeDocuments: { start, document } }, edge, documentSeen) {
  for (let at = start[edge]; at < start[edge + 1]; at += 1) if (documentSeen[document[at]]) return true;
  return false;
}

/** True if a day, month or year ("" where none is known) may lie within the chosen time. */
function isWithin(published, { from, until, undated }) {
  if (!published) return undated;
  const day = published.slice(0, 10);
  return (!from || day >= from.slice(0, day.length)) && (!until || day.slice(0, until.length) <= until.slice(0, day.length));
}

/** True if the filters let an edge be seen. */
const passes = (data, filters, edge) => filters.marks[edge] === SEEN;
