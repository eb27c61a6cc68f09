export { type Archive, ArchiveError, type Entry, type Kept } from "./contract.ts";
export { type Copied, copyArchive } from "./copy.ts";
export { momentOf } from "./moment.ts";
export { archiveKeyOf, nameOf, openArchive } from "./open.ts";
export { openPostgres } from "./postgres/open.ts";
export { openSqlite } from "./sqlite/open.ts";
export { type Checked, verify } from "./verify.ts";
