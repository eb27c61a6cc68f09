import { describe, expect, test } from "vitest";
import { type Archive, openSqlite } from "../../src/archive/index.ts";
import { cleanse, type Given, ingest, type IngestTools } from "../../src/ingest.ts";
import { inOrder } from "../../src/pool/readers.ts";
import { read } from "../../src/read.ts";
import { loadTools } from "../../src/reader.ts";
import { spansOutside } from "../support/spans.ts";

const tools = loadTools();
const noon = "2031-03-04T12:00:00.000Z";

function desk(options: Partial<IngestTools> = {}): {
  archive: Archive;
  add: (given: Given) => ReturnType<typeof ingest>;
} {
  const archive = openSqlite(":memory:");
  const add = (given: Given) =>
    ingest(given, { archive, read: (input) => read(input, tools), now: () => noon, ...options });
  return { archive, add };
}

const url = "https://wire.example/letter";

describe("a report is", () => {
  test.each<[string, Given[], string[]]>([
    [
      "new, then known",
      [
        { url, text: "Peru agreed." },
        { url, text: "Peru agreed." },
      ],
      ["new 1", "known 1"],
    ],
    [
      "changed by its text",
      [
        { url, text: "Peru agreed." },
        { url, text: "Peru refused." },
      ],
      ["new 1", "changed 2"],
    ],
    [
      "changed by its title",
      [
        { url, text: "x", title: "A" },
        { url, text: "x", title: "B" },
      ],
      ["new 1", "changed 2"],
    ],
    [
      "changed back, which is a change too",
      [
        { url, text: "a" },
        { url, text: "b" },
        { url, text: "a" },
      ],
      ["new 1", "changed 2", "changed 3"],
    ],
    [
      "another at another address",
      [
        { url, text: "x" },
        { url: `${url}-2`, text: "x" },
      ],
      ["new 1", "new 1"],
    ],
    [
      "known by its id where it has no address",
      [
        { id: "a", text: "x" },
        { id: "a", text: "y" },
      ],
      ["new 1", "changed 2"],
    ],
    [
      "known by its words where it has neither",
      [{ text: "x" }, { text: "x" }, { text: "y" }],
      ["new 1", "known 1", "new 1"],
    ],
  ])("%s", async (_, given, expected) => {
    const { add } = desk();
    const statuses: string[] = [];
    for (const each of given) {
      const { status, version } = await add(each);
      statuses.push(`${status} ${version}`);
    }
    expect(statuses).toEqual(expected);
  });

  test.each<[string, Given, RegExp]>([
    ["its own", { id: "r-7", text: "x" }, /^r-7$/],
    ["of its title", { title: "Séance at Genève: no news!", text: "x" }, /^seance-at-geneve-no-news-[0-9a-f]{6}$/],
    ["of its address", { url: "https://a.example/2031/03/letter", text: "x" }, /^letter-[0-9a-f]{6}$/],
    ["of nothing", { text: "x" }, /^report-[0-9a-f]{6}$/],
    ["of a title that has no letter", { title: "🕊", text: "x" }, /^report-[0-9a-f]{6}$/],
  ])("called by an id %s", async (_, given, id) => expect((await desk().add(given)).id).toMatch(id));

  test("called by another id where its own is taken", async () => {
    const { add } = desk();
    expect((await add({ id: "a", url, text: "x" })).id).toBe("a");
    expect((await add({ id: "a", url: `${url}-2`, text: "y" })).id).toMatch(/^a-[0-9a-f]{6}$/);
    expect(await add({ id: "a", url, text: "z" })).toEqual({ id: "a", version: 2, status: "changed" });
  });
});

