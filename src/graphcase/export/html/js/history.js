// Each move of the reader is an entry of the browser's history: back and undo are one, forward and redo too.

/**
 * Keep count of the reader's moves. `restored(before)` is called when the address has changed by itself: back, forward, or
 * typed; `before` is the number of the entry that it was. Returns {at, can, undo, redo, go}: `go(fragment, key)` is a move;
 * moves in a row of one key, as of one slider, are one entry.
 */
function moves(restored) {
  let now = window.history.state || { at: 0, top: 0, key: "" };
  const write = (entry, fragment, way) => {
    now = entry;
    try {
      window.history[way](entry, "", fragment);
    } catch {
      // too many moves at once for this browser: the view is shown, the address follows with the next
    }
  };
  const next = (key) => ({ at: now.at + 1, top: now.at + 1, key });
  if (!window.history.state) write(now, undefined, "replaceState");
  window.addEventListener("popstate", ({ state }) => {
    const before = now.at;
    if (state) now = { ...state, top: Math.max(now.top, state.at) };
    else write(next(""), undefined, "replaceState"); // somebody typed an address
    restored(before);
  });
  return {
    at: () => now.at,
    can: () => ({ undo: now.at > 0, redo: now.at < now.top }),
    undo: () => now.at > 0 && window.history.back(),
    redo: () => now.at < now.top && window.history.forward(),
    go(fragment, key = "") {
      if (key && key === now.key) write({ ...now, top: now.at }, fragment, "replaceState");
      else write(next(key), fragment, "pushState");
    },
  };
}
