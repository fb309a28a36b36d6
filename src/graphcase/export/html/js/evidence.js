// Claims as a reader needs them: how it is held, who says so, the words, and where they stand.

const READABLE = 40; // quotes of fewer characters rarely say of whom they speak

/**
 * One claim: badge and speaker, the quote with its names marked, its article, and what can be done with it. `copies` are
 * claims of copies of its article, folded away.
 */
function claimBlock(data, claim, edge, copies = []) {
  const status = STATUSES[data.claims.status[claim]];
  const evidence = data.claims.evidence[claim];
  const told = [speaker(data, claim), partWords(data, claim, edge), whenWords(data, claim), amountWords(data.claims.amount[claim], data.claims.currency[claim])];
  return el(
    "div",
    { class: `claim ${status}` },
    el("p", { class: "how" }, badge(status), ...told.filter(Boolean).map((text) => el("span", {}, named(text)))),
    quote(data, evidence, [data.edges.source[edge], data.edges.target[edge]], data.claims.cue[claim]),
    source(data, evidence),
    el("p", { class: "doing" }, articleLink(data, evidence), citeButton(() => claimCitation(data, claim, edge))),
    copies.length ? later(say("count.in_copies", { n: copies.length }), () => copies.map((copy) => source(data, data.claims.evidence[copy]))) : null,
  );
}

/** A claim's role: "director", "former director", "acting director", or "". */
const roleWords = (data, claim) => heldRole(data.claims.role[claim], data.claims.former[claim], data.claims.acting[claim]);

/** In which role a claim has its subject: "role: director"; a part in a case is graphcase's reading, not a word of the article. */
function partWords(data, claim, edge) {
  const role = roleWords(data, claim);
  return role && say(data.relation(edge) === "party_to" ? "claim.part" : "claim.role", { role });
}

/** When it happened, and how long it was so: "when: 2 March 2021", "since 2016", or "". */
function whenWords(data, claim) {
  const when = dateWords(data.claims.when[claim]);
  const span = spanWords(data.claims.since[claim], data.claims.until[claim]);
  return [when && say("claim.when", { when }), span].filter(Boolean).join(", ");
}

/** What was paid: "USD 1,200,000", or "". */
function amountWords(amount, currency) {
  return amount === null ? "" : `${currency} ${amount.toLocaleString("en-GB")}`.trim();
}

/**
 * "according to police, via the BBC": never a bare statement. Where nobody is named, an article speaks for itself, but for
 * accusations and denials: those it only reports.
 */
function speaker(data, claim) {
  const who = data.claims.speaker[claim];
  const outlet = data.documents.outlet[data.evidence.document[data.claims.evidence[claim]]];
  const isReport = REPORTED.has(STATUSES[data.claims.status[claim]]);
  if (!who && isReport) return outlet ? say("claim.reported_by", { outlet }) : say("claim.reported");
  if (!who) return outlet ? say("claim.own_words", { outlet }) : say("claim.own_voice");
  const via = data.claims.via[claim].map((outer) => say("claim.via", { speaker: outer }));
  return [say("claim.according_to", { speaker: who }), ...via].join(", ");
}

/**
 * An edge with its claims. In sight stand the first `open`; of a disputed edge those that say it and those that reject it,
 * side by side. The others stand behind a summary that is filled when it is opened.
 */
function relationBlock(data, edge, head, open = 1) {
  const claims = data.claimsOf(edge);
  return el(
    "li",
    { class: "relation" },
    el(
      "div",
      { class: "head" },
      head,
      claims.length > 1 && !data.coMentioned(edge) ? badge(data.status(edge)) : null,
      data.edges.disputed[edge] ? badge("disputed") : null,
      data.differs(edge) ? badge("contested") : null,
      el("span", { class: "counts" }, edgeCounts(data, edge)),
    ),
    data.edges.disputed[edge] ? bothSides(data, edge, clearestFirst(data, claims)) : claimBlocks(data, edge, clearestFirst(data, claims), open),
  );
}

