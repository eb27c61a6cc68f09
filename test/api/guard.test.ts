import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp, pagesFrom, serve, type Served } from "../../src/api/index.ts";
import { type Archive, openSqlite } from "../../src/archive/index.ts";
import { openDossier } from "../../src/dossier/index.ts";
import { ingest } from "../../src/ingest.ts";
import { read } from "../../src/read.ts";
import { loadTools } from "../../src/reader.ts";
import { folderWith } from "../support/folder.ts";
import { day, found, keep, readingOf, spanOf, state } from "../support/reading.ts";

const now = (): string => "2031-03-07T08:00:00.000Z";
const text = "Peru sent Chile a letter.";
const token = "the-token";
const host = "127.0.0.1:4962";

let archive: Archive;
beforeAll(async () => {
  archive = openSqlite(":memory:");
  const event = {
    id: "e1",
    type: "CONSULT" as const,
    mode: [],
    contexts: [],
    quad: 1 as const,
    score: 1,
    actors: ["a1"],
    recipients: ["a2"],
    occurrence: "happened" as const,
    background: false,
    standing: [],
    cue: [spanOf(text, "sent")],
    when: day("2031-03-03"),
    ...found(spanOf(text, "sent Chile a letter")),
  };
  const actors = [state("a1", "PER", "Peru"), state("a2", "CHL", "Chile")];
  await keep(archive, readingOf({ id: "a/b c", text, publishedAt: "2031-03-04" }, { actors, events: [event] }), now());
});
afterAll(() => archive.close());

const page = pagesFrom(folderOf());
function folderOf(): string {
  return new URL("../../web", import.meta.url).pathname;
}

const app = (writes = true) =>
  createApp({
    archive,
    dossier: openDossier(archive, now),
    ...(writes && {
      add: (given) => ingest(given, { archive, read: (input) => read(input, loadTools()), now }),
    }),
    token,
    hosts: () => [host, "localhost:4962"],
    page,
    version: "1.2.3",
  });

const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  app().request(`http://${host}${path}`, { ...init, headers: { host, ...headers } });
const post = (body: string, headers: Record<string, string> = {}) =>
  ask(
    "/api/reports",
    { "content-type": "application/json", "x-chancery-token": token, ...headers },
    { method: "POST", body },
  );

describe("the API answers", () => {
  test.each([
    ["this machine by its number", { host }],
    ["this machine by its name", { host: "localhost:4962" }],
    ["its own page", { host, origin: `http://${host}` }],
  ])("%s", async (_, headers) => expect((await ask("/api/timeline", headers)).status).toBe(200));

  test.each([
    ["another host", { host: "evil.example:4962" }],
    ["another port", { host: "127.0.0.1:80" }],
    ["a host that begins like this one", { host: "127.0.0.1:4962.evil.example" }],
    ["no host", { host: "" }],
    ["a foreign page", { host, origin: "https://evil.example" }],
    ["a page of no origin", { host, origin: "null" }],
    ["a page of another port", { host, origin: "http://127.0.0.1:80" }],
    ["a page of this host by another way", { host, origin: `https://${host}` }],
  ])("not %s, whatever is asked", async (_, headers) => {
    for (const path of ["/api/timeline", "/openapi.json", "/", "/api/none"])
      expect((await ask(path, headers)).status, path).toBe(403);
  });

  test.each([
    ["without the token", { "x-chancery-token": "" }],
    ["with another token", { "x-chancery-token": "other" }],
    ["with the token, for a foreign page", { origin: "https://evil.example" }],
  ])("no writing %s", async (_, headers) => {
    expect((await post('{"text":"Peru agreed."}', headers)).status).toBe(403);
    expect(await archive.reports()).toHaveLength(1);
  });

  test("no writing where the archive may only be looked at", async () => {
    const init = { method: "POST", body: '{"text":"x"}' };
    const headers = { host, "content-type": "application/json", "x-chancery-token": token };
    expect((await app(false).request(`http://${host}/api/reports`, { ...init, headers })).status).toBe(403);
  });
});

const ofReports = ["as-of", "from", "to", "country", "report", "limit", "offset", "format"];
const inTime = ["as-of", "limit", "offset", "format"];
test.each([
  ["/api/timeline", [...ofReports, "since", "rejected"]],
  ["/api/disputes", [...ofReports, "since", "rejected", "all"]],
  ["/api/reports", ofReports],
  ["/api/actors", ofReports],
  ["/api/search", [...ofReports, "q"]],
  ["/api/decisions", inTime],
  ["/api/since", [...inTime, "since"]],
])("the description of %s names the filters it keeps, and no other", async (path, names) => {
  const { paths } = (await (await ask("/openapi.json")).json()) as {
    paths: Record<string, { get: { parameters: { name: string }[] } }>;
  };
  expect(paths[path]!.get.parameters.map(({ name }) => name).sort()).toEqual([...names].sort());
});

