// What is loaded when it is asked for. Rows keep their numbers, wherever the block that holds them stands.

/** with...() and what can be read once they have resolved. */
function loading(data) {
  const { blocks, edges, conflicts, nodes } = data;
  const claimRows = firsts(edges.claims);
  const valueRows = firsts(conflicts.values);
  const evidence = { document: [], start: [], end: [], quote: [], page: [], marks: [] };
  const [claims, values] = [{}, {}];
  const naming = [];
  Object.assign(nodes, { attributes: [], merges: [] });

  const claimsBlock = remembered(async (at) => {
    const tables = await block(`claims-${at}`);
    take(claims, tables, "claims", claimRows[blocks.claims[at]], evidence);
  });
  const detailsBlock = remembered(async (at) => {
    const { details } = await block(`details-${at}`);
    put(nodes.attributes, details.attributes, blocks.details[at]);
    put(nodes.merges, details.merges, blocks.details[at]);
    put(naming, details.documents, blocks.details[at]);
  });
  const valuesBlock = remembered(async () => take(values, await block("values"), "values", 0, evidence));
  const table = remembered(async (name) => Object.assign(data, await block(name)));
  const articlesBlock = remembered(async (at) => (await block(`articles-${at}`)).articles.text);
  const all = (starts, load, rows) => Promise.all(Array.from(new Set(Array.from(rows, (row) => blockAt(starts, row))), load));

  return {
    claims,
    values,
    evidence,
    withClaims: (some) => all(blocks.claims, claimsBlock, some),
    claimsOf: (edge) => rowsOf(claimRows, edge),
    withDetails: (some) => all(blocks.details, detailsBlock, some),
    documentsNaming: (node) => naming[node],
    withConflicts: () => valuesBlock(),
    valuesOf: (conflict) => rowsOf(valueRows, conflict),
    withTable: (name) => table(name),
    article: async (document) => {
      const at = blockAt(blocks.articles, document);
      return readable((await articlesBlock(at))[document - blocks.articles[at]]);
    },
  };
}

/** Take in a block's table from row `first` on, and the evidence that it stands on. */
function take(columns, tables, name, first, evidence) {
  const shift = evidence.quote.length;
  for (const [column, rows] of Object.entries(tables.evidence)) for (const row of rows) evidence[column].push(row);
  for (const [column, rows] of Object.entries(tables[name])) {
    columns[column] ??= [];
    put(columns[column], column === "evidence" ? Array.from(rows, (row) => row + shift) : rows, first);
  }
}

function put(column, rows, first) {
  for (let at = 0; at < rows.length; at += 1) column[first + at] = rows[at];
}

/** An article of the columns as records; null where the page has none. */
function readable(told) {
  if (!told) return null;
  return {
    text: told.text,
    pages: told.pages,
    zones: told.zones.map(([kind, start, end]) => ({ kind, start, end })),
    mentions: told.mentions.map(([start, end, node]) => ({ start, end, node })),
    claims: told.claims.map(([start, end, edge, status]) => ({ start, end, edge, status: STATUSES[status] })),
  };
}
