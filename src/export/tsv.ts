import { harmless } from "./cell.ts";
import type { Column } from "./columns.ts";

/** Rows with tabs between, as event data are given: no quotes, so what would part a cell or a row becomes a space. */
export const toTsv = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] =>
  rows.map((row) => `${columns.map(([, cell]) => cellOf(cell(row))).join("\t")}\n`);

export const tsvHeadings = <Row>(columns: readonly Column<Row>[]): string =>
  `${columns.map(([heading]) => heading).join("\t")}\n`;

function cellOf(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  return harmless(value.replace(/[\t\r\n\u0085\u2028\u2029]+/g, " ").trim());
}
