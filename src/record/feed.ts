/** What stands at one address on the web, and how asking for it went. Times are ISO 8601 in UTC. */
export interface Asked {
  url: string;
  /** What the server said of what it gave last, to be told the next time it is asked: has it changed since? */
  etag?: string;
  lastModified?: string;
  /** When it was asked last, and when it last answered as it should. */
  askedAt?: string;
  answeredAt?: string;
  /** Why it does not answer now, since when, and how many times in a row. Absent while all is well. */
  failure?: { reason: string; since: string; times: number };
  /** Until when its server asks to be left alone. */
  waitUntil?: string;
  /** When it is to be asked again; absent when it is not. */
  dueAt?: string;
}

/** A list of reports that an outlet keeps on the web, and that is followed. */
export interface Feed extends Asked {
  addedAt: string;
  /** What it calls itself. */
  title?: string;
  /** Whose reports it lists, where the user has said so. */
  outlet?: string;
  /** When it last listed something that it had not listed before. */
  newAt?: string;
}

/** A page that a feed lists, or that a person named. */
export interface Page extends Asked {
  /** The feed that listed it first. */
  feed?: string;
  seenAt: string;
  /** The address its report is kept under: its own, or that of the page it is only another way to. */
  address?: string;
  /** Hash of the words kept last, so that a page whose furniture alone has changed is no new version. */
  words?: string;
  /** When the words were last seen to have changed. */
  changedAt?: string;
  listed?: Listing;
}

/** What a feed tells of a page: it stands in for what the page does not say itself. */
export interface Listing {
  title?: string;
  byline?: string;
  outlet?: string;
  publishedAt?: string;
  updatedAt?: string;
  /** The whole report, as HTML, where the feed carries it: each look at the page weighs the two against each other. */
  html?: string;
}
