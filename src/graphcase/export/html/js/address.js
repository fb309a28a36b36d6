// The address and the view it restores: "#entity/ID?open=ID,ID:2&no-statuses=alleged". Short, and harmless if damaged.

/**
 * A view, never changed once made. What is read: `kind` ("overview", "entity", "link", "path", "article" or "words"), its
 * `nodes`, `document` and `at`, `text`, `tab`. What is drawn: `main` (how many pages of the main entities), `open` (node ->
 * pages of its neighbours), `ends` (two nodes, or none) and which `way` between them, less `gone`; `pins` (node -> {x, y}).
 * `choice`: the filters.
 */
function viewOf(kind, nodes = [], more = {}) {
  return { kind, nodes, document: -1, at: 0, text: "", tab: "", way: 0, gone: new Set(), pins: new Map(), choice: ALL, ...sceneOf(kind, nodes), ...more };
}

/** What a view draws unless told otherwise. */
function sceneOf(kind, nodes) {
  const open = kind === "entity" || kind === "link" ? new Map([[nodes[0], 1]]) : new Map();
  return { main: ["overview", "article", "words"].includes(kind) ? 1 : 0, open, ends: kind === "path" ? nodes : [] };
}

const PLACES = { overview: 0, entity: 1, link: 2, path: 2 };

/** The view that a fragment asks for: the overview if it is not of this case; what else it says wrongly is left out. */
function viewAt(data, fragment) {
  const [path, query = ""] = halves(fragment.replace(/^#/, ""), "?");
  const [kind, ...parts] = path.split("/").map(decoded);
  const asked = new Map(query.split("&").map((pair) => halves(pair, "=")));
  const plain = viewFrom(data, kind, parts) || viewOf("overview");
  return filled({ ...plain, ...sceneFrom(data, asked, plain), tab: decoded(asked.get("tab") || ""), choice: choiceFrom(data, asked) });
}

/** The plain view of what is to be read; null if that is nothing of this case. */
function viewFrom(data, kind, parts) {
  const [first, second] = parts;
  if (kind === "words") return first && foldedWords(first) ? viewOf(kind, [], { text: asWords(first) }) : null;
  if (kind === "article") {
    const document = first ? data.documents.path.indexOf(first) : -1;
    return document < 0 ? null : viewOf(kind, [], { document, at: second === undefined ? -1 : natural(second) });
  }
  const nodes = parts.map((id) => data.find(id));
  const known = Object.hasOwn(PLACES, kind) && PLACES[kind] === nodes.length && !nodes.includes(-1) && new Set(nodes).size === nodes.length;
  return known ? viewOf(kind, nodes) : null;
}

/** The view, with the main entities where it draws nothing else. */
function filled(view) {
  const isEmpty = !view.main && !view.open.size && !view.ends.length && !view.nodes.length;
  return isEmpty ? { ...view, main: 1 } : view;
}

/** The fragment of a view; "#" for the view that the page opens with. */
function fragmentOf(data, view) {
  const id = (node) => encodeURIComponent(data.nodes.id[node]);
  const plain = viewOf(view.kind, view.nodes);
  const said = [];
  const tell = (name, text) => said.push(text === "" ? name : `${name}=${text}`);
  if (view.main !== plain.main) tell("main", String(view.main));
  const open = [...view.open].map(([node, pages]) => id(node) + (pages > 1 ? `:${pages}` : "")).join(",");
  if (open !== [...plain.open].map(([node]) => id(node)).join(",")) tell("open", open);
  if (view.kind !== "path" && view.ends.length) tell("between", view.ends.map(id).join(","));
  if (view.way) tell("way", String(view.way + 1));
  if (view.gone.size) tell("gone", [...view.gone].map(id).join(","));
  if (view.pins.size) tell("pin", [...view.pins].map(([node, { x, y }]) => `${id(node)}:${Math.round(x)}:${Math.round(y)}`).join(","));
  if (view.tab) tell("tab", encodeURIComponent(view.tab));
  choiceWords(data, view.choice).forEach(([name, text]) => tell(name, text));
  return `#${placeOf(data, view)}${said.length ? `?${said.join("&")}` : ""}`;
}

function placeOf(data, { kind, nodes, document, at, text }) {
  if (kind === "overview") return "";
  if (kind === "words") return `words/${encodeURIComponent(text)}`;
  if (kind === "article") return `article/${encodeURIComponent(data.documents.path[document])}${at < 0 ? "" : `/${at}`}`;
  return [kind, ...nodes.map((node) => encodeURIComponent(data.nodes.id[node]))].join("/");
}

/** What a fragment says of the scene; what it does not say is as in the view `plain`. */
function sceneFrom(data, asked, plain) {
  const rows = (name) => (asked.get(name) || "").split(",").map((row) => row.split(":").map(decoded));
  const found = (name) => rows(name).map(([id, ...rest]) => [data.find(id), ...rest]).filter(([node]) => node >= 0);
  const scene = {
    way: Math.max(0, natural(asked.get("way")) - 1),
    gone: new Set(found("gone").map(([node]) => node)),
    pins: new Map(found("pin").map(([node, x, y]) => [node, { x: Number(x), y: Number(y) }])),
  };
  for (const [node, { x, y }] of scene.pins) if (!(Math.abs(x) < 1e6 && Math.abs(y) < 1e6)) scene.pins.delete(node);
  if (asked.has("main")) scene.main = Math.min(99, natural(asked.get("main")));
  if (asked.has("open")) scene.open = new Map(found("open").map(([node, pages]) => [node, Math.min(99, natural(pages) || 1)]));
  const ends = found("between").map(([node]) => node);
  if (plain.kind !== "path" && ends.length === 2 && ends[0] !== ends[1]) scene.ends = ends;
  return scene;
}

/** Text that can stand in an address: not too long, and without half of a pair. */
const asWords = (text) => text.slice(0, 200).replace(/\p{Cs}/gu, "");

const natural = (text) => (/^\d{1,9}$/.test(text || "") ? Number(text) : 0);

function halves(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // an address that somebody typed
  }
}