describe("every answer", () => {
  test.each(["/api/timeline", "/openapi.json", "/", "/api/none"])("lets nothing from outside in: %s", async (path) => {
    const { headers } = await ask(path);
    const policy = headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("a question that is not what it should be is refused, and says what is wrong", () => {
  test.each([
    ["/api/timeline?from=yesterday", "from"],
    ["/api/timeline?to=2031-02-30", "to"],
    ["/api/timeline?as-of=banana", "as-of"],
    ["/api/timeline?as-of=2031-03-04T10:00", "as-of"],
    ["/api/timeline?country=peru", "country"],
    ["/api/timeline?limit=0", "limit"],
    ["/api/timeline?limit=all", "limit"],
    ["/api/timeline?offset=-1", "offset"],
    ["/api/timeline?format=xml", "format"],
    ["/api/search", "q"],
    ["/api/disputes?all=maybe", "all"],
    ["/api/reports/a%2Fb%20c?version=x", "version"],
  ])("%s", async (path, name) => {
    const response = await ask(path);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toMatch(new RegExp(`^${name}: .`));
  });

  test.each([
    ["no JSON", "{oops"],
    ["no text", "{}"],
    ["an empty text", '{"text":""}'],
    ["a blank text", '{"text":" \\n"}'],
    ["a text that is too long", JSON.stringify({ text: "a ".repeat(1_000_001) })],
  ])("%s", async (_, body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).not.toBe("");
    expect(await archive.reports()).toHaveLength(1);
  });

  test.each([
    "/api/none",
    "/none.js",
    "/%E0%A4%A.js",
    "/..%2f..%2fpackage.json",
    "/../package.json",
    "/api/why/none",
    "/api/reports/none",
    "/api/reports/a%2Fb%20c?version=9",
  ])("there is nothing at %s", async (path) => expect((await ask(path)).status).toBe(404));
});

describe("a list", () => {
  test("is the same rows as JSON and as CSV", async () => {
    const answer = (await (await ask("/api/timeline?country=PER")).json()) as { total: number; rows: unknown[] };
    expect([answer.total, answer.rows.length]).toEqual([1, 1]);
    const csv = await ask("/api/timeline?format=csv");
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(csv.headers.get("content-disposition")).toBe('attachment; filename="chancery-timeline.csv"');
    expect((await csv.text()).split("\r\n")).toHaveLength(3);
  });

  test("leads to a report whatever its id is made of", async () => {
    const answer = (await (await ask("/api/reports/a%2Fb%20c")).json()) as { reading: { report: { text: string } } };
    expect(answer.reading.report.text).toBe(text);
    expect((await ask(`/api/why/${encodeURIComponent("a/b c/1/e1")}`)).status).toBe(200);
  });

  test("takes a new report in", async () => {
    const own = openSqlite(":memory:");
    const house = { archive: own, dossier: openDossier(own, now), token, hosts: () => [host], page, version: "0" };
    const add = createApp({
      ...house,
      add: (given) => ingest(given, { archive: own, read: (input) => read(input, loadTools()), now }),
    });
    const headers = { host, "content-type": "application/json", "x-chancery-token": token };
    const body = JSON.stringify({ text: "Peru agreed.", title: "" });
    for (const status of ["new", "known"]) {
      const response = await add.request(`http://${host}/api/reports`, { method: "POST", headers, body });
      expect(await response.json()).toMatchObject({ status, version: 1 });
    }
    await own.close();
  });
});

describe("/openapi.json", () => {
  interface Page {
    openapi: string;
    info: { version: string };
    paths: Record<string, Record<string, { summary?: string; responses: Record<string, unknown> }>>;
    components: { schemas: Record<string, unknown> };
  }

  test("lists every route there is, each with what it is and what it answers", async () => {
    const spec = (await (await ask("/openapi.json")).json()) as Page;
    expect(spec.openapi).toBe("3.1.0");
    expect(spec.info.version).toBe("1.2.3");
    const listed = Object.entries(spec.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
    );
    const routes = app()
      .routes.filter(
        ({ method, path }) => method !== "ALL" && path !== "*" && path !== "/*" && path !== "/openapi.json",
      )
      .map(({ method, path }) => `${method} ${path}`);
    expect(listed.sort()).toEqual([...new Set(routes)].sort());
    for (const methods of Object.values(spec.paths))
      for (const { summary, responses } of Object.values(methods)) {
        expect(summary).toMatch(/\.$/);
        expect(Object.keys(responses)).toContain("200");
      }
  });

  test("refers to nothing that is not in it", async () => {
    const page = await (await ask("/openapi.json")).text();
    const { components } = JSON.parse(page) as Page;
    const named = [...page.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !(name in components.schemas))).toEqual([]);
  });
});

describe("a page of the app", () => {
  test("bears the token, and is never kept; says so where it is not built", async () => {
    const built = pagesFrom(folderWith({ "index.html": '<meta content="__TOKEN__">', "assets/a.js": "1" }));
    const index = await built("/", "secret");
    expect(await index.text()).toBe('<meta content="secret">');
    expect(index.headers.get("cache-control")).toBe("no-store");
    expect((await built("/assets/a.js", "secret")).headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect((await pagesFrom(folderWith())("/", "secret")).status).toBe(503);
  });
});

describe("a server", () => {
  const start = (port: number): Promise<Served> =>
    serve({ archive, dossier: openDossier(archive, now), version: "0", port });
  const statusOf = (url: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      request(url, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode!);
      })
        .on("error", reject)
        .end();
    });

  test("answers on this machine, and to its own name alone", async () => {
    const served = await start(0);
    try {
      expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      expect(await statusOf(`${served.url}api/timeline`, {})).toBe(200);
      expect(await statusOf(`${served.url}api/timeline`, { host: "rebound.example" })).toBe(403);
    } finally {
      await served.close();
    }
  });

  test("takes another port where the one asked for is taken", async () => {
    const first = await start(0);
    const second = await start(Number(new URL(first.url).port));
    try {
      expect(second.url).not.toBe(first.url);
      expect(await statusOf(`${second.url}api/timeline`, {})).toBe(200);
    } finally {
      await first.close();
      await second.close();
    }
  });
});
