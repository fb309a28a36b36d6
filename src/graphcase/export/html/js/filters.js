// The filters at work: which edges a choice lets be seen. One pass over them for a new choice, none to ask about an edge.

/**
 * The filters as they stand, after `apply(choice)`. `types` are the types of entity that are seen; `counts` how many edges
 * each status and relation would show; `seen` how many relations are shown of `all`; `together`, whether co-mentions are.
 */
class Filters {
  constructor(data) {
    this.data = data;
    this.marks = new Uint8Array(data.edges.source.length);
    this.coMention = data.relations.indexOf("co_mentioned");
    this.all = data.edges.relation.reduce((sum, relation) => sum + Number(relation !== this.coMention), 0);
  }

  apply(choice) {
    if (choice === this.choice) return;
    this.choice = choice;
    this.types = new Set(TYPES.filter((type) => !choice.types.has(type)));
    this.together = choice.together ?? this.all === 0; // where nothing else is known, that is shown
    this.counts = { statuses: STATUSES.map(() => 0), relations: this.data.relations.map(() => 0) };
    this.seen = 0;
    this.sift();
  }

  /** True if an edge is seen. */
  sees(edge) {
    return this.marks[edge] === 1;
  }

  /** Mark every edge, and count: it counts for a status or a relation if nothing else hides it. */
  sift() {
    const { relation, status } = this.data.edges;
    const statusSeen = STATUSES.map((name) => !this.choice.statuses.has(name));
    const relationSeen = this.data.relations.map((name) => !this.choice.relations.has(name));
    const isOpen = this.openEdges();
    for (let edge = 0; edge < this.marks.length; edge += 1) {
      this.marks[edge] = 0;
      if (!isOpen(edge)) continue;
      const isTogether = relation[edge] === this.coMention;
      const [statusFits, relationFits] = [statusSeen[status[edge]], relationSeen[relation[edge]]];
      if (relationFits && !isTogether) this.counts.statuses[status[edge]] += 1;
      if (statusFits) this.counts.relations[relation[edge]] += 1;
      if (!statusFits || !relationFits) continue;
      this.marks[edge] = Number(!isTogether || this.together);
      if (!isTogether) this.seen += 1;
    }
  }

  /** The test that an edge passes if its ends, its sources and its articles let it be seen. */
  openEdges() {
    const { data, choice } = this;
    const { source, target, sources } = data.edges;
    const { start, document } = data.edgeDocuments;
    const nodeSeen = Uint8Array.from(data.nodes.type, (type) => Number(this.types.has(type)));
    const documentSeen = reportsSeen(data, choice);
    const isReported = (edge) => {
      for (let at = start[edge]; at < start[edge + 1]; at += 1) if (documentSeen[document[at]]) return true;
      return false;
    };
    return (edge) =>
      nodeSeen[source[edge]] &&
      nodeSeen[target[edge]] &&
      sources[edge] >= choice.sources &&
      (!choice.contested || data.contested(edge)) &&
      (!documentSeen || isReported(edge));
  }
}

/** Which documents the choice of outlets and dates lets count, by number; null if it lets all. */
function reportsSeen(data, choice) {
  if (!choice.outlets.size && !choice.from && !choice.until && choice.undated) return null;
  const { outlet, published } = data.documents;
  return Uint8Array.from(outlet, (name, document) => Number(!choice.outlets.has(name) && isWithin(published[document], choice)));
}

/** True if a day, month or year ("" where none is known) may lie within the chosen time. */
function isWithin(published, { from, until, undated }) {
  if (!published) return undated;
  const day = published.slice(0, 10);
  return (!from || day >= from.slice(0, day.length)) && (!until || day.slice(0, until.length) <= until.slice(0, day.length));
}