describe("what is kept", () => {
  test("of a version stays when the report changes", async () => {
    const { archive, add } = desk();
    await add({ id: "a", text: "Peru sent Chile a letter." });
    const before = [await archive.version("a", 1), await archive.reading("a", 1)];
    await add({ id: "a", text: "Peru sent Chile a note." });
    expect([await archive.version("a", 1), await archive.reading("a", 1)]).toEqual(before);
    expect((await archive.version("a", 2))!.text).toBe("Peru sent Chile a note.");
  });

  test("is never learnt earlier than what was kept before, though the clock be set back", async () => {
    const times = ["2031-03-04T12:00:00.000Z", "2031-03-04T11:00:00.000Z", "2031-03-04T13:00:00.000Z"];
    const { archive, add } = desk({ now: () => times.shift()! });
    for (const id of ["a", "b", "c"]) await add({ id, text: "x" });
    expect((await archive.reports()).map(({ learntAt }) => learntAt.slice(11, 13))).toEqual(["12", "12", "13"]);
  });

  test("is nothing where the reader fails", async () => {
    const { archive, add } = desk({
      read: () => {
        throw new Error("cannot");
      },
    });
    await expect(add({ id: "a", text: "x" })).rejects.toThrow("cannot");
    expect(await archive.reports()).toEqual([]);
  });

  test("is the next version where another was quicker", async () => {
    const { archive, add } = desk();
    let hurried = false;
    const slow = (given: Given) =>
      ingest(given, {
        archive,
        now: () => noon,
        read: async (input) => {
          if (!hurried) {
            hurried = true;
            await add({ url, text: "first" });
          }
          return read(input, tools);
        },
      });
    expect(await slow({ url, text: "second" })).toMatchObject({ version: 2, status: "changed" });
  });

  test.each([
    ["one address", { url }],
    ["one id", { id: "a" }],
  ])("of %s is kept in the order given, however long each takes to read", async (_, same) => {
    const archive = openSqlite(":memory:");
    const texts = ["first", "second", "third", "fourth", "fourth"];
    const results = inOrder(texts, 4, (text, before) =>
      ingest(
        { ...same, text },
        {
          archive,
          before,
          now: () => noon,
          read: async (input) => {
            await new Promise((done) => setTimeout(done, 10 * (5 - texts.indexOf(text))));
            return read(input, tools);
          },
        },
      ),
    );
    const statuses: string[] = [];
    for await (const { status, version } of results) statuses.push(`${status} ${version}`);
    expect(statuses).toEqual(["new 1", "changed 2", "changed 3", "changed 4", "known 4"]);
    const [report] = await archive.reports();
    for (const version of [1, 2, 3, 4])
      expect((await archive.version(report!.report, version))!.text).toBe(texts[version - 1]);
  });
});

describe("what neither UTF-8 nor a database can hold", () => {
  test.each([
    ["NUL", "Peru\u0000agreed.", "Peru\ufffdagreed."],
    ["the first half of a pair alone", "Peru \ud83d agreed.", "Peru \ufffd agreed."],
    ["the second half of a pair alone", "Peru \udd4a agreed.", "Peru \ufffd agreed."],
    ["at the end", "Peru\ud83d", "Peru\ufffd"],
    ["but not a whole pair", "Peru 🕊 agreed.", "Peru 🕊 agreed."],
    ["nor tabs and line ends", "Peru\tagreed.\r\n", "Peru\tagreed.\r\n"],
  ])("is replaced one for one: %s", (_, text, clean) => {
    expect(cleanse({ text, title: text })).toEqual({ text: clean, title: clean });
    expect(clean).toHaveLength(text.length);
  });

  test("moves no offset, and is known again", async () => {
    const { archive, add } = desk();
    const text = "LIMA \ud800(Wire) - Peru\u0000 on Tuesday sent a letter to Chile. Chile rejected \udc00 the demand.";
    expect((await add({ id: "a", text })).status).toBe("new");
    const reading = (await archive.reading("a"))!;
    expect(reading.report.text).toHaveLength(text.length);
    expect(spansOutside(reading, reading.report.text)).toEqual([]);
    expect(reading.mentions.some(({ from, to }) => text.slice(from, to) === "Chile")).toBe(true);
    expect((await add({ id: "a", text })).status).toBe("known");
    expect(await archive.check()).toEqual([]);
  });
});
