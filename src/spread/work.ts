import { setTimeout as sleep } from "node:timers/promises";
import { type Archive, ArchiveError } from "../archive/index.ts";
import { readKept } from "../ingest.ts";
import type { AddedActor, Reading, ReportInput } from "../record/index.ts";
import type { Queue, Taken } from "./queue.ts";
import { QueueError } from "./server.ts";
import type { Waiting } from "./waiting.ts";

/** What a worker tells of as it goes. */
export type Told =
  | (Waiting & { kind: "read" | "known" })
  | (Partial<Waiting> & { kind: "dead"; why: string })
  /** What it waits for does not answer, or does so again. */
  | { kind: "waits"; why: string }
  | { kind: "goes-on"; why: string };

export interface WorkTools {
  archive: Archive;
  queue: Queue;
  read: (input: ReportInput, options: { added: readonly AddedActor[] }) => Promise<Reading>;
  /** How many it reads at a time. */
  width: number;
  tell: (told: Told) => Promise<void> | void;
  /** Ends the work: what is taken is finished first. */
  signal: AbortSignal;
  /** Ends it when nothing waits any more and nobody holds anything. */
  untilEmpty?: boolean;
  /** How long one that could not be read waits to be tried again, in milliseconds. */
  rest?: number;
}

/** Handed out so often and never answered for, a version is given up: it may be what ends the workers. */
const TIMES = 5;
const REST = 1000;
/** How often a worker says that it is still at it. */
const HEARTBEAT = 5000;
/** How long it waits for what does not answer: longer each time, up to this. */
const LONGEST_REST = 10_000;

/**
 * Takes what waits, reads it and keeps the reading, until it is told to stop. It keeps nothing of its own. Throws what will not
 * pass, as that the archive is of another program: what is in hand goes back unread.
 */
export async function work(tools: WorkTools): Promise<void> {
  const outage = outageOf(tools.tell);
  const broken = new AbortController();
  const signal = AbortSignal.any([tools.signal, broken.signal]);
  const slots = Array.from({ length: tools.width }, () =>
    slot({ ...tools, signal }, outage).catch((error: unknown) => broken.abort(error)),
  );
  await Promise.all(slots);
  broken.signal.throwIfAborted();
}

/** One of those a worker has, each with one version at a time. */
async function slot(tools: WorkTools, outage: Outage): Promise<void> {
  const { queue, signal, untilEmpty } = tools;
  for (let tries = 0; !signal.aborted;) {
    try {
      const taken = await queue.take();
      if (taken) await attend(taken, tools, outage);
      else if (untilEmpty) {
        const { waiting, taken } = await queue.status();
        if (waiting + taken === 0) return;
      }
      await outage.over("queue");
      tries = 0;
    } catch (error) {
      if (!(error instanceof QueueError)) throw error;
      await outage.begins("queue", error.message);
      await pause(++tries, signal);
    }
  }
}

async function attend(taken: Taken, tools: WorkTools, outage: Outage): Promise<void> {
  const { archive, read, tell, signal } = tools;
  const { waiting, times } = taken;
  const bury = async (why: string): Promise<void> => {
    await taken.bury(why);
    await tell({ kind: "dead", ...waiting, why });
  };
  if (!waiting) return bury("not a message of Chancery: it names no version");
  if (times > TIMES) return bury(`handed out ${TIMES} times, and no worker came to an end with it`);
  const heart = setInterval(() => taken.working(), HEARTBEAT);
  try {
    for (let tries = 0; ;) {
      try {
        const done = await readKept(waiting, { archive, read });
        await outage.over("archive");
        if (done === "missing") return await bury("the archive has no such version");
        taken.done();
        return await tell({ kind: done, ...waiting });
      } catch (error) {
        if (error instanceof ArchiveError && !error.passing) {
          taken.again(0);
          throw error;
        }
        if (!(error instanceof ArchiveError)) {
          if (times >= TIMES) return await bury((error as Error).message);
          return taken.again((tools.rest ?? REST) * times);
        }
        await outage.begins("archive", error.message);
        // it goes back without having been read: the next to have it may find the archive there
        if (signal.aborted) return taken.again(0);
        await pause(++tries, signal);
      }
    }
  } finally {
    clearInterval(heart);
  }
}

interface Outage {
  begins(what: string, why: string): Promise<void>;
  over(what: string): Promise<void>;
}

/** Says once that something does not answer, and once that it does again, however many wait for it. */
function outageOf(tell: WorkTools["tell"]): Outage {
  const out = new Set<string>();
  return {
    async begins(what, why) {
      if (out.has(what)) return;
      out.add(what);
      await tell({ kind: "waits", why });
    },
    async over(what) {
      if (out.delete(what)) await tell({ kind: "goes-on", why: `the ${what} answers again` });
    },
  };
}

const pause = (tries: number, signal: AbortSignal): Promise<void> =>
  sleep(Math.min(LONGEST_REST, 250 * 2 ** tries), undefined, { signal }).catch(() => undefined);
