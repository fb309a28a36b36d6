// "How are ... and ... connected?": two names, from anywhere on the page, and the way between them.

/**
 * Make the question live. `chosen(a, b)` is called when two different entities stand in it. Returns {set, ask, take, stop}:
 * `set(a, b)` shows two, `ask(node)` puts one in and waits for the other, which `take(node)` may bring from the picture;
 * `stop()` waits no more.
 */
function connectBox(data, index, chosen) {
  const form = byId("connect");
  const ends = [-1, -1];
  const boxes = ["from", "to"].map((id, place) =>
    searchBox(data, index, byId(id), { chosen: (node) => fillIn(place, node), typed: () => ((ends[place] = -1), told("")) }),
  );
  const told = (text) => (byId("connect-told").textContent = text);
  const write = (place, node) => {
    ends[place] = node;
    boxes[place].input.value = node < 0 ? "" : data.nodes.name[node].slice(0, 200);
  };
  const waits = (on) => form.classList.toggle("asks", on);
  const unfold = (on) => {
    form.classList.toggle("unfolded", on); // only a narrow window folds it
    byId("connect-button").setAttribute("aria-expanded", String(on));
  };
  const stop = () => (waits(false), told(""));
  const go = () => {
    if (ends[0] === ends[1]) return told(say("find.same"));
    stop();
    unfold(false);
    boxes.forEach((box) => box.close());
    return chosen(...ends);
  };
  const fillIn = (place, node) => {
    write(place, node);
    const missing = ends.indexOf(-1);
    if (missing < 0) go();
    else boxes[missing].input.focus();
  };
  const submit = async (event) => {
    event.preventDefault();
    for (const place of [0, 1]) {
      if (ends[place] < 0) write(place, await found(place));
      if (ends[place] < 0) return boxes[place].input.focus();
    }
    return go();
  };
  const found = async (place) => {
    const typed = boxes[place].input.value.trim();
    const node = typed ? await boxes[place].first() : -1;
    if (node < 0) told(typed ? say("find.nobody", { name: typed.slice(0, 80) }) : say("find.both"));
    return node;
  };
  form.addEventListener("submit", submit);
  form.addEventListener("keydown", (event) => event.key === "Escape" && stop());
  byId("connect-button").addEventListener("click", () => {
    unfold(!form.classList.contains("unfolded"));
    if (form.classList.contains("unfolded")) boxes[0].input.focus();
  });
  return {
    stop,
    set: (a, b) => (write(0, a), write(1, b), stop()),
    take: (node) => form.classList.contains("asks") && ends[0] !== node && (fillIn(1, node), true),
    ask(node) {
      write(0, node);
      write(1, -1);
      unfold(true);
      waits(true);
      told(say("find.second"));
      boxes[1].input.focus();
    },
  };
}
