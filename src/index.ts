export {
  type Archive,
  archiveKeyOf,
  ArchiveError,
  type Copied,
  copyArchive,
  nameOf,
  openArchive,
  openSqlite,
  verify,
} from "./archive/index.ts";
export { serve, type Served } from "./api/index.ts";
export { codePair } from "./code-pair.ts";
export * from "./dossier/index.ts";
export {
  feedAddress,
  type FeedAsked,
  feedState,
  type FeedState,
  fetchFeeds,
  fetchNamed,
  type Fetched,
  type FetchTools,
  findFeeds,
  type Gathered,
  gatherFiles,
  gatherLines,
  type NamedFeed,
  openWeb,
  type PageAsked,
  readFeedList,
  type Web,
  type WebOptions,
} from "./gather/index.ts";
export { explain } from "./explain.ts";
export { type Column, columns, counted, toCsv } from "./export/index.ts";
export { exportFormats, exportLists, type TakenOut, takeOut, type TakeOutOptions } from "./take-out.ts";
export {
  formatConllu,
  type Grammar,
  isMode,
  type Mode as GrammarMode,
  type Name,
  type NameKind,
  namesHeader,
  parseConllu,
  type Word,
} from "./grammar/index.ts";
export { cleanse, enqueue, ingest, type Given, type Ingested, readAnew } from "./ingest.ts";
export { isCountry } from "./lexicon/index.ts";
export { accountsOf } from "./linking/index.ts";
export { type McpOptions, serveMcp } from "./mcp/index.ts";
export { inOrder, openReaders, type Readers } from "./pool/readers.ts";
export { LONGEST_REPORT, read, type ReadOptions, type Tools } from "./read.ts";
export { loadTools, type ReaderOptions, readReport } from "./reader.ts";
export * from "./record/index.ts";
export { type DeadLetter, openQueue, type Queue, QueueError, work, type Worked } from "./spread/index.ts";
