import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { type Gathered, gatherFiles, gatherLines } from "../../src/gather/index.ts";
import { LONGEST_REPORT } from "../../src/read.ts";
import { folderWith } from "../support/folder.ts";

const piped = (...parts: (string | Uint8Array)[]): Readable => Readable.from(parts.map((part) => Buffer.from(part)));
const nothing = (): Readable => piped();

async function gather(paths: readonly string[], stdin = nothing()): Promise<Gathered[]> {
  const found: Gathered[] = [];
  for await (const each of gatherFiles(paths, stdin)) found.push(each);
  return found;
}

async function linesOf(content: string | Uint8Array, path = "list.jsonl"): Promise<Gathered[]> {
  const found: Gathered[] = [];
  for await (const each of gatherLines(piped(content), path)) found.push(each);
  return found;
}

const textsOf = (found: readonly Gathered[]): string[] =>
  found.map((each) => ("report" in each ? each.report.text : `${each.failure}`));

describe("files", () => {
  test("of a folder come in the order of their names, whatever lies deeper in its place", async () => {
    const folder = folderWith({
      "b.txt": "second",
      "a.md": "first",
      "c/z.txt": "fourth",
      "c/list.jsonl": '{"text":"third"}\n',
      "d.TXT": "fifth",
    });
    expect(textsOf(await gather([folder]))).toEqual(["first", "second", "third", "fourth", "fifth"]);
  });

  test("of a folder are those meant for reading", async () => {
    const folder = folderWith({
      "note.txt": "read",
      ".hidden.txt": "no",
      ".git/x.txt": "no",
      "photo.jpg": "no",
      page: "no",
    });
    expect(textsOf(await gather([folder]))).toEqual(["read"]);
  });

  test("that are named are taken whatever they are called, in the order they are named", async () => {
    const folder = folderWith({ report: "plain", "b.html": "other" });
    const found = await gather([join(folder, "b.html"), join(folder, "report")]);
    expect(textsOf(found)).toEqual(["other", "plain"]);
  });

  test("are known again by their name and where they lie", async () => {
    const folder = folderWith({ "Note No 2.txt": "x", "sub/Note No 2.txt": "y" });
    const ids = (await gather([folder])).map((each) => ("report" in each ? each.report.id! : ""));
    expect(ids.map((id) => id.replace(/-[^-]*$/, ""))).toEqual(["Note-No-2", "Note-No-2"]);
    expect(new Set(ids).size).toBe(2);
    expect(await gather([folder])).toEqual(await gather([`${folder}/.`]));
  });

  test("that cannot be read are told with the reason, and the rest is read", async () => {
    const folder = folderWith({
      "empty.txt": "",
      "blank.txt": " \n\t\n",
      "binary.txt": new Uint8Array(100),
      "good.txt": "good",
      "long.txt": Buffer.alloc(LONGEST_REPORT * 4 + 1, "a"),
    });
    mkdirSync(join(folder, "bare"));
    const paths = ["empty.txt", "blank.txt", "binary.txt", "missing.txt", "long.txt", "bare", "good.txt"];
    expect(textsOf(await gather(paths.map((path) => join(folder, path))))).toEqual([
      "empty",
      "empty",
      "binary, not text",
      "no such file",
      `too long: ${LONGEST_REPORT * 4 + 1} bytes, a report has at most ${LONGEST_REPORT} characters`,
      "good",
    ]);
  });

  test("that are no files are refused", async () => {
    expect(textsOf(await gather(["/dev/null"]))).toEqual(["neither a file nor a folder"]);
  });
});

describe("what is piped in", () => {
  test("is one report", async () => {
    expect(await gather(["-"], piped("Peru ", "agreed."))).toEqual([{ from: "-", report: { text: "Peru agreed." } }]);
  });

  test.each<[string, Readable, string]>([
    ["nothing", nothing(), "empty"],
    ["no text", piped(new Uint8Array(50)), "binary, not text"],
    [
      "what never ends",
      Readable.from(
        (function* () {
          for (;;) yield Buffer.alloc(1_000_000, "a");
        })(),
      ),
      "too long",
    ],
  ])("is refused where it is %s", async (_, stdin, failure) => {
    expect(textsOf(await gather(["-"], stdin))[0]).toContain(failure);
  });
});

