import { createReadStream } from "node:fs";
import { Buffer } from "node:buffer";
import { JsonItems, type JsonPiece } from "../src/sources/json-items.ts";

// Cuts the same bytes into items and parses each, keeping nothing: what any reader must at least do.
const [path = ""] = process.argv.slice(2);
let items = 0;
const cutter = new JsonItems();
const take = (pieces: Iterable<JsonPiece>): void => {
  for (const piece of pieces) {
    if (piece.type !== "item") continue;
    JSON.parse(piece.bytes.toString("utf8"));
    items++;
  }
};
for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }))
  take(cutter.push(Buffer.from(chunk)));
take(cutter.end());
process.stdout.write(`${items} items\n`);
