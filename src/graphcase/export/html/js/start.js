// The page's one state, and the address that restores it: "#", "#entity/ID", "#link/ID/ID".

/** Read the case and bring the page to life; a damaged page says so. */
async function start() {
  theme();
  try {
    live(await load());
  } catch (error) {
    byId("panel").replaceChildren(el("p", { class: "notice" }, say("page.broken", { reason: String(error) })));
    throw error;
  }
}

function live(data) {
  const filters = openFilters(data);
  const state = { focus: -1, with: [], expanded: [], limit: openingSize() };
  const board = picture(data, (hit) => {
    location.hash = hit.line ? linkBetween(data, hit.line.a, hit.line.b) : linkTo(data, hit.node);
  });
  const redraw = () => {
    const { nodes, left } = shown(data, filters, state);
    board.show(nodes, linesAmong(data, filters, nodes), state.focus);
    tell(data, state, nodes.length, left);
  };
  const refocus = (focus, beside = []) => {
    Object.assign(state, { focus, with: beside, expanded: [], limit: openingSize() });
    redraw();
  };
  const act = { expand: (node) => (state.expanded.push(node), redraw()), center: refocus };
  const route = (isFirst) => {
    const [kind, ...ids] = location.hash.slice(1).split("/");
    const nodes = ids.map((id) => data.find(decoded(id)));
    if (kind === "entity" && nodes[0] >= 0) {
      refocus(nodes[0]);
      fill(entityPanel(data, filters, nodes[0], act), isFirst);
    } else if (kind === "link" && nodes[0] >= 0 && nodes[1] >= 0) {
      if (isFirst) refocus(nodes[0], [nodes[1]]);
      fill(linkPanel(data, nodes[0], nodes[1]), isFirst);
    } else {
      refocus(-1);
      fill(overviewPanel(data), isFirst);
    }
  };
  const changed = () => {
    redraw();
    if (location.hash.startsWith("#entity/") && state.focus >= 0) fill(entityPanel(data, filters, state.focus, act), true);
  };
  byId("totals").textContent = totals(data);
  filterPanel(data, filters, changed);
  searchBox(data, (node) => (location.hash = linkTo(data, node)));
  buttons(state, board, redraw);
  window.addEventListener("hashchange", () => location.hash !== "#evidence" && route(false));
  byId("theme").addEventListener("click", redraw);
  route(true);
  document.documentElement.dataset.ready = "yes";
}

/** How many entities a canvas of this size can show with readable names. */
function openingSize() {
  const { clientWidth, clientHeight } = byId("canvas");
  return Math.round(Math.min(54, Math.max(14, (clientWidth * clientHeight) / 13000)));
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

function tell(data, state, count, left) {
  const around = state.focus < 0 ? say("view.main") : say("view.around", { name: data.nodes.name[state.focus].slice(0, 60) });
  const parts = [`${around}: ${say("view.showing", { shown: count.toLocaleString("en"), all: data.size.toLocaleString("en") })}.`];
  if (left) parts.push(say("count.hidden", { n: left }));
  byId("showing").textContent = count ? parts.join(" ") : say("page.empty");
  byId("more").hidden = !(left || (state.focus < 0 && count < data.size)) || count >= MOST;
}

function buttons(state, board, redraw) {
  byId("zoom-in").addEventListener("click", () => board.zoom(1.3));
  byId("zoom-out").addEventListener("click", () => board.zoom(1 / 1.3));
  byId("fit").addEventListener("click", board.fit);
  byId("more").addEventListener("click", () => ((state.limit *= 2), redraw()));
  const filters = byId("filters-button");
  filters.addEventListener("click", () => {
    filters.setAttribute("aria-expanded", String(byId("filters").classList.toggle("open")));
  });
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("evidence").focus();
  });
}

/** Light or dark: as the reader chose, else as the system has it. */
function theme() {
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const set = (name) => (root.dataset.theme = name);
  set(dark.matches ? "dark" : "light");
  dark.addEventListener("change", () => byId("theme").dataset.chosen || (set(dark.matches ? "dark" : "light"), window.dispatchEvent(new Event("hashchange"))));
  byId("theme").addEventListener("click", () => {
    byId("theme").dataset.chosen = "yes";
    set(root.dataset.theme === "dark" ? "light" : "dark");
  });
}
