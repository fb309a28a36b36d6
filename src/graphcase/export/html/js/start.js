// The page comes to life: data, picture, search, filters, and the keys that move through them.

/** Read the case and bring the page to life; a damaged page says so. */
async function start() {
  try {
    await live(await load());
  } catch (error) {
    byId("panel").replaceChildren(el("p", { class: "notice" }, say("page.broken", { reason: String(error) })));
    throw error;
  }
}

async function live(data) {
  const filters = sieve(data);
  const index = searchIndex(data);
  const page = { data, filters };
  const go = explorer(page);
  page.board = picture(data, {
    choose: ({ node, line }, { shift } = {}) => chosenInPicture(page, go, node, line, shift),
    expand: (node) => toggle(go, node),
    pin: go.pin,
    moved: go.moved,
  });
  page.connect = connectBox(data, index, go.connect);
  const find = searchBox(data, index, byId("search"), {
    chosen: (node, shift) => ((find.input.value = ""), shift ? go.add(node) : go.follow(linkTo(data, node))),
    hint: say("find.add"),
  });
  const panel = filterPanel(data, filters, go);
  page.tell = (view, drawn, can, keeps) => {
    tell(data, filters, view, drawn, can);
    panel.refresh();
    if (view.kind === "path") page.connect.set(...view.nodes);
    else if (!keeps) page.connect.stop();
  };
  buttons(page, go);
  saving(page.board, () => aboutView(data, filters, go.view()));
  links(go);
  keys(go);
  theme(() => page.board.restyle());
  await go.start();
  window.requestIdleCallback?.(index.ready);
  document.documentElement.dataset.ready = "yes";
}

/** A click selects; with shift, or while the question waits for its second name, it asks how that one is connected. */
function chosenInPicture({ connect }, go, node, line, shift) {
  if (line) return go.selectLine(line);
  if (connect.take(node)) return undefined;
  const { kind, nodes } = go.view();
  if (shift && kind === "entity" && nodes[0] !== node) return go.connect(nodes[0], node);
  return go.select(node);
}

/** Open a node, or what is left of it; close it where nothing is left. */
function toggle(go, node) {
  if (go.view().open.has(node) && !go.drawn().left.get(node)) go.collapse(node);
  else go.expand(node);
}

/** Links within the page are moves, so that filters stay; one that is opened in a new tab is the browser's. */
function links(go) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (!link || link.id === "skip" || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go.follow(link.getAttribute("href"));
  });
}

/** Say what is drawn, what is not, and which moves there are. */
function tell(data, filters, view, drawn, can) {
  const count = drawn.nodes.length;
  const around = view.ends.length ? say("view.path") : view.main ? say("view.main") : say("view.around", { name: data.nodes.name[[...view.open.keys()][0] ?? view.nodes[0]].slice(0, 60) });
  const parts = [`${around}: ${say("view.showing", { shown: count.toLocaleString("en"), all: data.size.toLocaleString("en") })}.`];
  const left = view.kind === "entity" ? drawn.left.get(view.nodes[0]) : 0;
  if (left) parts.push(say("count.hidden", { n: left }));
  byId("showing").textContent = count ? parts.join(" ") : say("page.empty");
  byId("more").hidden = count >= MOST || view.ends.length > 0 || !(view.main ? count < data.size : left);
  byId("gone").hidden = !drawn.hidden;
  byId("gone").textContent = say("count.gone", { n: drawn.hidden });
  byId("reading").hidden = view.kind !== "overview";
  byId("undo").disabled = !can.undo;
  byId("redo").disabled = !can.redo;
  const whom = view.nodes.map((node) => data.nodes.name[node].slice(0, 60)).join(" – ");
  document.title = whom ? `${whom} · ${say("page.title")}` : say("page.title");
}

function buttons({ board }, go) {
  const on = (id, act) => byId(id).addEventListener("click", act);
  on("zoom-in", () => board.zoom(1.3));
  on("zoom-out", () => board.zoom(1 / 1.3));
  on("fit", () => board.fit());
  on("more", go.more);
  on("gone", go.showGone);
  on("undo", go.undo);
  on("redo", go.redo);
  on("help-button", openHelp);
  on("filters-button", () => byId("filters-button").setAttribute("aria-expanded", String(byId("filters").classList.toggle("open"))));
  on("skip", (event) => (event.preventDefault(), byId("evidence").focus()));
}

/** Light or dark: as the system has it, until the reader chooses. `changed()` is called when the colours did. */
function theme(changed) {
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const set = (name) => ((root.dataset.theme = name), changed());
  const follow = () => set(dark.matches ? "dark" : "light");
  root.dataset.theme = dark.matches ? "dark" : "light";
  dark.addEventListener("change", follow);
  byId("theme").addEventListener("click", () => {
    dark.removeEventListener("change", follow);
    set(root.dataset.theme === "dark" ? "light" : "dark");
  });
}
