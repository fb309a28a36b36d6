// Which entities stand in the picture: a bounded part of the case that one can read.

const NEIGHBOURS = 24;
const MOST = 1000;

/** Walk a node's edges that the filters let be seen; `step(edge, other)` is called for each that leads to another node. */
function walk(data, filters, node, step) {
  const { start, edge, other } = data.adjacency;
  for (let at = start[node]; at < start[node + 1]; at += 1) {
    if (other[at] !== node && filters.sees(edge[at])) step(edge[at], other[at]);
  }
}

/** A node's neighbours by edges that are seen, the most important first. */
function neighbours(data, filters, node) {
  const found = new Set();
  walk(data, filters, node, (_, other) => found.add(other));
  return [...found].sort((a, b) => data.rank[a] - data.rank[b]);
}

/** The main entities that the filters allow and that have a visible tie among themselves, most important first. */
function mainEntities(data, filters, limit) {
  const chosen = new Set();
  for (const node of data.order) {
    if (chosen.size >= limit) break;
    if (filters.types.has(data.nodes.type[node])) chosen.add(node);
  }
  const tied = [...chosen].filter((node) => {
    let any = false;
    walk(data, filters, node, (_, other) => (any ||= chosen.has(other)));
    return any;
  });
  return tied.length ? tied : [...chosen];
}

/**
 * What a view draws: `nodes` in a fixed order; `left`, how many neighbours each of them has that are not drawn; `hidden`, how many
 * that the reader took out. `size` is how many entities the canvas can hold; `ways` those of a path, as lists of nodes.
 */
function shown(data, filters, view, { size, ways }) {
  const all = new Set([...view.nodes, ...view.ends, ...ways.flat()]);
  if (view.main) mainEntities(data, filters, Math.min(MOST, size * view.main)).forEach((node) => all.add(node));
  for (const [node, pages] of view.open) {
    all.add(node);
    neighbours(data, filters, node).slice(0, Math.min(NEIGHBOURS, size) * pages).forEach((other) => all.add(other));
  }
  const chosen = new Set([...view.nodes, ...view.ends]);
  const allowed = [...all].filter((node) => chosen.has(node) || filters.types.has(data.nodes.type[node]));
  const wanted = allowed.filter((node) => chosen.has(node) || !view.gone.has(node));
  const nodes = wanted.slice(0, MOST);
  return { nodes, left: notDrawn(data, filters, nodes), hidden: allowed.length - wanted.length };
}

/** How many neighbours of each node are not among them. */
function notDrawn(data, filters, nodes) {
  const inside = new Set(nodes);
  return new Map(
    nodes.map((node) => {
      const missing = new Set();
      walk(data, filters, node, (_, other) => inside.has(other) || missing.add(other));
      return [node, missing.size];
    }),
  );
}

/**
 * The lines among nodes: one for each pair, status and direction (`towards` a node, or -1 for both alike), with all
 * its edges. In a fixed order.
 */
function linesAmong(data, filters, nodes) {
  const inside = new Set(nodes);
  const lines = new Map();
  for (const node of nodes) {
    walk(data, filters, node, (edge, other) => {
      if (data.edges.source[edge] !== node || !inside.has(other)) return;
      const [a, b] = node < other ? [node, other] : [other, node];
      const look = data.coMentioned(edge) ? "co_mentioned" : data.status(edge);
      const towards = data.edges.symmetric[edge] ? -1 : other;
      const key = `${a}-${b}-${look}-${towards}`;
      if (!lines.has(key)) lines.set(key, { key, a, b, look, towards, edges: [] });
      lines.get(key).edges.push(edge);
    });
  }
  return withoutNeedlessCoMentions([...lines.values()]);
}

/** Two entities that a relation links need no second line that says that they are named together. */
function withoutNeedlessCoMentions(lines) {
  const related = new Set(lines.filter((line) => line.look !== "co_mentioned").map((line) => `${line.a}-${line.b}`));
  return lines.filter((line) => line.look !== "co_mentioned" || !related.has(`${line.a}-${line.b}`));
}
