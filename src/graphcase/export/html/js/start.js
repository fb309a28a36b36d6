// The page's one state, and the address that restores it: "#", "#entity/ID", "#link/ID/ID".

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
  const filters = openFilters(data);
  const state = { focus: -1, beside: [], wide: false, first: openingSize(), pages: 1, drawn: [] };
  const board = picture(data, (hit) => {
    location.hash = hit.line ? linkBetween(data, hit.line.a, hit.line.b) : linkTo(data, hit.node);
  });
  const redraw = (kept) => {
    const { nodes, left } = shown(data, filters, state);
    board.show(nodes, linesAmong(data, filters, nodes), state.focus, kept);
    state.drawn = nodes;
    tell(data, state, left);
  };
  const look = (focus, beside = []) => {
    const kept = byId("keep").checked && focus >= 0 ? state.drawn : [];
    Object.assign(state, { focus, beside: [...kept, ...beside], wide: false, first: openingSize(), pages: 1 });
    redraw(new Set(kept));
  };
  const widen = () => ((state.wide = true), redraw(new Set(state.drawn)));
  const entity = (node) => entityPanel(data, filters, node, { widen });
  let latest = null; // what the reader asked for last: it overtakes what still waits for its data
  const tellOf = async (panel, quiet) => {
    latest = panel;
    const content = await panel;
    if (latest === panel) fill(content, quiet);
  };
  const route = (isFirst) => {
    const { kind, nodes } = address(data);
    if (kind === "entity") look(nodes[0]);
    else if (kind === "overview") look(-1);
    else if (isFirst) look(nodes[0], [nodes[1]]);
    if (kind === "entity") return tellOf(entity(nodes[0]), isFirst);
    if (kind === "link") return tellOf(linkPanel(data, ...nodes), isFirst);
    return tellOf(overviewPanel(data), isFirst);
  };
  const changed = () => {
    redraw();
    const { kind, nodes } = address(data);
    if (kind === "entity") tellOf(entity(nodes[0]), true);
  };
  byId("totals").textContent = totals(data);
  filterPanel(data, filters, changed);
  searchBox(data, (node) => (location.hash = linkTo(data, node)));
  buttons(state, board, redraw);
  window.addEventListener("hashchange", () => route(false));
  theme(redraw);
  await route(true);
  document.documentElement.dataset.ready = "yes";
}

/** What the address asks for; the overview if it names nobody of this case. */
function address(data) {
  const [kind, ...ids] = location.hash.slice(1).split("/");
  const nodes = ids.map((id) => data.find(decoded(id)));
  const wanted = { entity: 1, link: 2 }[kind];
  return wanted === nodes.length && !nodes.includes(-1) ? { kind, nodes } : { kind: "overview", nodes: [] };
}

/** How many entities a canvas of this size can show with readable names. */
function openingSize() {
  const { clientWidth, clientHeight } = byId("canvas");
  return Math.round(Math.min(48, Math.max(10, (clientWidth * clientHeight) / 19000)));
}

function decoded(id) {
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // an address that somebody typed
  }
}

/** Put content into the panel; after a reader's move, from its top, with the keyboard at its heading. */
function fill(content, quiet) {
  byId("panel").replaceChildren(...content);
  if (quiet) return;
  byId("evidence").scrollTop = 0;
  byId("panel").querySelector("h2").focus({ preventScroll: true });
  if (window.matchMedia("(max-width: 719px)").matches) byId("evidence").scrollIntoView();
}

function tell(data, state, left) {
  const count = state.drawn.length;
  const around = state.focus < 0 ? say("view.main") : say("view.around", { name: data.nodes.name[state.focus].slice(0, 60) });
  const parts = [`${around}: ${say("view.showing", { shown: count.toLocaleString("en"), all: data.size.toLocaleString("en") })}.`];
  if (left) parts.push(say("count.hidden", { n: left }));
  byId("showing").textContent = count ? parts.join(" ") : say("page.empty");
  byId("more").hidden = count >= MOST || !(left || (state.focus < 0 && state.first * state.pages < data.size));
}

function buttons(state, board, redraw) {
  byId("zoom-in").addEventListener("click", () => board.zoom(1.3));
  byId("zoom-out").addEventListener("click", () => board.zoom(1 / 1.3));
  byId("fit").addEventListener("click", board.fit);
  byId("more").addEventListener("click", () => ((state.pages += 1), redraw()));
  const filters = byId("filters-button");
  filters.addEventListener("click", () => {
    filters.setAttribute("aria-expanded", String(byId("filters").classList.toggle("open")));
  });
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("evidence").focus();
  });
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
