// Elements, words and names. Text reaches the page through textContent alone, here.

const STATUSES = ["asserted", "alleged", "denied", "negated", "hypothetical"];
const TYPES = ["case", "person", "organisation", "place"];
const SIGNS = { denied: "×", negated: "×", hypothetical: "?", disputed: "≠", contested: "≠" };
const SVG = "http://www.w3.org/2000/svg";

const words = JSON.parse(document.getElementById("words").textContent);
const byId = (id) => document.getElementById(id);

/** An element: properties as its own, `class`, `aria-*`, `role`, `for` as attributes, `on*` as listeners; strings as text. */
function el(tag, properties, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class" || name === "role" || name.startsWith("aria-")) node.setAttribute(name, value);
    else node[name] = value;
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** Say something where screen readers listen; what stands there already is not said again. */
const announce = (place, text) => place.textContent !== text && (place.textContent = text);

/** The words at "section.key", with {name} filled in; with a number `n`, its singular or plural. */
function say(key, values = {}) {
  let found = key.split(".").reduce((part, name) => part[name], words);
  if (typeof found === "object") found = values.n === 1 ? found.one : found.other;
  return found.replace(/\{(\w+)\}/g, (_, name) => (name === "n" ? values.n.toLocaleString("en") : values[name]));
}

/** A name of the data: it keeps its own direction and cannot turn the text around it; one of absurd length is cut. */
const named = (text, most = 240) => el("bdi", {}, text.length > most ? `${text.slice(0, most)}…` : text);

/** The small shape of an entity type, as in the picture. */
function shape(type) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `shape ${type}`);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#shape-${type}`);
  svg.append(use);
  return svg;
}

/** The line of a status, as in the picture. */
function sample(status) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "sample");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "line");
  for (const [name, value] of Object.entries({ x1: 0, x2: 30, y1: 6, y2: 6, "stroke-dasharray": DASHES[status].join(" ") })) {
    line.setAttribute(name, value);
  }
  svg.append(line);
  if (SIGNS[status]) {
    const sign = document.createElementNS(SVG, "text");
    sign.setAttribute("x", 15);
    sign.setAttribute("y", 11);
    sign.append(SIGNS[status]);
    svg.append(sign);
  }
  return svg;
}

/** A badge that names a status in words, with its sign. */
function badge(status) {
  const sign = SIGNS[status] ? `${SIGNS[status]} ` : "";
  return el("span", { class: `badge ${status}`, title: words.statuses[status].meaning }, sign + words.statuses[status].name);
}

/** How a reader says a relation, forward ("out") or back ("in"); an unknown one shows its own name. */
function relationWords(relation, direction) {
  const known = Object.hasOwn(words.relations, relation) ? words.relations[relation][direction] : null;
  return known || (direction === "out" ? "" : "← ") + relation.replaceAll("_", " ");
}

const PLAIN = { ø: "o", ł: "l", đ: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe", ς: "σ" };

/** Text as names are compared: no accents, no case, nothing unseen, one kind of apostrophe and space. As names.fold in Python, which leaves vowel signs. */
function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, "")
    .toLowerCase()
    .replace(/[øłđıßæœς]/g, (letter) => PLAIN[letter])
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}
