import type { Archive } from "../../src/archive/index.ts";
import { accountsOf, sketchOf } from "../../src/linking/index.ts";
import type { Actor, Reading, ReportInput, Span, Version, When } from "../../src/record/index.ts";

/** A reading made by hand: a text, and what is said to be found in it. */
export function readingOf(input: ReportInput, items: Partial<Reading> = {}): Reading {
  const { id, text, publishedAt, version = 1, sha256 = `${id}/${version}`, title, outlet, url } = input;
  return {
    report: {
      id,
      text,
      ...(title !== undefined && { title }),
      ...(outlet !== undefined && { outlet }),
      ...(url !== undefined && { url }),
      ...(publishedAt !== undefined && {
        publishedAt: { value: publishedAt, certainty: "stated", because: ["given"] },
      }),
      language: "en",
      version,
      sha256,
    },
    sentences: [{ from: 0, to: text.length, kind: "body", paragraph: 0 }],
    timexes: [],
    actors: [],
    mentions: [],
    quantities: [],
    attributions: [],
    events: [],
    messages: [],
    encounters: [],
    demands: [],
    claims: [],
    advisories: [],
    instruments: [],
    access: [],
    agenda: [],
    issues: [],
    ...items,
  };
}

/** Keeps a reading as the archive would have learnt it at a time. */
export function keep(archive: Archive, reading: Reading, observedAt: string): Promise<"saved" | "raced"> {
  const { id, text, version, sha256, url } = reading.report;
  const kept: Version = { id, text, version, sha256, address: url ?? id, observedAt };
  return archive.save({
    version: kept,
    reading,
    accounts: accountsOf(reading, observedAt),
    sketch: sketchOf(text),
  });
}

/** Where some words stand in a text. */
export function spanOf(text: string, words: string): Span {
  const from = text.indexOf(words);
  if (from < 0) throw new Error(`not in the text: ${words}`);
  return { from, to: from + words.length };
}

export const state = (id: string, country: string, name: string): Actor => ({
  id,
  key: `state:${country}`,
  name,
  kind: "state",
  country,
  anonymous: false,
  aliases: [],
});

export const day = (from: string, to = from): When => ({
  edtf: from === to ? from : `${from}/${to}`,
  from,
  to,
  certainty: "stated",
});

/** What every item of a reading carries. */
export const found = (...evidence: Span[]) => ({ evidence, rule: "by-hand", certainty: "stated" as const });
