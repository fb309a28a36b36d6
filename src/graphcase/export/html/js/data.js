// The case: columns as Python wrote them, and who is tied to whom.

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

/** The case with what the page asks of it: edges of a node, claims of an edge, rank of a node, the position of an id. */
function indexed(data) {
  const { nodes, edges } = data;
  const first = new Int32Array(edges.claims.length + 1);
  edges.claims.forEach((count, edge) => (first[edge + 1] = first[edge] + count));
  const start = new Int32Array(nodes.id.length + 1);
  for (const ends of [edges.source, edges.target]) for (const node of ends) start[node + 1] += 1;
  for (let node = 0; node < nodes.id.length; node += 1) start[node + 1] += start[node];
  const at = start.slice();
  const incident = new Int32Array(2 * edges.source.length);
  edges.source.forEach((source, edge) => {
    incident[at[source]++] = edge;
    incident[at[edges.target[edge]]++] = edge;
  });
  const rank = new Int32Array(nodes.id.length);
  data.order.forEach((node, place) => (rank[node] = place));
  const position = new Map(nodes.id.map((id, node) => [id, node]));
  return {
    ...data,
    rank,
    size: nodes.id.length,
    relation: (edge) => data.relations[edges.relation[edge]],
    status: (edge) => STATUSES[edges.status[edge]],
    coMentioned: (edge) => data.relations[edges.relation[edge]] === "co_mentioned",
    edgesOf: (node) => [...new Set(incident.subarray(start[node], start[node + 1]))],
    claimsOf: (edge) => Array.from({ length: edges.claims[edge] }, (_, index) => first[edge] + index),
    other: (edge, node) => (edges.source[edge] === node ? edges.target[edge] : edges.source[edge]),
    find: (id) => (position.has(id) ? position.get(id) : -1),
  };
}

/** How many articles and independent sources name something: copies are articles, but no sources of their own. */
function reach(data, documents) {
  const originals = documents.map((document) => (data.documents.copy_of[document] < 0 ? document : data.documents.copy_of[document]));
  return { articles: documents.length, sources: new Set(originals).size };
}
