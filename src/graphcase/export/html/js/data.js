// The case: columns as Python wrote them, who is tied to whom, and where sources disagree.
//
// What stands in the core is there at once. Claims, details, values of conflicts, articles and whole tables are loaded
// first, by with...(), and then read at once too: claimsOf(edge), nodes.attributes[node], valuesOf(conflict) ...

/** Resolves to the case; rejects if it is damaged or cannot be unpacked here. */
const load = async () => indexed(await block("core"));

/**
 * The case with what the page asks of it: edges of a node, claims of an edge, values of a conflict, rank of a node, the
 * position of an id; whether an edge is `contested`: denied by one and said by another, or told differently.
 */
function indexed(core) {
  const { nodes, edges, conflicts, relations } = core;
  const size = nodes.id.length;
  const data = { ...core, size, nodes: { ...nodes, type: Array.from(nodes.type, (type) => core.types[type]) } };
  const ties = incidence(data);
  const about = conflictsByNode(data);
  const open = conflicts.id.map((_, conflict) => conflict).filter((conflict) => !conflicts.compatible[conflict] && !conflicts.settled[conflict]);
  const differ = new Set(open.map((conflict) => conflicts.edge[conflict]));
  const together = relations.indexOf("co_mentioned");
  const position = remembered(() => new Map(nodes.id.map((id, node) => [id, node])));
  const { start, document: documents } = core.edgeDocuments;
  const order = Int32Array.from({ length: size }, (_, node) => node);
  return Object.assign(data, loading(data), {
    order, // nodes are numbered by rank
    rank: order,
    names: writtenNames(data),
    adjacency: ties,
    edgesOf: (node) => [...ties.edge.subarray(ties.start[node], ties.start[node + 1])],
    other: (edge, node) => (edges.source[edge] === node ? edges.target[edge] : edges.source[edge]),
    relation: (edge) => relations[edges.relation[edge]],
    status: (edge) => STATUSES[edges.status[edge]],
    coMentioned: (edge) => edges.relation[edge] === together,
    roleOf: (edge) => heldRole(core.roles[edges.role[edge]], edges.former[edge], edges.acting[edge]),
    documentsOf: (edge) => [...documents.subarray(start[edge], start[edge + 1])],
    conflictsOf: (node) => about.get(node) || [],
    differs: (edge) => differ.has(edge),
    contested: (edge) => Boolean(edges.disputed[edge]) || differ.has(edge),
    find: (id) => position().get(id) ?? -1,
  });
}

const heldRole = (role, former, acting) => role && [former && say("panel.former"), acting && say("panel.acting"), role].filter(Boolean).join(" ");

/** Names as they are searched: `folded`, one a line; `starts` of the lines; the `node` of each, and its `text` as written. */
function writtenNames({ names, nodes }) {
  const starts = new Int32Array(names.node.length + 1);
  for (let line = 1; line < names.node.length; line += 1) starts[line] = names.folded.indexOf("\n", starts[line - 1]) + 1;
  starts[names.node.length] = names.folded.length + 1;
  const first = new Int32Array(nodes.id.length);
  for (let line = names.node.length - 1; line >= 0; line -= 1) first[names.node[line]] = line;
  const text = (line) => {
    const node = names.node[line];
    return line === first[node] ? nodes.name[node] : nodes.aliases[node][line - first[node] - 1];
  };
  return { ...names, starts, text };
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

/** The first row of each group, by how many rows each has: one more than there are groups. */
function firsts(counts) {
  const first = new Int32Array(counts.length + 1);
  for (let group = 0; group < counts.length; group += 1) first[group + 1] = first[group] + counts[group];
  return first;
}

const rowsOf = (first, group) => Array.from({ length: first[group + 1] - first[group] }, (_, index) => first[group] + index);
