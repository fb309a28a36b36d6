// What Gephi Lite makes of a file: `node read.js FILE` prints its nodes and edges with their attributes, as JSON.

const fs = require("fs");
const Graph = require("graphology");
const READERS = { ".gexf": require("graphology-gexf"), ".graphml": require("graphology-graphml") };

const file = process.argv[2];
const reader = READERS[file.slice(file.lastIndexOf("."))];
// the options of Gephi Lite
const graph = reader.parse(Graph, fs.readFileSync(file, "utf8"), { allowUndeclaredAttributes: true, addMissingNodes: true });
process.stdout.write(
  JSON.stringify({
    nodes: graph.mapNodes((id, attributes) => [id, attributes]),
    edges: graph.mapEdges((id, attributes, source, target) => [id, source, target, attributes]),
  }),
);
