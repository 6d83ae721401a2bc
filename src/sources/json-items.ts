/** What a JSON stream consists of. `bytes` is valid only until the next piece is asked for; `at` is the offset in the stream. */
export type JsonPiece =
  /** One element of a top-level array or of a document's `items`; `head` is the document up to its `[`. */
  | { readonly type: "item"; readonly bytes: Buffer; readonly head: string; readonly at: number }
  /** A whole document; where its items were cut out before, what stands around them, with `"items":[]`. */
  | {
      readonly type: "document";
      readonly bytes: Buffer;
      readonly cut: boolean;
      readonly at: number;
    }
  /** A line that is no JSON: what `kubectl cluster-info dump` prints between its documents. */
  | { readonly type: "text"; readonly line: string; readonly at: number }
  /** One value over a limit; it was passed over. */
  | { readonly type: "refused"; readonly why: "large" | "deep"; readonly at: number }
  /** The stream ends inside a document. */
  | { readonly type: "unfinished"; readonly at: number };

/** No object of an API server is larger than a few MB (etcd refuses more than 1.5 MB). */
export const largestObject = 64 * 1024 * 1024;
/** Deeper values would exhaust the stack of whoever walks them. */
const deepest = 1000;

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openList = 0x5b;
const backslash = 0x5c;
const closeList = 0x5d;
const open = 0x7b;
const close = 0x7d;
const newline = 0x0a;
const letterN = 0x6e;

/** Bytes that end a run of uninteresting ones outside strings, and inside. */
const structural = new Uint8Array(256);
for (const byte of [quote, openList, closeList, open, close]) structural[byte] = 1;
const inText = new Uint8Array(256);
for (const byte of [quote, backslash, newline]) inText[byte] = 1;

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === newline || byte === 0x0d || byte === 0x09 || byte === 0x1e;

const itemsKey = Buffer.from('"items"');
const logStart = "==== START logs for container ";
const logEnd = "==== END logs for container ";

/** How far the line between two items is looked for, in sizes of the list's largest item so far and bytes. */
const farthestSeam = { times: 4, plus: 4096 } as const;

/** Up to this length Node looks for the first byte, beyond it compares from the back: six times slower among spaces. */
const quickNeedle = 7;

/** Where in the text the scanner stands. */
type Mode = "between" | "text" | "document" | "items" | "item";

/**
 * Cuts concatenated JSON documents into the elements of their `items`, in the byte stream: a list of any
 * size passes through in the memory of its largest element. It only balances brackets and quotes; whether
 * a piece is JSON is for `JSON.parse` to say.
 *
 * Of an indented list it only looks for the line between two items, which is faster by far. Where such a
 * piece is not JSON, `reject` takes it back and the brackets are counted.
 */
export class JsonItems {
  readonly #limit: number;
  #buffer = Buffer.allocUnsafe(256 * 1024);
  /** The buffer holds the stream from `#base` on; what lies before `#start` is done with, before `#next` scanned. */
  #base = 0;
  #start = 0;
  #next = 0;
  #end = 0;

  #mode: Mode = "between";
  #depth = 0;
  #inString = false;
  #escaped = false;
  #stringStart = 0;
  /** How much of `"items": [` has been seen: the key, the colon. */
  #expect: "" | "colon" | "list" = "";
  /** The document's text up to the `[` of its items; undefined until one was met. */
  #head: string | undefined;
  #array = false;
  #first = false;
  #documentAt = 0;
  #refused: "large" | "deep" | undefined;
  #inLog = false;

  /** What stands between two items of this document, where it is indented: `},\n        {`. */
  #seam: Buffer | undefined;
  /** Whether it may be relied on. */
  #indented: boolean;
  readonly #mayIndent: boolean;
  /** The size of this document's largest item so far: the first one's brackets are counted. */
  #largest = 0;
  /** The current item is cut at a seam, unchecked. */
  #atSeam = false;
  #unsure = false;
  #rejected = false;

