import type { KubernetesObject } from "../model/kubernetes.ts";
import { kindOf } from "../model/ref.ts";
import { resourceOf } from "../model/resources.ts";
import type { Text } from "../model/text.ts";
import { contentOf, peek, plainBytes } from "./bytes.ts";
import { type Collection, recognize } from "./collection.ts";
import { JsonItems, type JsonPiece, largestObject } from "./json-items.ts";
import { DumpLogs, longestLog } from "./log-files.ts";
import { looksLikeText } from "./text/sniff.ts";
import { parseObject } from "./thin.ts";
import { unreadable } from "./unreadable.ts";
import { type YamlPiece, yamlValues } from "./yaml-values.ts";

/** YAML has to be held whole. */
const largestYaml = 256 * 1024 * 1024;

/** What one stream held besides its objects. */
export interface StreamReport {
  /** Why parts of it could not be read, without its name. */
  readonly problems: readonly Text[];
  /** Kinds that a typed list (`PodList`) stands for, whether or not it has items. */
  readonly typedLists: ReadonlySet<string>;
  /** How many objects came in lists of any sort, and how many Lists of no declared kind were empty. */
  readonly listed: number;
  readonly emptyLists: number;
  readonly kinds: ReadonlySet<string>;
  readonly namespaces: ReadonlySet<string>;
  readonly objects: number;
  readonly logs: number;
  readonly version?: string;
}

interface StreamOptions {
  /** Told the bytes of each chunk. */
  readonly onBytes: (size: number) => void;
  /** Whether to read YAML only where it begins like a Kubernetes object: a file that nobody said is one. */
  readonly guess: boolean;
  /** Told a text that is written for people; says whether anything of Kubernetes is in it. Left out: such a text is no input. */
  readonly onText?: (text: string) => boolean;
}

type ListOf = Pick<KubernetesObject, "apiVersion" | "kind">;

/** Reads one stream of saved objects into the collection. What cannot be read is reported, never thrown. */
export async function readStream(
  source: AsyncIterable<Uint8Array>,
  into: Collection,
  options: StreamOptions,
): Promise<StreamReport> {
  const reader = new StreamReader(into);
  try {
    const { head, all } = await peek(plainBytes(counted(source, options.onBytes)));
    const content = contentOf(head);
    const { onText } = options;
    const start = Buffer.from(head).toString("utf8");
    if (onText !== undefined && content !== "binary" && content !== "empty" && looksLikeText(start))
      onText(await textOf(all));
    else if (content === "json") await reader.json(all);
    else if (content === "yaml") {
      if (
        !options.guess ||
        /^(?:apiVersion|kind|items):/mu.test(Buffer.from(head).toString("utf8"))
      )
        await reader.yaml(all, onText);
    } else if (!options.guess) reader.report(content === "empty" ? empty : binary);
  } catch (error) {
    reader.report(failure(error));
  }
  return reader.result();
}

/** A text, or the end of a very long one. */
async function textOf(source: AsyncIterable<Uint8Array>): Promise<string> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.length;
    if (size <= longestLog * 2) continue;
    chunks = [Buffer.concat(chunks).subarray(-longestLog)];
    size = longestLog;
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  onBytes: (size: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    onBytes(chunk.length);
    yield chunk;
  }
}

const empty: Text = {
  en: "is empty: run the command that wrote it again and look at its errors",
  zh: "为空：请重新运行生成它的命令并查看其报错",
};
const binary: Text = {
  en: "is neither JSON nor YAML: save it with kubectl get -o json",
  zh: "既不是 JSON 也不是 YAML：请用 kubectl get -o json 保存",
};
const saveAgain: Text = { en: "save it again", zh: "请重新保存" };

function failure(error: unknown): Text {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("Z_"))
    return {
      en: `is damaged gzip (${message}): ${saveAgain.en}`,
      zh: `gzip 数据已损坏（${message}）：${saveAgain.zh}`,
    };
  return unreadable(error);
}

class StreamReader {
  readonly #into: Collection;
  readonly #problems: Text[] = [];
  readonly #typedLists = new Set<string>();
  readonly #kinds = new Set<string>();
  readonly #namespaces = new Set<string>();
  #listed = 0;
  #emptyLists = 0;
  #objects = 0;
  #logs = 0;
  #version: string | undefined;
  #broken = 0;
  #firstBroken: Text | undefined;

  /** Items whose kind only the end of their document will tell. */
  #held: Record<string, unknown>[] = [];
  #head = "";
  #headOf: ListOf | undefined;
  #itemsInDocument = 0;

  constructor(into: Collection) {
    this.#into = into;
  }

