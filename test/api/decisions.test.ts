import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp, pagesFrom } from "../../src/api/index.ts";
import { decide } from "../../src/dossier/index.ts";
import { type Desk, deskWith } from "../export/dispute.ts";

const host = "127.0.0.1:4962";
const token = "the-token";
let desk: Desk;
beforeAll(async () => {
  desk = await deskWith();
});
afterAll(() => desk.archive.close());

const app = (writes = true) =>
  createApp({
    archive: desk.archive,
    dossier: desk.dossier,
    ...(writes && {
      decide: (decided) => decide(desk.archive, { ...decided, by: "Ada" }, "2031-03-22T08:00:00.000Z"),
    }),
    token,
    hosts: () => [host],
    page: pagesFrom(),
    version: "1.2.3",
  });
const get = async (path: string): Promise<{ rows: Record<string, unknown>[]; [name: string]: unknown }> =>
  (await app().request(`http://${host}${path}`, { headers: { host } })).json() as never;
const post = (body: object, headers: Record<string, string> = {}, writes = true) =>
  app(writes).request(`http://${host}/api/decisions`, {
    method: "POST",
    headers: { host, "content-type": "application/json", "x-chancery-token": token, ...headers },
    body: JSON.stringify(body),
  });

test("what a person decides is kept, and every answer is after it", async () => {
  const before = (await get("/api/timeline")).rows;
  const { id } = before.find(({ type }) => type === "SANCTION")!;
  const kept = await post({ kind: "reject", ids: [id], because: "a figure of speech" });
  expect([kept.status, await kept.json()]).toEqual([200, { number: 1, line: id }]);
  expect((await get("/api/timeline")).rows).toHaveLength(before.length - 1);
  expect((await get("/api/timeline?rejected=true")).rows.map((row) => row["id"])).toEqual([id]);
  expect(await get(`/api/why/${String(id)}`)).toMatchObject({
    rejected: true,
    decisions: [{ number: 1, kind: "reject", by: "Ada", because: "a figure of speech" }],
  });
  expect((await post({ kind: "undo", undoes: 1 })).status).toBe(200);
  expect((await get("/api/timeline")).rows).toEqual(before);
  const set = { occurrence: "called-off" };
  expect((await post({ kind: "correct", ids: [id], set })).status).toBe(200);
  expect((await get("/api/decisions")).rows).toMatchObject([
    { number: 3, kind: "correct", changes: [{ field: "occurrence", now: "called-off" }] },
    { number: 2, kind: "undo", undoes: 1 },
    { number: 1, kind: "reject", undoneBy: 2 },
  ]);
  const since = await get("/api/since?since=2031-03-21");
  expect(since.rows).toMatchObject([{ id, change: "changed" }]);
  expect((await get("/api/timeline?since=2031-03-21")).rows.map((row) => row["id"])).toEqual([id]);
});

test.each<[string, number, object, Record<string, string>, boolean]>([
  ["without the page's token", 403, { kind: "undo", undoes: 1 }, { "x-chancery-token": "" }, true],
  ["from a foreign page", 403, { kind: "undo", undoes: 1 }, { origin: "https://evil.example" }, true],
  ["where one may only look", 403, { kind: "undo", undoes: 1 }, {}, false],
  ["of no kind there is", 400, { kind: "forget", ids: ["event-000000000000"] }, {}, true],
  ["about no line there is", 400, { kind: "confirm", ids: ["event-000000000000"] }, {}, true],
  ["that two states are one", 400, { kind: "merge", ids: ["state:PER", "state:BOL"] }, {}, true],
  ["that two states are one, by force", 200, { kind: "merge", ids: ["state:PER", "state:BOL"], force: true }, {}, true],
  ["to take that back", 200, { kind: "undo", undoes: 4 }, {}, true],
  ["in somebody else's name", 200, { kind: "undo", undoes: 3, by: "Bo" }, {}, true],
])("what is decided %s is answered %i", async (_, status, body, headers, writes) => {
  const before = await desk.archive.decisions();
  const response = await post(body, headers, writes);
  expect(response.status).toBe(status);
  const after = await desk.archive.decisions();
  if (status === 200) expect(after.at(-1)!.by).toBe("Ada");
  else expect(after).toEqual(before);
});

test("who undoes a split is told of the line that is whole again", async () => {
  const before = (await get("/api/timeline")).rows as { id: string; tellings: { id: string }[] }[];
  const { id, tellings } = before.find((line) => line.tellings.length > 1)!;
  const made = async (body: object) => (await (await post(body)).json()) as { number: number; line?: string };
  const { number } = await made({ kind: "split", ids: [id, tellings[1]!.id] });
  const undone = await made({ kind: "undo", undoes: number });
  expect(undone.line).toBe(id);
  const again = await made({ kind: "undo", undoes: undone.number });
  await made({ kind: "undo", undoes: again.number });
  expect((await get("/api/timeline")).rows).toEqual(before);
});

test("what has changed is the same, whatever filters are given that it has none of", async () => {
  const all = await get("/api/since?since=2031-03-01");
  expect(all.rows.length).toBeGreaterThan(0);
  expect(await get("/api/since?since=2031-03-01&rejected=true&country=KEN")).toEqual(all);
});

test("a time to look back from must be given", async () => {
  const response = await app().request(`http://${host}/api/since`, { headers: { host } });
  expect(response.status).toBe(400);
});
