import { harmless } from "./cell.ts";
import type { Column } from "./columns.ts";

/** Rows as CSV (RFC 4180), UTF-8 with a byte order mark so that spreadsheets take it for what it is. */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(([heading]) => cellOf(heading)),
    ...rows.map((row) => columns.map(([, cell]) => cellOf(cell(row)))),
  ];
  return `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

function cellOf(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = harmless(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
