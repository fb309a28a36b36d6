// A claim as plain text for a note or a letter: the words, how they are held, who says so, where, and where to look again.

/** The citation of a claim. */
function claimCitation(data, claim, edge) {
  const held = [speaker(data, claim), partWords(data, claim, edge), whenWords(data, claim)];
  return citation(data, {
    evidence: data.claims.evidence[claim],
    status: STATUSES[data.claims.status[claim]],
    held: held.filter(Boolean),
    read: plainText(edgeSaid(data, edge, [claim])),
    fragment: linkBetween(data, data.edges.source[edge], data.edges.target[edge]),
  });
}

/** The citation of one of the values of a conflict. */
function valueCitation(data, row, conflict) {
  const who = data.values.speaker[row];
  const about = aboutOf(data, conflict).map((node) => data.nodes.name[node]).join(" – ");
  return citation(data, {
    evidence: data.values.evidence[row],
    status: STATUSES[data.values.status[row]],
    held: who ? [say("claim.according_to", { speaker: who })] : [],
    read: `${about}: ${data.conflicts.matter[conflict]}: ${dateWords(data.values.value[row])}`,
    fragment: linkTo(data, data.conflicts.node[conflict]),
  });
}

/** Words as plain text: never without their status, and with where to look them up. */
function citation(data, { evidence, status, held, read, fragment }) {
  return [
    `“${data.evidence.quote[evidence].trim()}”`,
    sourceText(data, evidence),
    say("cite.held", { held: [words.statuses[status].name, ...held].join(", ") }),
    say("cite.read", { read }),
    say("cite.at", { address: stableAddress(fragment) }),
  ].join("\n");
}

/** "The Velmar Courier, “Port chief arrested”, 2 March 2021, velmar/port.pdf, p. 3, https://…" */
function sourceText(data, evidence) {
  const document = data.evidence.document[evidence];
  const { outlet, title, published, path, copy_of: copyOf } = data.documents;
  const copy = copyOf[document] >= 0 ? `(${plainText(copyWords(data, copyOf[document]))})` : "";
  const name = `“${title[document] || say("panel.untitled")}”`;
  return `— ${[outlet[document], name, dateWords(published[document]), copy, path[document], pageWords(data, evidence), webAddress(data, document)].filter(Boolean).join(", ")}`;
}

/** Where a view is found again: on the web its address; from disk the name of the page's file, not where it lies. */
function stableAddress(fragment) {
  const page = location.protocol === "file:" ? decoded(location.pathname.split("/").pop()) : location.href.split("#")[0];
  return page + fragment;
}

/** The text of elements and strings, as a reader sees it. */
const plainText = (parts) => parts.map((part) => (typeof part === "string" ? part : part.textContent)).join("");

/** A button that copies what `text()` gives; where the browser refuses the clipboard, it shows it, selected. */
function citeButton(text) {
  const button = el("button", { type: "button", class: "quiet" }, say("cite.copy"));
  const told = el("span", { role: "status" });
  button.addEventListener("click", async () => {
    const copied = await toClipboard(text());
    told.textContent = say(copied ? "cite.copied" : "cite.by_hand");
    const field = button.parentElement.querySelector("textarea");
    if (copied) return field?.remove();
    (field || shownField(button, text())).select();
  });
  return el("span", { class: "cite" }, button, " ", told);
}

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no clipboard here, or it may not be used: the reader copies by hand
  }
}

function shownField(button, text) {
  const field = el("textarea", { readOnly: true, rows: 6, "aria-label": say("cite.field"), value: text });
  button.parentElement.append(field);
  field.focus();
  return field;
}
