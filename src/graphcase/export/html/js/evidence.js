// Claims as a reader needs them: how it is held, who says so, the words, and where they stand.

const linkTo = (data, node) => `#entity/${encodeURIComponent(data.nodes.id[node])}`;
const linkBetween = (data, a, b) => `#link/${encodeURIComponent(data.nodes.id[a])}/${encodeURIComponent(data.nodes.id[b])}`;

/** One claim: badge and speaker, the quote with its names marked, and its article. `ends` are the relation's two entities. */
function claimBlock(data, claim, ends) {
  const status = STATUSES[data.claims.status[claim]];
  const role = roleWords(data, claim);
  const when = data.claims.when[claim];
  const span = spanWords(data.claims.since[claim], data.claims.until[claim]);
  const amount = amountWords(data.claims.amount[claim], data.claims.currency[claim]);
  return el(
    "div",
    { class: `claim ${status}` },
    el(
      "p",
      { class: "how" },
      badge(status),
      el("span", {}, speaker(data, claim)),
      role ? el("span", {}, `${say("claim.role")} “`, named(role), "”") : null,
      when ? el("span", {}, say("claim.when", { when })) : null,
      span ? el("span", {}, span) : null,
      amount ? el("span", {}, amount) : null,
    ),
    quote(data, data.claims.evidence[claim], ends),
    source(data, data.evidence.document[data.claims.evidence[claim]]),
  );
}

/** A claim's role: "director", "former director", "acting director", or "". */
function roleWords(data, claim) {
  const role = data.claims.role[claim];
  const held = [data.claims.former[claim] && say("panel.former"), data.claims.acting[claim] && say("panel.acting")];
  return role && [...held.filter(Boolean), role].join(" ");
}

/** How long it was so: "since 2016", "from 2016 to 2019", or "". */
function spanWords(since, until) {
  if (since && until) return say("claim.span", { since, until });
  return since ? say("claim.since", { since }) : until && say("claim.until", { until });
}

/** What was paid: "USD 1,200,000", or "". */
function amountWords(amount, currency) {
  return amount === null ? "" : `${currency} ${amount.toLocaleString("en-GB")}`.trim();
}

/** "according to police, via the BBC": never a bare statement. */
function speaker(data, claim) {
  const who = data.claims.speaker[claim];
  const outlet = data.documents.outlet[data.evidence.document[data.claims.evidence[claim]]];
  if (!who) return outlet ? say("claim.own_words", { outlet }) : say("claim.own_voice");
  const via = data.claims.via[claim].map((outer) => say("claim.via", { speaker: outer }));
  return [say("claim.according_to", { speaker: who }), ...via].join(", ");
}

/** The quote, its mentions marked; those of the two ends stand out, and each says whom it was read as. */
function quote(data, evidence, ends) {
  const text = data.evidence.quote[evidence];
  const marks = data.evidence.marks[evidence];
  const block = el("blockquote", { dir: "auto" });
  let at = 0;
  for (let index = 0; index < marks.length; index += 3) {
    const [start, end, node] = marks.slice(index, index + 3);
    const words = text.slice(start, end);
    const title = say("claim.reads_as", { text: data.nodes.type[node], name: data.nodes.name[node].slice(0, 200) });
    block.append(text.slice(at, start), el("mark", { class: ends.includes(node) ? "end" : "", title }, words));
    at = end;
  }
  block.append(text.slice(at));
  return block;
}

/** The article that a quote stands in: outlet, title, date, path, whose copy it is. */
function source(data, document) {
  const { outlet, title, published, path, url, copy_of: copyOf } = data.documents;
  const name = title[document] || say("panel.untitled");
  const web = /^https?:\/\//i.test(url[document]);
  const heading = web ? el("a", { href: url[document], rel: "noopener noreferrer", target: "_blank" }, named(name)) : named(name);
  return el(
    "cite",
    {},
    outlet[document] ? [el("b", {}, named(outlet[document])), ", ", heading] : el("b", {}, heading),
    published[document] ? `, ${published[document]}` : null,
    copyOf[document] >= 0 ? ` (${say("panel.copy_of", { path: path[copyOf[document]] })})` : null,
    el("br"),
    el("span", { class: "path" }, named(path[document])),
  );
}

/**
 * An edge with its claims. In sight stand the first `open` and, against a disputed edge, the first that rejects it; the
 * others stand behind a summary that is filled when it is opened.
 */
function relationBlock(data, edge, head, open = 1) {
  const ends = [data.edges.source[edge], data.edges.target[edge]];
  const claims = data.claimsOf(edge);
  const against = data.edges.disputed[edge] ? claims.find((claim) => rejects(data, claim)) : undefined;
  const first = claims.filter((claim, place) => place < open || claim === against);
  const rest = claims.filter((claim) => !first.includes(claim));
  return el(
    "li",
    { class: "relation" },
    el(
      "div",
      { class: "head" },
      head,
      claims.length > 1 && !data.coMentioned(edge) ? held(data, edge) : null,
      data.edges.disputed[edge] ? badge("disputed") : null,
      data.differs(edge) ? badge("contested") : null,
      el("span", { class: "counts" }, edgeCounts(data, edge)),
    ),
    first.map((claim) => claimBlock(data, claim, ends)),
    rest.length ? later(say("count.more_claims", { n: rest.length }), () => rest.map((claim) => claimBlock(data, claim, ends))) : null,
  );
}

/** How an edge is held: its status; for a part in a case the statuses of every role: it may be "charged" and "suspect". */
function held(data, edge) {
  const roles = data.relation(edge) === "party_to" ? rolesIn(data, [edge]) : [];
  return roles.length ? el("span", { class: "aliases" }, ...roles.map(roleBadges)) : badge(data.status(edge));
}

/** The roles that the claims of edges give, strongest first, each with all statuses in which it is held. */
function rolesIn(data, edges) {
  const found = new Map();
  for (const claim of edges.flatMap((edge) => data.claimsOf(edge))) {
    const [role, status] = [roleWords(data, claim), STATUSES[data.claims.status[claim]]];
    if (role) found.set(role, (found.get(role) || new Set()).add(status));
  }
  return [...found].map(([role, statuses]) => ({ role, statuses: [...statuses] }));
}

const roleBadges = ({ role, statuses }) => el("span", {}, named(role), ...statuses.flatMap((status) => [" ", badge(status)]));

const rejects = (data, claim) => ["denied", "negated"].includes(STATUSES[data.claims.status[claim]]);

const edgeCounts = (data, edge) =>
  `${say("count.articles", { n: data.edges.documents[edge] })}, ${say("count.sources", { n: data.edges.sources[edge] })}`;

/** A <details> whose content is made when it is first opened. */
function later(title, content) {
  const details = el("details", {}, el("summary", {}, title));
  details.addEventListener("toggle", () => details.open && details.append(...content()), { once: true });
  return details;
}

/** A list that shows its first items, and the others on demand. */
function longList(items, block, first = 25) {
  const list = el("ul", {}, ...items.slice(0, first).map(block));
  if (items.length <= first) return list;
  const more = el("button", { type: "button" }, say("panel.show_all", { n: items.length }));
  more.addEventListener("click", () => (list.append(...items.slice(first).map(block)), more.remove()));
  return el("div", {}, list, more);
}
