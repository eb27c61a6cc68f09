import { z } from "zod";
import type { Given } from "../ingest.ts";

const text = z.string();
const line = z
  .object({
    id: text.or(z.number().transform(String)).optional(),
    text: text.optional(),
    file: text.optional(),
    title: text.nullish(),
    url: text.nullish(),
    outlet: text.nullish(),
    source: text.nullish(),
    byline: text.nullish(),
    language: text.nullish(),
    publishedAt: text.nullish(),
    published: text.nullish(),
    updatedAt: text.nullish(),
    modified: text.nullish(),
    address: text.nullish(),
  })
  .refine((given) => given.text !== undefined || given.file !== undefined, { message: "text is missing" });

/** One line of a list of reports: `{id?, text, title?, url?, outlet? or source?, publishedAt? or published?, …}`, or `file` for text. */
export function parseLine(json: string): Omit<Given, "text"> & { text?: string; file?: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Error(`not JSON: ${json.slice(0, 60)}`);
  }
  const parsed = line.safeParse(value);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    throw new Error(path.length > 0 ? `${path.join(".")}: ${message}` : message);
  }
  const { outlet, source, publishedAt, published, updatedAt, modified, ...rest } = parsed.data;
  return Object.fromEntries(
    Object.entries({
      ...rest,
      outlet: outlet ?? source,
      publishedAt: publishedAt ?? published,
      updatedAt: updatedAt ?? modified,
    }).filter(([key, each]) => each !== undefined && each !== null && (each !== "" || key === "text")),
  );
}
