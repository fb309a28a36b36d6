"""What stands on the canvas of an open page: every row of words, what vis-network was given, where nodes stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import made_cases

    from conftest import Seen  # type: ignore[attr-defined]

# Runs before the page: notes every text of the last frame where it stands on the screen, and what vis-network is given.
SPY = """
window.texts = [];
const canvas = CanvasRenderingContext2D.prototype;
const {fillText, clearRect} = canvas;
canvas.clearRect = function (...told) { window.texts = []; return clearRect.apply(this, told); };
canvas.fillText = function (text, x, y) {
  const {a, e, f} = this.getTransform(), size = parseFloat(/([\\d.]+)px/.exec(this.font)[1]);
  const width = this.measureText(text).width * a, centred = this.textAlign === "center";
  const row = {text, size: size * a, left: x * a + e - (centred ? width / 2 : 0), top: y * a + f - size * a / 2, width};
  if (text.trim()) window.texts.push(row);
  return fillText.call(this, text, x, y);
};
let library;
Object.defineProperty(window, "vis", {configurable: true, set: (value) => (library = value), get: () => {
  if (library && library.Network && !library.seen) {
    library.seen = true;
    const {setData} = library.Network.prototype;
    library.Network.prototype.setData = function (data) {
      window.given = data;
      window.network = this;
      return setData.call(this, data);
    };
  }
  return library;
}});
"""


@dataclass(frozen=True)
class Text:
    """One row of words on the screen, in CSS pixels."""

    text: str
    size: float
    left: float
    top: float
    width: float

    def covers(self, other: Text) -> bool:
        """True if the two share more than a hair."""
        wide = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        high = min(self.top + self.size, other.top + other.size) - max(self.top, other.top)
        return wide > 1 and high > 1


def watched(browser: Any, monkeypatch: Any) -> None:
    """Let each context of the browser watch its canvas, as long as the test runs."""
    plain = browser.new_context

    def context(**told: Any) -> Any:
        made = plain(**told)
        made.add_init_script(SPY)
        return made

    monkeypatch.setattr(browser, "new_context", context)


def texts(seen: Seen) -> list[Text]:
    """The words of the picture as it is."""
    seen.page.evaluate("network.redraw()")
    return [Text(**row) for row in seen.page.evaluate("texts")]


def edges(seen: Seen) -> list[dict[str, Any]]:
    """The lines as vis-network has them."""
    return list(seen.page.evaluate("given.edges.get()"))


def places(seen: Seen) -> dict[str, tuple[float, float]]:
    """Where each node stands, by its number."""
    found = seen.page.evaluate("network.getPositions()")
    return {node: (place["x"], place["y"]) for node, place in found.items()}


def entity(case: made_cases.Made, node: int) -> str:
    """The id of a node of the page, which numbers entities by their importance."""
    return next(position.entity for position in case.positions() if position.rank == node)


def number(case: made_cases.Made, entity_id: str) -> int:
    """The number of an entity in the page."""
    return next(position.rank for position in case.positions() if position.entity == entity_id)
