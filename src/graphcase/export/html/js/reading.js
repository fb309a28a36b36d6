// How relations are grouped and said: explore/reading.toml, as `graphcase query` has it.

const TIES = new Map(words.reading.groups.flatMap(({ ties }, group) => ties.map((tie, rank) => [tie, { group, rank }])));
const MOST_ROLES = 3;

/** "role_at>" read from its source, "role_at<" from its target, "met=" where both ends are alike. */
const tieOf = (data, edge, node) =>
  data.relation(edge) + (data.edges.symmetric[edge] ? "=" : data.edges.source[edge] === node ? ">" : "<");

/** Edges of a node under the headings of reading.toml: [{title, edges}], the surest and most reported first in each. */
function groupsOf(data, node, edges) {
  const last = { group: words.reading.groups.length - 1, rank: 0 };
  const places = new Map(edges.map((edge) => [edge, TIES.get(tieOf(data, edge, node)) || last]));
  const name = (edge) => data.nodes.name[data.other(edge, node)];
  const order = (x, y) =>
    places.get(x).rank - places.get(y).rank ||
    data.edges.status[x] - data.edges.status[y] ||
    data.edges.sources[y] - data.edges.sources[x] ||
    data.edges.documents[y] - data.edges.documents[x] ||
    compared(name(x), name(y));
  const found = grouped(edges, (edge) => places.get(edge).group);
  const titled = ({ title }, group) => (found.has(group) ? [{ title, edges: found.get(group).sort(order) }] : []);
  return words.reading.groups.flatMap(titled);
}

/** What an edge's `claims` say from one end: "former director, [Port Authority]"; `other` is the element that names the other. */
function saidOf(data, edge, node, other, claims = data.claimsOf(edge)) {
  const tie = tieOf(data, edge, node);
  const affirming = claims.filter((claim) => !rejects(data, claim));
  const role = rolesSaid(data, affirming);
  const { says, plain } = words.reading;
  const vocabulary = `${relationWords(data.relation(edge), tie.endsWith("<") ? "in" : "out")} {other}`;
  const form = (!role && own(plain, tie)) || own(says, tie) || vocabulary;
  const rest = [amountsSaid(data, affirming), role ? "" : timeSaid(data, affirming)].filter(Boolean);
  const parts = form.split(/(\{other\}|\{role\})/).map((part) => (part === "{other}" ? other : part === "{role}" ? named(role) : part));
  return [...parts, ...rest.map((text) => ` (${text})`)];
}

/** Negative where one comes before the other: numbers by size, texts by their characters, as Python has them. */
const compared = (one, other) => (one === other ? 0 : one < other ? -1 : 1);

/** A text that begins with a capital. */
const capital = (text) => text.replace(/^./u, (letter) => letter.toUpperCase());

const own = (table, key) => (Object.hasOwn(table, key) ? table[key] : "");

/** The roles that claims give, the surest first, each with its time; one that is held less surely says so. */
function rolesSaid(data, claims) {
  const held = grouped(claims.filter((claim) => data.claims.role[claim]), (claim) => roleWords(data, claim));
  const status = (claim) => data.claims.status[claim];
  const [surest] = held.values();
  const said = ([role, those]) => {
    const marks = [timeSaid(data, those), status(those[0]) === status(surest[0]) ? "" : words.statuses[STATUSES[status(those[0])]].name];
    return [role, ...marks.filter(Boolean).map((mark) => `(${mark})`)].join(" ");
  };
  return [...held].slice(0, MOST_ROLES).map(said).join("; ");
}

/** The first time that claims give for how long it was so: "since 2016". */
function timeSaid(data, claims) {
  const dated = claims.find((claim) => data.claims.since[claim] || data.claims.until[claim]);
  return dated === undefined ? "" : spanWords(data.claims.since[dated], data.claims.until[dated]);
}

function amountsSaid(data, claims) {
  const amounts = claims.map((claim) => amountWords(data.claims.amount[claim], data.claims.currency[claim]));
  return [...new Set(amounts.filter(Boolean))].join("; ");
}

/** An edge as a sentence from its source: "[Irena] – former director, [Port Authority]". */
function edgeSaid(data, edge, claims = data.claimsOf(edge)) {
  const [source, target] = [data.edges.source[edge], data.edges.target[edge]];
  return [entityLink(data, source), " – ", ...saidOf(data, edge, source, entityLink(data, target), claims)];
}
