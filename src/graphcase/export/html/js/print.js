// On paper the picture is a drawing in the light colours, whatever the screen shows.

/** Let the page be printed with a drawing of the picture; `about()` says what is drawn, as for a saved one. */
function printing(board, about) {
  const paper = el("div", { id: "printed" });
  byId("canvas").after(paper);
  window.addEventListener("beforeprint", () => paper.replaceChildren(svgOf(board.data, board.scene, board.chosen, about())));
  window.addEventListener("afterprint", () => paper.replaceChildren());
}
