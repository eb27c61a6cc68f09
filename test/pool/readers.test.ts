import { setTimeout as after } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { inOrder, openReaders } from "../../src/pool/readers.ts";
import { read } from "../../src/read.ts";
import { loadTools } from "../../src/reader.ts";

async function all<Result>(results: AsyncIterable<Result>): Promise<Result[]> {
  const found: Result[] = [];
  for await (const each of results) found.push(each);
  return found;
}

describe("work ahead", () => {
  test("comes out in order, however long each takes", async () => {
    expect(await all(inOrder([30, 1, 20, 0], 4, (ms) => after(ms, ms)))).toEqual([30, 1, 20, 0]);
  });

  test("holds no more than it may at a time", async () => {
    let [running, most, taken] = [0, 0, 0];
    const work = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await after(1);
      running--;
    };
    const items = (function* () {
      while (taken < 20) yield taken++;
    })();
    const results = inOrder(items, 3, work);
    let seen = 0;
    while (!(await results.next()).done) expect(taken - ++seen).toBeLessThanOrEqual(3);
    expect([seen, most]).toEqual([20, 3]);
  });

  test("tells a failure in its turn", async () => {
    const seen: number[] = [];
    const work = async (n: number): Promise<number> => {
      if (n === 2) throw new Error("two");
      await after(5);
      return n;
    };
    await expect(
      (async () => {
        for await (const each of inOrder([0, 1, 2, 3], 4, work)) seen.push(each);
      })(),
    ).rejects.toThrow("two");
    expect(seen).toEqual([0, 1]);
  });

  test("has a part that is done in order, failures or not", async () => {
    const done: number[] = [];
    const results = inOrder([30, 1, 20, 0], 4, async (ms, before) => {
      await after(ms);
      await before;
      done.push(ms);
      if (ms === 1) throw new Error("one");
      return ms;
    });
    await expect(all(results)).rejects.toThrow("one");
    await after(50);
    expect(done).toEqual([30, 1, 20, 0]);
  });

  test("that nobody waits for any more is ended before the rest is", async () => {
    let done = 0;
    const results = inOrder([0, 20, 30, 40], 3, async (ms) => {
      await after(ms);
      done++;
    });
    await results.next();
    await results.return(undefined);
    expect(done).toBe(3);
  });

  test("is none where there are no items", async () => expect(await all(inOrder([], 4, () => after(0)))).toEqual([]));
});

describe("threads", () => {
  const readers = openReaders(2);
  afterAll(() => readers.close());
  const input = {
    id: "a",
    text: "Peru on Tuesday sent a letter to Chile, which rejected its demand.",
    publishedAt: "2031-03-05",
  };

  test("read as the one thread does", async () => {
    expect(await readers.read(input)).toEqual(read(input, loadTools()));
    expect(await readers.read(input, { tokens: true })).toEqual(read(input, loadTools(), { tokens: true }));
  });

  test("go on after a report they cannot read", async () => {
    await expect(readers.read({ id: "long", text: "a ".repeat(1_000_001) })).rejects.toThrow(/^report too long: long/);
    expect(await readers.read(input)).toEqual(read(input, loadTools()));
  });

  test("are found from whatever folder they are asked in", async () => {
    const here = process.cwd();
    process.chdir("/");
    const elsewhere = openReaders(1);
    try {
      expect((await elsewhere.read(input)).report.id).toBe("a");
    } finally {
      process.chdir(here);
      await elsewhere.close();
    }
  });
});
