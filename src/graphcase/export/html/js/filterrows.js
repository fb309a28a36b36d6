// What filters are made of: boxes with a count, boxes for many, parts that fold. Each is {element, refresh}.

const group = (title, children) => el("fieldset", {}, el("legend", {}, title), ...children);

/** A box with its picture, its words and, where given, its count. `on()` says whether it is ticked. */
function checkRow({ picture = null, text, title = "", change, count, on }) {
  const box = el("input", { type: "checkbox", onchange: () => change(box.checked) });
  const number = el("small", {});
  const element = el("label", { title }, box, picture, el("span", {}, text), count ? number : null);
  const refresh = () => {
    box.checked = on();
    if (!count) return;
    number.textContent = count().toLocaleString("en");
    element.classList.toggle("empty", !count());
  };
  return { element, box, refresh };
}

/** A box for many values: ticked where all are shown, half where some are. `hidden()` is the set of those that are not. */
function wholeRow(text, values, hidden, change) {
  const { element, box, refresh } = checkRow({ text, change, on: () => !values.some((value) => hidden().has(value)) });
  element.classList.add("whole");
  const half = () => (box.indeterminate = !box.checked && !values.every((value) => hidden().has(value)));
  return { element, refresh: () => (refresh(), half()) };
}

/** A part that is folded away; its title says how much of it is hidden. */
function folded(title, rows, hidden) {
  const mark = el("small", {});
  const element = el("details", {}, el("summary", {}, title, mark), ...rows.map((row) => row.element));
  const refresh = () => {
    const n = hidden();
    mark.textContent = n ? say("filter.hidden", { n }) : "";
    rows.forEach((row) => row.refresh());
  };
  return { element, refresh };
}

/** A list of values that is made when its part is unfolded, with a box to find one where there are many. */
function foundRows(part, values, rowOf) {
  const list = el("div", { class: "outlets" });
  let rows = [];
  const show = (text) => {
    const wanted = values.filter((value) => fold(value).includes(fold(text)));
    const left = wanted.length - MOST_ROWS;
    rows = wanted.slice(0, MOST_ROWS).map(rowOf);
    rows.forEach((row) => row.refresh());
    list.replaceChildren(...rows.map((row) => row.element), left > 0 ? el("p", { class: "note" }, say("filter.more_outlets", { n: left })) : "");
  };
  const hint = say("filter.find_outlet");
  const find = el("input", { type: "text", class: "find", placeholder: hint, "aria-label": hint, oninput: () => show(find.value) });
  part.element.append(values.length > FEW ? find : "", list);
  part.element.addEventListener("toggle", () => part.element.open && !rows.length && show(""));
  return { element: part.element, refresh: () => (part.refresh(), rows.forEach((row) => row.refresh())) };
}

const FEW = 8;
const MOST_ROWS = 50;

function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
}
