import type {
  Account,
  AccountKind,
  Actor,
  AddedActor,
  Decision,
  Feed,
  Page,
  Reading,
  ReportDate,
  Version,
} from "../record/index.ts";

/**
 * What keeps versions, people's decisions, and what was read from the versions. Versions and decisions are never changed; the
 * rest is derived from them.
 * Every question may be asked as known at a time: then only versions that the archive had learnt by then are seen, and
 * of each report the last of those.
 */
export interface Archive {
  /** The version known last of what stands at an address. */
  head(address: string): Promise<Head | undefined>;
  /** The address of the report that bears an id. */
  addressOf(report: string): Promise<string | undefined>;
  /** When the archive last learnt anything, ISO 8601; it never learns anything earlier than that. */
  lastLearnt(): Promise<string | undefined>;
  /**
   * Keeps one version and all that was read from it, in one transaction: durable when this resolves. `raced` when another
   * process has meanwhile kept a version of the same number; nothing is written then. A version alone is kept unread.
   */
  save(entry: Entry | Unread): Promise<"saved" | "raced">;
  /**
   * Keeps what was read from a version that was kept unread, in one transaction. `known` where it has been read meanwhile, and
   * `missing` where no such version is kept; nothing is written then.
   */
  keepReading(entry: Entry): Promise<"saved" | "known" | "missing">;
  /**
   * Puts another reading of a version in the place of the one before, in one transaction: whoever asks has the old one or the
   * new. `missing` where no such version is kept; nothing is written then.
   */
  replace(entry: Entry): Promise<"replaced" | "missing">;
  /**
   * Adds a decision at the end of the log: durable when this resolves. Gives it as it is kept: numbered, and no earlier than
   * what the archive had learnt before.
   */
  decide(decision: Omit<Decision, "number">): Promise<Decision>;
  /** The log of decisions, oldest first. */
  decisions(asOf?: string): Promise<Decision[]>;

  reports(asOf?: string): Promise<Kept[]>;
  versions(report: string): Promise<{ version: number; learntAt: string; sha256: string }[]>;
  version(report: string, version: number): Promise<Version | undefined>;
  /** Every version of every report, in the order they were learnt. */
  everyVersion(): Promise<{ report: string; version: number; sha256: string }[]>;
  /** The versions that were kept and not read yet, in the order they were learnt. */
  unread(): Promise<{ report: string; version: number }[]>;
  /** One version with everything that was read from it, if it was read; undefined where it is not kept. */
  entry(report: string, version: number): Promise<Entry | Unread | undefined>;
  /** The reading of the last version, or of the one named. */
  reading(report: string, version?: number): Promise<Reading | undefined>;
  accounts(kinds: readonly AccountKind[], asOf?: string): Promise<Account[]>;
  account(id: string): Promise<Account | undefined>;
  actors(asOf?: string): Promise<{ actor: Actor; report: string; mentions: number }[]>;
  /** Pairs of reports that share runs of words: how many they share, and how many each holds. */
  likeReports(asOf?: string): Promise<LikeReports[]>;
  /** Reports whose words match, best first. The query is words, "phrases" and begin*. */
  search(query: string, limit: number, asOf?: string): Promise<Found[]>;

  /** Whom the archive's users have named to the reader, by name: it reads with them from then on. */
  addedActors(): Promise<AddedActor[]>;
  /** Names somebody to the reader, or says anew who it is. */
  addActor(actor: AddedActor): Promise<void>;
  /** False where nobody of that name was added. */
  removeAddedActor(name: string): Promise<boolean>;

  /** The feeds that are followed, by address. */
  feeds(): Promise<Feed[]>;
  /** Keeps a feed as it now stands, and pages it lists, in one transaction: no page is lost once the feed has been heard. */
  keepFeed(feed: Feed, pages?: readonly Page[]): Promise<void>;
  /** Follows a feed no longer, and forgets pages of it that nothing was kept from. False where it was not followed. */
  removeFeed(url: string): Promise<boolean>;
  /** Of these addresses, the pages that are known. */
  pages(urls: readonly string[]): Promise<Page[]>;
  /** Pages that are due at a time, the longest due first. */
  duePages(at: string): Promise<Page[]>;
  /** Pages that do not answer as they should, by address. */
  failingPages(): Promise<Page[]>;
  keepPage(page: Page): Promise<void>;
  /** Every page that is known, by address. */
  everyPage(): Promise<Page[]>;

  /** Changes whenever a version or a decision was kept or a version read anew, whoever did it. */
  state(): Promise<string>;
  /**
   * SHA-256 of all versions, readings, accounts, decisions and added actors: the same for the same content, whatever database it is in and
   * in whatever order it came. What is kept while it is made may count or not.
   */
  hash(): Promise<string>;
  /** What is wrong with what is kept; empty when all is well. */
  check(): Promise<string[]>;
  close(): Promise<void>;
}

export interface Head {
  report: string;
  version: number;
  sha256: string;
}

/** A version with everything that was read from it. */
export interface Entry {
  version: Version;
  reading: Reading;
  accounts: readonly Account[];
  /** Sample of its word runs. */
  sketch: readonly number[];
}

/** A version that was kept and not read yet. */
export type Unread = Pick<Entry, "version">;

/** One report as its last version has it. */
export interface Kept {
  report: string;
  version: number;
  versions: number;
  learntAt: string;
  title?: string;
  outlet?: string;
  url?: string;
  publishedAt?: ReportDate;
  updatedAt?: ReportDate;
  found: Partial<Record<AccountKind, number>>;
}

export interface LikeReports {
  report: string;
  other: string;
  shared: number;
  runs: number;
  otherRuns: number;
}

export interface Found {
  report: string;
  version: number;
  snippet: { text: string; hit: boolean }[];
}

/** What goes wrong with an archive, in words for whoever asked. */
export class ArchiveError extends Error {
  override name = "ArchiveError";
  /** Whether it may pass: the database does not answer, or has no room. What failed may be tried again. */
  readonly passing: boolean;

  constructor(message: string, { passing = false }: { passing?: boolean } = {}) {
    super(message);
    this.passing = passing;
  }
}
