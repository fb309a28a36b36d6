// Each move of the reader is an entry of the browser's history: back and undo are one, forward and redo too.

/**
 * Keep the views that the reader has been at. `restored(at)` is called when the address changed by itself: back, forward, or
 * typed; `at` is the number of the entry. Returns {at, go, undo, redo, can}: `go(fragment, key)` is a move; moves in a row
 * of the same key, as of one slider, are one entry.
 */
function moves(restored) {
  const first = window.history.state || { at: 0, top: 0, key: "" };
  let now = first;
  const write = (entry, fragment, way) => {
    now = entry;
    window.history[way](entry, "", fragment);
  };
  if (!window.history.state) write(first, undefined, "replaceState");
  window.addEventListener("popstate", ({ state }) => {
    if (state) now = { ...state, top: Math.max(now.top, state.at) };
    else write({ at: now.at + 1, top: now.at + 1, key: "" }, undefined, "replaceState"); // somebody typed an address
    restored(now.at);
  });
  return {
    at: () => now.at,
    can: () => ({ undo: now.at > 0, redo: now.at < now.top }),
    undo: () => now.at > 0 && window.history.back(),
    redo: () => now.at < now.top && window.history.forward(),
    go(fragment, key = "") {
      if (key && key === now.key) return write({ ...now, top: now.at }, fragment, "replaceState");
      return write({ at: now.at + 1, top: now.at + 1, key }, fragment, "pushState");
    },
  };
}
