import { diffArrays, diffWordsWithSpace } from "diff";
import type { Archive } from "../archive/index.ts";
import type { Span, Version } from "../record/index.ts";

/** What a report said in one version and says in another. */
export interface VersionDiff {
  report: string;
  before: { version: number; learntAt: string };
  after: { version: number; learntAt: string };
  /** What is known of it besides its text, where it is no longer the same. */
  fields: { field: string; before?: string; after?: string }[];
  /** The two texts as one, in order: what both have, what only the first had, what only the second has. */
  parts: DiffPart[];
}

/** A stretch of text; its span is in the version it is of, and for what both have in each. */
export interface DiffPart {
  kind: "same" | "removed" | "added";
  text: string;
  before?: Span;
  after?: Span;
}

const fields = ["title", "byline", "outlet", "language", "publishedAt", "updatedAt", "url"] as const;

/**
 * What has changed between two versions of a report, word by word; between its last two when none is named. Undefined where there
 * is no such report. Throws for a version that it has not, and where it has only one.
 */
export async function diffVersions(
  archive: Archive,
  report: string,
  { from, to }: { from?: number; to?: number } = {},
): Promise<VersionDiff | undefined> {
  const versions = await archive.versions(report);
  if (versions.length === 0) return undefined;
  const last = to ?? versions.at(-1)!.version;
  const first = from ?? last - 1;
  if (versions.length === 1 && from === undefined && to === undefined)
    throw new RangeError(`only one version: ${report}`);
  const [before, after] = await Promise.all([versionOf(archive, report, first), versionOf(archive, report, last)]);
  return {
    report,
    before: { version: first, learntAt: before.observedAt },
    after: { version: last, learntAt: after.observedAt },
    fields: fields.flatMap((field) => {
      const [old, now] = [before[field], after[field]];
      if (old === now) return [];
      return [{ field, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) }];
    }),
    parts: diffTexts(before.text, after.text),
  };
}

async function versionOf(archive: Archive, report: string, number: number): Promise<Version> {
  const version = await archive.version(report, number);
  if (!version) throw new RangeError(`unknown version: ${report}/${number}`);
  return version;
}

/** Past so many changes two texts have nothing to do with each other, and comparing them further takes for ever. */
const MOST_EDITS = 2000;

type Stretch = Pick<DiffPart, "kind" | "text">;

/** By paragraphs first, then by words inside those that are not the same. */
export function diffTexts(before: string, after: string): DiffPart[] {
  let [old, now] = [0, 0];
  return joined(paragraphs(before, after)).map(({ kind, text }) => {
    const part: DiffPart = { kind, text };
    if (kind !== "added") part.before = { from: old, to: (old += text.length) };
    if (kind !== "removed") part.after = { from: now, to: (now += text.length) };
    return part;
  });
}

function paragraphs(before: string, after: string): Stretch[] {
  const changes = diffArrays(paragraphsOf(before), paragraphsOf(after), { maxEditLength: MOST_EDITS });
  if (!changes) return apart(before, after);
  const found: Stretch[] = [];
  for (let at = 0; at < changes.length; at++) {
    const { removed, added, value } = changes[at]!;
    const next = changes[at + 1];
    if (removed && next?.added) {
      found.push(...words(value.join(""), next.value.join("")));
      at++;
    } else found.push({ kind: kindOf({ removed, added }), text: value.join("") });
  }
  return found;
}

const paragraphsOf = (text: string): string[] => text.match(/[^\n]*\n+|[^\n]+$/g) ?? [];

const kindOf = ({ removed, added }: { removed: boolean; added: boolean }): DiffPart["kind"] =>
  removed ? "removed" : added ? "added" : "same";

function words(before: string, after: string): Stretch[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!changes) return apart(before, after);
  return changes.map(({ removed, added, value }) => ({ kind: kindOf({ removed, added }), text: value }));
}

const apart = (before: string, after: string): Stretch[] => [
  { kind: "removed", text: before },
  { kind: "added", text: after },
];

function joined(parts: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { kind, text } of parts) {
    const last = whole.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== "") whole.push({ kind, text });
  }
  return whole;
}
