import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommanderError } from "commander";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandLine } from "../../src/cli/program.ts";
import { folderWith } from "../support/folder.ts";
import { asLines, quarrel } from "./reports.ts";
import { chancery, inProcess, start } from "./run.ts";

const home = mkdtempSync(join(tmpdir(), "chancery-cli-"));
const ask = (...args: string[]) => chancery(args, { home });
const answerOf = (out: string): { asOf: string; on: string; total: number; rows: Record<string, unknown>[] } =>
  JSON.parse(out) as never;

beforeAll(async () => {
  writeFileSync(join(home, "list.jsonl"), asLines(quarrel(6)));
  const { code, out, err } = await ask("add", join(home, "list.jsonl"), "--workers", "1");
  expect({ code, out }).toEqual({
    code: 0,
    out: quarrel(6)
      .map(({ id }) => `new\t${id}\t1\n`)
      .join(""),
  });
  expect(err).toBe("6 new reports, 0 changed, 0 known already\n");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const tried = new Set<string>();
const happy = (name: string, what: string, run: () => Promise<void>): void => {
  tried.add(name);
  test(`${name} ${what}`, run);
};

describe("a command ends well", () => {
  happy("init", "says where the archive is and leaves it as it is", async () => {
    expect(await ask("init")).toEqual({ code: 0, out: `${join(home, "archive.db")}: 6 reports\n`, err: "" });
  });

  happy("add", "takes what is piped in, and knows it the next time", async () => {
    const own = folderWith();
    const input = "Peru on Tuesday sent a letter to Chile.\n";
    for (const [status, note] of [
      ["new", "1 new report, 0 changed, 0 known already\n"],
      ["known", "0 new reports, 0 changed, 1 known already\n"],
    ])
      expect(await chancery(["add", "-"], { home: own, input })).toEqual({
        code: 0,
        out: expect.stringMatching(new RegExp(`^${status}\treport-[0-9a-f]{6}\t1\n$`)) as string,
        err: note,
      });
  });

  test("add takes what is known of reports that do not say it", async () => {
    const own = folderWith({ "a.txt": "Peru on Tuesday sent a letter to Chile.\n" });
    writeFileSync(
      join(own, "b.md"),
      "---\npublishedAt: 2021-03-11\noutlet: Lake News\n---\nPeru on Monday sent a note to Chile.\n",
    );
    const known = ["--published-at", "2021-03-06", "--outlet", "Wire"];
    expect((await chancery(["add", "a.txt", "b.md", ...known], { home: own, cwd: own })).code).toBe(0);
    const { out } = await chancery(["thread", "--json"], { home: own });
    const { rows } = JSON.parse(out) as { rows: { messages: { when: { from: string } }[] }[] };
    const days = rows.flatMap(({ messages }) => messages.map(({ when }) => when.from));
    expect(days.sort()).toEqual(["2021-03-02", "2021-03-08"]);
    const found = await chancery(["search", "Peru", "--json"], { home: own });
    const reports = JSON.parse(found.out) as { rows: { report: string; outlet: string }[] };
    const outlets = reports.rows.map(({ report, outlet }) => [report.slice(0, 1), outlet]);
    expect(outlets.sort()).toEqual([
      ["a", "Wire"],
      ["b", "Lake News"],
    ]);
  });

  happy("read", "prints a digest, or the whole reading as JSON, and keeps nothing", async () => {
    const own = folderWith({ "a.txt": quarrel(1)[0]!.text });
    const digest = await chancery(["read", join(own, "a.txt")], { home: own });
    expect(digest).toMatchObject({ code: 0, err: "" });
    expect(digest.out).toContain("message (");
    const json = await chancery(
      ["read", "a.txt", "--json", "--grammar", "--outlet", "Wire", "--published-at", "2031-03-04"],
      {
        home: own,
        cwd: own,
      },
    );
    const reading = JSON.parse(json.out) as { report: { outlet: string; publishedAt: object }; tokens: unknown[] };
    expect(reading.report).toMatchObject({ outlet: "Wire", publishedAt: { value: "2031-03-04" } });
    expect(reading.tokens.length).toBeGreaterThan(30);
    expect((await chancery(["doctor"], { home: own })).out).toContain("archive: none yet");
  });

  for (const name of ["timeline", "thread", "encounters", "positions", "disputes", "agenda", "actors"])
    happy(name, "answers a person, a script and a spreadsheet", async () => {
      const more = name === "disputes" ? ["--all"] : [];
      const json = await ask(name, ...more, "--json");
      expect(json.code, json.err).toBe(0);
      const answer = answerOf(json.out);
      expect(Object.keys(answer).sort()).toEqual(["asOf", "on", "rows", "total"]);
      expect(answer.total).toBe(answer.rows.length);
      expect(answer.on).toBe("2031-03-06");
      expect(answer.rows.length, "rows").toBeGreaterThan(0);
      expect(await inProcess([name, ...more, "--csv"], home)).toMatch(/^\ufeff[\w ]+,.*\r\n/);
      expect(await inProcess([name, ...more, "--limit", "1"], home)).toMatch(/\n/);
    });

  happy("inforce", "answers with each kind of what stands", async () => {
    const { code, out } = await ask("inforce", "--json");
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out) as object).sort()).toEqual([
      "access",
      "advisories",
      "asOf",
      "instruments",
      "on",
    ]);
    expect((await ask("inforce")).code).toBe(0);
  });

  happy("search", "finds words, narrowed by what it is asked with", async () => {
    const all = answerOf((await ask("search", "fishing grounds", "--json")).out);
    expect(all.total).toBe(6);
    const [one, few, none] = await Promise.all([
      ask("search", "fishing", "--report", "q2", "--json"),
      ask("search", "fishing", "--from", "2031-03-05", "--limit", "1", "--json"),
      ask("search", '"', "🕊"),
    ]);
    expect(answerOf(one.out).rows.map(({ report }) => report)).toEqual(["q2"]);
    expect([answerOf(few.out).total, answerOf(few.out).rows.length]).toEqual([2, 1]);
    expect(none).toEqual({ code: 0, out: "Nothing is known.\n", err: "" });
  });

  happy("why", "gives the words of a line and of one report's telling of it", async () => {
    const { rows } = answerOf((await ask("timeline", "--json", "--limit", "1")).out);
    const line = rows[0]! as { id: string; tellings: { id: string }[] };
    for (const id of [line.id, line.tellings[0]!.id]) {
      const { code, out } = await ask("why", id, "--json");
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ id, kind: "event" });
    }
    expect(await ask("why", "event-000000000000")).toEqual({
      code: 1,
      out: "",
      err: "unknown line: event-000000000000\n",
    });
  });

  happy("export", "writes the record to a file or a pipe, and says what it leaves out", async () => {
    const own = folderWith();
    const out = join(own, "agenda.ics");
    const told = await ask("export", "icalendar", "--out", out);
    expect(told).toMatchObject({ code: 0, out: "" });
    expect(told.err).toMatch(/^icalendar: \d+ items?\n/);
    expect(readFileSync(out, "utf8")).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(readdirSync(own)).toEqual(["agenda.ics"]);
    const piped = await ask("export", "polecat", "--as-of", "2099-01-01");
    expect(piped.out.split("\n")[0]!.split("\t")).toHaveLength(40);
    expect(piped.err).toMatch(/^polecat: \d+ events?\nleft out: \d+ /);
    for (const list of ["timeline", "thread", "disputes", "actors"])
      expect(await inProcess(["export", "csv", "--of", list], home)).toBe(await inProcess([list, "--csv"], home));
    expect(await ask("export", "jsonl", "--out", join(own, "no", "such", "folder"))).toMatchObject({
      code: 1,
      out: "",
      err: `cannot write ${join(own, "no", "such", "folder")}: no such folder: ${join(own, "no", "such")}: make it first\n`,
    });
    expect((await ask("export", "jsonl", "--out", own)).err).toBe(
      `cannot write ${own}: a folder, not a file: name a file in it\n`,
    );
  });

  happy("parse", "gives the grammar of a text, and takes its own format", async () => {
    const text = "Kenya rejected the note.";
    const own = folderWith({ "note.txt": text, "bad.conllu": "no row\n" });
    const { out } = await ask("parse", join(own, "note.txt"));
    expect(out).toMatch(/^# text = Kenya rejected the note\.\n1\tKenya\tKenya\tPROPN\t/);
    writeFileSync(join(own, "note.conllu"), out);
    expect((await ask("parse", join(own, "note.conllu"), "--conllu")).out).toBe(out);
    expect((await ask("parse", join(own, "bad.conllu"), "--conllu")).code).toBe(1);
    const named = await ask("parse", join(own, "note.conllu"), "--conllu", "--names");
    expect(named.out).toMatch(/^# newdoc\n# global\.Entity = eid-etype\n.*\n1\tKenya\t.*\tEntity=\(e1-[a-z]+\)\n/);
  });

  describe("what comes from the web", () => {
    let server: Server;
    let address: string;
    let boats = 3;
    const own = mkdtempSync(join(tmpdir(), "chancery-web-"));
    const run = (...args: string[]) => chancery(args, { home: own });

    beforeAll(async () => {
      server = createServer(({ url }, response) => {
        if (url === "/feed")
          response.end(
            `<rss version="2.0"><channel><title>Coast Wire</title><item><link>${address}/letter?utm_source=rss</link></item><item><link>${address}/gone</link></item></channel></rss>`,
          );
        else if (url === "/late")
          response.end(
            `<rss version="2.0"><channel><title>Late Wire</title><item><link>${address}/letter-late</link></item></channel></rss>`,
          );
        else if (url?.startsWith("/letter"))
          response.end(
            `<html><head><title>Peru writes to Chile</title><meta property="article:published_time" content="2021-03-04T10:00:00Z"></head><body><article><h1>Peru writes to Chile</h1><p>Peru on Tuesday sent a letter to Chile and demanded that it withdraw ${boats} boats from the grounds, the ministry said.</p><p>Chile rejected the demand, and the two ministers will meet on Friday.</p></article></body></html>`,
          );
        else response.writeHead(404).end();
      });
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    afterAll(() => {
      server.closeAllConnections();
      server.close();
      rmSync(own, { recursive: true, force: true });
    });

    happy("feed", "is followed by its address, and not where that is of this machine", async () => {
      expect(await run("feed", "add", `${address}/feed`)).toEqual({
        code: 1,
        out: "",
        err: `not added: ${address}/feed: refused: 127.0.0.1, not an address of the public network\n`,
      });
      expect(await run("feed", "add", `${address}/feed`, "--allow-private")).toEqual({
        code: 0,
        out: `added\t${address}/feed\tCoast Wire\n`,
        err: "",
      });
      expect((await run("feed", "list")).out).toContain("NOT ASKED YET");
    });

    happy("fetch", "reads what is new, and names what could not be had", async () => {
      const { code, out, err } = await run("fetch", "--allow-private", "--workers", "1");
      expect(out).toMatch(/^new\tperu-writes-to-chile-[0-9a-f]{6}\t1\n$/);
      expect(err).toBe(
        `not fetched: ${address}/gone: answered 404, not found\n` +
          "1 feed asked; 1 new report, 0 changed, 0 known already, 1 failed; 1 page to be tried again later\n",
      );
      expect(code).toBe(1);
      const listed = (await run("feed", "list", "--pages")).out;
      expect(listed).toContain("well");
      expect(listed).toContain(`not read: ${address}/gone: answered 404, not found (1 time`);
    });

    happy("diff", "shows what has changed in a page that is added again", async () => {
      boats = 5;
      const added = await run("add", `${address}/letter`, "--allow-private");
      expect(added).toMatchObject({ code: 0, err: "0 new reports, 1 changed, 0 known already\n" });
      const id = added.out.split("\t")[1]!;
      expect((await run("diff", id)).out).toContain("that it withdraw [-3-]{+5+} boats from");
      const json = JSON.parse((await run("diff", id, "--json")).out) as { parts: { kind: string; text: string }[] };
      expect(json.parts.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toEqual(["3", "5"]);
      expect((await run("diff", id, "--to", "7")).err).toBe(`unknown version: ${id}/6\n`);
      expect((await run("diff", "nobody")).err).toBe("unknown report: nobody\n");
    });

    happy("watch", "fetches at once what is due, and ends well when it is stopped", async () => {
      await run("feed", "add", `${address}/late`, "--allow-private");
      const child = start(["watch", "--allow-private", "--workers", "1"], { home: own });
      let [out, err] = ["", ""];
      child.stderr!.on("data", (part: Buffer) => (err += part.toString()));
      await new Promise<void>((done) =>
        child.stdout!.on("data", (part: Buffer) => {
          out += part.toString();
          if (out.endsWith("\n")) done();
        }),
      );
      child.kill("SIGTERM");
      const code = await new Promise((done) => child.on("close", done));
      expect(out).toMatch(/^new\tperu-writes-to-chile-[0-9a-f]{6}\t1\n$/);
      expect(err).toMatch(/^watching 2 feeds, each every 30 minutes\n1 feed asked; 1 new report, /);
      expect(code).toBe(0);
      expect((await run("feed", "list", "--pages")).out).not.toContain("/letter-late");
    });

    test("feeds are followed no more once removed, and one that is not followed is named", async () => {
      expect((await run("feed", "remove", `${address}/late`)).code).toBe(0);
      expect((await run("feed", "remove", `${address}/feed`)).out).toBe(`removed\t${address}/feed\n`);
      expect(await run("fetch", `${address}/other`)).toEqual({
        code: 1,
        out: "",
        err: `unknown feed: ${address}/other: follow it first, by chancery feed add\n`,
      });
      expect((await run("feed", "remove", `${address}/other`)).err).toBe(
        `unknown feed: ${address}/other: chancery feed list names those that are followed\n`,
      );
      expect((await run("fetch")).err).toBe("no feed is followed: chancery feed add URL\n");
    });
  });

  happy("explain", "says what a code means", async () => {
    expect((await ask("explain", "accuse")).out).toMatch(/^ACCUSE: /);
    expect(await ask("explain", "XYZZY")).toEqual({ code: 1, out: "", err: "unknown code: XYZZY\n" });
  });

  happy("doctor", "says that all is well", async () => {
    const { code, out } = await ask("doctor");
    expect(out).toContain(`well  archive: ${join(home, "archive.db")}: whole, 6 reports`);
    expect(out).not.toContain("ILL");
    expect(code).toBe(0);
  });

  happy("verify", "checks every version and gives one hash of all", async () => {
    const [first, second] = [await ask("verify"), await ask("verify")];
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(/^6 versions and 0 decisions: all as they were kept\nsha256 [0-9a-f]{64}\n$/);
    expect(second.out).toBe(first.out);
  });

  happy("copy", "makes an archive elsewhere, the same one, once and again", async () => {
    const to = join(folderWith(), "copy.db");
    const { code, out } = await ask("copy", join(home, "archive.db"), to);
    expect([code, out]).toEqual([0, expect.stringMatching(/^[0-9a-f]{64} {2}6 versions, 0 decisions\n$/)]);
    expect(await inProcess(["copy", join(home, "archive.db"), to], home)).toBe(out);
    expect(await inProcess(["timeline", "--json", "--database", to, "--as-of", "2100-01-01"], home)).toBe(
      await inProcess(["timeline", "--json", "--as-of", "2100-01-01"], home),
    );
    const nowhere = await inProcess(["copy", join(home, "nothing.db"), to], home).catch((error: Error) => error);
    expect(nowhere).toMatchObject({ code: 3, message: expect.stringMatching(/^no archive here: /) as string });
  });

  describe("what people decide", () => {
    const own = mkdtempSync(join(tmpdir(), "chancery-decided-"));
    const run = (...args: string[]) => chancery(args, { home: own });
    const lines = async (...args: string[]) =>
      answerOf(await inProcess([...args, "--json"], own)).rows as { id: string; type: string; occurrence: string }[];
    beforeAll(() => inProcess(["copy", join(home, "archive.db"), join(own, "archive.db")], home));
    afterAll(() => rmSync(own, { recursive: true, force: true }));

    happy("confirm", "marks a line, with who says so and why", async () => {
      const [line] = await lines("timeline");
      const said = await inProcess(["confirm", line!.id, "--by", "Ada", "--because", "seen in the letter"], own);
      expect(said).toMatch(/^1\tconfirm\t.+ by .+\n$/);
      expect(await inProcess(["timeline", "--limit", "1"], own)).toMatch(
        /^ {4}confirmed by Ada, \d{4}-\d\d-\d\d; seen in the letter \(decision 1\)$/m,
      );
      expect((await run("confirm", "event-000000000000")).err).toBe("unknown line: event-000000000000\n");
    });

    happy("correct", "sets fields, and says what they were", async () => {
      const [, line] = await lines("timeline");
      const said = await inProcess(["correct", line!.id, "occurrence=called-off", "when=2031-03", "--by", "Ada"], own);
      expect(said).toMatch(
        /^2\tcorrect\t.+: called-off, 2031-03-01 to 2031-03-31: occurrence=called-off when=2031-03\n$/,
      );
      expect(await inProcess(["decisions", "--limit", "1"], own)).toMatch(
        /^ {4}.+: called-off, 2031-03-01 to 2031-03-31 {3}event-\w+\n {6}then: .+$/m,
      );
      const corrected = (await lines("timeline")).find(({ id }) => id === line!.id);
      expect(corrected).toMatchObject({ occurrence: "called-off", when: { from: "2031-03-01", to: "2031-03-31" } });
      expect(await inProcess(["why", line!.id], own)).toMatch(
        /^corrected by Ada, .*occurrence was \w+, is called-off/m,
      );
      expect(await run("correct", line!.id, "occurrence=perhaps")).toMatchObject({
        code: 1,
        out: "",
        err: expect.stringMatching(/^unknown occurrence of an event: perhaps \(there are happened, /) as string,
      });
    });

    happy("reject", "takes a line out, and out of every file", async () => {
      const [, , line] = await lines("timeline");
      await inProcess(["reject", line!.id], own);
      expect((await lines("timeline")).map(({ id }) => id)).not.toContain(line!.id);
      expect((await lines("timeline", "--rejected")).map(({ id }) => id)).toEqual([line!.id]);
      const file = await inProcess(["export", "jsonl"], own);
      expect(file.split("\n").filter((each) => each.startsWith(`{"id":"${line!.id}"`))).toEqual([]);
      expect(file).toContain('{"kind":"decision","of":"reject"');
    });

    happy("merge", "makes lines one", async () => {
      const before = await lines("positions");
      const [one, other] = before;
      await inProcess(["merge", one!.id, other!.id], own);
      const after = await lines("positions");
      expect(after).toHaveLength(before.length - 1);
      expect((await run("merge", after[0]!.id, "state:PER")).err).toMatch(/^not of one kind: /);
      expect(await run("merge", "state:PER", "state:CHL")).toEqual({
        code: 1,
        out: "",
        err: "different states: Peru (state:PER), Chile (state:CHL): whatever the others do would be told of Peru (state:PER); force it (--force) if they are one\n",
      });
    });

    happy("split", "parts what was taken for one", async () => {
      const merged = (await lines("positions")) as unknown as { id: string; tellings: { id: string }[] }[];
      const line = merged.find(({ tellings }) => tellings.length > 1)!;
      await inProcess(["split", line.id, line.tellings[0]!.id], own);
      expect(await lines("positions")).toHaveLength(merged.length + 1);
      await inProcess(["split", "state:PER", "q0"], own);
      expect(await inProcess(["actors"], own)).toContain("\tstate:PER~6\n");
    });

    happy("undo", "takes a decision back", async () => {
      expect(await inProcess(["undo", "3", "--by", "Bo"], own)).toBe("7\tundo\tdecision 3\n");
      expect(await lines("timeline", "--rejected")).toEqual([]);
      expect(await run("undo", "3")).toEqual({ code: 1, out: "", err: "undone already: 3, by decision 7\n" });
    });

    happy("decisions", "lists what was decided, by whom, and what became of it", async () => {
      expect(await inProcess(["decisions"], own)).toMatch(
        /^7 {2}.* undo by Bo; decision 3\n\n6 {2}[^]*\n {4}undone by 7\n/,
      );
      const { rows } = answerOf(await inProcess(["decisions", "--json", "--limit", "2"], own));
      expect(rows.map(({ number, kind }) => [number, kind])).toEqual([
        [7, "undo"],
        [6, "split"],
      ]);
      expect(await inProcess(["export", "csv", "--of", "decisions"], own)).toBe(
        await inProcess(["decisions", "--csv"], own),
      );
      expect(await inProcess(["decisions"], home)).toBe("Nothing was decided.\n");
    });

    happy("since", "tells what came, changed and went, and what was decided", async () => {
      const decided = answerOf(await inProcess(["decisions", "--json"], own)).rows as { at: string }[];
      const before = new Date(Date.parse(decided.at(-1)!.at) - 1).toISOString();
      const told = await inProcess(["since", before], own);
      expect(told).toMatch(/^changed\t.*\n( {4}.*\n)* {4}occurrence: \w+ → called-off$/m);
      expect(told).toMatch(/^7 {2}.* undo by Bo; decision 3$/m);
      const { rows } = answerOf(await inProcess(["since", before, "--json"], own));
      expect(rows.length).toBeGreaterThan(2);
      expect(await inProcess(["since", before, "--csv"], own)).toMatch(/^\ufeffchange,kind,line,/);
      const narrowed = await lines("timeline", "--since", before);
      expect(narrowed.map(({ occurrence }) => occurrence)).toContain("called-off");
      expect(narrowed.length).toBeLessThan((await lines("timeline")).length);
      expect(await inProcess(["since", "2100-01-01"], own)).toBe("Nothing has changed.\n");
      expect((await run("since", "2100-01-01", "--as-of", "2099-01-01")).code).toBe(2);
    });

    happy("rebuild", "reads every version again, and decisions stay", async () => {
      const verified = (await run("verify")).out;
      const rebuilt = await run("rebuild", "--workers", "1");
      expect(rebuilt).toMatchObject({ code: 0, err: "" });
      expect(rebuilt.out).toMatch(/^6 versions read again: all as before\nsha256 [0-9a-f]{64}\n$/);
      expect(rebuilt.out.split("\n")[1]).toBe(verified.split("\n")[1]);
      expect((await lines("timeline", "--since", "2000-01-01")).length).toBeGreaterThan(0);
    });
  });

  // test/cli/serve.test.ts and test/mcp/server.test.ts
  tried.add("serve").add("mcp");

  // test/cli/queue.test.ts
  tried.add("work").add("queue");

  test("and none is left out here", () => {
    expect([...tried].sort()).toEqual(
      commandLine()
        .commands.map((command) => command.name())
        .sort(),
    );
  });
});

describe("what is known is asked", () => {
  test("as of a time, by day and by country", async () => {
    const asked = (...args: string[]) => inProcess([...args], home);
    const before = await asked("timeline", "--as-of", "2020-01-01", "--json");
    const country = await asked("actors", "--country", "per", "--json");
    expect(answerOf(before)).toMatchObject({ total: 0, rows: [], asOf: "2020-01-01T23:59:59.999Z" });
    expect(answerOf(country).rows.every((row) => row["country"] === "PER")).toBe(true);
    expect(await asked("thread", "--to", "2031-02-01")).toBe("Nothing is known.\n");
    expect(await asked("timeline", "--country", "KEN")).toBe("Nothing is known.\n");
    expect(await asked("timeline", "--as-of", "2020-01-01T10:00+12:00", "--json")).toContain(
      "2019-12-31T22:00:00.000Z",
    );
  });
});

describe("a command that is not as it should be ends with 2, and says why", () => {
  test.each<[string, string[], RegExp]>([
    ["an unknown command", ["conquer"], /unknown command 'conquer'/],
    ["none", [], /Usage: chancery/],
    ["a day that is none", ["timeline", "--from", "2031-02-30"], /Not a day/],
    ["threads that are none", ["add", "x.txt", "--workers", "none"], /not a number of threads: none/],
  ])("%s", async (_, args, err) => {
    const ran = await ask(...args);
    expect(ran.err).toMatch(err);
    expect([ran.code, ran.out]).toEqual([2, ""]);
  });

  test.each<[string, string[], RegExp]>([
    ["an unknown option", ["timeline", "--loud"], /unknown option '--loud'/],
    ["a missing argument", ["add"], /missing required argument 'path'/],
    ["a day of no month", ["thread", "--to", "2031-13-01"], /Not a day/],
    ["a day of publication that is none", ["read", "a.txt", "--published-at", "sometime"], /Not a day or time/],
    ["a day of adding that is none", ["add", "a.txt", "--published-at", "2031-02-30"], /Not a day or time/],
    ["a time without its zone", ["timeline", "--as-of", "2031-03-04T10:00"], /Not a day or time/],
    ["a time that is none", ["why", "x", "--as-of", "2031-03-04T25:00Z"], /Not a day or time/],
    ["a country that is none", ["timeline", "--country", "Peru"], /Not a country code/],
    ["a country there is none of", ["timeline", "--country", "XXX"], /^unknown country: XXX: name one by its ISO 3166/],
    ["a report there is none of", ["agenda", "--report", "q9"], /^unknown report: q9: name one by its id, as add and /],
    ["a file of a report there is none of", ["export", "jsonl", "--report", "q9"], /^unknown report: q9: /],
    ["an answer in two forms", ["agenda", "--json", "--csv"], /'--csv' cannot be used with option '--json'/],
    ["changes in two forms", ["since", "2031-03-01", "--csv", "--json"], /'--csv' cannot be used with option '--json'/],
    ["decisions in two forms", ["decisions", "--csv", "--json"], /'--csv' cannot be used with option '--json'/],
    ["a limit of none", ["timeline", "--limit", "0"], /Not a number from 1/],
    ["a format that is none", ["export", "pdf"], /unknown format: pdf/],
    ["a table of no list", ["export", "csv"], /csv is of one list: name one of/],
    ["a list that is none", ["export", "csv", "--of", "letters"], /Allowed choices are reports, timeline/],
    ["a field without its value", ["correct", "event-000000000000", "occurrence"], /not a field and its value/],
    ["a decision that is no number", ["undo", "first"], /Not the number of a decision/],
    ["a port that is none", ["serve", "--port", "99999"], /not a port: 99999/],
  ])("%s, by what is thrown", async (_, args, message) => {
    const error = await inProcess(args, home).catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toMatch(message);
    expect(error instanceof CommanderError || (error as { code?: number }).code === 2).toBe(true);
  });

  test("but help and the version are no mistakes", async () => {
    const [help, version] = await Promise.all([ask("--help"), ask("--version")]);
    expect([help.code, version.code]).toEqual([0, 0]);
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
