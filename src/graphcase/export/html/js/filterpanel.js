// The filters as a panel: each row is a part of the legend, says how much it stands for, and takes it out or puts it back.

/** Build the panel. Returns {refresh}: rows and counts as the view has them, without taking the keyboard away. */
function filterPanel(explorer) {
  const { data, filters } = explorer.page;
  const rows = [];
  const row = (made) => (rows.push(made), made.element);
  const choice = () => explorer.view.choice;
  const flip = (name, values, on) => {
    const hidden = new Set(choice()[name]);
    for (const value of values) if (on) hidden.delete(value); else hidden.add(value);
    explorer.choose({ [name]: hidden });
  };
  const entities = tally(data.nodes.type);
  const type = (name) => row(checkRow({ picture: shape(name), text: words.types[name].other, change: (on) => flip("types", [name], on), count: () => entities.get(name) || 0, on: () => !choice().types.has(name) }));
  const status = (name, at) => row(checkRow({ picture: sample(name), text: words.statuses[name].name, title: words.statuses[name].meaning, change: (on) => flip("statuses", [name], on), count: () => filters.counts.statuses[at], on: () => !choice().statuses.has(name) }));
  const summary = el("p", { class: "hides", role: "status" });
  const reset = el("button", { type: "button", onclick: () => explorer.change({ choice: ALL }) }, say("page.reset"));
  const marks = ["disputed", "contested"].map((mark) => words.statuses[mark]);
  const contested = checkRow({ picture: sample("disputed"), text: say("filter.contested"), title: marks.map(({ name, meaning }) => `${name}: ${meaning}`).join("; "), change: (contested) => explorer.choose({ contested }), on: () => choice().contested });
  const together = checkRow({ picture: sample("co_mentioned"), text: say("filter.co_mentions"), title: say("filter.co_mentions_hint"), change: (on) => explorer.choose({ together: on }), count: () => filters.counts.relations[data.relations.indexOf("co_mentioned")] || 0, on: () => filters.together });

  byId("filters").replaceChildren(
    el("div", { class: "hiding" }, el("h2", {}, say("page.filters")), reset),
    summary,
    group(say("filter.types"), TYPES.map(type)),
    group(say("filter.statuses"), [...STATUSES.map(status), row(contested)]),
    row(datesPart(explorer, choice)) || "",
    row(sourcesChoice(explorer, choice)),
    row(relationsPart(data, filters, choice, flip)),
    row(outletsPart(data, choice, flip)) || "",
    el("div", { class: "together" }, row(together), el("p", { class: "note" }, say("filter.co_mentions_hint"))),
  );
  return {
    refresh() {
      const hidden = filters.all - filters.seen;
      summary.textContent = hidden ? say("filter.hides", { n: hidden, all: filters.all.toLocaleString("en") }) : say("filter.hides_none", { n: filters.all });
      reset.hidden = choiceWords(data, choice()).length === 0;
      rows.forEach((made) => made.refresh());
    },
  };
}

/** The relations, each under what it is about; a whole group goes with one click. */
function relationsPart(data, filters, choice, flip) {
  const groups = relationGroups(data);
  const made = groups.flatMap(({ name, relations }) => {
    const rows = relations.map((relation) =>
      checkRow({ text: relationWords(relation, "out"), change: (on) => flip("relations", [relation], on), count: () => filters.counts.relations[data.relations.indexOf(relation)], on: () => !choice().relations.has(relation) }),
    );
    const head = wholeRow(name, relations, () => choice().relations, (on) => flip("relations", relations, on));
    return relations.length > 1 ? [head, ...rows.map((one) => (one.element.classList.add("inner"), one))] : rows;
  });
  return folded(say("filter.relations"), made, () => choice().relations.size);
}

/** The relations of the case by the groups of strings.toml; what a user added, and so is in none, last. */
function relationGroups(data) {
  const known = data.relations.filter((relation) => relation !== "co_mentioned");
  const grouped = Object.values(words.groups).map(({ name, relations }) => ({ name, relations: relations.filter((one) => known.includes(one)) }));
  const rest = known.filter((relation) => !grouped.some(({ relations }) => relations.includes(relation)));
  return [...grouped, { name: say("filter.other"), relations: rest }].filter(({ relations }) => relations.length);
}

