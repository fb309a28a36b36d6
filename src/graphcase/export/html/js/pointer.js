// What the pointer does in the picture: a click chooses, a double click expands, a drag moves, resting on something shows what is tied.

const HOVER_AFTER = 70; // milliseconds: a pointer that only passes fades nothing
const TWICE = 500; // milliseconds: the second click of a double one comes sooner

/** Listen to the pointer over the board; `on` as in picture(). */
function listen(board, frame, on) {
  const { network } = board;
  let last = { hit: null, time: -Infinity, x: 0, y: 0 }; // the second click of two means what the first hit, which may have moved
  network.on("click", ({ pointer: { DOM: point }, event }) => {
    const { timeStamp: time, shiftKey: shift } = event.srcEvent;
    const again = time - last.time < TWICE && Math.hypot(point.x - last.x, point.y - last.y) < 12;
    if (again) return;
    last = { hit: board.at(point), time, ...point };
    if (last.hit) on.choose(last.hit, { shift });
  });
  frame.addEventListener("dblclick", () => {
    if (last.hit && last.hit.node !== undefined) on.expand(last.hit.node);
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
