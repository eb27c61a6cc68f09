import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { ReadOptions } from "../read.ts";
import type { Reading, ReportInput } from "../record/index.ts";

/** Threads that read: as many reports at a time as there are cores. */
export interface Readers {
  threads: number;
  read(input: ReportInput, options?: ReadOptions): Promise<Reading>;
  close(): Promise<void>;
}

export function openReaders(threads = availableParallelism()): Readers {
  const compiled = import.meta.url.endsWith(".js");
  const pool = new Piscina({
    filename: fileURLToPath(new URL(compiled ? "worker.js" : "worker.ts", import.meta.url)),
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    // Node cannot read the sources by itself
    ...(!compiled && { execArgv: ["--import", "tsx"] }),
  });
  return {
    threads,
    read: (input, options = {}) => pool.run({ input, options }) as Promise<Reading>,
    close: () => pool.destroy(),
  };
}

/** Works on some items ahead, gives the results in order, and holds no more than `width` at a time. */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // it is awaited below; until then a failure must not count as unheard
    result.catch(() => undefined);
    running.push(result);
    if (running.length >= width) yield await running.shift()!;
  }
  while (running.length > 0) yield await running.shift()!;
}
