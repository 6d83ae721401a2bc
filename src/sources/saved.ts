import { stat } from "node:fs/promises";
import { basename, dirname, extname } from "node:path";
import type { Pod } from "../model/kubernetes.ts";
import { type Ref, refOf } from "../model/ref.ts";
import { findResource } from "../model/resources.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Text } from "../model/text.ts";
import { UserError } from "../model/user-error.ts";
import { fileBytes, plainBytes } from "./bytes.ts";
import { Collection } from "./collection.ts";
import { coverageOf } from "./coverage.ts";
import { filesOf } from "./folder.ts";
import { DumpLogs, longestLog, type LogName, logNames } from "./log-files.ts";
import { readStream, type StreamReport } from "./saved-stream.ts";
import { Draft } from "./text/draft.ts";
import { finish } from "./text/finish.ts";
import { readInto, snapshotOf } from "./text/read-text.ts";
import { unreadable } from "./unreadable.ts";

export interface SavedOptions {
  /** What `-` reads. Left out: the process's own standard input. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Told now and then how far a long read has come. */
  readonly onProgress?: (text: string) => void;
}

/**
 * Reads saved objects and logs: JSON or YAML files as kubectl and the API print them, `-` for standard
 * input, and directory trees of such files, among them `kubectl cluster-info dump --output-directory`; text
 * as people paste it (see text/read-text.ts), on its own or, in a folder, where there is nothing else.
 * What is broken is named in `skipped` and the rest is read. Throws UserError: code 2 where a path does not
 * exist or may not be read, code 3 where nothing at all could be read.
 */
export async function readSaved(
  paths: readonly string[],
  options: SavedOptions = {},
): Promise<Snapshot> {
  const reader = new SavedReader(options);
  const names: string[] = [];
  for (const path of new Set(paths)) {
    if (path === "-") {
      await reader.stream("stdin", options.stdin ?? process.stdin);
      names.push("stdin");
    } else if (await isFolder(path)) {
      await reader.folder(path);
      names.push(`folder ${path}`);
    } else {
      await reader.file(path);
      names.push(`file ${path}`);
    }
  }
  await reader.notes();
  return reader.snapshot(names.join(", "));
}

const progressEvery = 64 * 1024 * 1024;

class SavedReader {
  readonly #options: SavedOptions;
  readonly #collection = new Collection();
  readonly #skipped: Text[] = [];
  /** Kinds of which a whole list was read. */
  readonly #lists = new Set<string>();
  readonly #dumped = new Set<string>();
  readonly #logs: { readonly names: readonly LogName[]; readonly text: string }[] = [];
  #loose = true;
  #emptyLists = 0;
  #version: string | undefined;
  #bytes = 0;
  /** What texts written for people have shown. */
  readonly #draft = new Draft();
  #texts = 0;
  /** Texts in folders: beside objects they are notes. */
  readonly #notes: string[] = [];

  constructor(options: SavedOptions) {
    this.#options = options;
  }

  /** One stream or file that the user named, whatever it is called. */
  async stream(name: string, source: AsyncIterable<Uint8Array>): Promise<void> {
    const report = await this.#read(name, source, false);
    // A whole namespace comes as a list of many kinds; single objects and one kind of them say nothing of the rest.
    if (report.listed > 0 && report.kinds.size >= 3) this.#loose = false;
    if (dumpLists.every((kind) => report.typedLists.has(kind)))
      for (const namespace of report.namespaces) this.#dumped.add(namespace);
  }

  async file(path: string): Promise<void> {
    if (extensionOf(path) === ".log" && logNames(plainName(path)).length > 0) await this.#log(path);
    else await this.stream(path, fileBytes(path));
  }

  async folder(folder: string): Promise<void> {
    this.#loose = false;
    try {
      for await (const path of filesOf(folder)) await this.#fileInFolder(path);
    } catch (error) {
      this.#skip(folder, unreadable(error));
    }
  }

