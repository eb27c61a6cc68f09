import { describe, expect, test } from "vitest";
import { type Column, columns, toCsv } from "../../src/export/index.ts";

const one: readonly Column<{ value: string | number | undefined }>[] = [["cell", ({ value }) => value]];
const cellOf = (value: string | number | undefined): string =>
  toCsv(one, [{ value }]).slice("\ufeffcell\r\n".length, -"\r\n".length);

describe("a cell is", () => {
  test.each<[string, string | number | undefined, string]>([
    ["what it says", "Peru agreed", "Peru agreed"],
    ["quoted where it holds a comma", "Lima, Peru", '"Lima, Peru"'],
    ["quoted, its quotes doubled", 'a "joint" patrol', '"a ""joint"" patrol"'],
    ["quoted where it holds a line end", "a\r\nb\nc", '"a\r\nb\nc"'],
    ["empty where nothing is known", undefined, ""],
    ["a number", -1.5, "-1.5"],
    ["zero", 0, "0"],
    ["in its own script", "Ségou 塞古 🕊", "Ségou 塞古 🕊"],
    ["no formula by =", "=1+1", "'=1+1"],
    ["no formula by +", "+1", "'+1"],
    ["no formula by -", "-1", "'-1"],
    ["no formula by @", "@SUM(A1)", "'@SUM(A1)"],
    ["no formula behind a tab", "\t=1", "'\t=1"],
    ["no formula behind a line end", "\r=1", `"'\r=1"`],
    ["no formula, quoted", '=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ])("%s", (_, value, cell) => expect(cellOf(value)).toBe(cell));
});

test("a table has its mark, its heading, and line ends as RFC 4180 wants them", () => {
  const table: readonly Column<number>[] = [
    ["n", (n) => n],
    ["a, b", () => undefined],
  ];
  expect(toCsv(table, [1, 2])).toBe('\ufeffn,"a, b"\r\n1,\r\n2,\r\n');
  expect(toCsv(table, [])).toBe('\ufeffn,"a, b"\r\n');
});

test.each(Object.entries(columns))("no two columns of %s are called the same", (_, list) => {
  const headings = list.map(([heading]) => heading);
  expect(new Set(headings).size).toBe(headings.length);
});
