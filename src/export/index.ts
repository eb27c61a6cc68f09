export { type Column, columns } from "./columns.ts";
export { toCsv } from "./csv.ts";
