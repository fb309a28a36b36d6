// Long things in bounded work: what is folded away or far down a list is made when a reader asks for it.

const STEP = 50;

/** A <details> whose content is made when it is first opened; `content` may wait for data. Closed, paper says so. */
function later(title, content) {
  const summary = el("summary", {}, title);
  summary.dataset.paper = say("panel.not_printed");
  const details = el("details", {}, summary);
  details.addEventListener("toggle", async () => details.open && details.append(...(await content())), { once: true });
  return details;
}

/**
 * Resolves to a list of the first items, and a button for more, fifty at a time. `ready(items)`, if given, resolves when
 * the data of these items is there; `block(item)` then makes one.
 */
async function longList(items, block, { first = 25, ready = null } = {}) {
  await ready?.(items.slice(0, first));
  const list = el("ul", {}, ...items.slice(0, first).map(block));
  if (items.length <= first) return list;
  let shown = first;
  const more = el("button", { type: "button", class: "more" });
  const tell = () => {
    const left = items.length - shown;
    more.textContent = left > STEP ? say("panel.show_more", { n: STEP, left: left.toLocaleString("en") }) : say("panel.show_rest", { n: left });
  };
  more.addEventListener("click", async () => {
    const next = items.slice(shown, shown + STEP);
    await ready?.(next);
    list.append(...next.map(block));
    const reached = list.children[shown];
    shown += next.length;
    if (shown < items.length) return tell();
    more.remove();
    reached.tabIndex = -1;
    reached.focus({ preventScroll: true });
  });
  tell();
  return el("div", {}, list, more);
}

/** Items by what `key` gives of them: a Map, in the order in which the keys are met. */
function grouped(items, key) {
  const found = new Map();
  for (const item of items) {
    const name = key(item);
    if (!found.has(name)) found.set(name, []);
    found.get(name).push(item);
  }
  return found;
}
