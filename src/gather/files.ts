import { createReadStream, type Dirent } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import type { Given } from "../ingest.ts";
import { LONGEST_REPORT } from "../read.ts";
import { decode } from "./decode.ts";
import { parseLine } from "./line.ts";
import { linesOf } from "./lines.ts";

/** A report as found, or what kept it from being one, and its id where it has one of its own. */
export type Gathered = { from: string; report: Given } | { from: string; failure: string; id?: string };

/** No text of the longest report is longer in bytes, whatever its encoding. */
const LARGEST = LONGEST_REPORT * 4;

/** Nor any line that holds it, with every character of it escaped and some room for what is told of it. */
const LONGEST_LINE = LONGEST_REPORT * 6 + 100_000;

/** Reports from files, folders and, for `-`, from what is piped in, in a stable order. Failures are given, not thrown. */
export async function* gatherFiles(paths: readonly string[], stdin: Readable): AsyncGenerator<Gathered> {
  for (const path of paths) {
    if (path === "-") yield* gatherPiped(stdin);
    else yield* gatherPath(path);
  }
}

async function* gatherPath(path: string): AsyncGenerator<Gathered> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      for (const entry of (await readdir(path, { withFileTypes: true })).sort(byName)) {
        if (!entry.name.startsWith(".") && (entry.isDirectory() || isReport(entry.name)))
          yield* gatherPath(join(path, entry.name));
      }
    } else if (!found.isFile()) yield { from: path, failure: "neither a file nor a folder" };
    else if (/\.(?:jsonl|ndjson)$/i.test(path)) yield* gatherLines(createReadStream(path), path);
    else yield await gatherFile(path);
  } catch (error) {
    yield { from: path, failure: reasonOf(error) };
  }
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);

/** In a folder only what is meant for reading is taken; a file that is named is taken whatever it is called. */
const isReport = (name: string): boolean => /\.(?:txt|text|md|markdown|html?|xhtml|eml|jsonl|ndjson)$/i.test(name);

/** Other formats take a while to load. */
const isPlain = (name: string): boolean => !/\.(?:md|markdown|x?html?|xht|eml)$/i.test(name);

const looksLikeHtml = (text: string): boolean => /^\ufeff?\s*<(?:!doctype html|html)\b/i.test(text.slice(0, 500));

async function gatherFile(path: string): Promise<Gathered> {
  const { size } = await stat(path);
  if (size > LARGEST) return { from: path, failure: tooLong(size) };
  if (size === 0) return { from: path, failure: "empty" };
  const bytes = await readFile(path);
  const report = isPlain(path)
    ? { text: decode(bytes).text }
    : await (await import("./formats.ts")).reportIn(bytes, path, new Date().toISOString());
  if (report.text.trim() === "") return { from: path, failure: "empty" };
  const address = pathToFileURL(resolve(path)).href;
  // what has an address of its own is known by that, wherever it was saved
  return {
    from: path,
    report: report.address === undefined ? { ...report, address, id: idOf(path, address) } : report,
  };
}

/** Its name, so that a person knows it again, and a few letters of where it lies. */
function idOf(path: string, address: string): string {
  const name = basename(path)
    .replace(/\.[^.]+$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  let hash = 0x811c9dc5;
  for (let at = 0; at < address.length; at++) hash = Math.imul(hash ^ address.charCodeAt(at), 0x01000193);
  return `${name || "report"}-${(hash >>> 0).toString(36)}`;
}

async function* gatherPiped(stdin: Readable): AsyncGenerator<Gathered> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stdin) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size > LARGEST) {
      yield { from: "-", failure: tooLong(size) };
      return;
    }
  }
  try {
    const { text } = decode(Buffer.concat(parts));
    if (text.trim() === "") yield { from: "-", failure: "empty" };
    else if (looksLikeHtml(text)) {
      const { pageIn } = await import("./formats.ts");
      yield { from: "-", report: pageIn(text, new Date().toISOString()) };
    } else yield { from: "-", report: { text } };
  } catch (error) {
    yield { from: "-", failure: reasonOf(error) };
  }
}

/** One report a line, as JSON; a line may name a file beside it instead of holding the text. */
export async function* gatherLines(stream: Readable, path: string): AsyncGenerator<Gathered> {
  let number = 0;
  for await (const line of linesOf(stream, LONGEST_LINE)) {
    const from = `${path}:${++number}`;
    if (line === undefined) yield { from, failure: `too long: a line of more than ${LONGEST_LINE} bytes` };
    else if (line.length > 0) yield* gatherLine(line, from, path);
  }
}

async function* gatherLine(line: Uint8Array, from: string, list: string): AsyncGenerator<Gathered> {
  let id: string | undefined;
  try {
    const json = decode(line).text;
    if (json.trim() === "") return;
    const { file, ...report } = parseLine(json);
    id = report.id;
    const text = file === undefined ? report.text! : decode(await readBeside(list, file)).text;
    if (text.trim() === "") throw new Error("empty");
    yield { from, report: { ...report, text } };
  } catch (error) {
    yield { from, failure: reasonOf(error), ...(id !== undefined && { id }) };
  }
}

/** Only what lies in the folder of the list, or below it, links followed. */
async function readBeside(list: string, file: string): Promise<Uint8Array> {
  const folder = resolve(dirname(list));
  const path = resolve(folder, file);
  const isBelow = (inner: string, outer: string): boolean => inner.startsWith(outer + sep);
  if (!isBelow(path, folder) || !isBelow(await realpath(path), await realpath(folder)))
    throw new Error(`file outside the folder of its list: ${file}`);
  const found = await stat(path);
  if (!found.isFile()) throw new Error(`not a file: ${file}`);
  if (found.size > LARGEST) throw new Error(tooLong(found.size));
  return readFile(path);
}

const tooLong = (size: number): string => `too long: ${size} bytes, a report has at most ${LONGEST_REPORT} characters`;

const reasons: Record<string, string> = {
  ENOENT: "no such file",
  EACCES: "not allowed to read it",
  EPERM: "not allowed to read it",
  EISDIR: "a folder, not a file",
};

const reasonOf = (error: unknown): string =>
  reasons[(error as NodeJS.ErrnoException).code ?? ""] ?? (error instanceof Error ? error.message : String(error));
