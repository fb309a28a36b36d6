// The tables of the case: some stand in the page from the start, the others in blocks that are unpacked when they are
// asked for. A page on disk holds them all; a page that is served fetches them from where it came from.

const KINDS = { B: Uint8Array, b: Int8Array, H: Uint16Array, h: Int16Array, i: Int32Array };

const parsed = new Promise((done) => {
  if (document.readyState !== "loading") done();
  else document.addEventListener("DOMContentLoaded", done, { once: true });
});

/** Resolves to the tables of a block, by name. Rejects if it is missing or damaged. */
const block = async (name) => unpacked(await bytesOf(name));

/** What `make` makes of a key, made once; a promise that is rejected is forgotten. */
function remembered(make) {
  const made = new Map();
  return (key) => {
    if (!made.has(key)) {
      made.set(key, make(key));
      made.get(key).catch?.(() => made.delete(key));
    }
    return made.get(key);
  };
}

/** The bytes of a block, which leave the page's text once they are read. */
async function bytesOf(name) {
  const { served } = document.documentElement.dataset;
  if (served) return fetched(`${served}/${name}`);
  if (!byId(`block-${name}`)) await parsed;
  const island = byId(`block-${name}`);
  if (!island) throw new Error(say("page.cut_short"));
  const text = atob(island.textContent);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  island.remove();
  return bytes;
}

async function fetched(path) {
  const answer = await fetch(path);
  if (answer.status === 410) throw new Error(say("page.newer"));
  if (!answer.ok) throw new Error(say("page.not_served", { status: answer.status }));
  return answer.arrayBuffer();
}

/** Read what export/html/pack.py has written: {table: {column: list or typed array}}. */
async function unpacked(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const buffer = await new Response(stream).arrayBuffer();
  const length = new DataView(buffer).getUint32(0, true);
  const { tables, arrays } = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
  for (const [table, column, kind, at, size] of arrays) {
    tables[table][column] = new KINDS[kind](buffer, 4 + length + at, size);
  }
  return tables;
}

/** The block in which a row stands, by the first rows of all blocks. */
function blockAt(starts, row) {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= row) low = middle;
    else high = middle;
  }
  return low;
}
