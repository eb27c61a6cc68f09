import type { Command } from "commander";
import { openReaders, work, type Worked } from "../index.ts";
import { parseCount } from "./add.ts";
import { withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { natsHelp, withQueue } from "./nats.ts";
import { counted, say } from "./output.ts";
import { startProgress } from "./progress.ts";

interface Options {
  nats?: string;
  workers?: number;
  untilEmpty?: true;
}

export function workCommand(program: Command): void {
  program
    .command("work")
    .summary("read what waits in the queue of a team's archive")
    .description(
      "Takes versions that wait to be read from the queue, reads them and keeps the readings. As many may work at once, on as many machines, as you like; each may be stopped or killed at any moment.",
    )
    .option("--nats <url>", natsHelp)
    .option("--workers <n>", "threads that read (default: one a core)", parseCount)
    .option("--until-empty", "end when nothing waits any more, instead of waiting for more")
    .action(async ({ nats, workers, untilEmpty }: Options) => {
      const stop = new AbortController();
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
      const done = { read: 0, known: 0, dead: 0 };
      const progress = startProgress("reading");
      const tell = async (told: Worked): Promise<void> => {
        if (told.kind === "waits") return progress.note(`${told.why}: trying again`);
        if (told.kind === "goes-on") return progress.note(told.why);
        done[told.kind]++;
        progress.step();
        if (told.kind !== "dead") return say(`${told.kind}\t${told.report}\t${told.version}\n`);
        const of = told.report === undefined ? "" : `${told.report}/${told.version}: `;
        progress.note(`dead letter: ${of}${told.why}`);
      };
      await withArchive((archive) =>
        withQueue(nats, async (queue) => {
          const readers = openReaders(workers);
          const { waiting } = await queue.status();
          progress.expect(waiting);
          try {
            await work({
              archive,
              queue,
              read: (input, options) => readers.read(input, options),
              width: readers.threads,
              tell,
              signal: stop.signal,
              untilEmpty: untilEmpty === true,
            });
          } finally {
            progress.stop();
            await readers.close();
          }
        }),
      );
      progress.note(`${done.read} read, ${done.known} known already, ${counted(done.dead, "dead letter")}`);
      if (done.dead > 0) throw new Failure(1, "");
    });
}
