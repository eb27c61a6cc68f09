import { beforeAll, describe, expect, test } from "vitest";
import { keyLines, manifest, readingOf } from "./dossier.ts";
import { holds, type KeyLine, nameOf } from "./key.ts";

beforeAll(() => manifest.forEach(({ id }) => readingOf(id)), 60_000);

describe("the manifest", () => {
  test("gives every report its own id, and an example address", () => {
    expect(new Set(manifest.map(({ id }) => id)).size).toBe(manifest.length);
    for (const { url } of manifest) expect(new URL(url).hostname).toMatch(/\.example$/);
  });

  test("gives a later version the address of the one it changes", () => {
    const later = manifest.filter(({ of }) => of !== undefined);
    expect(later.length).toBeGreaterThan(0);
    for (const { url, of } of later) {
      expect(url).toBe(of);
      expect(manifest.filter((each) => each.url === of).length).toBeGreaterThan(1);
    }
  });

  test("leaves the date of several reports to be read or inferred, and it is", () => {
    const undated = manifest.filter(({ publishedAt }) => publishedAt === undefined);
    expect(undated.length).toBeGreaterThan(9);
    for (const { id } of undated) expect(readingOf(id).report.publishedAt?.value, id).toMatch(/^1962-1[01]-\d\d/);
  });
});

describe.each(manifest)("$id", ({ id }) => {
  test("says last that it was written for the sample, and that is no news", () => {
    const { report, sentences } = readingOf(id);
    const last = sentences.at(-1)!;
    expect(report.text.slice(last.from, last.to)).toMatch(/^Written for the Chancery sample\.$/);
    expect(last.kind).toBe("credit");
  });
});

describe("the key", () => {
  const lines = keyLines<KeyLine>();
  for (const line of lines) {
    const run = line.known === "limit" ? test.fails : test;
    run(nameOf(line), () => expect(holds(readingOf(line.report), line)).toBe(true));
  }
});