describe("a list of reports", () => {
  test("has what is known of each, under the names that lists use for it", async () => {
    const [found] = await linesOf(
      '{"id":7,"text":"Peru agreed.","title":"T","url":"https://a.example/7","source":"Wire","published":"2031-03-04","modified":"2031-03-05","language":null,"byline":"","more":1}',
    );
    expect(found).toEqual({
      from: "list.jsonl:1",
      report: {
        id: "7",
        text: "Peru agreed.",
        title: "T",
        url: "https://a.example/7",
        outlet: "Wire",
        publishedAt: "2031-03-04",
        updatedAt: "2031-03-05",
      },
    });
  });

  test.each<[string, string, Gathered]>([
    ["not JSON", "{oops", { from: "list.jsonl:1", failure: "not JSON: {oops" }],
    ["no object", "[1]", { from: "list.jsonl:1", failure: "Invalid input: expected object, received array" }],
    ["no text", '{"id":"a"}', { from: "list.jsonl:1", failure: "text is missing" }],
    [
      "text that is none",
      '{"text":5}',
      { from: "list.jsonl:1", failure: "text: Invalid input: expected string, received number" },
    ],
    ["an empty text", '{"id":"a","text":""}', { from: "list.jsonl:1", failure: "empty", id: "a" }],
    ["a blank text", '{"id":"a","text":" \\n"}', { from: "list.jsonl:1", failure: "empty", id: "a" }],
  ])("tells of a line with %s which it is, and goes on", async (_, line, failure) => {
    expect(await linesOf(`${line}\n{"text":"good"}\n`)).toEqual([
      failure,
      { from: "list.jsonl:2", report: { text: "good" } },
    ]);
  });

  test("may have empty lines, a mark of UTF-8, line ends of another system and none at its end", async () => {
    expect(textsOf(await linesOf('\ufeff{"text":"a"}\r\n\r\n\n{"text":"b"}'))).toEqual(["a", "b"]);
  });

  test("is not cut at the line separators of Unicode, which JSON may have in a string", async () => {
    expect(textsOf(await linesOf('{"text":"a\u2028b\u2029c\u0085d"}\n'))).toEqual(["a\u2028b\u2029c\u0085d"]);
  });

  test("is read as what it is where it is not UTF-8", async () => {
    expect(textsOf(await linesOf(Buffer.from('{"text":"Genève"}\n', "latin1")))).toEqual(["Genève"]);
  });

  test("keeps characters whole that come in two parts", async () => {
    const bytes = Buffer.from('{"text":"à l’est"}\n{"text":"b"}\n');
    for (let cut = 1; cut < bytes.length; cut++) {
      const found: Gathered[] = [];
      for await (const each of gatherLines(piped(bytes.subarray(0, cut), bytes.subarray(cut)), "x")) found.push(each);
      expect(textsOf(found), `cut at ${cut}`).toEqual(["à l’est", "b"]);
    }
  });

  test("passes over 50 MB of one line, holding little of it, and goes on", async () => {
    const before = process.memoryUsage().rss;
    const part = Buffer.alloc(1_000_000, "a");
    const stream = Readable.from(
      (function* () {
        for (let at = 0; at < 50; at++) yield part;
        yield Buffer.from('\n{"text":"good"}\n');
      })(),
    );
    const found: Gathered[] = [];
    for await (const each of gatherLines(stream, "x")) found.push(each);
    expect(textsOf(found)).toEqual([expect.stringMatching(/^too long: a line of more than \d+ bytes$/), "good"]);
    expect(process.memoryUsage().rss - before).toBeLessThan(45_000_000);
  });
});

describe("a list that names files", () => {
  test("takes those beside it and below", async () => {
    const folder = folderWith({
      "a.txt": "beside",
      "sub/b.txt": Buffer.from("bel\u00f3w", "latin1"),
      "list.jsonl": '{"id":"a","file":"a.txt","outlet":"Wire"}\n{"id":"b","file":"sub/b.txt"}\n',
    });
    expect(await gather([join(folder, "list.jsonl")])).toEqual([
      { from: join(folder, "list.jsonl:1"), report: { id: "a", text: "beside", outlet: "Wire" } },
      { from: join(folder, "list.jsonl:2"), report: { id: "b", text: "belów" } },
    ]);
  });

  test.each([
    ["above it", "../secret.txt", "file outside the folder of its list: ../secret.txt"],
    ["by its full path", "/etc/hostname", "file outside the folder of its list: /etc/hostname"],
    ["through a link that leads out", "link/secret.txt", "file outside the folder of its list: link/secret.txt"],
    [
      "in a folder of a name that begins the same",
      "../list-b/secret.txt",
      "file outside the folder of its list: ../list-b/secret.txt",
    ],
    ["that is missing", "none.txt", "no such file"],
    ["that is a folder", "sub", "not a file: sub"],
    ["that is itself", ".", "file outside the folder of its list: ."],
    ["that is empty", "empty.txt", "empty"],
    ["that is binary", "binary.txt", "binary, not text"],
  ])("takes none %s", async (_, file, failure) => {
    const top = folderWith({
      "secret.txt": "secret",
      "list-b/secret.txt": "secret",
      "list/sub/x.txt": "x",
      "list/empty.txt": "",
      "list/binary.txt": new Uint8Array(40),
      "list/list.jsonl": `${JSON.stringify({ id: "a", file })}\n`,
    });
    symlinkSync(top, join(top, "list/link"));
    const list = join(top, "list/list.jsonl");
    expect(await gather([list])).toEqual([{ from: `${list}:1`, failure, id: "a" }]);
  });
});
