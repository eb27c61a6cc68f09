import type { Archive } from "./contract.ts";
import { sha256Of } from "./hash.ts";

/** One version, and what is wrong with it; nothing where all is well. */
export interface Checked {
  report: string;
  version: number;
  faults: string[];
}

/** Looks at one version: whether its words are those it was kept with, and whether its reading is of those. */
export async function verify(
  archive: Archive,
  { report, version, sha256 }: { report: string; version: number; sha256: string },
): Promise<Checked> {
  const faults: string[] = [];
  try {
    const kept = await archive.version(report, version);
    if (!kept || kept.sha256 !== sha256 || sha256Of(kept) !== sha256)
      faults.push("its words are not those that were kept");
    const reading = await archive.reading(report, version);
    if (!reading) faults.push("it has no reading: chancery rebuild makes it anew");
    else if (reading.report.text !== kept?.text) faults.push("its reading is of other words");
  } catch (error) {
    faults.push(`it cannot be read back: ${(error as Error).message}`);
  }
  return { report, version, faults };
}
