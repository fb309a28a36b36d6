// When the articles were published: a small histogram, and two thumbs that choose a part of it.

const DAYS = 60; // up to so many days are told by day, up to so many months by month, else by year
const MONTHS = 120;
const BARS = 40;

/** The part of the filters for the dates; without an element where fewer than two dates are known. */
function datesPart(explorer, choice) {
  const { data } = explorer.page;
  const known = data.documents.published.filter((day) => /^\d{4}/.test(day)).sort();
  const bins = binsOf(known);
  if (bins.length < 2) return { element: null, refresh() {} };
  const wide = Math.ceil(bins.length / BARS); // bins in a bar
  const counts = tally(known.map((day) => Math.floor(placeIn(bins, day) / wide)));
  const most = Math.max(...counts.values());
  const bars = Array.from({ length: Math.ceil(bins.length / wide) }, (_, place) => {
    const bar = el("i", {});
    bar.style.height = `${counts.has(place) ? Math.max(6, (100 * counts.get(place)) / most) : 0}%`;
    return bar;
  });
  const thumbs = ["from", "until"].map((end, side) => {
    const input = el("input", { type: "range", min: 0, max: bins.length - 1, step: 1, "aria-label": say(`filter.${end}`) });
    input.addEventListener("input", () => {
      const value = side ? Math.max(Number(input.value), Number(thumbs[0].value)) : Math.min(Number(input.value), Number(thumbs[1].value));
      const isEnd = value === (side ? bins.length - 1 : 0);
      explorer.choose({ [end]: isEnd ? "" : bins[value] }, end);
    });
    return input;
  });
  const told = el("p", { class: "span" });
  const missing = data.documents.published.length - known.length;
  const undated = checkRow({ text: say("filter.undated"), change: (on) => explorer.choose({ undated: on }), count: () => missing, on: () => choice().undated });
  const slider = el("div", { class: "slider" }, el("div", { class: "bars", "aria-hidden": "true" }, ...bars), ...thumbs);
  return {
    element: group(say("filter.dates"), [slider, told, missing ? undated.element : null].filter(Boolean)),
    refresh() {
      const { from, until } = choice();
      const [first, last] = [from ? placeIn(bins, from) : 0, until ? placeIn(bins, until) : bins.length - 1];
      [first, last].forEach((place, side) => {
        thumbs[side].value = String(place);
        thumbs[side].setAttribute("aria-valuetext", bins[place]);
      });
      bars.forEach((bar, place) => bar.classList.toggle("out", (place + 1) * wide <= first || place * wide > last));
      told.textContent = say("filter.span", { from: bins[first], until: bins[last] });
      undated.refresh();
    },
  };
}

/** The last bin that does not begin after a day. */
function placeIn(bins, day) {
  let place = 0;
  while (place + 1 < bins.length && bins[place + 1] <= day.padEnd(bins[0].length, "~")) place += 1;
  return place;
}

/** Every day, month or year from the first to the last of sorted days: "2018-10-11", "2018-10" or "2018". */
function binsOf(days) {
  if (!days.length) return [];
  const [first, last] = [days[0], days[days.length - 1]].map((day) => new Date(`${day.padEnd(10, "-01-01".slice(day.length - 4)).slice(0, 10)}T00:00Z`));
  const digits = (last - first) / 864e5 < DAYS ? 10 : monthsFrom(first, last) < MONTHS ? 7 : 4;
  const bins = [];
  for (const day = first; bins.length < 400; ) {
    bins.push(day.toISOString().slice(0, digits));
    if (bins.at(-1) >= last.toISOString().slice(0, digits)) break;
    if (digits === 10) day.setUTCDate(day.getUTCDate() + 1);
    else if (digits === 7) day.setUTCMonth(day.getUTCMonth() + 1, 1);
    else day.setUTCFullYear(day.getUTCFullYear() + 1, 0, 1);
  }
  return bins;
}

const monthsFrom = (first, last) => 12 * (last.getUTCFullYear() - first.getUTCFullYear()) + last.getUTCMonth() - first.getUTCMonth();
