// The filters as a panel: each row is a part of the legend, says how much it stands for, and takes it out or puts it back.

/** The panel made live; `refresh()` shows the choice and the counts as they are, and leaves the keyboard where it is. */
class FilterPanel {
  constructor(explorer) {
    const { data, filters } = explorer.page;
    Object.assign(this, { explorer, data, filters });
    this.summary = el("p", { class: "hides", role: "status" });
    this.reset = el("button", { type: "button", onclick: () => explorer.change({ choice: ALL }) }, say("page.reset"));
    this.parts = [this.types(), this.statuses(), datesPart(explorer), this.sources(), this.relations(), this.outlets(), this.together()].filter(Boolean);
    const head = el("div", { class: "hiding" }, el("h2", {}, say("page.filters")), this.reset);
    byId("filters").replaceChildren(head, this.summary, ...this.parts.map((part) => part.element));
  }

  get choice() {
    return this.explorer.view.choice;
  }

  refresh() {
    const { all, seen } = this.filters;
    const n = all - seen;
    announce(this.summary, n ? say("filter.hides", { n, all: all.toLocaleString("en") }) : say("filter.hides_none", { n: all }));
    this.reset.hidden = choiceWords(this.data, this.choice).length === 0;
    this.parts.forEach((part) => part.refresh());
  }

  /** Show or hide values of one of the choice's sets. */
  flip(name, values, on) {
    const hidden = new Set(this.choice[name]);
    for (const value of values) if (on) hidden.delete(value); else hidden.add(value);
    this.explorer.choose({ [name]: hidden });
  }

  /** A row for one value of a set; `look` has its words, its picture and its count. */
  row(name, value, look) {
    return checkRow({ ...look, change: (on) => this.flip(name, [value], on), on: () => !this.choice[name].has(value) });
  }

  types() {
    const entities = tally(this.data.nodes.type);
    const look = (type) => ({ picture: shape(type), text: words.types[type].other, count: () => entities.get(type) || 0 });
    return titled(say("filter.types"), TYPES.map((type) => this.row("types", type, look(type))));
  }

  statuses() {
    const look = (status, at) => {
      const { name, meaning } = words.statuses[status];
      return { picture: sample(status), text: name, title: meaning, count: () => this.filters.counts.statuses[at] };
    };
    const rows = STATUSES.map((status, at) => this.row("statuses", status, look(status, at)));
    return titled(say("filter.statuses"), [...rows, this.contested()]);
  }

  contested() {
    const marks = ["disputed", "contested"].map((mark) => words.statuses[mark]);
    return checkRow({
      picture: sample("disputed"),
      text: say("filter.contested"),
      title: marks.map(({ name, meaning }) => `${name}: ${meaning}`).join("; "),
      change: (contested) => this.explorer.choose({ contested }),
      on: () => this.choice.contested,
    });
  }

  together() {
    const at = this.data.relations.indexOf("co_mentioned");
    const { element, refresh } = checkRow({
      picture: sample("co_mentioned"),
      text: say("filter.co_mentions"),
      change: (together) => this.explorer.choose({ together }),
      count: () => this.filters.counts.relations[at] || 0,
      on: () => this.filters.together,
    });
    return { element: el("div", {}, element, el("p", { class: "note" }, say("filter.co_mentions_hint"))), refresh };
  }

  sources() {
    const steps = [1, 2, 3, 5];
    const options = steps.map((n) => el("option", { value: n }, n === 1 ? say("filter.any") : say("filter.at_least", { n })));
    const onchange = () => this.explorer.choose({ sources: Number(select.value) });
    const select = el("select", { "aria-label": say("filter.sources"), onchange }, ...options);
    const refresh = () => (select.value = String([...steps].reverse().find((n) => n <= this.choice.sources)));
    return { element: group(say("filter.sources"), [select]), refresh };
  }

  /** The relations, each under what it is about; a whole group goes with one click. */
  relations() {
    const count = (relation) => () => this.filters.counts.relations[this.data.relations.indexOf(relation)];
    const rowOf = (relation) => this.row("relations", relation, { text: relationWords(relation, "out"), count: count(relation) });
    const rows = relationGroups(this.data).flatMap(({ name, relations }) => {
      const own = relations.map(rowOf);
      if (own.length === 1) return own;
      own.forEach(({ element }) => element.classList.add("inner"));
      return [wholeRow(name, relations, () => this.choice.relations, (on) => this.flip("relations", relations, on)), ...own];
    });
    return folded(say("filter.relations"), rows, () => this.choice.relations.size);
  }

  /** The outlets, those with the most articles first; nothing where there is one. */
  outlets() {
    const articles = tally(this.data.documents.outlet);
    const outlets = outletsOf(this.data).sort((a, b) => articles.get(b) - articles.get(a));
    if (outlets.length < 2) return null;
    const all = wholeRow(say("filter.all_outlets"), outlets, () => this.choice.outlets, (on) => this.flip("outlets", outlets, on));
    const part = folded(say("filter.outlets"), [all], () => this.choice.outlets.size);
    const text = (outlet) => (outlet ? named(outlet, 60) : say("filter.no_outlet"));
    return foundRows(part, outlets, (outlet) => this.row("outlets", outlet, { text: text(outlet), count: () => articles.get(outlet) }));
  }
}

/** Rows under a title. */
function titled(title, rows) {
  return { element: group(title, rows.map((row) => row.element)), refresh: () => rows.forEach((row) => row.refresh()) };
}

/** The relations of the case by the groups of strings.toml; what a user added, and so is in none, last. */
function relationGroups(data) {
  const known = data.relations.filter((relation) => relation !== "co_mentioned");
  const grouped = Object.values(words.groups).map(({ name, relations }) => ({ name, relations: relations.filter((one) => known.includes(one)) }));
  const rest = known.filter((relation) => !grouped.some(({ relations }) => relations.includes(relation)));
  return [...grouped, { name: say("filter.other"), relations: rest }].filter(({ relations }) => relations.length);
}
