// Words of the articles: the sentences that hold them all, for a reader who looks for words and not for a name.

const SENTENCE = /[^.!?\n]+[.!?]*["'”’»)\]]*/gu;
const MOST_SENTENCES = 40;
const READ_AT_ONCE = 20; // articles that are read before the page may breathe

/** Resolves to the panel of the sentences in which every word of `text` begins a word; copies say nothing of their own. */
async function wordsPanel(data, text) {
  const wanted = foldedWords(text).split(" ");
  const found = await sentencesWith(data, wanted);
  const told = found.length < MOST_SENTENCES ? say("count.sentences", { n: found.length }) : say("find.first_sentences", { n: found.length });
  return [
    el("p", { class: "kind" }, say("find.words_title")),
    el("h2", { tabIndex: -1 }, "“", named(text, 120), "”"),
    el("p", { class: "counts" }, found.length ? told : say("find.no_words")),
    el("ul", {}, ...found.map((one) => sentenceBlock(data, one, wanted))),
  ];
}

/** Resolves to the first sentences that hold all words: [{document, start (code points), text}], in the order of the articles. */
async function sentencesWith(data, wanted) {
  const found = [];
  for (let document = 0; document < data.documents.title.length; document += 1) {
    if (document % READ_AT_ONCE === READ_AT_ONCE - 1) await pause();
    const article = data.documents.copy_of[document] < 0 ? await data.article(document) : null;
    for (const { 0: text, index } of article ? article.text.matchAll(SENTENCE) : []) {
      const at = index + text.search(/\S|$/);
      if (eachBegins(foldedWords(text), wanted) && isRead(article, at)) found.push({ document, start: pointsAt(article.text, at), text: text.trim() });
      if (found.length === MOST_SENTENCES) return found;
    }
  }
  return found;
}

/** False for a place in what was set aside, as `graphcase search` has it: menus, captions, related pieces. */
const isRead = ({ zones }, at) => !zones.some(({ kind, start, end }) => kind !== "foreign" && ASIDE.has(kind) && start <= at && at < end);

function sentenceBlock(data, { document, start, text }, wanted) {
  const { outlet, title, published } = data.documents;
  const name = named(title[document] || say("panel.untitled"));
  return el(
    "li",
    { class: "claim" },
    el("blockquote", { dir: "auto" }, ...marked(text, wanted)),
    el("cite", {}, outlet[document] ? [el("b", {}, named(outlet[document])), ", "] : null, name, published[document] ? `, ${dateWords(published[document])}` : null),
    el("p", { class: "doing" }, el("a", { href: linkToArticle(data, document, start) }, say("article.read"))),
  );
}

/** The text, the words that begin as wanted marked. */
function marked(text, wanted) {
  const isWanted = (word) => wanted.some((one) => fold(word).startsWith(one));
  return text.split(/([\p{L}\p{N}]+)/u).map((part) => (part && isWanted(part) ? el("mark", { class: "end" }, part) : part));
}