  /** Reads the texts of folders that hold nothing else. */
  async notes(): Promise<void> {
    if (this.#collection.size > 0 || this.#lists.size > 0) return;
    for (const path of this.#notes) await this.stream(path, fileBytes(path));
  }

  snapshot(source: string): Snapshot {
    const own = this.#collection.size > 0 || this.#lists.size > 0;
    if (this.#texts > 0 && !own) {
      const shown = snapshotOf(this.#draft, source);
      this.#placeLogs();
      return { ...shown, logs: [...shown.logs, ...this.#collection.logs], skipped: this.#skipped };
    }
    const collection = this.#collection;
    const objects = collection.objects();
    const [firstSkipped] = this.#skipped;
    if (objects.length === 0 && this.#lists.size === 0) {
      // It says itself what to do.
      if (firstSkipped !== undefined) throw new UserError(firstSkipped, "", 3);
      throw new UserError(
        this.#emptyLists > 0
          ? { en: `${source} holds an empty list`, zh: `${inChinese(source)}中是空列表` }
          : {
              en: `${source} holds no Kubernetes objects`,
              zh: `${inChinese(source)}中没有 Kubernetes 对象`,
            },
        this.#emptyLists > 0 ? emptyHint : hint,
        3,
      );
    }
    this.#placeLogs();
    const lists = this.#lists;
    const shown = this.#texts > 0 ? finish(this.#draft) : undefined;
    const seen = coverageOf({ objects, lists, loose: this.#loose, dumped: this.#dumped });
    return {
      source,
      takenAt: collection.newest.time ?? "1970-01-01T00:00:00Z",
      takenAtExact: false,
      objects: [...objects, ...(shown?.objects.filter((one) => !this.#holds(refOf(one))) ?? [])],
      logs: [...collection.logs, ...(shown?.logs ?? [])],
      coverage: {
        ...seen.coverage,
        ...(shown !== undefined && {
          absent: shown.absent,
          partial: shown.partial.filter((one) => !this.#holds(one)),
        }),
      },
      gaps: seen.gaps,
      skipped: this.#skipped,
      ...(this.#version !== undefined && { serverVersion: this.#version }),
    };
  }

  #holds({ kind, namespace = "", name }: Ref): boolean {
    return this.#collection.get(kind, namespace, name) !== undefined;
  }

  async #fileInFolder(path: string): Promise<void> {
    const name = plainName(path);
    const extension = extensionOf(path);
    if (name === "logs.txt") await this.#dumpLogs(path);
    else if (extension === ".log" && logNames(name).length > 0) await this.#log(path);
    else if (textExtensions.has(extension) && !/^readme\b/iu.test(name)) this.#notes.push(path);
    else if (
      extension === ".json" ||
      extension === ".yaml" ||
      extension === ".yml" ||
      extension === ""
    ) {
      const report = await this.#read(path, fileBytes(path), extension === "");
      const resource = name.slice(0, name.length - extension.length);
      const kind = findResource(resource)?.kind;
      // kubectl's List tells no kind: the file's name does.
      if (
        kind !== undefined &&
        (report.emptyLists > 0 || (report.listed > 0 && report.kinds.has(kind)))
      )
        this.#lists.add(kind);
      if (resource === "replication-controllers" && report.typedLists.has("ReplicationController"))
        this.#dumped.add(basename(dirname(path)));
    }
  }

  async #read(
    name: string,
    source: AsyncIterable<Uint8Array>,
    guess: boolean,
  ): Promise<StreamReport> {
    const report = await readStream(source, this.#collection, {
      guess,
      onBytes: (size) => this.#progress(size),
      ...(!guess &&
        !objectExtensions.has(extensionOf(name)) && { onText: (text) => this.#text(name, text) }),
    });
    for (const problem of report.problems) this.#skip(name, problem);
    for (const kind of report.typedLists) this.#lists.add(kind);
    this.#emptyLists += report.emptyLists;
    this.#version ??= report.version;
    return report;
  }

  #text(name: string, text: string): boolean {
    this.#texts++;
    return readInto(this.#draft, { name, text });
  }

  async #dumpLogs(path: string): Promise<void> {
    const logs = new DumpLogs();
    const text = await this.#textOf(path);
    for (const line of text.split("\n")) logs.line(line);
    logs.close();
    for (const log of logs.logs) this.#collection.addLog(log);
  }

  async #log(path: string): Promise<void> {
    const names = logNames(plainName(path));
    if (names.length > 0) this.#logs.push({ names, text: await this.#textOf(path) });
  }

  /** The text of a log, or the end of a long one. */
  async #textOf(path: string): Promise<string> {
    let chunks: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const chunk of plainBytes(fileBytes(path))) {
        this.#progress(chunk.length);
        chunks.push(chunk);
        size += chunk.length;
        if (size <= longestLog * 2) continue;
        chunks = [Buffer.concat(chunks).subarray(-longestLog)];
        size = longestLog;
      }
    } catch (error) {
      this.#skip(path, unreadable(error));
    }
    return Buffer.concat(chunks).toString("utf8");
  }

  /** Gives each log to the container that its file is named after: of several readings, to one that exists. */
  #placeLogs(): void {
    for (const { names, text } of this.#logs) {
      const rated = names
        .map((name) => ({ name, rank: this.#rank(name) }))
        .toSorted((a, b) => b.rank - a.rank);
      const best = rated[0]?.name;
      if (best !== undefined) this.#collection.addLog({ ...best, text });
    }
  }

  #rank({ namespace, pod, container }: LogName): number {
    const found: Pod | undefined = this.#collection.get("Pod", namespace, pod);
    if (found === undefined) return 0;
    return JSON.stringify(found.spec ?? {}).includes(`"name":${JSON.stringify(container)}`) ? 2 : 1;
  }

  #skip(name: string, { en, zh }: Text): void {
    this.#skipped.push({ en: `${name} ${en}`, zh: `${name} ${zh}` });
  }

  #progress(size: number): void {
    const before = Math.floor(this.#bytes / progressEvery);
    this.#bytes += size;
    const now = Math.floor(this.#bytes / progressEvery);
    if (now > before)
      this.#options.onProgress?.(`read ${now * 64} MB, ${this.#collection.size} objects`);
  }
}

/** The lists by which the one stream of `kubectl cluster-info dump` is known. */
const dumpLists = ["Node", "Event", "ReplicationController", "Pod"];

const hint: Text = {
  en: "Give it what kubectl get -o json or kubectl cluster-info dump wrote.",
  zh: "请提供 kubectl get -o json 或 kubectl cluster-info dump 的输出",
};
const inChinese = (source: string): string =>
  source.replaceAll(/(?<=^|, )file /gu, "文件 ").replaceAll(/(?<=^|, )folder /gu, "目录 ") + " ";

const emptyHint: Text = {
  en: "kubectl found nothing there: ask it with -A, or with the right namespace after -n.",
  zh: "kubectl 在那里什么都没找到：请加 -A，或用 -n 指定正确的命名空间",
};

const textExtensions: ReadonlySet<string> = new Set([".txt", ".log", ".md", ".out"]);
const objectExtensions: ReadonlySet<string> = new Set([".json", ".yaml", ".yml"]);

const plainName = (path: string): string => basename(path).replace(/\.gz$/u, "");

const extensionOf = (path: string): string => extname(path.replace(/\.gz$/u, "")).toLowerCase();

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new UserError(
      missing
        ? { en: `${path} does not exist`, zh: `${path} 不存在` }
        : { en: `${path} ${unreadable(error).en}`, zh: `${path} ${unreadable(error).zh}` },
      { en: "Check the path.", zh: "请检查路径" },
      2,
      { cause: error },
    );
  }
}
