import { read, type ReadOptions } from "../read.ts";
import { loadTools } from "../reader.ts";
import type { Reading, ReportInput } from "../record/index.ts";

/** What a thread does: one report in, one reading out. */
export default function work({ input, options }: { input: ReportInput; options: ReadOptions }): Reading {
  return read(input, loadTools(), options);
}
