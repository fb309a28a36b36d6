// The whole article: every name and every claim in it marked, the words that were asked for in sight.

const ASIDE = new Set(["byline", "caption", "boilerplate", "references", "author_note", "foreign"]);
const GRAVITY = ["denied", "negated", "alleged", "hypothetical", "asserted"]; // which status shows where claims share words

/** Resolves to an article, opened at `start` (code points into its text, as in PATH:START), or, below 0, at its beginning. */
async function articlePanel(data, document, start) {
  const article = await data.article(document);
  const text = article ? await articleText(data, { ...article, document }, start < 0 ? -1 : unitsAt(article.text, start)) : [el("p", { class: "notice" }, say("article.missing"))];
  return [
    el("p", { class: "kind" }, say("article.kind")),
    el("h2", { tabIndex: -1, dir: "auto" }, named(data.documents.title[document] || say("panel.untitled"))),
    articleFacts(data, document),
    ...restBlocks(data, restsOf(data, document)),
    ...text,
  ].filter(Boolean);
}

/** Outlet, author and date, and where the article lies. */
function articleFacts(data, document) {
  const { outlet, author, published } = data.documents;
  const told = [outlet[document], author[document] && say("article.by", { author: author[document] }), dateWords(published[document])].filter(Boolean);
  return el("div", {}, told.length ? el("p", { class: "counts" }, named(told.join(" · "))) : null, el("p", { class: "path" }, ...whereabouts(data, document)));
}

/** Code points from the beginning of a text, in UTF-16 units. */
function unitsAt(text, points) {
  let units = 0;
  for (let left = points; left > 0 && units < text.length; left -= 1) units += text.codePointAt(units) > 0xffff ? 2 : 1;
  return units;
}

/** UTF-16 units from the beginning of a text, in code points. */
const pointsAt = (text, units) => units - (text.slice(0, units).match(/[\ud800-\udbff][\udc00-\udfff]/g) || []).length;

/** The text with its marks, and a bar that leads from claim to claim and says what each was read as. */
async function articleText(data, article, start) {
  const spans = claimSpans(article.claims.filter(({ edge }) => !data.coMentioned(edge)));
  const paragraphs = paragraphsOf(article);
  const body = el("div", { class: "text" }, ...Array.from(grouped(paragraphs, ({ run }) => run).values(), zoneBlock));
  const marker = markerOf(data, article, spans, paragraphs);
  const reader = claimReader(data, article, spans, marker);
  marker.all(start);
  body.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-span]");
    if (mark && !event.target.closest("a")) reader.show(Number(mark.dataset.span));
  });
  const first = spans.findIndex((span) => span.start <= start && start < span.end);
  const asked = first >= 0 ? first : spans.findIndex((span) => span.start >= start);
  if (start >= 0 && asked >= 0) await reader.show(asked);
  return [reader.bar, body];
}

/** Claims by their words, in the order of the text: [{start, end, edges, status}]; the gravest status is shown. */
function claimSpans(claims) {
  const spans = grouped(claims, ({ start, end }) => `${start}/${end}`).values();
  const found = Array.from(spans, (those) => ({
    start: those[0].start,
    end: those[0].end,
    edges: [...new Set(those.map(({ edge }) => edge))],
    status: GRAVITY.find((status) => those.some((claim) => claim.status === status)),
  }));
  return found.sort((x, y) => x.start - y.start || y.end - x.end);
}

/** The zones as paragraphs, [{kind, start, end, run, element}]; `run` numbers neighbours that were set aside alike, and the first of a page says which. */
function paragraphsOf({ text, zones, pages }) {
  let run = 0;
  let page = 0;
  let at = 0;
  const found = [];
  const add = (kind, start, end) => {
    if (!text.slice(start, end).trim()) return;
    const before = found[found.length - 1];
    if (!before || before.kind !== kind || !ASIDE.has(kind)) run += 1;
    const element = el(kind === "headline" ? "h3" : "p", { dir: "auto" }, text.slice(start, end));
    const [first, last] = [pages.filter((begin) => begin <= start).length, pages.filter((begin) => begin < end).length];
    if (last > page) element.dataset.page = pageNumber(first < last ? `${first}–${last}` : first);
    page = last;
    found.push({ kind, start, end, run, element });
  };
  for (const { kind, start, end } of zones) {
    add("body", at, start); // words that no zone has: shown as they are
    add(kind, start, end);
    at = end;
  }
  add("body", at, text.length);
  return found;
}

/** Paragraphs of one run: what was set aside stands greyed under a label. */
function zoneBlock(run) {
  const { kind } = run[0];
  const elements = run.map(({ element }) => element);
  if (!ASIDE.has(kind)) return elements[0];
  return el("section", { class: "aside" }, el("p", { class: "label" }, say(`zone.${kind}`)), ...elements);
}
