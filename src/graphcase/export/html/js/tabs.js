// Tabs after the WAI-ARIA pattern: one stop for the keyboard; left, right, home and end turn them; content on demand.

/**
 * Resolves to the tabs and the content of one. `tabs` are [{name, title, content}], `content()` resolves to elements;
 * `act.tab` names the one to open (else the first), `act.turn(name)`, if given, is told when the reader turns to another.
 */
async function tabbed(tabs, act) {
  const sheet = el("div", { role: "tabpanel", id: "tab-sheet", class: "sheet", tabIndex: 0 });
  const chosen = tabs.find((tab) => tab.name === act.tab) || tabs[0];
  const buttons = tabs.map((tab) => tabButton(tab));
  let turns = 0;
  const show = async (tab) => {
    const turn = (turns += 1);
    buttons.forEach((button, place) => {
      const on = tabs[place] === tab;
      button.setAttribute("aria-selected", String(on));
      button.tabIndex = on ? 0 : -1;
    });
    sheet.setAttribute("aria-labelledby", `tab-${tab.name}`);
    const content = await tab.content();
    if (turn === turns) sheet.replaceChildren(...content); // a slow tab never overwrites the one that was turned to after it
  };
  const turnTo = (place) => {
    const at = (place + tabs.length) % tabs.length;
    buttons[at].focus();
    act.turn?.(tabs[at].name);
    return show(tabs[at]);
  };
  const keys = { ArrowRight: (at) => at + 1, ArrowLeft: (at) => at - 1, Home: () => 0, End: () => tabs.length - 1 };
  buttons.forEach((button, place) => {
    button.addEventListener("click", () => turnTo(place));
    button.addEventListener("keydown", (event) => {
      if (!keys[event.key] || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      turnTo(keys[event.key](place));
    });
  });
  await show(chosen);
  const strip = el("div", { role: "tablist", class: "tabs", "aria-label": say("tab.label") }, ...buttons);
  return tabs.length > 1 ? [strip, sheet] : [...sheet.childNodes];
}

function tabButton({ name, title, count }) {
  const number = count ? el("small", {}, count.toLocaleString("en")) : null;
  return el("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "tab-sheet" }, title, number && " ", number);
}
