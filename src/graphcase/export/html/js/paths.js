// How two entities connect: the shortest ways by relations that are seen, the best evidenced first. The rules are those of
// explore/paths.py, and one more: a way through a hub (a place, or who knows everybody) only where no other is nearly as short.

const WAYS = 4;
const WEIGHED = 200; // among hubs there may be thousands of equal ways; so many of them are weighed
const HUB = 200;
const DETOUR = 2; // by so many steps another way may be longer, to be told too
const DOUBT = { asserted: 0, alleged: 1, hypothetical: 4, denied: 4, negated: 4 };

/**
 * The ways between two nodes, [{nodes, steps, unsure, together}], best first; a step is the edges between a node and the next,
 * strongest first. `unsure`: it needs a claim that is only denied or supposed; `together`: that two are named in one sentence.
 * `looked`: how many ends of edges the search looked at.
 */
function connection(data, filters, a, b) {
  const search = { data, filters, a, b, tally: { looked: 0 } };
  const found = [];
  for (const rules of [{}, { hubs: true }, { hubs: true, unsure: true }, { hubs: true, unsure: true, together: true }]) {
    if (rules.together && !filters.together) break;
    const most = Math.min(...found.map(({ steps }) => steps.length - 1)); // what is weaker is told beside the others only if shorter
    found.push(...severalWays({ ...search, ...rules, blocked: new Set(), direct: false, most }, Math.max(1, WAYS - found.length)));
  }
  return { ways: found.sort((one, other) => one.worth - other.worth), looked: search.tally.looked };
}

/** Up to `wanted` ways: the best of the shortest; while there are few, those that share nobody with the ways before. */
function severalWays(search, wanted) {
  const told = [];
  let most = search.most;
  while (told.length < wanted) {
    const lists = shortest({ ...search, most });
    if (!lists.length) break;
    const ways = lists.map((nodes) => wayOf(search, nodes)).sort((one, other) => one.worth - other.worth);
    told.push(...ways.slice(0, told.length ? 1 : Math.max(1, wanted - 1)));
    most = Math.min(search.most, told[0].nodes.length - 1 + DETOUR);
    for (const { nodes } of told) for (const node of nodes.slice(1, -1)) search.blocked.add(node);
    search.direct ||= told.some(({ nodes }) => nodes.length === 2);
  }
  return told;
}

/** The shortest ways of at most `most` steps, as lists of nodes: breadth first from both ends, the smaller side first. */
function shortest(search) {
  const { data, a, b, most } = search;
  const sides = [a, b].map((end) => ({ end, depth: new Int16Array(data.size).fill(-1), frontier: [end], steps: 0 }));
  for (const side of sides) side.depth[side.end] = 0;
  while (sides.every((side) => side.frontier.length) && sides[0].steps + sides[1].steps < most) {
    const [near, far] = weightOf(data, sides[0]) <= weightOf(data, sides[1]) ? sides : [sides[1], sides[0]];
    spread(search, near, far.end);
    const met = near.frontier.filter((node) => far.depth[node] >= 0);
    if (met.length) return joined(search, sides, met.sort((x, y) => data.rank[x] - data.rank[y]));
  }
  return [];
}

const degree = (data, node) => data.adjacency.start[node + 1] - data.adjacency.start[node];
const weightOf = (data, { frontier }) => frontier.reduce((sum, node) => sum + degree(data, node), 0);

/** One more step of a side: the nodes that it newly reaches. A hub is reached only as the other end. */
function spread(search, side, goal) {
  const reached = [];
  side.steps += 1;
  for (const node of side.frontier) {
    eachTie(search, node, (_, other) => {
      if (side.depth[other] >= 0 || (other !== goal && isBarred(search, other))) return;
      side.depth[other] = side.steps;
      reached.push(other);
    });
  }
  side.frontier = reached;
}