  async json(source: AsyncIterable<Uint8Array>): Promise<void> {
    const cutter = new JsonItems(largestObject, { indented: true });
    const logs = new DumpLogs();
    try {
      for await (const chunk of source)
        for (const piece of cutter.push(chunk)) this.#piece(piece, logs, cutter);
    } finally {
      for (const piece of cutter.end()) this.#piece(piece, logs, cutter);
      logs.close();
      for (const log of logs.logs) this.#into.addLog(log);
      this.#logs = logs.logs.length;
      if (logs.strays > 0 && this.#objects === 0 && this.#typedLists.size === 0)
        this.report(binary);
    }
  }

  async yaml(source: AsyncIterable<Uint8Array>, onText?: (text: string) => boolean): Promise<void> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of source) {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= largestYaml) continue;
      this.report({
        en: "is more than 256 MB of YAML: save it as JSON (kubectl get -o json), of which any size is read",
        zh: "YAML 超过 256 MB：请保存为 JSON（kubectl get -o json），其大小不限",
      });
      return;
    }
    const text = Buffer.concat(chunks).toString("utf8");
    for (const piece of yamlValues(text)) this.#yamlPiece(piece);
    // A paste may begin with an object: something else follows that is no YAML.
    if (this.#objects > 0 || this.#emptyLists > 0 || this.#typedLists.size > 0) return;
    if (onText?.(text) === true) this.#firstBroken = undefined;
  }

  report(problem: Text): void {
    this.#problems.push(problem);
  }

  result(): StreamReport {
    if (this.#firstBroken !== undefined) {
      const more = this.#broken - 1;
      const { en, zh } = this.#firstBroken;
      this.report(
        more === 0
          ? this.#firstBroken
          : { en: `${en} (and ${more} more)`, zh: `${zh}（另有 ${more} 处）` },
      );
    }
    return {
      problems: this.#problems,
      typedLists: this.#typedLists,
      listed: this.#listed,
      emptyLists: this.#emptyLists,
      kinds: this.#kinds,
      namespaces: this.#namespaces,
      objects: this.#objects,
      logs: this.#logs,
      ...(this.#version !== undefined && { version: this.#version }),
    };
  }

  #piece(piece: JsonPiece, logs: DumpLogs, cutter: JsonItems): void {
    switch (piece.type) {
      case "text":
        logs.line(piece.line);
        return;
      case "item":
        this.#itemsInDocument++;
        try {
          const { value, managedFields } = parseObject(piece.bytes, piece.head);
          this.#item(value, piece.head, managedFields);
        } catch (error) {
          if (cutter.reject()) this.#itemsInDocument--;
          else this.#noteBroken(this.#place(piece.at), error);
        }
        return;
      case "document":
        try {
          const { value, managedFields } = parseObject(piece.bytes);
          this.#document(value, piece.cut, managedFields);
        } catch (error) {
          this.#noteBroken(this.#place(piece.at), error);
        }
        this.#endDocument();
        return;
      case "refused":
        this.report(
          piece.why === "large"
            ? {
                en: `holds an object of more than 64 MB at byte ${piece.at}, which was left out: no API server holds one, so check the file`,
                zh: `在字节 ${piece.at} 处有超过 64 MB 的对象，已略过：API 服务器不会有这样的对象，请检查该文件`,
              }
            : {
                en: `holds an object that is nested more than 1000 levels deep at byte ${piece.at}, which was left out: check the file`,
                zh: `在字节 ${piece.at} 处有嵌套超过 1000 层的对象，已略过：请检查该文件`,
              },
        );
        return;
      case "unfinished":
        this.report({
          en: `ends in the middle of an object or list (at byte ${piece.at}); ${this.#before().en}: ${saveAgain.en}`,
          zh: `在对象或列表中间结束（字节 ${piece.at} 处），${this.#before().zh}：${saveAgain.zh}`,
        });
        return;
    }
  }

  /** What was read of a stream that ends too early. */
  #before(): Text {
    const count = this.#objects;
    if (count === 0) return { en: "it holds no whole object", zh: "其中没有完整的对象" };
    return {
      en:
        count === 1
          ? "the object before that was read"
          : `the ${count} objects before that were read`,
      zh: `已读取此前的 ${count} 个对象`,
    };
  }

  #place(at: number): Text {
    return this.#itemsInDocument === 0
      ? { en: `at byte ${at}`, zh: `字节 ${at} 处` }
      : {
          en: `item ${this.#itemsInDocument} (byte ${at})`,
          zh: `第 ${this.#itemsInDocument} 项（字节 ${at} 处）`,
        };
  }

  #yamlPiece(piece: YamlPiece): void {
    switch (piece.type) {
      case "item":
        this.#item(plain(piece.value), "");
        return;
      case "document":
        this.#document(plain(piece.value), piece.cut);
        this.#endDocument();
        return;
      case "broken":
        this.#noteBroken({ en: `line ${piece.line}`, zh: `第 ${piece.line} 行` }, piece.why);
        return;
      case "unfinished":
        this.report({
          en: `ends in the middle of a list (at line ${piece.line}); ${this.#before().en}: ${saveAgain.en}`,
          zh: `在列表中间结束（第 ${piece.line} 行），${this.#before().zh}：${saveAgain.zh}`,
        });
        return;
    }
  }

  /** Only the first of many is worded: a file broken once is often broken everywhere. */
  #noteBroken(place: Text, error: unknown): void {
    this.#broken++;
    if (this.#firstBroken !== undefined) return;
    const message = error instanceof Error ? error.message : String(error);
    // JSON.parse quotes what it stumbled over, which may be a secret.
    const detail = message.replace(/, (?:\.{3})?".*$/su, "").split("\n", 1)[0] ?? "";
    const short = detail.length > 160 ? `${detail.slice(0, 160)}…` : detail;
    this.#firstBroken = {
      en: `is broken, ${place.en}: ${short}: ${saveAgain.en}`,
      zh: `已损坏，${place.zh}：${short}：${saveAgain.zh}`,
    };
  }

  #item(value: unknown, head: string, managedFields?: string): void {
    const list = this.#listOf(head);
    const found = recognize(value);
    if (found.type === "object")
      this.#add(
        list === undefined ? found.object : { ...list, ...found.object },
        true,
        managedFields,
      );
    else if (found.type === "list")
      for (const item of found.items) this.#item(withKind(item, found.of), "");
    else if (isRecord(value)) {
      const whole = managedFields === undefined ? value : withManagedFields(value, managedFields);
      if (list !== undefined) this.#listItem(whole, list, managedFields);
      else this.#held.push(whole);
    }
  }

  #listItem(value: Record<string, unknown>, list: ListOf, managedFields?: string): void {
    const found = recognize(withKind(value, list));
    if (found.type === "object") this.#add(found.object, true, managedFields);
  }

  /** What a list holds, where its head tells: `{"kind":"PodList","apiVersion":"v1","items":[`. */
  #listOf(head: string): ListOf | undefined {
    if (head === this.#head) return this.#headOf;
    this.#head = head;
    this.#headOf = undefined;
    try {
      const found = recognize(JSON.parse(`${head}]}`));
      if (found.type === "list") this.#headOf = found.of;
    } catch {
      // The document's end will tell.
    }
    return this.#headOf;
  }

  #document(value: unknown, cut: boolean, managedFields?: string): void {
    const found = recognize(value);
    const held = this.#held;
    this.#held = [];
    switch (found.type) {
      case "object":
        // An object of a kind that has a field called items.
        this.#add(
          cut ? ({ ...found.object, items: held } as KubernetesObject) : found.object,
          false,
          managedFields,
        );
        return;
      case "list":
        if (found.of !== undefined) this.#typedLists.add(kindOf(found.of));
        else if (found.items.length === 0 && this.#itemsInDocument === 0) this.#emptyLists++;
        for (const item of cut ? held : found.items) this.#item(withKind(item, found.of), "");
        return;
      case "refusal":
        this.report({
          en: `holds no objects but the server's refusal: ${found.message}`,
          zh: `不含对象，只有服务器的拒绝消息：${found.message}`,
        });
        return;
      case "version":
        this.#version = found.version;
        return;
      case "other":
        return;
    }
  }

  #endDocument(): void {
    this.#held = [];
    this.#head = "";
    this.#headOf = undefined;
    this.#itemsInDocument = 0;
  }

  #add(object: KubernetesObject, listed: boolean, managedFields?: string): void {
    this.#into.add(object, managedFields);
    this.#objects++;
    if (listed) this.#listed++;
    const kind = kindOf(object);
    this.#kinds.add(kind);
    if (object.metadata.namespace !== undefined && resourceOf(kind)?.namespaced !== false)
      this.#namespaces.add(object.metadata.namespace);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An item of a typed list, which leaves out what the list's own kind says. */
const withKind = (item: unknown, list: ListOf | undefined): unknown =>
  list !== undefined && isRecord(item) ? { ...list, ...item } : item;

const withManagedFields = (
  value: Record<string, unknown>,
  managedFields: string,
): Record<string, unknown> => {
  const { metadata } = value;
  return isRecord(metadata)
    ? { ...value, metadata: { ...metadata, managedFields: JSON.parse(managedFields) as unknown } }
    : value;
};

/** The value without aliases, and without texts that would keep the whole file in memory. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;
