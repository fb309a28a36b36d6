// The bar over an article: from claim to claim, and what the words in hand were read as.

/** The bar, and `show(row)`, which takes up one of `spans`, marks it and scrolls to it. */
function claimReader(data, article, spans, marker) {
  const told = el("div", { class: "read" });
  const place = el("span", { role: "status" }, say("count.marked", { n: spans.length }));
  let now = -1;
  const show = async (row) => {
    now = row;
    place.textContent = say("article.place", { at: row + 1, n: spans.length });
    const { edges, start } = spans[row];
    const point = pointsAt(article.text, start);
    const isHere = (evidence) => data.evidence.document[evidence] === article.document && data.evidence.start[evidence] === point;
    await data.withClaims(edges);
    if (now !== row) return;
    told.replaceChildren(await longList(edges, (edge) => readBlock(data, edge, isHere), { first: 3 }));
    lightUp(marker.near(spans[row]), row);
  };
  const step = (by) => show((now + by + spans.length) % spans.length);
  const button = (key, by) => el("button", { type: "button", disabled: !spans.length, onclick: () => step(now < 0 && by < 0 ? 0 : by) }, say(key));
  const bar = el("div", { class: "reader" }, el("p", { class: "steps" }, button("article.previous", -1), button("article.next", 1), place), told);
  return { bar, show };
}

/** What the words in hand (`isHere(evidence)`) were read as, how that is held, and the way to all that links the two. */
function readBlock(data, edge, isHere) {
  const here = data.claimsOf(edge).filter((claim) => isHere(data.claims.evidence[claim]));
  const claims = here.length ? here : data.claimsOf(edge);
  const statuses = [...new Set(claims.map((claim) => STATUSES[data.claims.status[claim]]))];
  const all = el("a", { href: linkBetween(data, data.edges.source[edge], data.edges.target[edge]) }, say("article.all"));
  return el(
    "li",
    {},
    el("span", {}, say("article.read_as"), " "),
    ...edgeSaid(data, edge, claims),
    ...statuses.flatMap((status) => [" ", badge(status)]),
    el("p", { class: "doing" }, all, citeButton(() => claimCitation(data, claims[0], edge))),
  );
}

/** Mark the pieces of one claim in the paragraphs that hold them, and bring the first into sight. */
function lightUp(elements, row) {
  elements[0]?.closest(".text")?.querySelectorAll("mark.now").forEach((mark) => mark.classList.remove("now"));
  const pieces = elements.flatMap((element) => [...element.querySelectorAll(`mark[data-span="${row}"]`)]);
  pieces.forEach((mark) => mark.classList.add("now"));
  requestAnimationFrame(() => pieces[0]?.scrollIntoView({ block: "center" }));
}
