// Who tells of it: the articles by the independent source that each is, what they copy, and whose reports they tell.

const OF_SOURCE = 5; // articles in sight of one source
const LEAST = 0.01; // a smaller share would be told as 0%

/** The tab of the sources of an entity, by the `documents` that speak of it, or of all (`node` is -1). */
function sourcesTab(data, documents, node) {
  return { name: "sources", title: say("panel.sources"), content: () => sourcesSheet(data, documents, node) };
}

async function sourcesSheet(data, documents, node) {
  await data.withTable("origins");
  const groups = [...grouped(documents, (document) => data.origins.of[document])].map(([origin, those]) => ({ origin, documents: those.sort(byDate(data)) }));
  groups.sort((x, y) => y.documents.length - x.documents.length || x.origin - y.origin);
  const independent = node < 0 ? groups.length : data.nodes.sources[node];
  const [named_, unnamed] = [true, false].map((isNamed) => groups.filter(({ origin }) => Boolean(data.origins.outlet[origin]) === isNamed));
  const block = (group) => originBlock(data, group);
  const counts = [say("count.articles", { n: documents.length }), say("count.sources", { n: independent })].join(", ");
  return [
    el("p", { class: "counts" }, counts),
    el("p", { class: "counts" }, say("sources.about")),
    named_.length ? el("div", { class: "origins" }, await longList(named_, block)) : null,
    unnamed.length ? el("h3", {}, say("sources.no_outlet")) : null,
    unnamed.length ? el("p", { class: "counts" }, say("count.unnamed", { n: unnamed.length })) : null,
    unnamed.length ? el("div", { class: "origins" }, await longList(unnamed, block)) : null,
  ].filter(Boolean);
}

const byDate = (data) => (x, y) => {
  const date = (document) => data.documents.published[document] || "~";
  return date(x) === date(y) ? x - y : date(x) < date(y) ? -1 : 1;
};

/** One source with its articles; a copy stands under what it copies, wherever it was printed. */
function originBlock(data, { origin, documents }) {
  const isCopy = (document) => documents.includes(data.documents.copy_of[document]);
  const own = documents.filter((document) => !isCopy(document));
  const copies = grouped(documents.filter(isCopy), (document) => data.documents.copy_of[document]);
  const block = (document) => articleBlock(data, document, copies.get(document) || []);
  const rest = own.slice(OF_SOURCE);
  return el(
    "li",
    {},
    data.origins.outlet[origin] ? el("h3", {}, named(data.origins.outlet[origin])) : null,
    el("ul", {}, ...own.slice(0, OF_SOURCE).map(block)),
    rest.length ? later(say("count.more_quotes", { n: rest.length }), async () => [await longList(rest, block)]) : null,
  );
}

function articleBlock(data, document, copies) {
  return el(
    "li",
    { class: "article" },
    ...articleLines(data, document, data.documents.outlet[document] !== data.origins.outlet[data.origins.of[document]]),
    ...copies.map((copy) => el("div", { class: "copy" }, ...articleLines(data, copy, true))),
  );
}

/** An article's title, date and file, and what it rests on. */
function articleLines(data, document, withOutlet) {
  const { outlet, title, published } = data.documents;
  const name = named(title[document] || say("panel.untitled"));
  return [
    el(
      "p",
      {},
      withOutlet && outlet[document] ? [named(outlet[document]), ", "] : null,
      data.shared ? name : el("a", { href: linkToArticle(data, document) }, name),
      published[document] ? `, ${dateWords(published[document])}` : null,
    ),
    el("p", { class: "path" }, ...whereabouts(data, document)),
    ...restBlocks(data, restsOf(data, document).filter(({ kind }) => kind !== "repeat")),
  ];
}

/** What a document rests on, a line each; the words that say so on demand. */
function restBlocks(data, rests) {
  const quoted = rests.filter((rest) => rest.quote);
  const line = (rest) => el("p", { class: "rest" }, ...restWords(data, rest));
  const words_ = ({ outlet, quote }) => el("p", { class: "rest" }, named(outlet), ": “", named(quote, 400), "”");
  return [...rests.map(line), quoted.length ? later(say("sources.words"), () => quoted.map(words_)) : null];
}

/** The rows of data.dependences of each document. */
const restRows = remembered((data) => grouped(Array.from(data.dependences.document.keys()), (row) => data.dependences.document[row]));

/** What a document rests on: rows that mean one outlet or document are one, their shares summed; the most first. */
function restsOf(data, document) {
  const { kind, on, outlet, share, quote: quotes } = data.dependences;
  const rows = restRows(data).get(document) || [];
  const told = grouped(rows, (row) => `${kind[row]}/${on[row]}/${outlet[row]}`);
  const found = [...told.values()].map((those) => ({
    kind: kind[those[0]],
    on: on[those[0]],
    outlet: outlet[those[0]],
    quote: quotes[those[0]],
    share: Math.min(1, those.reduce((sum, row) => sum + share[row], 0)),
  }));
  return found.sort((x, y) => y.share - x.share);
}

/** "a copy of The Velmar Courier, 2 March 2021 (92% of its text)", "40% of what it tells is the report of the BBC". */
function restWords(data, { kind, on, outlet, share }) {
  const part = share < 1 && share >= LEAST ? `${Math.round(share * 100)}%` : "";
  if (kind === "copy") return [...copyWords(data, on), part ? ` (${say("sources.of_text", { share: part })})` : ""];
  if (kind === "repeat") return [`${say("sources.repeat")} `, ...articleName(data, on)];
  if (kind !== "quoted") return [say(share === 1 ? "sources.whole" : "sources.helped", { outlet })];
  if (share < LEAST) return [say("sources.mentions", { outlet })];
  return [say(part ? "sources.tells_part" : "sources.tells_all", { outlet, share: part })];
}
