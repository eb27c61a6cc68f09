import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Reading, read } from "../../src/index.ts";
import { loadTools } from "../../src/reader.ts";

export interface ManifestLine {
  file: string;
  id: string;
  outlet: string;
  url: string;
  publishedAt?: string;
  updatedAt?: string;
  /** The address of which it is a later version. */
  of?: string;
}

const folder = fileURLToPath(new URL("../../sample/", import.meta.url));

const linesOf = <T>(file: string): T[] =>
  readFileSync(`${folder}${file}`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

export const keyFile = `${folder}key.jsonl`;
export const manifest = linesOf<ManifestLine>("manifest.jsonl");
export const keyLines = <T>(): T[] => linesOf<T>("key.jsonl");

const readings = new Map<string, Reading>();

/** The reading of a report of the sample, read once. */
export function readingOf(id: string): Reading {
  let reading = readings.get(id);
  if (!reading) {
    const line = manifest.find((each) => each.id === id);
    if (!line) throw new RangeError(`unknown report of the sample: ${id}`);
    const { file, outlet, url, publishedAt, updatedAt } = line;
    reading = read(
      {
        id,
        text: readFileSync(`${folder}${file}`, "utf8"),
        outlet,
        url,
        ...(publishedAt !== undefined && { publishedAt }),
        ...(updatedAt !== undefined && { updatedAt }),
      },
      loadTools(),
    );
    readings.set(id, reading);
  }
  return reading;
}
