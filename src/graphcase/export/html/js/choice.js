// What the reader chose to see, as it stands in the address. A choice is never changed once made.

/**
 * Everything. A choice has what it hides, by type, status, relation and outlet; the time (`from` and `until`: "2018-10"), and
 * whether what has no date is in it; the least number of sources; whether only what is contested shows, and whether
 * co-mentions do (`together`: null where the reader has not said).
 */
const ALL = Object.freeze({
  types: new Set(), statuses: new Set(), relations: new Set(), outlets: new Set(),
  from: "", until: "", undated: true, sources: 1, contested: false, together: null,
});
const SETS = ["types", "statuses", "relations", "outlets"];
const DAY = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** All that a set of the choice may hide. */
function universe(data, name) {
  if (name === "types") return TYPES;
  if (name === "statuses") return STATUSES;
  return name === "outlets" ? outletsOf(data) : data.relations.filter((relation) => relation !== "co_mentioned");
}

const outletsOf = (data) => [...new Set(data.documents.outlet)].sort((a, b) => a.localeCompare(b, "en"));

/** The choice in words for the address, pairs of name and text: of each set what is shorter, what shows or what does not. */
function choiceWords(data, choice) {
  const said = [];
  for (const name of SETS) {
    if (!choice[name].size) continue;
    const shown = universe(data, name).filter((value) => !choice[name].has(value));
    const short = shown.length < choice[name].size;
    said.push([short ? name : `no-${name}`, (short ? shown : [...choice[name]]).map(encodeURIComponent).join(",")]);
  }
  if (choice.from) said.push(["from", choice.from]);
  if (choice.until) said.push(["until", choice.until]);
  if (!choice.undated) said.push(["undated", "no"]);
  if (choice.sources > 1) said.push(["sources", String(choice.sources)]);
  if (choice.contested) said.push(["contested", ""]);
  if (choice.together !== null) said.push(["together", choice.together ? "yes" : "no"]);
  return said;
}

/** The choice that an address (a Map of its words) tells of. */
function choiceFrom(data, asked) {
  const listed = (name) => asked.get(name).split(",").map(decoded);
  const hidden = (name) => {
    if (!asked.has(name) && !asked.has(`no-${name}`)) return new Set();
    const named = new Set(listed(asked.has(name) ? name : `no-${name}`));
    return new Set(universe(data, name).filter((value) => named.has(value) !== asked.has(name)));
  };
  const day = (name) => (DAY.test(asked.get(name) || "") ? asked.get(name) : "");
  return Object.freeze({
    ...Object.fromEntries(SETS.map((name) => [name, hidden(name)])),
    from: day("from"),
    until: day("until"),
    undated: asked.get("undated") !== "no",
    sources: Math.max(1, natural(asked.get("sources"))),
    contested: asked.has("contested"),
    together: asked.has("together") ? asked.get("together") === "yes" : null,
  });
}

/** What the choice leaves out, in words, a line each; nothing where all is shown. */
function filtersInWords(data, { choice }) {
  const names = {
    types: (name) => words.types[name].other,
    statuses: (name) => words.statuses[name].name,
    relations: (name) => relationWords(name, "out"),
    outlets: (name) => name || say("filter.no_outlet"),
  };
  const without = (name) => say("filter.without", { names: [...choice[name]].map(names[name]).join(", ") });
  const hidden = SETS.filter((name) => choice[name].size).map((name) => `${say(`filter.${name}`)}: ${without(name)}`);
  const said = [
    choice.from && `${say("filter.from")} ${choice.from}`,
    choice.until && `${say("filter.until")} ${choice.until}`,
    !choice.undated && say("filter.without", { names: say("filter.undated") }),
    choice.sources > 1 && `${say("filter.sources")}: ${say("filter.at_least", { n: choice.sources })}`,
    choice.contested && say("filter.contested"),
    choice.together && say("filter.co_mentions"),
  ];
  return [...hidden, ...said.filter(Boolean)];
}
