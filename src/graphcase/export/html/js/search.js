// Finding names: exact, beginning, beginning of a word, within, and with small typing errors.

/** An index over names and aliases; `search(text, limit)` returns [{node, text}], best first. */
function searchIndex(data) {
  const entries = [];
  data.nodes.name.forEach((name, node) => {
    for (const text of [name, ...data.nodes.aliases[node]]) entries.push({ node, text, folded: fold(text.slice(0, 300)) });
  });
  for (const entry of entries) entry.words = entry.folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return { search: (text, limit = 12) => search(data, entries, fold(text), limit) };
}

function search(data, entries, query, limit) {
  if (!query) return [];
  const wanted = query.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  let best = collect(data, entries, (entry) => closeness(entry, query, wanted));
  if (best.length === 0 && query.length > 2) best = collect(data, entries, (entry) => misspelt(entry, wanted));
  return best.slice(0, limit);
}

/** The best entry of each node, by score (lower is better), then by the node's importance. */
function collect(data, entries, score) {
  const best = new Map();
  for (const entry of entries) {
    const value = score(entry);
    if (value < 0) continue;
    const known = best.get(entry.node);
    if (!known || value < known.value) best.set(entry.node, { value, node: entry.node, text: entry.text });
  }
  return [...best.values()].sort((a, b) => a.value - b.value || data.rank[a.node] - data.rank[b.node]);
}

/** 0 equal, 1 beginning, 2 each word begins one, 3 within; -1 if none. */
function closeness(entry, query, wanted) {
  if (entry.folded === query) return 0;
  if (entry.folded.startsWith(query)) return 1;
  if (wanted.length && wanted.every((word) => entry.words.some((own) => own.startsWith(word)))) return 2;
  return entry.folded.includes(query) ? 3 : -1;
}

/** The sum of the words' distances, or -1 if one is too far: one error from four letters on, two from eight. */
function misspelt(entry, wanted) {
  let sum = 0;
  for (const word of wanted) {
    const allowed = word.length > 7 ? 2 : word.length > 3 ? 1 : 0;
    const nearest = Math.min(...entry.words.map((own) => prefixDistance(word, own, allowed)), 9);
    if (nearest > allowed) return -1;
    sum += nearest;
  }
  return wanted.length ? sum : -1;
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
