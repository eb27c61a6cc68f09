import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp, pagesFrom } from "../../src/api/index.ts";
import { type Desk, deskWith } from "../export/dispute.ts";

const host = "127.0.0.1:4962";
let desk: Desk;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  desk = await deskWith();
  const { archive, dossier } = desk;
  app = createApp({ archive, dossier, token: "none", hosts: () => [host], page: pagesFrom(), version: "1.2.3" });
});
afterAll(() => desk.archive.close());

const ask = (path: string) => app.request(`http://${host}${path}`, { headers: { host } });

test("every format that is offered is the file the command line writes", async () => {
  const { formats } = (await (await ask("/api/export")).json()) as { formats: { name: string; without: string }[] };
  expect(formats.length).toBe(8);
  for (const { name } of formats) {
    const response = await ask(`/api/export/${name}${name === "csv" ? "?of=agenda" : ""}`);
    const file = await desk.take(name, name === "csv" ? { of: "agenda" } : {});
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(file.text.replace(/^\ufeff/, ""));
    expect(response.headers.get("content-type")).toBe(file.type);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${file.name}"`);
    const { holds, leftOut, notes } = file;
    expect(JSON.parse(response.headers.get("x-chancery-export")!)).toEqual({ holds, leftOut, notes });
  }
});

test.each([
  ["an unknown format", "/api/export/pdf"],
  ["a table of no list", "/api/export/csv"],
  ["an unknown list", "/api/export/csv?of=letters"],
  ["a day that is none", "/api/export/jsonl?from=2031-02-30"],
])("%s is the caller's mistake", async (_, path) => {
  const response = await ask(path);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: expect.stringMatching(/./) as string });
});

test("an export is never a page of the record, nor a part of it that is not named", async () => {
  const all = await (await ask("/api/export/jsonl")).text();
  for (const other of ["limit=1", "offset=3", "rejected=true", "since=2031-03-25"])
    expect(await (await ask(`/api/export/jsonl?${other}`)).text(), other).toBe(all);
});

test("an export is narrowed as a question is", async () => {
  expect(await (await ask("/api/export/jsonl?as-of=2031-03-19")).text()).toBe("");
  expect(await (await ask("/api/export/jsonl?report=wire")).text()).not.toContain('"kind":"agenda"');
  expect(await (await ask("/api/export/gdelt-events?header=true")).text()).toMatch(/^GlobalEventID\t/);
});
