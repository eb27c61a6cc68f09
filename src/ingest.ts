import { sha256, sha256Of } from "./archive/hash.ts";
import { type Archive, type Entry, momentOf } from "./archive/index.ts";
import { accountsOf, sketchOf } from "./linking/index.ts";
import type { AddedActor, Reading, ReportInput, Version } from "./record/index.ts";

/** A report as it comes in: it may not have a name yet. */
export type Given = Omit<ReportInput, "id" | "version" | "sha256"> & { id?: string; address?: string };

export interface Ingested {
  id: string;
  version: number;
  /** `new`: a report the archive had not; `changed`: a further version of one it had; `known`: nothing new. */
  status: "new" | "changed" | "known";
}

export interface IngestTools {
  archive: Archive;
  /** Reads with those whom the archive's users have added. */
  read: (input: ReportInput, options: { added: readonly AddedActor[] }) => Promise<Reading> | Reading;
  /** ISO 8601 in UTC. */
  now: () => string;
  /** What is to be kept first, where several are read at a time. */
  before?: Promise<unknown>;
}

/** Reads what is given and keeps it: read, link, save in one transaction. What the archive has already is left as it is. */
export const ingest = (given: Given, { read, ...tools }: IngestTools): Promise<Ingested> =>
  keep(given, tools, async (input) => {
    const reading = await read(input, { added: await tools.archive.addedActors() });
    return (version) => entryOf(version, reading);
  });

/** Keeps what is given, to be read later by `readKept`: the archive learns it now. */
export const enqueue = (given: Given, tools: Omit<IngestTools, "read">): Promise<Ingested> =>
  keep(given, tools, () => (version) => ({ version }));

/**
 * Reads a version that is kept and keeps its reading: the same as if it had been read when it came. `known` where that was done
 * already, `missing` where there is no such version.
 */
export async function readKept(
  { report, version: number }: { report: string; version: number },
  { archive, read }: Pick<IngestTools, "archive" | "read">,
): Promise<"read" | "known" | "missing"> {
  const version = await archive.version(report, number);
  if (!version) return "missing";
  if (await archive.reading(report, number)) return "known";
  const saved = await archive.keepReading(entryOf(version, await readBy(version, { archive, read })));
  return saved === "saved" ? "read" : saved;
}

/**
 * Reads a version that is kept once more, and puts what is read from it in the place of what was: the same, where the reader has not
 * changed. `missing` where there is no such version.
 */
export async function readAnew(
  { report, version: number }: { report: string; version: number },
  { archive, read }: Pick<IngestTools, "archive" | "read">,
): Promise<"replaced" | "missing"> {
  const version = await archive.version(report, number);
  return version ? archive.replace(entryOf(version, await readBy(version, { archive, read }))) : "missing";
}

/** What a reader is given of a version: not where it was found, nor when. */
const inputOf = ({ address: _address, observedAt: _observedAt, ...input }: Version): ReportInput => input;

const readBy = async (version: Version, { archive, read }: Pick<IngestTools, "archive" | "read">): Promise<Reading> =>
  read(inputOf(version), { added: await archive.addedActors() });

const entryOf = (version: Version, reading: Reading): Entry => ({
  version,
  reading,
  accounts: accountsOf(reading, version.observedAt),
  sketch: sketchOf(version.text),
});

async function keep(
  given: Given,
  { archive, now, before }: Omit<IngestTools, "read">,
  prepare: (
    input: ReportInput,
  ) => Promise<(version: Version) => Entry> | ((version: Version) => Parameters<Archive["save"]>[0]),
): Promise<Ingested> {
  const clean = cleanse(given);
  const sha256 = sha256Of(clean);
  const address = clean.address ?? clean.url ?? clean.id ?? `sha256:${sha256}`;
  for (;;) {
    const head = await archive.head(address);
    if (head?.sha256 === sha256) {
      await before;
      if ((await archive.head(address))?.version !== head.version) continue;
      return { id: head.report, version: head.version, status: "known" };
    }
    const id = head?.report ?? (await freeId(clean, address, archive));
    const number = (head?.version ?? 0) + 1;
    const input = { ...clean, id, version: number, sha256 };
    delete input.address;
    const entry = await prepare(input);
    await before;
    const observedAt = await momentOf(archive, now());
    const saved = await archive.save(entry({ ...input, address, observedAt }));
    if (saved === "saved") return { id, version: number, status: number === 1 ? "new" : "changed" };
  }
}

async function freeId({ id, url, title }: Given, address: string, archive: Archive): Promise<string> {
  const wanted = id ?? `${slug(title ?? url?.replace(/^.*\/(?=.)/, "") ?? "report")}-${sha256(address).slice(0, 6)}`;
  const taken = await archive.addressOf(wanted);
  return taken === undefined || taken === address ? wanted : `${wanted}-${sha256(address).slice(0, 6)}`;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "") || "report";

/** What neither UTF-8 nor a database can hold is replaced one for one, so that every offset stays. */
export function cleanse<Text extends Given>(given: Text): Text {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === "string" ? cleanseText(value) : value]),
  ) as Text;
}

const cleanseText = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0002]/g, "\ufffd");
