import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/record/index.ts";
import { folderWith } from "../support/folder.ts";
import { shared } from "../support/shared.ts";
import { spansIn, spansOutside } from "../support/spans.ts";
import { asLines, quarrel } from "./reports.ts";
import { chancery } from "./run.ts";

interface Line {
  id: string;
  reading: Reading;
  error?: string;
}
const linesOf = (out: string): Line[] =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

describe("read --jsonl", () => {
  test("gives the same bytes again, with one thread or two, in whatever zone and language", async () => {
    const home = folderWith({ "list.jsonl": asLines(quarrel(12)) });
    const read = (workers: string, env: NodeJS.ProcessEnv = {}) =>
      chancery(["read", "list.jsonl", "--jsonl", "--grammar", "--workers", workers], { home, cwd: home, env });
    const first = await read("1");
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(linesOf(first.out).map(({ id }) => id)).toEqual(quarrel(12).map(({ id }) => id));
    for (const again of [
      await read("1"),
      await read("2"),
      await read("2", { TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }),
    ])
      expect(again.out).toBe(first.out);
  }, 90_000);

  test("gives a line for each line, in order, those it cannot read with the reason", async () => {
    const input = '{"id":"a","text":"Peru agreed."}\n{oops\n{"id":"c","text":""}\n{"text":"Chile agreed."}\n';
    const { code, out, err } = await chancery(["read", "-", "--jsonl"], { home: folderWith(), input });
    expect(code).toBe(1);
    expect(linesOf(out).map(({ id, error }) => [id, error])).toEqual([
      ["a", undefined],
      ["-:2", "not JSON: {oops"],
      ["c", "empty"],
      ["-:4", undefined],
    ]);
    expect(err).toBe("cannot read: -:2: not JSON: {oops\ncannot read: c: empty\n");
  });

  test("points inside the text with every span, on reports of governments", async (context) => {
    const lines: string[] = [];
    for await (const line of createInterface({
      input: createReadStream(shared(context, "corpora/official-2021.jsonl")),
    })) {
      if (lines.length === 40) break;
      lines.push(line);
    }
    const home = folderWith({ "list.jsonl": `${lines.join("\n")}\n` });
    const { code, out } = await chancery(["read", "list.jsonl", "--jsonl", "--grammar"], { home, cwd: home });
    expect(code).toBe(0);
    const readings = linesOf(out);
    expect(readings).toHaveLength(40);
    let spans = 0;
    for (const { id, reading } of readings) {
      const { report, ...found } = reading;
      expect(spansOutside(found, report.text), id).toEqual([]);
      spans += spansIn(found).length;
    }
    expect(spans).toBeGreaterThan(10_000);
  }, 110_000);
});
