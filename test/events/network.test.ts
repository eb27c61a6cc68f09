import { expect, test } from "vitest";
import { ByteSums } from "../../src/events/byte-sums.ts";
import { SignTable } from "../../src/events/sign-table.ts";
import { WordSums } from "../../src/events/word-sums.ts";

test("rows of bytes are summed exactly, however many, of whatever width", () => {
  for (const columns of [1, 4, 6]) {
    const bytes = Int8Array.from({ length: 5 * columns }, (_, at) => [-128, 127, -1, 0, 60][at % 5]!);
    const sums = new ByteSums(bytes, columns);
    const wanted = new Array<number>(columns).fill(0);
    const to = new Float64Array(columns);
    for (let turn = 0; turn < 600; turn++) {
      const row = (turn * 7) % 5;
      sums.add(row);
      for (let column = 0; column < columns; column++) wanted[column]! += bytes[row * columns + column]!;
    }
    sums.moveTo(to);
    expect([...to]).toEqual(wanted);
    sums.moveTo(to);
    expect([...to], "nothing is left of the sums taken before").toEqual(wanted.map(() => 0));
  }
});

test("a sign is taken once a turn, and one that is not known never", () => {
  const table = new SignTable(["word send", "word aid", "class 7 VERB"]);
  table.begin();
  expect(["word aid", "word aid", "word ship", "class 7 VERB"].map((sign) => table.take(sign))).toEqual([1, -1, -1, 2]);
  table.begin();
  expect(["word send", "word aid"].map((sign) => table.take(sign))).toEqual([0, 1]);
});

test("words add what they mean, on the mean of those that are known", () => {
  const meanings: Record<string, Int8Array> = { send: Int8Array.of(64, 0), aid: Int8Array.of(0, 32) };
  const sums = new WordSums(Int8Array.of(1, 2, 4, -8), 2, (word) => meanings[word]);
  const added = (...words: string[]): number[] => {
    const layer = new Float64Array(2);
    sums.addTo(layer, words);
    return [...layer];
  };
  expect(added("send")).toEqual([1, 2]);
  expect(added("aid")).toEqual([2, -4]);
  expect(added("send", "aid", "qwerty")).toEqual([1.5, -1]);
  expect(added("qwerty")).toEqual([0, 0]);
});
