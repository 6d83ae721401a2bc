import type { KubernetesObject } from "../../model/kubernetes.ts";
import type { Resource } from "../../model/resources.ts";
import { type JsonPiece, JsonItems } from "../json-items.ts";
import type { Sharing } from "../share.ts";
import { type Parsed, parseObject } from "../thin.ts";
import { ApiError, CutError, NotKubernetesError } from "./api-error.ts";
import type { ApiServer } from "./api-server.ts";
import { arrive } from "./arrival.ts";
import type { Served } from "./discovery.ts";

const pageSize = 500;

/** What came of one list: its objects, or those read before it failed. */
export interface Listing {
  readonly objects: readonly KubernetesObject[];
  readonly error?: unknown;
}

/** Which list, and where its objects go. */
export interface Wanted {
  readonly resource: Resource;
  readonly served: Served;
  /** Left out: all of them. */
  readonly namespace?: string | undefined;
  readonly sharing: Sharing;
  /** Told after each page how many objects have come. */
  readonly onCount: (count: number) => void;
}

/**
 * Reads a list to its end, page by page, each item parsed on its own. When the server has forgotten
 * where the list stood (410), it is begun again once; after that it goes on where the server can,
 * at the price of consistency. A failure is part of the result; only the signal makes it reject.
 */
export async function readList(api: ApiServer, wanted: Wanted): Promise<Listing> {
  const { resource, served, namespace, onCount } = wanted;
  const scope = namespace === undefined ? "" : `/namespaces/${encodeURIComponent(namespace)}`;
  const path = `${served.root}${scope}/${resource.plural}?limit=${pageSize}`;
  // By name: a list that goes on inconsistently may show an object twice.
  const objects = new Map<string, KubernetesObject>();
  let token: string | undefined;
  let expired = 0;
  for (;;) {
    const page: KubernetesObject[] = [];
    try {
      const next = await readPage(
        api,
        wanted,
        page,
        token === undefined ? path : `${path}&continue=${encodeURIComponent(token)}`,
      );
      for (const object of page) objects.set(keyOf(object), object);
      onCount(objects.size);
      token = next;
      if (token === undefined) return { objects: [...objects.values()] };
    } catch (error) {
      api.throwIfAborted();
      // What came before the connection broke is no less true.
      for (const object of page) objects.set(keyOf(object), object);
      if (!(error instanceof ApiError) || error.status !== 410 || ++expired > 3)
        return { objects: [...objects.values()], error };
      if (expired === 1) {
        objects.clear();
        token = undefined;
      } else if (error.continueToken === undefined)
        return { objects: [...objects.values()], error };
      else token = error.continueToken;
    }
  }
}

const keyOf = ({ metadata }: KubernetesObject): string =>
  `${metadata.namespace ?? ""}/${metadata.name}`;

/** Puts a page's objects into `objects`, also those of one that breaks off; returns where the list goes on. */
async function readPage(
  api: ApiServer,
  wanted: Wanted,
  objects: KubernetesObject[],
  path: string,
): Promise<string | undefined> {
  const { resource, served, sharing } = wanted;
  return await api.request({ path }, async (body) => {
    objects.length = 0;
    const cutter = new JsonItems();
    const documents: unknown[] = [];
    const take = (pieces: Iterable<JsonPiece>): void => {
      for (const piece of pieces) {
        if (piece.type === "item") {
          const object = arrive(
            parse(piece.bytes, piece.head),
            resource,
            served.apiVersion,
            sharing,
          );
          if (object !== undefined) objects.push(object);
        } else if (piece.type === "document") documents.push(parse(piece.bytes).value);
        else if (piece.type === "unfinished") throw new CutError("the list ends before its end");
        else if (piece.type === "refused")
          throw new NotKubernetesError(`an item of its list is too ${piece.why}`);
        else throw new NotKubernetesError("its answer is no JSON");
      }
    };
    for await (const chunk of body) take(cutter.push(chunk));
    take(cutter.end());
    if (documents.length === 0) throw new CutError("the answer is empty");
    return continueToken(documents[0]);
  });
}

function parse(bytes: Buffer, head?: string): Parsed {
  try {
    return parseObject(bytes, head);
  } catch (error) {
    throw new NotKubernetesError("its answer is no JSON", { cause: error });
  }
}

function continueToken(list: unknown): string | undefined {
  if (typeof list !== "object" || list === null || !("metadata" in list)) return undefined;
  const { metadata } = list;
  if (typeof metadata !== "object" || metadata === null || !("continue" in metadata))
    return undefined;
  return typeof metadata.continue === "string" && metadata.continue !== ""
    ? metadata.continue
    : undefined;
}
