// On paper the picture is a drawing in the light colours, whatever the screen shows, and nothing is folded away.

/** Let the page be printed with a drawing of the picture; `about()` says what is drawn, as for a saved one. */
function printing(board, about) {
  const paper = el("div", { id: "printed" });
  const opened = [];
  byId("canvas").after(paper);
  window.addEventListener("beforeprint", () => {
    paper.replaceChildren(svgOf(board.data, board.scene, board.chosen, about()));
    unfold(opened);
  });
  window.addEventListener("afterprint", () => {
    paper.replaceChildren();
    opened.splice(0).forEach((part) => (part.open = false));
  });
}

/** Open what is folded in the panel, and what is folded in that, and note it in `opened`. */
async function unfold(opened) {
  for (let folded; (folded = byId("panel").querySelector("details:not([open])")); opened.push(folded)) {
    folded.open = true;
    folded.dispatchEvent(new Event("toggle")); // the browser's own comes after the paper
    await null; // what fills it has its turn before the browser goes on to print
  }
}
