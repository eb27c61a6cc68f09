import type { ReportInput } from "./report.ts";

/** One version of one report as it was given. With people's decisions it is the truth of an archive; it never changes. */
export interface Version extends ReportInput {
  version: number;
  /** Hash of all that was given besides where and when: the same words under the same title are the same version. */
  sha256: string;
  /** Where it was found: its URL, or its id where it has none. Versions of one report share it. */
  address: string;
  /** When the archive learnt it, ISO 8601 in UTC. */
  observedAt: string;
}
