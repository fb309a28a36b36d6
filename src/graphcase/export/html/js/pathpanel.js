// The panel of a connection: the ways between two entities, and of the one that is looked at each step with its words.

/**
 * What links the two of `view`, by what is `drawn`, as the panel shows it; loads what it needs. The explorer is asked for
 * another way, for co-mentions, or for no filters.
 */
async function pathPanel(data, filters, view, { ways, chosen }, explorer) {
  const [a, b] = view.nodes;
  if (chosen) await data.withClaims(chosen.steps.flat());
  return [
    el("p", { class: "kind" }, say("path.title")),
    el("h2", { tabIndex: -1, class: "pair" }, entityLink(data, a), " – ", entityLink(data, b)),
    ...(chosen ? foundWays(data, ways, chosen, explorer) : notConnected(data, filters, explorer)),
  ];
}

function foundWays(data, ways, chosen, explorer) {
  const said = ways.length > 1 ? say("path.several", { n: ways.length }) : "";
  const choices = ways.map((way, place) => wayChoice(data, way, way === chosen, () => explorer.change({ way: place })));
  return [
    el("p", { class: "counts" }, [say("count.steps", { n: chosen.steps.length }), said].filter(Boolean).join(" · ")),
    ways.length > 1 ? el("ol", { class: "ways", "aria-label": say("path.ways") }, ...choices) : null,
    chosen.unsure ? el("p", { class: "notice" }, say("path.unsure")) : null,
    chosen.together ? el("p", { class: "notice" }, say("path.together")) : null,
    el("ol", { class: "steps" }, ...chosen.steps.map((edges) => stepBlock(data, edges))),
  ].filter(Boolean);
}

/** A way as its names, with how its weakest step is held and reported. */
function wayChoice(data, { nodes, steps }, isChosen, onclick) {
  const best = steps.map(([edge]) => edge);
  const fewest = Math.min(...steps.map((edges) => Math.max(...edges.map((edge) => data.edges.sources[edge]))));
  const weakest = Math.max(...best.map((edge) => data.edges.status[edge]));
  const inner = nodes.slice(1, -1);
  const names = inner.flatMap((node, at) => [at ? " → " : null, shape(data.nodes.type[node]), named(data.nodes.name[node], 60)]);
  return el(
    "li",
    {},
    el(
      "button",
      { type: "button", class: "way", "aria-pressed": String(isChosen), onclick },
      el("span", { class: "through" }, inner.length ? [`${say("path.through")} `, ...names] : say("path.directly")),
      el("small", {}, inner.length ? say("path.weakest", { sources: say("count.giving", { n: fewest }) }) : say("count.giving", { n: fewest })),
      best.some(data.coMentioned) ? el("span", { class: "badge" }, relationWords("co_mentioned", "out")) : weakest ? badge(STATUSES[weakest]) : null,
    ),
  );
}

/** A step: what links the two, in words, and the clearest sentence that says so; what else is said of them folded. */
function stepBlock(data, [best, ...others]) {
  const block = (edge) => relationBlock(data, edge, el("strong", {}, ...edgeSaid(data, edge)));
  const rest = others.length ? later(say("count.more_relations", { n: others.length }), () => [el("ul", {}, ...others.map(block))]) : null;
  return el("li", { class: "step" }, stepHead(data, best), stepClaims(data, best), rest);
}

function stepHead(data, edge) {
  return el(
    "div",
    { class: "head" },
    el("strong", {}, ...edgeSaid(data, edge)),
    data.edges.disputed[edge] ? badge("disputed") : null,
    data.differs(edge) ? badge("contested") : null,
    el("span", { class: "counts" }, edgeCounts(data, edge)),
  );
}

/** The sentence for it, and in one line who rejects it. */
function stepClaims(data, edge) {
  const claims = clearestFirst(data, data.claimsOf(edge));
  const against = claims.filter((claim) => rejects(data, claim));
  if (!against.length || against.length === claims.length) return claimBlocks(data, edge, claims, 1);
  const who = `${SIGNS.denied} ${say("claim.against")}, ${speaker(data, against[0])}`;
  const rest = claims.filter((claim) => !against.includes(claim));
  return [...claimBlocks(data, edge, rest, 1), later(who, () => claimBlocks(data, edge, against, 3).filter(Boolean))];
}

/** Nothing connects them: said plainly, with what the reader may still try. */
function notConnected(data, filters, explorer) {
  const hidden = filters.all - filters.seen;
  return [
    el("p", { class: "notice" }, say("path.none")),
    limitsNote(data),
    filters.together ? null : el("p", {}, say("path.try_together")),
    el(
      "div",
      { class: "actions" },
      filters.together ? null : action(say("path.with_together"), () => explorer.choose({ together: true })),
      hidden ? action(say("path.without_filters", { n: hidden }), () => explorer.change({ choice: ALL })) : null,
    ),
  ].filter(Boolean);
}
