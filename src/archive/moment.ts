import type { Archive } from "./contract.ts";

/** The time that an archive is at, ISO 8601 in UTC: a clock may be set back, and what it learns next it does not learn earlier. */
export async function momentOf(archive: Pick<Archive, "lastLearnt">, now: string): Promise<string> {
  const last = await archive.lastLearnt();
  return last !== undefined && last > now ? last : now;
}
