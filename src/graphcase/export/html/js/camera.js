// How the reader looks at the picture: from where, how near, and how coarse it is drawn at that distance.

const NEAREST = 1.15; // how near the picture comes by itself
const LARGEST = 5; // how near the reader can come

/** The view of vis-network's canvas; `regrained()` is called when the reader is so near or far that another grain is due. */
class Camera {
  constructor(network, frame, regrained) {
    Object.assign(this, { network, frame, regrained, grain: FULL, farthest: 0.05 });
    network.on("zoom", () => this.bound());
  }

  /** What the canvas has room for, in pixels. */
  room() {
    const { clientWidth, clientHeight } = this.frame;
    return { width: Math.max(200, clientWidth - 2 * MARGIN), height: Math.max(200, clientHeight - 2 * MARGIN) };
  }

  /** See the whole of a scene, no nearer than names need. */
  aim(scene) {
    if (!scene.figures.size) return;
    const standing = [...scene.figures.values()].flatMap(rectsOf);
    let whole = around(standing);
    let scale = this.scaleFor(whole);
    for (let round = 0; round < 3; round += 1) {
      whole = around([...standing, ...legible(scene, grainAt(scale)).names.map(rectOfName)]);
      scale = Math.min(scale, this.scaleFor(whole)); // from farther away names are larger
    }
    this.farthest = Math.min(0.5, scale / 2);
    this.network.moveTo({ position: { x: whole.x, y: whole.y }, scale });
    this.grain = grainAt(scale);
  }

  /** The scale at which a rectangle fills the canvas. */
  scaleFor(whole) {
    const { width, height } = this.room();
    return Math.max(0.05, Math.min(width / whole.width, height / whole.height, NEAREST));
  }

  /** Move what is seen by so many pixels. */
  pan(dx, dy) {
    const { x, y } = this.network.getViewPosition();
    const scale = this.network.getScale();
    this.look({ position: { x: x + dx / scale, y: y + dy / scale } });
  }

  /** Bring a place into sight, if it is not. */
  centre({ x, y }) {
    const at = this.network.canvasToDOM({ x, y });
    const inside = at.x > MARGIN && at.y > MARGIN && at.x < this.frame.clientWidth - MARGIN && at.y < this.frame.clientHeight - MARGIN;
    if (!inside) this.look({ position: { x, y } });
  }

  /** See it from elsewhere: `position`, `scale`. */
  look(told) {
    this.network.moveTo(told);
    this.bound();
  }

  /** Keep the scale within what makes sense, and the grain to the scale. */
  bound() {
    const scale = this.network.getScale();
    const bounded = Math.min(LARGEST, Math.max(this.farthest, scale));
    if (bounded !== scale) this.network.moveTo({ scale: bounded });
    const grain = grainAt(bounded);
    if (grain === this.grain) return;
    this.grain = grain;
    this.regrained();
  }
}
