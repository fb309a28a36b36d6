// Overlapping spans in running text: cut where any begins or ends, so that each piece knows all that it is part of.

const BREATH = 12; // milliseconds of marking before the page may breathe

/**
 * What marks the paragraphs of an article, each once: `near(span)` at once those of a span, which it returns; `all(start)`
 * every one, the nearest to `start` at once and the others in slices, so that no page ever waits.
 */
function markerOf(data, { text, mentions }, spans, paragraphs) {
  const names = withReach(mentions.slice().sort((x, y) => x.start - y.start));
  const claims = withReach(spans);
  const left = new Set(paragraphs);
  const mark = (paragraph) => left.delete(paragraph) && markParagraph(data, text, paragraph, names, claims);
  const near = ({ start, end }) => {
    const those = paragraphs.filter((paragraph) => paragraph.start < end && start < paragraph.end);
    those.forEach(mark);
    return those.map(({ element }) => element);
  };
  const all = (start) => {
    const distance = ({ start: from, end }) => Math.max(from - start, start - end, 0);
    const queue = paragraphs.slice().sort((x, y) => distance(y) - distance(x));
    const work = () => {
      const began = performance.now();
      while (queue.length && performance.now() - began < BREATH) mark(queue.pop());
      if (queue.length) setTimeout(work);
    };
    work();
  };
  return { near, all };
}

/** Rows of `sorted` (by start) that overlap start to end. Spans of one kind are short, so few before it are looked at. */
function overlapping(sorted, start, end) {
  const found = [];
  for (let at = firstFrom(sorted, end) - 1; at >= 0; at -= 1) {
    if (sorted[at].end > start) found.push({ ...sorted[at], row: at });
    else if (sorted[at].reach <= start) break;
  }
  return found.reverse();
}

/** Give each of `sorted` its `reach`: how far it or any before it goes. */
function withReach(sorted) {
  let reach = 0;
  return sorted.map((span) => ({ ...span, reach: (reach = Math.max(reach, span.end)) }));
}

/** The place of the first of `sorted` that starts at `offset` or later. */
function firstFrom(sorted, offset) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Put a paragraph's text into its element, names as links by type, claims as marks by status. */
function markParagraph(data, text, { start, end, element }, mentions, spans) {
  const names = overlapping(mentions, start, end);
  const claims = overlapping(spans, start, end);
  if (!names.length && !claims.length) return;
  const edges = [start, end, ...[...names, ...claims].flatMap((span) => [Math.max(start, span.start), Math.min(end, span.end)])];
  const cuts = [...new Set(edges)].sort((x, y) => x - y);
  const pieces = [];
  let open = null;
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const [from, to] = [cuts[at], cuts[at + 1]];
    const claim = innermost(claims, from, to);
    if (!open || open.claim !== claim) pieces.push((open = { claim, children: [] }));
    const name = innermost(names, from, to);
    open.children.push(name ? nameMark(data, name, text.slice(from, to)) : text.slice(from, to));
  }
  element.replaceChildren(...pieces.flatMap(({ claim, children }) => (claim ? [claimMark(claim, children)] : children)));
}

/** The shortest of the spans that hold from to to, or null. */
function innermost(spans, from, to) {
  let found = null;
  for (const span of spans) {
    if (span.start <= from && to <= span.end && (!found || span.end - span.start < found.end - found.start)) found = span;
  }
  return found;
}

function nameMark(data, { node }, text) {
  const title = say("claim.reads_as", { text: words.types[data.nodes.type[node]].one, name: data.nodes.name[node].slice(0, 200) });
  return el("a", { class: `name ${data.nodes.type[node]}`, href: linkTo(data, node), title }, text);
}

function claimMark({ row, status }, children) {
  const mark = el("mark", { class: `said ${status}`, title: words.statuses[status].name }, ...children);
  mark.dataset.span = row;
  return mark;
}
