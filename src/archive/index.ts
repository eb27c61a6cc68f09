export { type Archive, ArchiveError, type Entry, type Kept } from "./contract.ts";
export { openSqlite } from "./sqlite/open.ts";
export { type Checked, verify } from "./verify.ts";
