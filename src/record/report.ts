import type { Certainty } from "./certainty.ts";

/** What a reader is given: one version of one report. */
export interface ReportInput {
  id: string;
  text: string;
  title?: string;
  url?: string;
  outlet?: string;
  byline?: string;
  language?: string;
  /** ISO 8601, as precise as is known; from the feed, the page or the person who added it. */
  publishedAt?: string;
  updatedAt?: string;
  /** Every date that its page or feed states for it, with who states it; `publishedAt` and `updatedAt` are of these. */
  stated?: StatedDate[];
  version?: number;
  sha256?: string;
}

/** A date that is stated for a report by its page or its feed. */
export interface StatedDate {
  role: "published" | "updated";
  /** ISO 8601, or as it is written where it is no date. */
  value: string;
  /** Who states it: "JSON-LD datePublished", "the feed". */
  by: string;
  /** Why it is not believed; absent where it may be true. */
  disbelieved?: string;
}

/** One version of one report, as read. */
export interface Report {
  id: string;
  /** The exact text every span of the reading points into. */
  text: string;
  title?: string;
  dateline?: string;
  language: string;
  outlet?: string;
  url?: string;
  byline?: string;
  publishedAt?: ReportDate;
  updatedAt?: ReportDate;
  version: number;
  sha256: string;
}

/** When a report was published or updated, and how that is known. */
export interface ReportDate {
  /** ISO 8601, as precise as is known. Absent while several candidates remain. */
  value?: string;
  certainty: Certainty;
  /** The words, or the metadata, it rests on. */
  because: string[];
  /** Every day that remains possible, where more than one does: never a guess. */
  candidates?: string[];
}
