// "How are ... and ... connected?": two names, from anywhere on the page, and the way between them.

/** The question made live. `chosen(a, b)` is called when two different entities stand in it. */
class Question {
  constructor(data, index, chosen) {
    this.data = data;
    this.chosen = chosen;
    this.form = byId("connect");
    this.button = byId("connect-button");
    this.ends = [-1, -1];
    this.boxes = ["from", "to"].map((id, place) => {
      const offers = (node) => !this.ends.includes(node) && ["person", "organisation"].includes(data.nodes.type[node]);
      return new SearchBox(data, index, byId(id), { chosen: (node) => this.fill(place, node), typed: () => this.forget(place), offers });
    });
    this.form.addEventListener("submit", (event) => (event.preventDefault(), this.submit()));
    this.form.addEventListener("keydown", (event) => event.key === "Escape" && this.stop());
    this.button.addEventListener("click", () => this.unfold(!this.form.classList.contains("unfolded")) && this.boxes[0].input.focus());
  }

  /** Show two names. */
  set(a, b) {
    this.write(0, a);
    this.write(1, b);
    this.stop();
  }

  /** Put in one name, and wait for the other. */
  ask(node) {
    this.write(0, node);
    this.write(1, -1);
    this.unfold(true);
    this.form.classList.add("asks");
    this.tell(say("find.second"));
    this.boxes[1].input.focus();
  }

  /** Take the second name from the picture; false if none is waited for. */
  take(node) {
    if (!this.form.classList.contains("asks") || this.ends[0] === node) return false;
    this.fill(1, node);
    return true;
  }

  /** Wait no more. */
  stop() {
    this.form.classList.remove("asks");
    this.tell("");
  }

  fill(place, node) {
    this.write(place, node);
    const missing = this.ends.indexOf(-1);
    if (missing < 0) this.go();
    else this.boxes[missing].input.focus();
  }

  /** Answer what was typed: of each name that was not picked the best that fits. */
  async submit() {
    for (const [place, box] of this.boxes.entries()) {
      const typed = box.input.value.trim();
      if (this.ends[place] < 0 && typed) this.write(place, await box.first());
      if (this.ends[place] >= 0) continue;
      box.input.value = typed;
      this.tell(typed ? say("find.nobody", { name: typed.slice(0, 80) }) : say("find.both"));
      return box.input.focus();
    }
    return this.go();
  }

  go() {
    if (this.ends[0] === this.ends[1]) return this.tell(say("find.same"));
    this.stop();
    this.unfold(false);
    this.boxes.forEach((box) => box.close());
    return this.chosen(...this.ends);
  }

  write(place, node) {
    this.ends[place] = node;
    this.boxes[place].input.value = node < 0 ? "" : this.data.nodes.name[node].slice(0, 200);
  }

  forget(place) {
    this.ends[place] = -1;
    this.tell("");
  }

  tell(text) {
    byId("connect-told").textContent = text;
  }

  /** In a narrow window the question is folded away until it is asked for. */
  unfold(on) {
    this.form.classList.toggle("unfolded", on);
    this.button.setAttribute("aria-expanded", String(on));
    return on;
  }
}
