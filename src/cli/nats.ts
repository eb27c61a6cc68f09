import { openQueue, type Queue, QueueError } from "../index.ts";
import { archiveKey } from "./archive.ts";
import { Failure } from "./failure.ts";

export const natsHelp = "the NATS server of the queue (default: CHANCERY_NATS, else nats://127.0.0.1:4222)";

/** Opens the queue of the archive the command is about, hands it over and closes it again, whatever happens. */
export async function withQueue<Result>(
  nats: string | undefined,
  use: (queue: Queue) => Promise<Result>,
): Promise<Result> {
  try {
    const queue = await openQueue(nats ?? (process.env["CHANCERY_NATS"] || "nats://127.0.0.1:4222"), archiveKey());
    try {
      return await use(queue);
    } finally {
      await queue.close();
    }
  } catch (error) {
    throw error instanceof QueueError ? new Failure(3, error.message) : error;
  }
}
