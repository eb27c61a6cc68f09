import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, type TestContext } from "vitest";
import { onPath, skipWithout } from "./needs.ts";
import { freePort } from "./port.ts";

interface Server {
  url: string;
  stop(): Promise<void>;
}

let server: Promise<Server | undefined> | undefined;
let schemas = 0;

const made: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const drop of made) await drop();
  await beside?.end();
  await (await server)?.stop();
});

/**
 * The address of an archive in PostgreSQL, empty at first and gone when the tests of the file have ended: on the server at the usual port
 * if its database `test` may be written, else on one started for the tests.
 */
export async function postgresFor(context: TestContext): Promise<string> {
  const found = await (server ??= serverHere().then((here) => here ?? ownServer()));
  skipWithout(context, "PostgreSQL", found);
  const schema = `chancery_test_${process.pid}_${++schemas}`;
  made.push(() => ask(found!.url, `drop schema if exists ${schema} cascade`));
  return `${found!.url}?schema=${schema}`;
}

/** Takes all out of an archive that is there, which is quicker than to make another. */
export async function emptied(url: string): Promise<string> {
  const schema = new URL(url).searchParams.get("schema")!;
  await ask(
    url,
    `do $$ declare name text; begin
      for name in select tablename from pg_tables where schemaname = '${schema}' and tablename <> 'layout' order by tablename = 'report'
      loop execute format('delete from %I.%I', '${schema}', name); end loop; end $$`,
  );
  return url;
}

let beside: pg.Pool | undefined;

/** Runs a statement beside the archive. */
export async function ask(url: string, text: string): Promise<void> {
  beside ??= new pg.Pool({ connectionString: url.replace(/\?.*/, ""), max: 1 });
  await beside.query(text);
}

async function serverHere(): Promise<Server | undefined> {
  const url = "postgres://postgres@127.0.0.1:5432/test";
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ may: boolean }>(
      "select has_database_privilege(current_database(), 'create') as may",
    );
    return rows[0]!.may ? { url, stop: () => Promise.resolve() } : undefined;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A server of the tests' own; PostgreSQL does not run as root, so root lends it to another user. */
async function ownServer(): Promise<Server | undefined> {
  const debian = "/usr/lib/postgresql";
  const newest = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))[0] : undefined;
  const program = (name: string): string | undefined =>
    newest === undefined ? onPath(name) : join(debian, newest, "bin", name);
  const [initdb, postgres] = [program("initdb"), program("postgres")];
  if (initdb === undefined || postgres === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "chancery-pg-"));
  const id = (flag: string): number => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  const user = userInfo().uid === 0 ? { uid: id("-u"), gid: id("-g") } : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  execFileSync(initdb, ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale", "C"], {
    ...user,
    cwd: folder,
    stdio: "ignore",
  });
  const port = await freePort();
  const child = spawn(postgres, ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", ""], {
    ...user,
    cwd: folder,
    stdio: "ignore",
  });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  for (let tries = 0; tries < 100; tries++) {
    try {
      await ask(url, "select 1");
      break;
    } catch {
      // it is still starting
      await sleep(100);
    }
  }
  return {
    url,
    async stop() {
      child.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
