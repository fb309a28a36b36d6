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
  const filters = new Filters(data);
  const index = searchIndex(data);
  const page = { data, filters };
  const explorer = new Explorer(page);
  page.board = picture(data, {
    choose: (hit, { shift } = {}) => chosenInPicture(explorer, hit, shift),
    expand: (node) => explorer.toggle(node),
    pin: (node) => explorer.pin(node),
    moved: (places) => explorer.moved(places),
  });
  page.connect = new Question(data, index, (a, b) => explorer.connect(a, b));
  const find = new SearchBox(data, index, byId("search"), {
    chosen: (node, shift) => ((find.input.value = ""), shift ? explorer.add(node) : explorer.follow(linkTo(data, node))),
    hint: say("find.add"),
    words: data.shared ? null : (text) => ((find.input.value = ""), explorer.look("words", [], { text: asWords(text) })),
  });
  const panel = new FilterPanel(explorer);
  page.tell = (view, drawn, can, stays) => {
    tell(data, view, drawn, can);
    panel.refresh();
    if (view.kind === "path") page.connect.set(...view.nodes);
    else if (!stays) page.connect.stop();
  };
  buttons(page.board, explorer);
  const about = () => aboutView(data, filters, explorer.view);
  saving(page.board, about);
  printing(page.board, about);
  links(explorer);
  keys(explorer);
  theme(() => page.board.restyle());
  await explorer.start();
  window.requestIdleCallback?.(index.ready);
  document.documentElement.dataset.ready = "yes";
}

/** A click selects; with shift, or while the question waits for its second name, it asks how that one is connected. */
function chosenInPicture(explorer, { node, line }, shift) {
  const { kind, nodes } = explorer.view;
  if (line) explorer.look("link", [line.a, line.b]);
  else if (explorer.page.connect.take(node)) return;
  else if (shift && kind === "entity" && nodes[0] !== node) explorer.connect(nodes[0], node);
  else explorer.look("entity", [node]);
}

/** Links within the page are moves, so that filters stay; one that is opened in a new tab is the browser's. */
function links(explorer) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (!link || link.id === "skip" || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    explorer.follow(link.getAttribute("href"));
  });
}

/** Say what is drawn, what is not, and which moves there are. */
function tell(data, view, drawn, can) {
  const count = drawn.nodes.length;
  const parts = [`${drawnWords(data, view)}: ${say("view.showing", { shown: count.toLocaleString("en"), all: data.size.toLocaleString("en") })}.`];
  const left = view.kind === "entity" ? drawn.left.get(view.nodes[0]) : 0;
  if (left) parts.push(say("count.hidden", { n: left }));
  announce(byId("showing"), count ? parts.join(" ") : say("page.empty"));
  byId("more").hidden = count >= MOST || view.ends.length > 0 || !(view.main ? count < data.size : left);
  byId("gone").hidden = !drawn.hidden;
  byId("gone").textContent = say("count.gone", { n: drawn.hidden });
  byId("reading").hidden = view.kind !== "overview";
  byId("undo").disabled = !can.undo;
  byId("redo").disabled = !can.redo;
  const whom = view.nodes.map((node) => data.nodes.name[node].slice(0, 60)).join(" – ");
  document.title = whom ? `${whom} · ${say("page.title")}` : say("page.title");
}

/** What the picture is of: a way, the main entities, what stands around one, or what is left of that. */
function drawnWords(data, { ends, main, open, gone, nodes }) {
  if (ends.length) return say("view.path");
  if (main) return say("view.main");
  const middle = [...open.keys(), ...nodes].find((node) => !gone.has(node));
  return middle === undefined ? say("view.rest") : say("view.around", { name: data.nodes.name[middle].slice(0, 60) });
}

function buttons(board, explorer) {
  const on = (id, act) => byId(id).addEventListener("click", act);
  on("zoom-in", () => board.zoom(1.3));
  on("zoom-out", () => board.zoom(1 / 1.3));
  on("fit", () => board.fit());
  on("more", () => explorer.more());
  on("gone", () => explorer.change({ gone: new Set() }));
  on("undo", explorer.past.undo);
  on("redo", explorer.past.redo);
  on("help-button", openHelp);
  on("filters-button", () => byId("filters-button").setAttribute("aria-expanded", String(byId("filters").classList.toggle("unfolded"))));
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
