// Finding names among 150,000: exact, beginning, words in any order, initials, within; else with small errors.

const LOOSE_FROM = 3; // letters of a word from which errors are allowed
const READINGS = 60; // so many words that a misspelt one may mean are looked up
const BATCH = 16000; // names that are read before the page may breathe: some 30 ms

/**
 * An index over names and aliases. `search(text, limit)` resolves to {hits: [{node, text}], more}: the best first, and how many
 * other entities fit. The index is made when it is first asked for, in slices between which the page stays alive.
 */
function searchIndex(data) {
  let made = null;
  const ready = () => (made ||= readNames(data));
  return { ready, search: async (text, limit = 12) => search(data, await ready(), foldedWords(text), limit) };
}

/** Folded text as its words with one space between, without the marks that fold leaves: "i. kovarova-nand" is "i kovarova nand". */
const inWords = (folded) => (PLAIN_WORDS.test(folded) ? folded : folded.replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim());
const PLAIN_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/; // as most names are
const foldedWords = (text) => inWords(fold(text));

/** All names as one text, a line each, with a space before every word; where each line begins, and every word with its letters. */
async function readNames({ names }) {
  const count = names.node.length;
  const index = { text: "", at: new Int32Array(count + 1), node: names.node, words: new Map() };
  const lines = [];
  let length = 0;
  for (let entry = 0; entry < count; entry += 1) {
    const line = inWords(names.folded.slice(names.starts[entry], names.starts[entry + 1] - 1));
    for (const word of line.split(" ")) if (!index.words.has(word)) index.words.set(word, lettersOf(word));
    lines.push(` ${line}\n`);
    index.at[entry] = length;
    length += line.length + 2;
    if (entry % BATCH === BATCH - 1) await pause();
  }
  index.at[count] = length;
  index.text = lines.join("");
  return index;
}

/** Let the page do what waits: input, drawing. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** True if an entry is an alias: a name comes first among those of its node. */
const isAlias = (index, entry) => entry > 0 && index.node[entry - 1] === index.node[entry];

function search(data, index, query, limit) {
  if (!query) return { hits: [], more: 0 };
  const wanted = query.split(" ");
  let best = collect(data, index, exactly(index, query, wanted));
  if (!best.length) best = collect(data, index, loosely(index, wanted));
  const hits = best.slice(0, limit).map(({ entry }) => ({ node: index.node[entry], text: data.names.text(entry) }));
  return { hits, more: best.length - hits.length };
}

/** The best entry of each node of pairs [entry, score]: by score (lower is better), a name before an alias, then by importance. */
function collect(data, index, found) {
  const best = new Map();
  for (const [entry, score] of found) {
    const node = index.node[entry];
    const value = 2 * score + Number(isAlias(index, entry));
    const known = best.get(node);
    if (!known || value < known.value) best.set(node, { value, node, entry });
  }
  return [...best.values()].sort((a, b) => a.value - b.value || data.rank[a.node] - data.rank[b.node]);
}

/** Entries where every wanted word begins a word, or the whole stands within: 0 equal, 1 beginning, 2 in order, 3 in any, 4 within. */
function* exactly(index, query, wanted) {
  const rarest = wanted.reduce((one, other) => (other.length > one.length ? other : one));
  for (const entry of entriesWith(index, rarest)) {
    const line = index.text.slice(index.at[entry], index.at[entry + 1] - 1);
    if (line === ` ${query}`) yield [entry, 0];
    else if (line.startsWith(` ${query}`)) yield [entry, 1];
    else if (line.includes(` ${query}`)) yield [entry, 2];
    else if (eachBegins(line, wanted)) yield [entry, 3];
    else if (query.length > 2 && line.includes(query)) yield [entry, 4];
  }
}

/** True if each wanted word begins a word of its own. */
function eachBegins(line, wanted) {
  const own = line.trim().split(" ");
  return [...wanted].sort((a, b) => b.length - a.length).every((word) => {
    const place = own.findIndex((one) => one.startsWith(word));
    if (place >= 0) own.splice(place, 1);
    return place >= 0;
  });
}

