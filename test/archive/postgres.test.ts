import { describe, expect, test, type TestContext } from "vitest";
import { ArchiveError, nameOf, openPostgres } from "../../src/archive/index.ts";
import { freePort } from "../support/port.ts";
import { ask, emptied, postgresFor } from "../support/postgres.ts";
import { keep, readingOf } from "../support/reading.ts";
import { describeArchive } from "./contract.ts";

const T = "2031-03-04T10:00:00.000Z";

// made once: to make a schema takes longer than most of the tests; a test has one store, and some a second
const stores: Promise<string>[] = [];
let last: TestContext | undefined;

describeArchive("postgres", async (context) => {
  const at = last?.task === context.task ? 1 : 0;
  last = context;
  const url = await emptied(await (stores[at] ??= postgresFor(context)));
  return () => openPostgres(url);
});

describe("a schema of a database is an archive", () => {
  test("made where there is none, unless it must be there", async (context) => {
    const url = await postgresFor(context);
    await expect(openPostgres(url, { mustExist: true })).rejects.toThrow(new ArchiveError(`no archive here: ${url}`));
    await (await openPostgres(url)).close();
    await (await openPostgres(url, { mustExist: true })).close();
  });

  test("made once, however many begin at once", async (context) => {
    const url = await postgresFor(context);
    const archives = await Promise.all(Array.from({ length: 8 }, () => openPostgres(url)));
    await keep(archives[0]!, readingOf({ id: "a", text: "Peru waits." }), T);
    for (const archive of archives) expect(await archive.reports()).toHaveLength(1);
    await Promise.all(archives.map((archive) => archive.close()));
  });

  test("of this version, and not of a newer one, which is left as it is", async (context) => {
    const url = await postgresFor(context);
    await (await openPostgres(url)).close();
    const schema = new URL(url).searchParams.get("schema")!;
    await ask(url, `update ${schema}.layout set number = 99`);
    await expect(openPostgres(url)).rejects.toThrow(
      /^archive from a newer version of Chancery: .*: its layout is 99, /,
    );
  });

  test("two of one database know nothing of each other", async (context) => {
    const [one, other] = [
      await openPostgres(await postgresFor(context)),
      await openPostgres(await postgresFor(context)),
    ];
    await keep(one, readingOf({ id: "a", text: "Peru waits." }), T);
    expect(await other.reports()).toEqual([]);
    await one.close();
    await other.close();
  });

  test("two who keep one version at once keep it once", async (context) => {
    const url = await postgresFor(context);
    const archives = await Promise.all([openPostgres(url), openPostgres(url)]);
    for (let at = 0; at < 20; at++) {
      const reading = readingOf({ id: `r${at}`, text: `Peru waits ${at}.` });
      const kept = await Promise.all([0, 1, 0, 1].map((who) => keep(archives[who]!, reading, T)));
      expect(kept.sort()).toEqual(["raced", "raced", "raced", "saved"]);
    }
    expect(await archives[0].reports()).toHaveLength(20);
    expect(await archives[0].check()).toEqual([]);
    await Promise.all(archives.map((archive) => archive.close()));
  });

  test("that says so when its connections are cut, and is there again for the next question", async (context) => {
    const url = await postgresFor(context);
    const archive = await openPostgres(url);
    await keep(archive, readingOf({ id: "a", text: "Peru waits." }), T);
    const schema = new URL(url).searchParams.get("schema")!;
    await ask(
      url,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'chancery' and query like '%${schema}%'`,
    );
    const answers = await Promise.all(
      [archive.reports(), archive.reports()].map((each) => each.catch(() => undefined)),
    );
    for (const answer of answers) if (answer !== undefined) expect(answer).toHaveLength(1);
    expect(await archive.reports()).toHaveLength(1);
    await archive.close();
  });

  test("that cannot be written says why", async (context) => {
    const url = await postgresFor(context);
    const archive = await openPostgres(url);
    const schema = new URL(url).searchParams.get("schema")!;
    await ask(url, `alter table ${schema}.version add constraint full_disk check (sha256 = 'none')`);
    await expect(keep(archive, readingOf({ id: "b", text: "Chile waits." }), T)).rejects.toThrow(
      /^cannot write the archive: .*full_disk/,
    );
    expect(await archive.head("b")).toBeUndefined();
    await archive.close();
  });
});

describe("an address of a database", () => {
  test("that nobody answers at is named, with the reason and never with a password", async () => {
    const port = await freePort();
    const error = await openPostgres(
      `postgres://reader:s3cret@127.0.0.1:${port}/crisis?schema=lima&password=s3cret`,
    ).catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(ArchiveError);
    expect(error).toMatchObject({
      passing: true,
      message: `cannot reach the archive: postgres://reader@127.0.0.1:${port}/crisis?schema=lima: connect ECONNREFUSED 127.0.0.1:${port}`,
    });
  });

  test.each(["postgres://a:s3cret@[host/db", "postgres://:s3cret@h:99999999/d", "postgres://u:s3cret@h/d?schema=a-b"])(
    "that is none is not repeated with its password: %s",
    async (url) => {
      const error = (await openPostgres(url).catch((thrown: Error) => thrown)) as Error;
      expect(error).toBeInstanceOf(ArchiveError);
      expect(error.message).toMatch(/^not a/);
      expect(error.message).not.toContain("s3cret");
    },
  );

  test("is named without what only its owner should see", () => {
    expect(nameOf("postgres://u:p@h:5433/d?sslmode=require&schema=s&sslkey=k")).toBe("postgres://u@h:5433/d?schema=s");
    expect(nameOf("/data/archive.db")).toBe("/data/archive.db");
  });
});