/** The claims, the copies of an article folded under it; the first `open` in sight. */
function claimBlocks(data, edge, claims, open) {
  const told = withoutCopies(data, claims);
  const block = ({ claim, copies }) => claimBlock(data, claim, edge, copies);
  const rest = told.slice(open);
  const more = rest.length ? later(say("count.more_claims", { n: rest.length }), async () => [await longList(rest, (one) => el("li", {}, block(one)))]) : null;
  return [...told.slice(0, open).map(block), more];
}

/** What is said beside what rejects it; what only may be stands with what is said. */
function bothSides(data, edge, claims) {
  const against = claims.filter((claim) => rejects(data, claim));
  const sides = [["claim.for", claims.filter((claim) => !against.includes(claim))], ["claim.against", against]];
  const column = ([title, those]) => el("div", { role: "group", "aria-label": say(title) }, el("p", { class: "side" }, say(title)), claimBlocks(data, edge, those, 1));
  return el("div", { class: "sides" }, ...sides.filter(([, those]) => those.length).map(column));
}

/**
 * Claims as a reader understands them best, as explore/ties.py has it: the surest, then whole sentences before headlines,
 * originals before copies, and what is short, but not too short to say of whom it speaks.
 */
function clearestFirst(data, claims) {
  const key = (claim) => {
    const evidence = data.claims.evidence[claim];
    const document = data.evidence.document[evidence];
    const words = data.evidence.quote[evidence].trim();
    const isWhole = /[.!?…]["'”’»)\]]*$/u.test(words);
    const { published, path, copy_of: copyOf } = data.documents;
    const place = [published[document] || "~", path[document], data.evidence.start[evidence]];
    return [data.claims.status[claim], !isWhole, copyOf[document] >= 0, words.length < READABLE, words.length, ...place];
  };
  const keys = new Map(claims.map((claim) => [claim, key(claim)]));
  const order = (x, y) => x.reduce((found, value, at) => found || compared(value, y[at]), 0);
  return claims.slice().sort((x, y) => order(keys.get(x), keys.get(y)));
}

/** Claims in their order, [{claim, copies}]: what a copy repeats of its article in the same status stands under that. */
function withoutCopies(data, claims) {
  const document = (claim) => data.evidence.document[data.claims.evidence[claim]];
  const told = claims.filter((claim) => data.documents.copy_of[document(claim)] < 0).map((claim) => ({ claim, copies: [] }));
  const homes = new Map();
  for (const one of told) {
    const key = `${document(one.claim)}/${data.claims.status[one.claim]}`;
    if (!homes.has(key)) homes.set(key, one);
  }
  const found = new Map(told.map((one) => [one.claim, one]));
  for (const claim of claims) {
    if (found.has(claim)) continue;
    const home = homes.get(`${data.documents.copy_of[document(claim)]}/${data.claims.status[claim]}`);
    if (home) home.copies.push(claim);
    else found.set(claim, { claim, copies: [] });
  }
  return claims.filter((claim) => found.has(claim)).map((claim) => found.get(claim));
}

/** The roles that claims give, strongest first, each with all statuses in which it is held, the surest first. */
function rolesIn(data, claims) {
  const found = new Map();
  for (const claim of claims) {
    const [role, status] = [roleWords(data, claim), STATUSES[data.claims.status[claim]]];
    if (role) found.set(role, (found.get(role) || new Set()).add(status));
  }
  return [...found].map(([role, statuses]) => ({ role, statuses: [...statuses] }));
}

const roleBadges = ({ role, statuses }) => el("span", {}, named(role), ...statuses.flatMap((status) => [" ", badge(status)]));

const REPORTED = new Set(["alleged", "denied"]);
const REJECTING = new Set(["denied", "negated"]);

const rejects = (data, claim) => REJECTING.has(STATUSES[data.claims.status[claim]]);

const edgeCounts = (data, edge) =>
  `${say("count.articles", { n: data.edges.documents[edge] })}, ${say("count.sources", { n: data.edges.sources[edge] })}`;
