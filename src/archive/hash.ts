import { createHash } from "node:crypto";
import type { ReportInput } from "../record/index.ts";

/** Hash of all that is given of a version besides where and when it was found. */
export function sha256Of({
  text,
  title,
  byline,
  outlet,
  language,
  publishedAt,
  updatedAt,
}: Omit<ReportInput, "id">): string {
  return sha256(
    JSON.stringify([text, title, byline, outlet, language, publishedAt, updatedAt].map((part) => part ?? null)),
  );
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Hash of a set of texts, the same in whatever order they come. */
export async function sha256OfSet(texts: AsyncIterable<string>): Promise<string> {
  const found: string[] = [];
  for await (const text of texts) found.push(sha256(text));
  return sha256(found.sort().join("\n"));
}

/** JSON with the names of every object in order, so that equal values have one text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