/** The entries whose line holds a text, each once, in order; a text of one or two letters only at the beginning of a word. */
function* entriesWith(index, text) {
  const wanted = text.length > 2 ? text : ` ${text}`;
  let entry = 0;
  for (let found = index.text.indexOf(wanted); found >= 0; found = index.text.indexOf(wanted, index.at[entry + 1])) {
    entry = entryAt(index.at, found, entry);
    yield entry;
  }
}

/** The entry whose line holds a place of the text, at or after the entry `low`. */
function entryAt(at, place, low) {
  let high = at.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at[middle] <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Entries where each wanted word is a word with an error or two, or is shortened to its initial: [entry, sum of the errors]. */
function* loosely(index, wanted) {
  const close = wanted.map((word) => closeWords(index, word));
  const known = close.filter((words) => words.size);
  if (!known.length) return;
  const rarest = known.reduce((one, words) => (words.size < one.size ? words : one));
  const nearest = [...rarest].sort(([, one], [, other]) => one - other).slice(0, READINGS);
  const seen = new Set();
  for (const [word] of nearest) {
    for (const entry of entriesWith(index, ` ${word}`)) {
      if (seen.has(entry)) continue;
      seen.add(entry);
      const line = `${index.text.slice(index.at[entry], index.at[entry + 1] - 1)} `;
      if (!close.every((words, place) => words === rarest || mayHold(line, words, wanted[place]))) continue;
      const score = errors(line.trim().split(" "), wanted, close);
      if (score < Infinity) yield [entry, score];
    }
  }
}

/** False if a line has none of these words, nor the wanted one's initial: told quickly, without its words. */
function mayHold(line, words, word) {
  if (line.includes(` ${word[0]} `)) return true;
  for (const one of words.keys()) if (line.includes(` ${one} `)) return true;
  return false;
}

/** The errors of a name's own words read as those wanted, each once; Infinity if one is missing. An initial counts as one. */
function errors(own, wanted, close) {
  let sum = 0;
  for (const [place, word] of wanted.entries()) {
    const costs = own.map((one) => close[place].get(one) ?? (one === word[0] && wanted.length > 1 ? 1 : Infinity));
    const least = Math.min(...costs);
    sum += least;
    own.splice(costs.indexOf(least), 1);
  }
  return sum;
}

/** The words of the index that a wanted word may mean, with the number of errors: one from three letters on, two from eight. */
function closeWords(index, word) {
  const allowed = word.length > 7 ? 2 : word.length >= LOOSE_FROM ? 1 : 0;
  const letters = lettersOf(word);
  const found = new Map();
  for (const [own, has] of index.words) {
    if (own.length + allowed < word.length || bitCount(letters & ~has) > allowed) continue;
    const distance = prefixDistance(word, own, allowed);
    if (distance <= allowed) found.set(own, distance);
  }
  return found;
}

/** Which letters a word has, as bits: a word that lacks two letters of another cannot be one error away from it. */
function lettersOf(word) {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitCount(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count += 1;
  return count;
}

/** The edit distance (Damerau, adjacent letters may change places) from `word` to the nearest beginning of `own`. */
function prefixDistance(word, own, allowed) {
  if (own.length + allowed < word.length) return 9;
  const width = Math.min(own.length, word.length + allowed);
  let before = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= word.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= width; column += 1) {
      const same = word[row - 1] === own[column - 1] ? 0 : 1;
      now[column] = Math.min(now[column - 1] + 1, last[column] + 1, last[column - 1] + same);
      if (row > 1 && column > 1 && word[row - 1] === own[column - 2] && word[row - 2] === own[column - 1]) {
        now[column] = Math.min(now[column], before[column - 2] + 1);
      }
    }
    if (Math.min(...now) > allowed) return 9;
    before = last;
    last = now;
  }
  return Math.min(...last);
}