/** Nodes that no way may lead through. */
const isBarred = ({ data, hubs, blocked }, node) => blocked.has(node) || (!hubs && isHub(data, node));
const isHub = (data, node) => data.nodes.type[node] === "place" || degree(data, node) > HUB;

/** Walk the edges of a node that this search may use. */
function eachTie(search, node, step) {
  const { data, a, b, direct } = search;
  const { start, edge, other } = data.adjacency;
  search.tally.looked += start[node + 1] - start[node];
  for (let at = start[node]; at < start[node + 1]; at += 1) {
    if (!isWalked(search, edge[at])) continue;
    if (direct && ((node === a && other[at] === b) || (node === b && other[at] === a))) continue;
    step(edge[at], other[at]);
  }
}

function isWalked({ data, filters, unsure, together }, edge) {
  if (!filters.sees(edge)) return false;
  return data.coMentioned(edge) ? Boolean(together) : unsure || data.edges.status[edge] < 2;
}

/** The ways through the nodes where both sides met. */
function joined(search, [left, right], met) {
  const ways = [];
  for (const node of met) {
    const backs = [...back(search, right, node)];
    for (const to of back(search, left, node)) {
      for (const from of backs) {
        ways.push([...to.slice().reverse(), ...from.slice(1)]);
        if (ways.length >= WEIGHED) return ways;
      }
    }
  }
  return ways;
}

/** Ways from a node back to where a side began, both included: at most WEIGHED, the strongest steps first. */
function* back(search, side, node, room = { left: WEIGHED }) {
  const depth = side.depth[node];
  if (depth === 0) {
    room.left -= 1;
    yield [node];
    return;
  }
  const before = new Map();
  eachTie(search, node, (edge, other) => {
    if (side.depth[other] === depth - 1) before.set(other, Math.min(before.get(other) ?? Infinity, doubt(search.data, edge)));
  });
  const order = [...before].sort(([x, one], [y, two]) => one - two || search.data.rank[x] - search.data.rank[y]);
  for (const [other] of order) {
    if (room.left <= 0) return;
    for (const rest of back(search, side, other, room)) yield [node, ...rest];
  }
}

/** How weak an edge is: what is asserted by many sources is strongest. */
function doubt(data, edge) {
  const status = data.coMentioned(edge) ? 6 : DOUBT[data.status(edge)];
  return status + 1 / Math.max(1, data.edges.sources[edge]);
}

/** A way with its steps and its worth: shorter first, hubs as a detour, then the weaker its steps, the later. */
function wayOf(search, nodes) {
  const { data } = search;
  const steps = nodes.slice(1).map((node, place) => tiesBetween(search, nodes[place], node));
  const inner = nodes.slice(1, -1);
  const unsure = steps.some(([best]) => !data.coMentioned(best) && data.edges.status[best] > 1);
  const together = steps.some(([best]) => data.coMentioned(best));
  const hubs = inner.some((node) => isHub(data, node));
  const weakness = steps.reduce((sum, [best]) => sum + doubt(data, best), 0) + inner.reduce((sum, node) => sum + 0.1 * Math.log2(degree(data, node)), 0);
  const length = steps.length + (hubs ? DETOUR + 0.5 : 0) + (unsure ? 100 : 0) + (together ? 200 : 0);
  return { nodes, steps, unsure, together, worth: length + weakness / (10 * steps.length + 100) };
}

/** The edges between two nodes that the search may use, strongest first; looked for where there are fewer. */
function tiesBetween(search, a, b) {
  const { data } = search;
  const [few, many] = degree(data, a) <= degree(data, b) ? [a, b] : [b, a];
  const { start, edge, other } = data.adjacency;
  const found = [];
  for (let at = start[few]; at < start[few + 1]; at += 1) if (other[at] === many && isWalked(search, edge[at])) found.push(edge[at]);
  return found.sort((x, y) => doubt(data, x) - doubt(data, y) || x - y);
}
