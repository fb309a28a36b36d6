// What the panel shows of a view, and what a reader can do there.

/** Resolves to the elements of the panel for the view as it stands. */
async function panelOf(explorer) {
  const { view, drawn } = explorer;
  const { data, filters } = explorer.page;
  const act = { buttons: [], tab: view.tab, turn: (tab) => explorer.turn(tab) };
  if (view.kind === "entity") return entityPanel(data, filters, view.nodes[0], { ...act, buttons: entityButtons(explorer, view.nodes[0]) });
  if (view.kind === "link") return linkPanel(data, ...view.nodes, { ...act, buttons: linkButtons(explorer, view.nodes) });
  if (view.kind === "path") return pathPanel(data, filters, view, drawn, explorer);
  if (view.kind === "article") return articlePanel(data, view.document, view.at, act);
  if (view.kind === "words") return wordsPanel(data, view.text);
  return overviewPanel(data, act);
}

const action = (text, act, more = {}) => el("button", { type: "button", onclick: act, ...more }, text);

const linkButtons = (explorer, nodes) => [action(say("move.ways"), () => explorer.connect(...nodes))];

/** What a reader can do with an entity: find a connection, and change the picture. */
function entityButtons(explorer, node) {
  const { view, drawn } = explorer;
  const left = drawn.left.get(node) || 0;
  const isAmong = view.main || view.open.size > Number(view.open.has(node)) || view.ends.length;
  return [
    action(say("move.connect"), () => explorer.page.connect.ask(node), { class: "main" }),
    left ? action(say("move.expand", { n: left }), () => explorer.expand(node)) : null,
    view.open.has(node) && isAmong ? action(say("move.collapse"), () => explorer.collapse(node)) : null,
    isAmong ? action(say("move.only"), () => explorer.only(node)) : null,
    action(say("move.pin"), () => explorer.pin(node), { "aria-pressed": String(view.pins.has(node)) }),
    action(say("move.hide"), () => explorer.hide(node)),
  ].filter(Boolean);
}