  /** `limit`: bytes of the largest value. `indented`: the caller rejects what is not JSON. */
  constructor(
    limit: number = largestObject,
    { indented = false }: { readonly indented?: boolean } = {},
  ) {
    this.#limit = limit;
    this.#mayIndent = indented;
    this.#indented = indented;
  }

  /** Takes back the item just handed out, to cut it again with more care. False: there is no other way to cut it. */
  reject(): boolean {
    this.#rejected = this.#unsure;
    return this.#unsure;
  }

  /** The pieces that end in this chunk, in order. The chunk is copied; all pieces must be taken. */
  *push(chunk: Uint8Array): Generator<JsonPiece> {
    this.#append(chunk);
    yield* this.#pieces();
    if (this.#mode === "between" || this.#mode === "items") this.#start = this.#next;
    if (this.#next - this.#start > this.#limit) {
      if (this.#mode === "text") {
        yield {
          type: "text",
          line: this.#buffer.toString("utf8", this.#start, this.#next),
          at: this.#base + this.#start,
        };
      } else this.#refused ??= "large";
      this.#start = this.#next;
    } else if (this.#refused !== undefined) this.#start = this.#next;
  }

  /** The pieces that only the end of the stream completes. */
  *end(): Generator<JsonPiece> {
    while (this.#mode === "item" && this.#unsure) {
      this.#rescan();
      yield* this.#pieces();
    }
    const at = this.#base + this.#end;
    if (this.#mode === "text") {
      const line = this.#buffer.toString("utf8", this.#start, this.#end);
      if (line !== "") yield { type: "text", line, at: this.#base + this.#start };
    } else if (this.#mode !== "between") {
      if (this.#head !== undefined && !this.#array)
        yield {
          type: "document",
          bytes: Buffer.from(`${this.#head}]}`),
          cut: true,
          at: this.#documentAt,
        };
      yield { type: "unfinished", at };
    }
    this.#mode = "between";
    this.#start = this.#next = this.#end;
  }

  #append(chunk: Uint8Array): void {
    if (this.#end + chunk.length > this.#buffer.length) {
      const kept = this.#end - this.#start;
      const size = kept + chunk.length;
      const target = size * 2 > this.#buffer.length ? Buffer.allocUnsafe(size * 2) : this.#buffer;
      this.#buffer.copy(target, 0, this.#start, this.#end);
      this.#buffer = target;
      this.#base += this.#start;
      this.#next -= this.#start;
      this.#stringStart -= this.#start;
      this.#end = kept;
      this.#start = 0;
    }
    this.#buffer.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  *#pieces(): Generator<JsonPiece> {
    while (this.#next < this.#end) {
      switch (this.#mode) {
        case "between":
          this.#begin();
          break;
        case "text":
          if (!(yield* this.#line())) return;
          break;
        case "items":
          this.#element();
          break;
        case "item":
          if (this.#atSeam ? !this.#findSeam() : !this.#scan()) return;
          yield* this.#item();
          break;
        case "document":
          if (!this.#scan()) return;
          // The scan stopped behind the `[` of the items, or behind the document's end.
          if (this.#depth > 0) {
            this.#head =
              (this.#head ?? "") + this.#buffer.toString("utf8", this.#start, this.#next);
            this.#start = this.#next;
            this.#mode = "items";
            this.#first = true;
            this.#refused = undefined;
          } else yield this.#document();
          break;
      }
    }
  }

  /** Between documents: what comes next? */
  #begin(): void {
    while (this.#next < this.#end && isSpace(this.#buffer[this.#next])) this.#next++;
    if (this.#next === this.#end) return;
    const byte = this.#buffer[this.#next];
    this.#start = this.#next;
    this.#documentAt = this.#base + this.#start;
    this.#head = undefined;
    this.#depth = 0;
    this.#expect = "";
    this.#seam = undefined;
    this.#largest = 0;
    this.#indented = this.#mayIndent;
    this.#array = byte === openList;
    if (this.#inLog) this.#mode = "text";
    else if (byte === open) this.#mode = "document";
    else if (byte === openList) {
      this.#mode = "items";
      this.#first = false;
      this.#next++;
    } else this.#mode = "text";
  }

  *#item(): Generator<JsonPiece> {
    const at = this.#base + this.#start;
    if (this.#refused !== undefined) yield this.#refusal(at);
    else {
      const bytes = this.#buffer.subarray(this.#start, this.#next);
      yield { type: "item", bytes, head: this.#head ?? "", at };
      if (this.#rejected) {
        this.#rejected = this.#indented = false;
        this.#rescan();
        return;
      }
    }
    this.#largest = Math.max(this.#largest, this.#next - this.#start);
    this.#atSeam = this.#unsure = false;
    this.#start = this.#next;
    this.#mode = "items";
  }

  /** Goes on to the end of the item by the seam behind it. False: the chunk ends first. */
  #findSeam(): boolean {
    const seam = this.#seam ?? itemsKey;
    const begin = seam.subarray(0, quickNeedle);
    const farthest = this.#unsure
      ? this.#start + this.#largest * farthestSeam.times + farthestSeam.plus
      : this.#end;
    const end = Math.min(this.#end, farthest);
    const text = this.#buffer.subarray(0, end);
    for (
      let at = text.indexOf(begin, this.#next);
      at >= 0 && at + seam.length <= end;
      at = text.indexOf(begin, at + 1)
    ) {
      if (text[at + seam.length - 1] !== open || seam.compare(text, at, at + seam.length) !== 0)
        continue;
      this.#next = at + 1;
      return true;
    }
    this.#next = Math.max(this.#next, end - seam.length);
    if (end === this.#end) return false;
    this.#rescan();
    return this.#scan();
  }

  /** Back to the item's beginning, to count its brackets: the last item of a list has no seam behind it. */
  #rescan(): void {
    this.#atSeam = this.#unsure = false;
    this.#next = this.#start;
  }

  /** What must stand between items, by the spaces in front of one. */
  #seamOf(start: number): Buffer | undefined {
    let at = start - 1;
    while (at >= 0 && this.#buffer[at] === 0x20) at--;
    if (at < 0 || this.#buffer[at] !== newline) return undefined;
    return Buffer.from(`},\n${" ".repeat(start - at - 1)}{`);
  }

  *#line(): Generator<JsonPiece, boolean> {
    const at = this.#buffer.indexOf(newline, this.#next);
    if (at < 0 || at >= this.#end) {
      this.#next = this.#end;
      return false;
    }
    const line = this.#buffer.toString("utf8", this.#start, at);
    if (line.startsWith(logStart)) this.#inLog = true;
    else if (line.includes(logEnd)) this.#inLog = false;
    yield { type: "text", line, at: this.#base + this.#start };
    this.#start = this.#next = at + 1;
    if (!this.#inLog) this.#mode = "between";
    return true;
  }

  /** Between the elements of a list. */
  #element(): void {
    const byte = this.#buffer[this.#next];
    if (isSpace(byte) || byte === comma) {
      this.#next++;
      return;
    }
    this.#start = this.#next;
    if (byte === closeList) {
      if (this.#array) {
        this.#next++;
        this.#mode = "between";
      } else this.#resume();
    } else if (byte === open || byte === openList || byte === quote) {
      // A field that is merely called items: the document goes on as it is.
      if (this.#first && byte !== open) this.#resume();
      else {
        this.#mode = "item";
        this.#depth = 0;
        this.#atSeam = this.#unsure =
          (this.#seam ??= this.#seamOf(this.#start)) !== undefined &&
          this.#indented &&
          this.#largest > 0 &&
          byte === open;
      }
    } else if (this.#first && byte !== letterN) this.#resume();
    // A null, or another value that is no object, is no item.
    else this.#next++;
    this.#first = false;
  }

  /** Back from the items to the document around them; the next byte is still inside the list. */
  #resume(): void {
    this.#mode = "document";
    this.#depth = 2;
    this.#expect = "";
  }

  #document(): JsonPiece {
    const own = this.#buffer.subarray(this.#start, this.#next);
    this.#start = this.#next;
    this.#mode = "between";
    if (this.#refused !== undefined) return this.#refusal(this.#documentAt);
    if (this.#head === undefined)
      return { type: "document", bytes: own, cut: false, at: this.#documentAt };
    return {
      type: "document",
      bytes: Buffer.concat([Buffer.from(this.#head), own]),
      cut: true,
      at: this.#documentAt,
    };
  }

  #refusal(at: number): JsonPiece {
    const why = this.#refused ?? "large";
    this.#refused = undefined;
    return { type: "refused", why, at };
  }

  /** Goes on to the end of the current value, or behind the `[` of a document's items. False: the chunk ends first. */
  #scan(): boolean {
    const buffer = this.#buffer;
    const end = this.#end;
    const inDocument = this.#mode === "document";
    let depth = this.#depth;
    let at = this.#next;
    while (at < end) {
      if (this.#inString) {
        const found = this.#skipString(at);
        at = this.#next;
        if (found === "chunk") break;
        if (found === "line") return this.#findSeam();
        if (depth === 0) return this.#stop(at, depth);
        if (inDocument && depth === 1 && itemsKey.equals(buffer.subarray(this.#stringStart, at)))
          this.#expect = "colon";
      }
      if (this.#expect !== "") {
        at = this.#expectItems(at);
        if (at < 0) return this.#stop(-at, 2);
        if (at === end) break;
      }
      while (at < end && structural[buffer[at] ?? 0] === 0) at++;
      if (at === end) break;
      const byte = buffer[at++];
      if (byte === quote) {
        this.#inString = true;
        this.#stringStart = at - 1;
      } else if (byte === open || byte === openList) {
        if (++depth > deepest) this.#refused ??= "deep";
      } else if (--depth <= 0) return this.#stop(at, 0);
    }
    this.#stop(at, depth);
    return false;
  }

  #stop(at: number, depth: number): true {
    this.#next = at;
    this.#depth = depth;
    return true;
  }

  /** Moves to behind the closing quote, the line end that no string may hold, or the end of the chunk. */
  #skipString(from: number): "quote" | "line" | "chunk" {
    const buffer = this.#buffer;
    const end = this.#end;
    let at = from;
    if (this.#escaped && at < end) {
      this.#escaped = false;
      at++;
    }
    while (at < end) {
      while (at < end && inText[buffer[at] ?? 0] === 0) at++;
      if (at === end) break;
      const byte = buffer[at++];
      if (byte === quote) {
        this.#next = at;
        this.#inString = false;
        return "quote";
      }
      if (byte === backslash) {
        if (at === end) this.#escaped = true;
        else at++;
      } else if (byte === newline && this.#mode === "item" && this.#seam !== undefined) {
        // A quote is missing. The next seam is the way out.
        this.#next = at;
        this.#inString = false;
        this.#atSeam = true;
        return "line";
      }
    }
    this.#next = at;
    return "chunk";
  }

  /** After the key `items`: the place behind its `[`, negated; or where something else begins; or the end of the chunk. */
  #expectItems(from: number): number {
    let at = from;
    while (at < this.#end) {
      const byte = this.#buffer[at];
      if (isSpace(byte)) at++;
      else if (this.#expect === "colon" && byte === colon) {
        this.#expect = "list";
        at++;
      } else {
        const found = this.#expect === "list" && byte === openList;
        this.#expect = "";
        return found ? -(at + 1) : at;
      }
    }
    return at;
  }
}
