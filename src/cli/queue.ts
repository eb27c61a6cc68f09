import type { Command } from "commander";
import type { DeadLetter } from "../index.ts";
import { archiveName, withArchive } from "./archive.ts";
import { natsHelp, withQueue } from "./nats.ts";
import { counted, say } from "./output.ts";

interface Options {
  nats?: string;
  json?: true;
}

export function queueCommand(program: Command): void {
  const queue = program.command("queue").summary("the queue of what waits to be read in a team's archive");

  queue
    .command("status")
    .summary("how many wait, are being read, or were given up")
    .option("--nats <url>", natsHelp)
    .option("--json", "print the answer as JSON")
    .action(({ nats, json }: Options) =>
      withArchive(
        (archive) =>
          withQueue(nats, async (queue) => {
            const status = { ...(await queue.status()), unread: (await archive.unread()).length };
            if (json) return say(`${JSON.stringify(status)}\n`);
            const { waiting, taken, again, dead, unread } = status;
            await say(
              `${queue.name}: ${waiting} waiting, ${taken} being read${again > 0 ? ` (${again} of them again)` : ""}, ` +
                `${counted(dead, "dead letter")}\n${archiveName()}: ${counted(unread, "version")} not read yet\n`,
            );
            // what was queued and is neither there nor read was lost with the server's disk, or given up
            if (unread > waiting + taken)
              await say(
                `${unread - waiting - taken} of them are not in the queue: chancery queue fill puts them there\n`,
              );
          }),
        { mustExist: true },
      ),
    );

  queue
    .command("fill")
    .summary("make the queue anew from what the archive has not read yet")
    .option("--nats <url>", natsHelp)
    .action(({ nats }: Options) =>
      withArchive(
        (archive) =>
          withQueue(nats, async (queue) => {
            // what comes in from now on is queued behind it, and what is queued twice is read once
            await queue.clear();
            const unread = await archive.unread();
            await queue.put(unread);
            await say(`${queue.name}: ${counted(unread.length, "version")} waiting\n`);
          }),
        { mustExist: true },
      ),
    );

  queue
    .command("dead")
    .summary("what was given up, and why")
    .option("--nats <url>", natsHelp)
    .option("--json", "print the answer as JSON")
    .action(({ nats, json }: Options) =>
      withQueue(nats, async (queue) => {
        const letters = await queue.dead();
        if (json) return say(`${JSON.stringify(letters)}\n`);
        for (const letter of letters) await say(`${lineOf(letter)}\n`);
        if (letters.length === 0) await say("There are no dead letters.\n");
      }),
    );
}

const lineOf = ({ at, report, version, message, times, why }: DeadLetter): string =>
  `${at}  ${report === undefined ? JSON.stringify(message) : `${report}/${version}`}  ${why} (handed out ${times === 1 ? "once" : `${times} times`})`;
