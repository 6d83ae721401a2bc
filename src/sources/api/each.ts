import { maxSockets } from "./access.ts";

/** Works through a list in order, on as many items at once as there are sockets. Rejects with the first failure. */
export async function eachAtOnce<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: maxSockets }, worker));
}
