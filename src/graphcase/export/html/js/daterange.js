// When the articles were published: a small histogram, and two thumbs that choose a part of it.

const DAYS = 60; // up to so many days are told by day, up to so many months by month, else by year
const MONTHS = 120;
const BARS = 40;

/** The part of the filters for the dates; null where fewer than two are known. */
function datesPart(explorer) {
  const { published } = explorer.page.data.documents;
  const known = published.filter((day) => /^\d{4}/.test(day)).sort();
  const bins = binsOf(known);
  if (bins.length < 2) return null;
  const choice = () => explorer.view.choice;
  const bars = histogram(bins, known);
  const thumbs = twoThumbs(bins, (end, day) => explorer.choose({ [end]: day }, end));
  const told = el("p", { class: "span" });
  const undated = checkRow({ text: say("filter.undated"), change: (on) => explorer.choose({ undated: on }), count: () => published.length - known.length, on: () => choice().undated });
  const slider = el("div", { class: "slider" }, bars.element, ...thumbs.elements);
  const isComplete = published.length === known.length;
  return {
    element: group(say("filter.dates"), [slider, told, isComplete ? "" : undated.element]),
    refresh() {
      const { from, until } = choice();
      const [first, last] = [from ? placeIn(bins, from) : 0, until ? placeIn(bins, until) : bins.length - 1];
      thumbs.set(first, last);
      bars.mark(first, last);
      told.textContent = say("filter.span", { from: bins[first], until: bins[last] });
      undated.refresh();
    },
  };
}

/** How many articles there are of each time; `mark(first, last)` shows which bins are chosen. */
function histogram(bins, days) {
  const wide = Math.ceil(bins.length / BARS); // bins in a bar
  const counts = tally(days.map((day) => Math.floor(placeIn(bins, day) / wide)));
  const most = Math.max(...counts.values());
  const bars = Array.from({ length: Math.ceil(bins.length / wide) }, (_, place) => {
    const bar = el("i", {});
    bar.style.height = `${counts.has(place) ? Math.max(6, (100 * counts.get(place)) / most) : 0}%`;
    return bar;
  });
  const mark = (first, last) => bars.forEach((bar, place) => bar.classList.toggle("out", (place + 1) * wide <= first || place * wide > last));
  return { element: el("div", { class: "bars", "aria-hidden": "true" }, ...bars), mark };
}

/** Two sliders over each other, neither of which passes the other. `moved(end, day)`: "from" or "until"; "" at the very end. */
function twoThumbs(bins, moved) {
  const last = bins.length - 1;
  const input = (end) => el("input", { type: "range", min: 0, max: last, step: 1, "aria-label": say(`filter.${end}`) });
  const [from, until] = [input("from"), input("until")];
  const held = { from: () => Math.min(Number(from.value), Number(until.value)), until: () => Math.max(Number(from.value), Number(until.value)) };
  from.addEventListener("input", () => moved("from", held.from() === 0 ? "" : bins[held.from()]));
  until.addEventListener("input", () => moved("until", held.until() === last ? "" : bins[held.until()]));
  const set = (...places) =>
    [from, until].forEach((thumb, side) => {
      thumb.value = String(places[side]);
      thumb.setAttribute("aria-valuetext", bins[places[side]]);
    });
  return { elements: [from, until], set };
}

/** The last bin that does not begin after a day. */
function placeIn(bins, day) {
  const end = day.padEnd(bins[0].length, "~");
  let [low, high] = [0, bins.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bins[middle] <= end) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Every day, month or year from the first to the last of sorted days: "2018-10-11", "2018-10" or "2018". */
function binsOf(days) {
  if (!days.length) return [];
  const [first, last] = [days[0], days[days.length - 1]].map(dayOf);
  const digits = (last - first) / 864e5 < DAYS ? 10 : monthsBetween(first, last) < MONTHS ? 7 : 4;
  const end = last.toISOString().slice(0, digits);
  const bins = [first.toISOString().slice(0, digits)];
  for (const day = first; bins[bins.length - 1] < end; ) {
    if (digits === 10) day.setUTCDate(day.getUTCDate() + 1);
    else if (digits === 7) day.setUTCMonth(day.getUTCMonth() + 1, 1);
    else day.setUTCFullYear(day.getUTCFullYear() + 1, 0, 1);
    bins.push(day.toISOString().slice(0, digits));
  }
  return bins;
}

/** The first day of a day, a month or a year; of what is no date its year's. */
function dayOf(text) {
  const [year, month = "01", day = "01"] = text.slice(0, 10).split("-");
  const found = new Date(`${year}-${month}-${day}T00:00Z`);
  return Number.isNaN(found.getTime()) ? new Date(`${text.slice(0, 4)}-01-01T00:00Z`) : found;
}

const monthsBetween = (first, last) => 12 * (last.getUTCFullYear() - first.getUTCFullYear()) + last.getUTCMonth() - first.getUTCMonth();
