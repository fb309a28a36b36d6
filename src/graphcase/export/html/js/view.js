// Which entities stand in the picture: a bounded part of the case that one can read.

const NEIGHBOURS = 24;
const SECOND_RING = 5;
const MOST = 220;

/** The main entities that the filters allow and that have a visible tie among themselves, most important first. */
function mainEntities(data, filters, limit) {
  const chosen = new Set();
  for (const node of data.order) {
    if (chosen.size >= limit) break;
    if (filters.types.has(data.nodes.type[node])) chosen.add(node);
  }
  const tied = [...chosen].filter((node) => visibleEdges(data, filters, node).some((edge) => isOther(data, edge, node, chosen)));
  return tied.length ? tied : [...chosen];
}

const isOther = (data, edge, node, chosen) => data.other(edge, node) !== node && chosen.has(data.other(edge, node));

/** A node's edges that the filters allow. */
const visibleEdges = (data, filters, node) => data.edgesOf(node).filter((edge) => passes(data, filters, edge));

/** A node's neighbours by visible edges, the most important first. */
function neighbours(data, filters, node) {
  const found = new Set(visibleEdges(data, filters, node).map((edge) => data.other(edge, node)));
  found.delete(node);
  return [...found].sort((a, b) => data.rank[a] - data.rank[b]);
}

/**
 * What a state shows: its nodes in a fixed order, and how many neighbours of the focus are left out.
 * state: focus (a node, or -1 for the main entities), beside (nodes that stay), wide (a second ring), first (how many
 * main entities), pages (how often the reader asked for more, from 1).
 */
function shown(data, filters, state) {
  if (state.focus < 0) return { nodes: mainEntities(data, filters, Math.min(MOST, state.first * state.pages)), left: 0 };
  const near = neighbours(data, filters, state.focus);
  const all = new Set([state.focus, ...state.beside, ...near.slice(0, Math.min(NEIGHBOURS, state.first) * state.pages)]);
  if (state.wide) {
    for (const node of near.slice(0, NEIGHBOURS)) {
      neighbours(data, filters, node).slice(0, SECOND_RING).forEach((other) => all.add(other));
    }
  }
  const nodes = [...all].slice(0, MOST);
  return { nodes, left: near.filter((node) => !all.has(node)).length };
}

/**
 * The lines among nodes: one for each pair, status and direction (`towards` a node, or -1 for both alike), with all
 * its edges. In a fixed order.
 */
function linesAmong(data, filters, nodes) {
  const inside = new Set(nodes);
  const lines = new Map();
  for (const node of nodes) {
    for (const edge of visibleEdges(data, filters, node)) {
      const other = data.other(edge, node);
      if (data.edges.source[edge] !== node || other === node || !inside.has(other)) continue;
      const [a, b] = node < other ? [node, other] : [other, node];
      const look = data.coMentioned(edge) ? "co_mentioned" : data.status(edge);
      const towards = data.edges.symmetric[edge] ? -1 : other;
      const key = `${a}-${b}-${look}-${towards}`;
      if (!lines.has(key)) lines.set(key, { key, a, b, look, towards, edges: [] });
      lines.get(key).edges.push(edge);
    }
  }
  return withoutNeedlessCoMentions([...lines.values()]);
}

/** Two entities that a relation links need no second line that says that they are named together. */
function withoutNeedlessCoMentions(lines) {
  const related = new Set(lines.filter((line) => line.look !== "co_mentioned").map((line) => `${line.a}-${line.b}`));
  return lines.filter((line) => line.look !== "co_mentioned" || !related.has(`${line.a}-${line.b}`));
}
