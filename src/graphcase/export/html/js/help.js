// How to read the page: a note on the first visit, a dialog with the keys, and the keys themselves.

const REMEMBERED = "graphcase-read";

/** The note stands over the case file until the reader has closed it; the browser remembers that, if it may. */
function note() {
  const box = byId("reading");
  box.classList.toggle("read", recalled() === "yes");
  byId("reading-close").addEventListener("click", () => {
    box.classList.add("read");
    remember("yes");
    byId("panel").querySelector("h2")?.focus();
  });
}

function recalled() {
  try {
    return window.localStorage.getItem(REMEMBERED);
  } catch {
    return null; // a browser that keeps nothing for files
  }
}

function remember(value) {
  try {
    window.localStorage.setItem(REMEMBERED, value);
  } catch {
    // then the note comes again
  }
}

const openHelp = () => byId("help").showModal();

/** The keys of the whole page; those of the picture are the picture's. In a field they are letters. */
function keys({ past }) {
  note();
  byId("help-close").addEventListener("click", () => byId("help").close());
  document.addEventListener("keydown", (event) => {
    const command = event.ctrlKey || event.metaKey;
    const writes = event.target.matches?.("input:not([type=checkbox], [type=range]), select, textarea");
    if (writes || event.altKey || byId("help").open) return;
    if (command && event.key.toLowerCase() === "z") (event.shiftKey ? past.redo : past.undo)();
    else if (command && event.key.toLowerCase() === "y") past.redo();
    else if (!command && event.key === "/") byId("search").focus();
    else if (!command && event.key === "?") openHelp();
    else return;
    event.preventDefault();
  });
}
