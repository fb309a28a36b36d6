// The case: columns as Python wrote them, who is tied to whom, and where sources disagree.
//
// What stands in the core is there at once. Claims, details, values of conflicts and articles are loaded first, by
// with...(), and then read at once too: claimsOf(edge), nodes.attributes[node], valuesOf(conflict) ...

/** Read the island of data. Resolves to the case; rejects if it is damaged or cannot be unpacked here. */
async function load() {
  const island = byId("case");
  const text = island.dataset.packed === "yes" ? await unpack(island.textContent) : island.textContent;
  return indexed(JSON.parse(text));
}

async function unpack(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}

/**
 * The case with what the page asks of it: edges of a node, claims of an edge, values of a conflict, rank of a node, the
 * position of an id; whether an edge is `contested`: denied by one and said by another, or told differently.
 */
function indexed(data) {
  const { nodes, edges, conflicts } = data;
  const claims = ranges(edges.claims);
  const values = ranges(conflicts.values);
  const open = conflicts.id.map((_, conflict) => conflict).filter((conflict) => !conflicts.compatible[conflict] && !conflicts.settled[conflict]);
  const differ = new Set(open.map((conflict) => conflicts.edge[conflict]));
  const about = conflictsByNode(data);
  const ties = incidence(data);
  const order = Int32Array.from(data.order);
  const rank = new Int32Array(nodes.id.length);
  order.forEach((node, place) => (rank[node] = place));
  const position = new Map(nodes.id.map((id, node) => [id, node]));
  const naming = nodes.documents;
  nodes.documents = Int32Array.from(naming, (documents) => documents.length);
  for (const name of ["source", "target", "relation", "symmetric", "status", "disputed", "documents", "sources"]) {
    edges[name] = Int32Array.from(edges[name]);
  }
  placed(data);
  const loaded = Promise.resolve();
  return {
    ...data,
    order,
    rank,
    size: nodes.id.length,
    limits: null,
    shared: false,
    relation: (edge) => data.relations[edges.relation[edge]],
    status: (edge) => STATUSES[edges.status[edge]],
    coMentioned: (edge) => data.relations[edges.relation[edge]] === "co_mentioned",
    adjacency: ties,
    edgesOf: (node) => [...ties.edge.subarray(ties.start[node], ties.start[node + 1])],
    roleOf: (edge) => roleWords(data, claims(edge)[0]),
    documentsOf: (edge) => [...new Set(claims(edge).map((claim) => data.evidence.document[data.claims.evidence[claim]]))],
    conflictsOf: (node) => about.get(node) || [],
    differs: (edge) => differ.has(edge),
    contested: (edge) => Boolean(edges.disputed[edge]) || differ.has(edge),
    other: (edge, node) => (edges.source[edge] === node ? edges.target[edge] : edges.source[edge]),
    find: (id) => (position.has(id) ? position.get(id) : -1),
    withClaims: () => loaded,
    claimsOf: claims,
    withDetails: () => loaded,
    documentsNaming: (node) => naming[node],
    withConflicts: () => loaded,
    valuesOf: values,
    article: async (document) => readable(data.articles[document]),
  };
}

/** An article of the columns as records; null where the page has none. */
function readable(told) {
  if (!told) return null;
  return {
    text: told.text,
    zones: told.zones.map(([kind, start, end]) => ({ kind, start, end })),
    mentions: told.mentions.map(([start, end, node]) => ({ start, end, node })),
    claims: told.claims.map(([start, end, edge, status]) => ({ start, end, edge, status: STATUSES[status] })),
  };
}

/** Which conflicts are about a node, or about an edge of it. */
function conflictsByNode({ conflicts, edges }) {
  const about = new Map();
  conflicts.id.forEach((_, conflict) => {
    const edge = conflicts.edge[conflict];
    const ends = edge < 0 ? [] : [edges.source[edge], edges.target[edge]];
    for (const node of new Set([conflicts.node[conflict], ...ends])) {
      if (!about.has(node)) about.set(node, []);
      about.get(node).push(conflict);
    }
  });
  return about;
}

/** The edges of each node, an edge that leads from a node to itself once: those of a node, and their `other` ends, from start[node]. */
function incidence({ nodes, edges: { source, target } }) {
  const start = new Int32Array(nodes.id.length + 1);
  const each = (act) => source.forEach((from, at) => (act(from, at, target[at]), from !== target[at] && act(target[at], at, from)));
  each((node) => (start[node + 1] += 1));
  for (let node = 0; node < nodes.id.length; node += 1) start[node + 1] += start[node];
  const next = start.slice();
  const [edge, other] = [new Int32Array(start[nodes.id.length]), new Int32Array(start[nodes.id.length])];
  each((node, at, end) => {
    edge[next[node]] = at;
    other[next[node]++] = end;
  });
  return { start, edge, other };
}

/** Where nodes stand in the picture: NaN where that is not known. */
function placed({ nodes, network }) {
  nodes.x = new Float32Array(nodes.id.length).fill(NaN);
  nodes.y = new Float32Array(nodes.id.length).fill(NaN);
  for (const { id, x, y } of network.nodes) [nodes.x[id], nodes.y[id]] = [x, y];
}

/** Rows that stand one group after the other, by how many each group has: the function from a group to its rows. */
function ranges(counts) {
  const first = new Int32Array(counts.length + 1);
  counts.forEach((count, group) => (first[group + 1] = first[group] + count));
  return (group) => Array.from({ length: counts[group] }, (_, index) => first[group] + index);
}