const FEW = 8;

/** The outlets, with a box to find one where there are many; nothing where there is one. */
function outletsPart(data, choice, flip) {
  const outlets = outletsOf(data);
  if (outlets.length < 2) return { element: null, refresh() {} };
  const articles = tally(data.documents.outlet);
  const byArticles = outlets.sort((a, b) => articles.get(b) - articles.get(a));
  const rowOf = (outlet) => checkRow({ text: outlet ? named(outlet, 60) : say("filter.no_outlet"), change: (on) => flip("outlets", [outlet], on), count: () => articles.get(outlet), on: () => !choice().outlets.has(outlet) });
  const list = el("div", { class: "outlets" });
  const all = wholeRow(say("filter.all_outlets"), outlets, () => choice().outlets, (on) => flip("outlets", outlets, on));
  let rows = [];
  const show = (text) => {
    const wanted = fold(text);
    const found = byArticles.filter((outlet) => fold(outlet).includes(wanted));
    rows = found.slice(0, 50).map(rowOf);
    rows.forEach((one) => one.refresh());
    list.replaceChildren(...rows.map((one) => one.element), found.length > 50 ? el("p", { class: "note" }, say("filter.more_outlets", { n: found.length - 50 })) : "");
  };
  const find = el("input", { type: "text", class: "find", placeholder: say("filter.find_outlet"), "aria-label": say("filter.find_outlet"), oninput: () => show(find.value) });
  const part = folded(say("filter.outlets"), [all], () => choice().outlets.size);
  part.element.append(outlets.length > FEW ? find : "", list);
  part.element.addEventListener("toggle", () => part.element.open && !rows.length && show(""));
  return { element: part.element, refresh: () => (part.refresh(), rows.forEach((one) => one.refresh())) };
}

/** A part that is folded away; its title says how much of it is hidden. */
function folded(title, made, hidden) {
  const mark = el("small", {});
  const element = el("details", {}, el("summary", {}, title, mark), ...made.map((one) => one.element));
  return {
    element,
    refresh() {
      const n = hidden();
      mark.textContent = n ? say("filter.hidden", { n }) : "";
      made.forEach((one) => one.refresh());
    },
  };
}

/** A box for many values: ticked where all are shown, half where some are. */
function wholeRow(text, values, hidden, change) {
  const made = checkRow({ text, change, on: () => !values.some((value) => hidden().has(value)) });
  made.element.classList.add("whole");
  const box = made.element.querySelector("input");
  return { element: made.element, refresh: () => (made.refresh(), (box.indeterminate = !box.checked && !values.every((value) => hidden().has(value)))) };
}

function sourcesChoice(explorer, choice) {
  const options = [1, 2, 3, 5].map((n) => el("option", { value: n }, n === 1 ? say("filter.any") : say("filter.at_least", { n })));
  const select = el("select", { "aria-label": say("filter.sources"), onchange: () => explorer.choose({ sources: Number(select.value) }) }, ...options);
  return { element: group(say("filter.sources"), [select]), refresh: () => (select.value = String([5, 3, 2, 1].find((n) => n <= choice().sources))) };
}

const group = (title, children) => el("fieldset", {}, el("legend", {}, title), ...children);

/** A box with its picture, its words and, where given, its count. `on()` says whether it is ticked. */
function checkRow({ picture = null, text, title = "", change, count, on }) {
  const box = el("input", { type: "checkbox", onchange: () => change(box.checked) });
  const number = el("small", {});
  const element = el("label", { title }, box, picture, el("span", {}, text), count ? number : null);
  return {
    element,
    refresh() {
      box.checked = on();
      if (!count) return;
      number.textContent = count().toLocaleString("en");
      element.classList.toggle("empty", !count());
    },
  };
}

function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
}
