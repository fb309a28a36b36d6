// What the pointer does in the picture: a click chooses, a double click expands, a drag moves, resting on something shows what is tied.

const HOVER_AFTER = 70; // milliseconds: a pointer that only passes fades nothing

/** Listen to the pointer over the board; `on` as in picture(). */
function listen(board, frame, on) {
  const { network } = board;
  network.on("click", ({ pointer, event }) => {
    const hit = board.at(pointer.DOM);
    if (hit) on.choose(hit, { shift: event.srcEvent.shiftKey });
  });
  network.on("doubleClick", ({ pointer }) => {
    const hit = board.at(pointer.DOM);
    if (hit && hit.node !== undefined) on.expand(hit.node);
  });
  network.on("dragging", ({ nodes }) => nodes.length && board.drag(nodes));
  network.on("dragEnd", ({ nodes }) => nodes.length && on.moved(board.drag(nodes)));
  rest(board, frame);
}

/** Call the board's hover() once the pointer rests on something, and when it leaves it. */
function rest(board, frame) {
  let waiting = 0;
  let over = "";
  const turnTo = (hit) => {
    const now = hit ? `${hit.node ?? hit.line.key}` : "";
    frame.style.cursor = hit ? "pointer" : "";
    if (now === over) return;
    over = now;
    clearTimeout(waiting);
    waiting = setTimeout(() => board.hover(hit), HOVER_AFTER);
  };
  frame.addEventListener("mousemove", ({ offsetX, offsetY, buttons }) => turnTo(buttons ? null : board.at({ x: offsetX, y: offsetY })));
  frame.addEventListener("mouseleave", () => turnTo(null));
}
