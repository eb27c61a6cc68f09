export { openQueue, type DeadLetter, type Queue, type QueueStatus } from "./queue.ts";
export { QueueError } from "./server.ts";
export { type Told as Worked, work } from "./work.ts";
