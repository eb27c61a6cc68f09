import { once } from "node:events";
import { Cron } from "croner";
import type { Command } from "commander";
import { type Feed, openReaders } from "../index.ts";
import { parseCount } from "./add.ts";
import { withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { EVERY, fetchInto } from "./fetch.ts";
import { counted, note, now } from "./output.ts";

interface Options {
  every: number;
  workers?: number;
  allowPrivate?: boolean;
}

/** It looks every minute which feeds are due. */
const MINUTELY = "* * * * *";

export function watchCommand(program: Command): void {
  program
    .command("watch")
    .summary("fetch again and again, until it is stopped")
    .description(
      "Asks each feed when it is due, reads and keeps what is new, and goes on until it is stopped (Ctrl+C).",
    )
    .option("--every <minutes>", "from one time that a feed is asked to the next", parseMinutes, EVERY)
    .option("--workers <n>", "threads that read (default: one a core)", parseCount)
    .option("--allow-private", "reach private networks and this machine too")
    .action(({ every, workers, allowPrivate = false }: Options) =>
      withArchive(
        async (archive) => {
          const readers = openReaders(workers);
          let stopped = false;
          const stop = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]).then(() => (stopped = true));
          const look = async (): Promise<void> => {
            const due = (await archive.feeds()).filter(isDue);
            if (due.length > 0) await fetchInto(archive, due, readers, { allowPrivate, every, until: () => stopped });
          };
          let failure: unknown;
          const looking = { now: Promise.resolve() };
          const follow = (): Promise<void> =>
            (looking.now = look().catch((error: unknown) => {
              // what cannot be kept now cannot be kept the next time either
              failure = error;
              process.kill(process.pid, "SIGTERM");
            }));
          note(`watching ${counted((await archive.feeds()).length, "feed")}, each every ${counted(every, "minute")}`);
          const clock = new Cron(MINUTELY, { protect: true }, follow);
          // and the first time at once
          await Promise.race([clock.trigger(), stop]);
          await stop;
          clock.stop();
          await looking.now;
          await readers.close();
          if (failure !== undefined) throw failure as Error;
        },
        { mustExist: true },
      ),
    );
}

const isDue = ({ dueAt, waitUntil }: Feed): boolean =>
  (dueAt === undefined || dueAt <= now()) && (waitUntil === undefined || waitUntil <= now());

function parseMinutes(value: string): number {
  const minutes = Number(value);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 7 * 24 * 60)
    throw new Failure(2, `not a number of minutes: ${value}`);
  return minutes;
}
