import { type ReaderOptions, readReport } from "../reader.ts";
import type { Reading, ReportInput } from "../record/index.ts";

/** What a thread does: one report in, one reading out. */
export default function work({ input, options }: { input: ReportInput; options: ReaderOptions }): Reading {
  return readReport(input, options);
}
