import {
  type Archive,
  ArchiveError,
  type Given,
  ingest,
  type Ingested,
  inOrder,
  QueueError,
  type Readers,
} from "../index.ts";
import { Failure } from "./failure.ts";
import { now } from "./output.ts";

/** A report as it was found, and who is to be told how it went. */
export interface Report {
  from: string;
  report: Given;
  settle?: (failure?: string) => Promise<void>;
}

/** What keeps a report, once what was found before it is kept. */
export type Keep = (report: Given, before: Promise<unknown>) => Promise<Ingested>;

/** Keeps what some readers have read. */
export const readBy =
  (readers: Readers, archive: Archive): Keep =>
  (report, before) =>
    ingest(report, { archive, read: (input, options) => readers.read(input, options), now, before });

type Told = Ingested | { from: string; failure: string };

/** Keeps the reports among what was found, several at a time and in their order; the rest passes through as it is. */
export function keepEach<Other extends object>(
  found: AsyncIterable<Report | Other>,
  width: number,
  keep: Keep,
): AsyncGenerator<Told | Exclude<Other, Report>> {
  return inOrder(found, width, async (each, before): Promise<Told | Exclude<Other, Report>> => {
    if (!("report" in each)) return each as Exclude<Other, Report>;
    const { from, report, settle } = each;
    try {
      const kept = await keep(report, before);
      await settle?.();
      return kept;
    } catch (error) {
      // what cannot be kept now cannot be kept next either
      if (error instanceof ArchiveError) throw new Failure(3, error.message);
      if (error instanceof QueueError)
        throw new Failure(3, `${error.message}: what was added is safe, and waits for chancery queue fill`);
      const failure = (error as Error).message;
      await settle?.(failure);
      return { from, failure };
    }
  });
}
