import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Piscina } from "piscina";
import type { ReaderOptions } from "../reader.ts";
import type { Reading, ReportInput } from "../record/index.ts";

/** Threads that read: as many reports at a time as there are cores. */
export interface Readers {
  threads: number;
  read(input: ReportInput, options?: ReaderOptions): Promise<Reading>;
  close(): Promise<void>;
}

export function openReaders(threads = availableParallelism()): Readers {
  const compiled = import.meta.url.endsWith(".js");
  const pool = new Piscina({
    filename: fileURLToPath(new URL(compiled ? "worker.js" : "worker.ts", import.meta.url)),
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    // Node cannot read the sources by itself; by its place, for whoever asks may stand in another folder
    ...(!compiled && {
      execArgv: ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href],
    }),
  });
  // a thread that dies fails what it read, and that is told; it must not end the process too
  pool.on("error", () => undefined);
  return {
    threads,
    read: (input, options = {}) => pool.run({ input, options }) as Promise<Reading>,
    close: () => pool.destroy(),
  };
}

/**
 * Works on some items ahead, gives the results in order, and holds no more than `width` at a time. `before` settles once the
 * item before is done with, for work that has a part to be done in order.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  width: number,
  work: (item: Item, before: Promise<unknown>) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  let before: Promise<unknown> = Promise.resolve();
  try {
    for await (const item of items) {
      const result = work(item, before);
      // a failure is told below, in its turn; it holds up nothing
      before = result.catch(() => undefined);
      running.push(result);
      if (running.length >= width) yield await running.shift()!;
    }
    while (running.length > 0) yield await running.shift()!;
  } finally {
    // whoever asked may have heard enough: what was begun is ended while what it needs is there
    await Promise.allSettled(running);
  }
}
