import bars from "cli-progress";
import { note as plainNote } from "./output.ts";

/** How far a long work has come, drawn where a person looks on and nowhere else. */
export interface Progress {
  /** Counts what comes by as still to be done. */
  count<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item>;
  /** So many more are still to be done. */
  expect(count: number): void;
  step(): void;
  /** Where it is told how much there is, and how much of it is done. */
  at(done: number, of: number): void;
  note(text: string): void;
  stop(): void;
}

export function startProgress(verb: string): Progress {
  let total = 0;
  let done = 0;
  const bar = process.stderr.isTTY
    ? new bars.SingleBar({
        stream: process.stderr,
        clearOnComplete: true,
        hideCursor: true,
        format: (options, { progress }, payload: { done: number; total: number }) =>
          `${verb} ${bars.Format.BarFormat(progress, options)} ${payload.done} of ${payload.total}`,
      })
    : undefined;
  const draw = (): void => {
    if (!bar) return;
    if (!bar.isActive) bar.start(total, done, { done, total });
    bar.setTotal(total);
    bar.update(done, { done, total });
  };
  return {
    async *count(items) {
      for await (const item of items) {
        total++;
        draw();
        yield item;
      }
    },
    expect(count) {
      total += count;
      draw();
    },
    step() {
      done++;
      draw();
    },
    at(now, of) {
      done = now;
      total = of;
      draw();
    },
    note(text) {
      if (bar?.isActive) process.stderr.write("\r\u001b[K");
      plainNote(text);
      draw();
    },
    stop() {
      bar?.stop();
    },
  };
}
