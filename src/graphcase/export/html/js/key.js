// The key of an exported picture: the symbols and lines that are drawn in it, each with its words.

/** The parts of the key and its height; `width` is how wide it may be. */
function legend(data, scene, { colour, width }) {
  const types = TYPES.filter((type) => [...scene.figures.values()].some((figure) => figure.type === type));
  const looks = [...STATUSES, "co_mentioned"].filter((look) => scene.lines.some((line) => line.look === look));
  const symbol = (type, text) => ({ text, picture: (x, y) => keySymbol(type, x, y, colour) });
  const line = (look, text) => ({ text, picture: (x, y) => keyLine(look, x, y, colour) });
  const entries = [
    ...types.map((type) => symbol(type, words.types[type].other)),
    ...looks.map((look) => line(look, look === "co_mentioned" ? say("filter.co_mentions") : words.statuses[look].name)),
  ];
  const isContested = scene.lines.some(({ edges }) => edges.some((edge) => data.contested(edge)));
  if (isContested) entries.push(line("contested", `${words.statuses.disputed.name}, ${words.statuses.contested.name}`));
  return flowed(entries, width, colour);
}

/** Entries side by side, in as many rows as it takes. */
function flowed(entries, width, colour) {
  let [x, row] = [0, 0];
  const parts = entries.flatMap(({ text, picture }) => {
    const long = 38 + setIn([text], PAGE.note).width + 22;
    if (x && x + long > width) [x, row] = [0, row + 1];
    const [left, middle] = [x, row * PAGE.row + PAGE.row / 2];
    x += long;
    return [...picture(left + 15, middle), svgEl("text", { x: left + 38, y: middle + 4.5, "font-size": PAGE.note, fill: colour("ink") }, text)];
  });
  return { parts, height: entries.length ? (row + 1) * PAGE.row + 6 : 0 };
}

function keySymbol(type, x, y, colour) {
  const d = type === "case" ? boxPath({ x, y, width: 20, height: 13 }, 3) : symbolPath({ type, x, y }, 6);
  return [svgEl("path", { d, fill: colour(type) })];
}

function keyLine(look, x, y, colour) {
  const line = svgEl("line", { x1: x - 15, x2: x + 15, y1: y, y2: y, stroke: colour("edge-strong"), "stroke-width": 1.8 });
  const dash = DASHES[look] || [];
  if (dash.length) line.setAttribute("stroke-dasharray", dash.join(" "));
  return SIGNS[look] ? [line, svgWords(setIn([SIGNS[look]], SIGN_SIZE), { x, y }, colour("ink"), colour("halo"))] : [line];
}
