// Words of an article, with the names in them marked, and where they stand.

/** The quote, its mentions marked; those of `ends` stand out, and each says whom it was read as; `cue` decided its status. */
function quote(data, evidence, ends, cue = "") {
  const text = data.evidence.quote[evidence];
  const marks = data.evidence.marks[evidence];
  const block = el("blockquote", { dir: "auto" });
  const decided = cueIn(text, cue);
  let at = 0;
  for (let index = 0; index < marks.length; index += 3) {
    const [start, end, node] = marks.slice(index, index + 3);
    const title = say("claim.reads_as", { text: words.types[data.nodes.type[node]].one, name: data.nodes.name[node].slice(0, 200) });
    const mark = el("mark", { class: ends.includes(node) ? "end" : "", title }, text.slice(start, end));
    block.append(...cued(text, at, start, decided), mark);
    at = end;
  }
  block.append(...cued(text, at, text.length, decided));
  return block;
}

/** Where the words that decided a claim's status stand in its quote: [start, end], or null where they are not words of it. */
function cueIn(text, cue) {
  const small = text.toLowerCase();
  if (!cue || small.length !== text.length) return null; // "İ" is two letters when it is small
  const at = small.indexOf(cue.toLowerCase());
  const letter = (place) => /[\p{L}\p{N}]/u.test(text[place] || "");
  return at < 0 || letter(at - 1) || letter(at + cue.length) ? null : [at, at + cue.length];
}

/** A run of the quote between two names, with the cue marked where it lies in it. */
function cued(text, start, end, decided) {
  if (!decided || decided[0] < start || decided[1] > end) return [text.slice(start, end)];
  const mark = el("mark", { class: "cue", title: say("claim.cue") }, text.slice(...decided));
  return [text.slice(start, decided[0]), mark, text.slice(decided[1], end)];
}

/** The article that words stand in: outlet, title, date, whose copy it is, and its file or address. */
function source(data, evidence) {
  const document = data.evidence.document[evidence];
  const { outlet, title, published, copy_of: copyOf } = data.documents;
  const name = named(title[document] || say("panel.untitled"));
  return el(
    "cite",
    {},
    outlet[document] ? [el("b", {}, named(outlet[document])), ", ", name] : el("b", {}, name),
    published[document] ? `, ${dateWords(published[document])}` : null,
    copyOf[document] >= 0 ? [" (", ...copyWords(data, copyOf[document]), ")"] : null,
    el("span", { class: "path" }, ...whereabouts(data, document, data.evidence.page[evidence])),
  );
}

/** The page of its file on which words stand: "p. 3", or "". */
const pageWords = (data, evidence) => pageNumber(data.evidence.page[evidence]);
const pageNumber = (page) => (page ? say("claim.page", { page }) : "");

/** "a copy of The Velmar Courier, 2 March 2021". */
const copyWords = (data, original) => [`${say("panel.copy_of")} `, ...articleName(data, original)];

/** An article in short: "The Velmar Courier, 2 March 2021", as a link to it where the page has articles. */
function articleName(data, document) {
  const { outlet, title, published, path } = data.documents;
  if (document < 0) return [say("sources.elsewhere")];
  const name = [outlet[document] || title[document] || path[document], dateWords(published[document])].filter(Boolean);
  const text = named(name.join(", ") || say("panel.untitled"));
  return [data.shared ? text : el("a", { href: linkToArticle(data, document) }, text)];
}

/** The document's own address on the web, and its file, opened at `page`: as links where they can be followed. */
function whereabouts(data, document, page = 0) {
  const web = webAddress(data, document);
  const [path, file] = [data.documents.path[document], fileAddress(data, document, page)];
  const link = (href, text) => el("a", { href, rel: "noopener noreferrer", target: "_blank" }, named(text));
  const at = pageNumber(page);
  const parts = [web && link(web, siteOf(web)), path && (file ? link(file, path) : named(path))].filter(Boolean);
  return [...parts.flatMap((part, place) => (place ? [" · ", part] : [part])), at && parts.length ? `, ${at}` : at];
}

/** The web address that an article gives of itself, or "". Nothing but http and https is an address. */
function webAddress(data, document) {
  const url = data.documents.url[document] || "";
  return /^https?:\/\//i.test(url) ? url : "";
}

const siteOf = (url) => url.replace(/^https?:\/\/(www\.)?/i, "").split(/[/?#]/)[0].slice(0, 60);

/**
 * The document's file as seen from this page, or "" where that is not known. A line of a .jsonl file is in that file; at a
 * `page` of a PDF viewers open it (RFC 8118).
 */
function fileAddress(data, document, page = 0) {
  const path = data.documents.path[document];
  if (!data.corpus || !path) return "";
  const plain = path.replace(/(\.jsonl)#L\d+$/i, "$1");
  const at = page && /^[^#]*\.pdf$/i.test(path) ? `#page=${page}` : "";
  return [...data.corpus.split("/"), ...plain.split("/")].map(encodeURIComponent).join("/") + at;
}

/** The way from words to the same words in their article; null where the page has no articles. */
function articleLink(data, evidence) {
  const document = data.evidence.document[evidence];
  if (data.shared) return null;
  return el("a", { href: linkToArticle(data, document, data.evidence.start[evidence]) }, say("article.read"));
}

const linkTo = (data, node) => `#entity/${encodeURIComponent(data.nodes.id[node])}`;
const linkBetween = (data, a, b) => `#link/${encodeURIComponent(data.nodes.id[a])}/${encodeURIComponent(data.nodes.id[b])}`;
const linkToArticle = (data, document, start = -1) => `#article/${encodeURIComponent(data.documents.path[document])}${start < 0 ? "" : `/${start}`}`;
