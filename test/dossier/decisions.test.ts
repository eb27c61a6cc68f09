import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Archive, openSqlite } from "../../src/archive/index.ts";
import { type Decided, decide, type Dossier, openDossier } from "../../src/dossier/index.ts";
import { loadCodebook } from "../../src/lexicon/index.ts";
import { type Event, eventTypes, type Reading } from "../../src/record/index.ts";
import { day, found, keep, readingOf, spanOf, state } from "../support/reading.ts";

let archive: Archive;
let dossier: Dossier;
let minute: number;
beforeEach(() => {
  archive = openSqlite(":memory:");
  dossier = openDossier(archive, () => at(minute));
  minute = 0;
});
afterEach(() => archive.close());

const at = (minute: number): string => `2031-03-20T10:${String(minute).padStart(2, "0")}:00.000Z`;
const now = (): string => at(++minute);
const actors = [
  state("a1", "PER", "Peru"),
  state("a2", "CHL", "Chile"),
  { ...state("a3", "CHL", "Rojas"), key: "person:rojas", kind: "person" as const },
];
const speaking = actors.map(({ id }, n) => ({
  id: `m${n + 1}`,
  actor: id,
  form: "name" as const,
  rule: "by-hand",
  head: { from: 0, to: 1 },
  from: 0,
  to: 1,
}));

const event = (id: string, text: string, words: string, more: Partial<Event> = {}): Event => ({
  id,
  type: "CONSULT",
  mode: [],
  contexts: [],
  quad: 1,
  score: 2.5,
  actors: ["a1"],
  recipients: ["a2"],
  when: day("2031-03-03"),
  occurrence: "happened",
  background: false,
  standing: [],
  cue: [spanOf(text, words)],
  ...found(spanOf(text, words)),
  ...more,
});

/** Keeps one report, learnt a minute after whatever was before. */
async function tell(id: string, text: string, items: (text: string) => Partial<Reading>, version = 1): Promise<void> {
  const reading = readingOf(
    { id, text, publishedAt: "2031-03-04", outlet: `Outlet ${id}`, version },
    { actors, mentions: speaking, ...items(text) },
  );
  expect(await keep(archive, reading, now())).toBe("saved");
}

const met = "Peru met Chile on Monday. Peru thanked Rojas.";
const meeting = (text: string): Partial<Reading> => ({
  events: [
    event("e1", text, "met Chile"),
    event("e2", text, "thanked Rojas", { type: "SUPPORT", recipients: ["a3"], when: day("2031-03-04") }),
  ],
});

const say = (decided: Omit<Decided, "by">) => decide(archive, { by: "Ada", ...decided }, now());
const events = async (filter = {}) => (await dossier.timeline(filter)).rows;
const line = async (type: string) => (await events()).find((row) => row.type === type)!;
const failure = (decided: Omit<Decided, "by">): Promise<string> =>
  say(decided).then(
    () => "",
    (error: Error) => {
      expect(error).toBeInstanceOf(RangeError);
      return error.message;
    },
  );

describe("a person", () => {
  beforeEach(async () => {
    await tell("one", met, meeting);
    await tell("two", met, meeting);
  });

  test("confirms a line, and the line says who did, when and why", async () => {
    const { id } = await line("CONSULT");
    await say({ kind: "confirm", ids: [id], because: " seen myself " });
    expect((await line("CONSULT")).decisions).toEqual([
      {
        number: 1,
        kind: "confirm",
        by: "Ada",
        at: at(3),
        because: "seen myself",
        tellings: ["one/1/e1", "two/1/e1"],
        changes: [],
      },
    ]);
    expect(await dossier.why(id)).toMatchObject({ rejected: false, decisions: [{ kind: "confirm" }] });
  });

  test("rejects a line, which is in no view but that of what was rejected", async () => {
    const { id } = await line("CONSULT");
    await say({ kind: "reject", ids: [id] });
    expect((await events()).map(({ type }) => type)).toEqual(["SUPPORT"]);
    expect((await dossier.whole()).says.has(id)).toBe(false);
    expect(await events({ rejected: true })).toMatchObject([{ id, decisions: [{ kind: "reject" }] }]);
    expect(await dossier.why(id)).toMatchObject({ id, rejected: true, tellings: [{}, {}] });
  });

  test("rejects one report's telling, and the line stays on the other's, by its own name", async () => {
    const { id } = await line("CONSULT");
    await say({ kind: "reject", ids: ["one/1/e1"] });
    expect(await line("CONSULT")).toMatchObject({ id, origins: 1, tellings: [{ id: "two/1/e1" }] });
    expect(await dossier.why("one/1/e1")).toMatchObject({ line: id, rejected: true });
    expect(await dossier.why("two/1/e1")).toMatchObject({ line: id, rejected: false, decisions: [] });
  });

  test("corrects fields, and the line says what they were; the words stay", async () => {
    const before = await line("CONSULT");
    const set = { occurrence: "planned", when: "2031-03-09/..", actors: "chile, person:rojas", recipients: "unknown" };
    await say({ kind: "correct", ids: [before.id], set });
    const after = await line("CONSULT");
    expect(after).toMatchObject({
      occurrence: "planned",
      when: { from: "2031-03-09", to: null },
      actors: [{ key: "state:CHL" }, { key: "person:rojas" }],
      recipients: [],
    });
    expect(after.tellings).toEqual(before.tellings);
    expect(after.decisions[0]!.changes).toEqual([
      { field: "actors", was: "Peru", now: "Chile, Rojas" },
      { field: "occurrence", was: "happened", now: "planned" },
      { field: "recipients", was: "Chile", now: "unknown" },
      { field: "when", was: "2031-03-03", now: "2031-03-09 to …" },
    ]);
  });

  test("vouches for what the reader is not sure of", async () => {
    await tell("doubted", "Peru praised Chile.", (text) => ({
      events: [event("e1", text, "praised", { type: "SUPPORT", certainty: "unknown" })],
    }));
    const doubted = async () => (await events()).find(({ tellings }) => tellings[0]!.report === "doubted")!;
    expect((await doubted()).unsure).toBe(true);
    await say({ kind: "confirm", ids: [(await doubted()).id] });
    expect((await doubted()).unsure).toBe(false);
  });

  test("corrects a type, of which only the quad class is known", async () => {
    const { id } = await line("CONSULT");
    await say({ kind: "correct", ids: [id], set: { type: "ASSAULT" } });
    expect(await line("ASSAULT")).toMatchObject({ id, quad: 4, mode: [], score: null });
    const { events } = loadCodebook();
    for (const type of eventTypes) {
      await say({ kind: "correct", ids: [id], set: { type } });
      expect((await dossier.timeline()).rows.find((row) => row.id === id)).toMatchObject({
        type,
        quad: events[type].quad,
      });
    }
  });

  test("merges lines, which are one from then on, and splits what was taken for one", async () => {
    const [call, thanks] = [await line("CONSULT"), await line("SUPPORT")];
    await say({ kind: "merge", ids: [call.id, thanks.id] });
    expect(await events()).toMatchObject([{ tellings: { length: 4 }, decisions: [{ kind: "merge" }] }]);
    await tell("three", met, meeting);
    expect(await events()).toMatchObject([{ tellings: { length: 6 } }]);
    const merged = (await events())[0]!;
    await say({ kind: "split", ids: [merged.id, "one/1/e2", "two/1/e2"] });
    expect((await events()).map(({ tellings }) => tellings.map(({ id }) => id).sort())).toEqual([
      ["one/1/e1", "three/1/e1", "three/1/e2", "two/1/e1"],
      ["one/1/e2", "two/1/e2"],
    ]);
  });

  test("corrects a line, and what is merged with it then is corrected too", async () => {
    const [call, thanks] = [await line("CONSULT"), await line("SUPPORT")];
    await say({ kind: "correct", ids: [call.id], set: { when: "2031" } });
    await say({ kind: "merge", ids: [call.id, thanks.id] });
    expect(await events()).toMatchObject([{ when: { from: "2031-01-01", to: "2031-12-31" } }]);
    await tell("three", met, meeting);
    expect(await events()).toMatchObject([{ when: { from: "2031-01-01" }, tellings: { length: 6 } }]);
    await say({ kind: "correct", ids: ["three/1/e1"], set: { when: "2031-03-05" } });
    expect(await events()).toMatchObject([{ when: { from: "2031-03-05" } }]);
    await say({ kind: "split", ids: [(await events())[0]!.id, "three/1/e1", "three/1/e2"] });
    expect((await events()).map(({ when }) => when!.from)).toEqual(["2031-01-01", "2031-03-05"]);
  });

  test("rejects that somebody said a thing", async () => {
    const saying = { source: [spanOf(met, "Peru")], cue: [], content: [spanOf(met, "met Chile")], speakers: ["a1"] };
    const told = {
      standing: "named",
      manner: "indirect",
      acts: ["state"],
      rule: "by-hand",
      certainty: "stated",
    } as const;
    await tell("three", met, () => ({ attributions: [{ id: "q1", ...saying, ...told, acts: ["state"] }] }));
    await say({ kind: "reject", ids: ["three/1/q1"] });
    expect((await dossier.whole()).attributions).toEqual([]);
    const why = (await dossier.why("three/1/q1"))!;
    expect(why).toMatchObject({ kind: "attribution", rejected: true, decisions: [{ kind: "reject" }] });
    expect(why.line).toBeUndefined();
    expect(await failure({ kind: "merge", ids: ["three/1/q1", "one/1/e1"] })).toContain("not of one kind");
  });

  test("splits a line into each report's telling of it", async () => {
    const { id } = await line("CONSULT");
    await say({ kind: "split", ids: [id] });
    expect((await events({ to: "2031-03-03" })).map(({ tellings }) => tellings.map(({ id }) => id)).sort()).toEqual([
      ["one/1/e1"],
      ["two/1/e1"],
    ]);
  });

  test("says that two actors are one, and that one is another in some reports", async () => {
    await say({ kind: "merge", ids: ["state:PER", "person:rojas"] });
    expect((await line("SUPPORT")).recipients).toMatchObject([{ key: "state:PER", name: "Peru" }]);
    expect((await dossier.actors()).rows.find(({ key }) => key === "state:PER")).toMatchObject({
      aliases: ["Rojas"],
      mentions: 4,
    });
    await say({ kind: "undo", ids: [], undoes: 1 });
    await say({ kind: "split", ids: ["person:rojas", "two"] });
    expect((await events({ from: "2031-03-04" })).map(({ recipients }) => recipients[0]!.key).sort()).toEqual([
      "person:rojas",
      "person:rojas~3",
    ]);
    expect((await dossier.actors()).rows.map(({ key }) => key)).toContain("person:rojas~3");
  });

  test("merges two states only by force", async () => {
    await say({ kind: "merge", ids: ["state:PER", "state:CHL"], force: true });
    expect((await line("CONSULT")).recipients).toMatchObject([{ key: "state:PER" }]);
  });

  test("sees in the log what now stands beside what was decided on", async () => {
    const { id } = await line("CONSULT");
    await say({ kind: "correct", ids: [id], set: { occurrence: "planned" } });
    await say({ kind: "merge", ids: ["state:PER", "person:rojas"] });
    const [merged, corrected] = (await dossier.decisions()).rows;
    const was = "Meeting, call or talks (CONSULT) by Peru, towards Chile: happened, 2031-03-03";
    expect(corrected!.about).toMatchObject([{ says: was, now: was.replace("happened", "planned") }]);
    expect(merged!.about.map(({ says, now }) => [says, now])).toEqual([
      ["Peru", undefined],
      ["Rojas", "Peru"],
    ]);
    await say({ kind: "undo", ids: [], undoes: 1 });
    expect((await dossier.decisions()).rows.at(-1)!.about[0]!.now).toBeUndefined();
  });

  test("undoes, and undoes the undoing", async () => {
    const { id } = await line("CONSULT");
    await say({ kind: "reject", ids: [id] });
    await say({ kind: "undo", ids: [], undoes: 1 });
    expect(await events()).toHaveLength(2);
    await say({ kind: "undo", ids: [], undoes: 2 });
    expect(await events()).toHaveLength(1);
    expect((await dossier.decisions()).rows.map(({ number, undoneBy }) => [number, undoneBy])).toEqual([
      [3, undefined],
      [2, 3],
      [1, undefined],
    ]);
  });

  test("is known to have decided only from then on", async () => {
    const { id } = await line("CONSULT");
    const { at } = await say({ kind: "reject", ids: [id] });
    expect(await events({ asOf: at })).toHaveLength(1);
    expect(await events({ asOf: new Date(Date.parse(at) - 1).toISOString() })).toHaveLength(2);
  });

  test.each<[string, Omit<Decided, "by">, string]>([
    ["no such line", { kind: "confirm", ids: ["event-000000000000"] }, "unknown line: event-000000000000"],
    ["no such telling", { kind: "reject", ids: ["one/7/e1"] }, "unknown line: one/7/e1"],
    [
      "an actor confirmed",
      { kind: "confirm", ids: ["state:PER"] },
      "an actor can be merged or split, and nothing else: state:PER",
    ],
    [
      "two states",
      { kind: "merge", ids: ["state:PER", "state:CHL"] },
      "different states: Peru (state:PER), Chile (state:CHL): whatever the others do would be told of Peru (state:PER)",
    ],
    ["one to merge", { kind: "merge", ids: ["one/1/e1"] }, "to merge takes two or more"],
    [
      "a line and an actor",
      { kind: "merge", ids: ["one/1/e1", "state:PER"] },
      "not of one kind: one/1/e1 (event) and state:PER (actor)",
    ],
    [
      "an actor in a report without it",
      { kind: "split", ids: ["state:PER", "none"] },
      "state:PER is not spoken of in: none",
    ],
    [
      "an actor in no report",
      { kind: "split", ids: ["state:PER"] },
      "to split an actor, name the reports in which it is another: state:PER",
    ],
    ["a telling of another line", { kind: "split", ids: ["one/1/e1", "one/1/e2"] }, "no telling of"],
    [
      "all tellings",
      { kind: "split", ids: ["one/1/e1", "one/1/e1", "two/1/e1"] },
      "would leave it: leave out one telling",
    ],
    ["nothing corrected", { kind: "correct", ids: ["one/1/e1"] }, "nothing to correct: one/1/e1"],
    [
      "a field there is none of",
      { kind: "correct", ids: ["one/1/e1"], set: { colour: "red" } },
      "unknown field of an event: colour (there are type, occurrence, actors, recipients, when, background)",
    ],
    [
      "a value there is none of",
      { kind: "correct", ids: ["one/1/e1"], set: { occurrence: "maybe" } },
      "unknown occurrence of an event: maybe (there are happened, ",
    ],
    [
      "what cannot be unknown",
      { kind: "correct", ids: ["one/1/e1"], set: { type: "unknown" } },
      "type of an event cannot be unknown",
    ],
    [
      "no day",
      { kind: "correct", ids: ["one/1/e1"], set: { when: "2031-02-30" } },
      "not a day, or a first and a last day",
    ],
    [
      "days the wrong way round",
      { kind: "correct", ids: ["one/1/e1"], set: { when: "2031-03/2031-02" } },
      "ends before it begins: 2031-03/2031-02",
    ],
    ["nobody", { kind: "correct", ids: ["one/1/e1"], set: { actors: "Atlantis" } }, "unknown actor: Atlantis"],
    ["a decision there is none of", { kind: "undo", ids: [], undoes: 9 }, "unknown decision: 9"],
  ])("is told what is wrong with %s, and nothing is kept", async (_, decided, message) => {
    expect(await failure(decided)).toContain(message);
    expect(await archive.decisions()).toEqual([]);
  });

  test.each<[string, (line: string) => string]>([
    ["a line", (line) => line],
    ["a telling of a line that stands on another", () => "one/1/e1"],
  ])("is told to take back first that %s was rejected, before confirming it", async (_, idOf) => {
    const id = idOf((await line("CONSULT")).id);
    await say({ kind: "reject", ids: [id] });
    expect(await failure({ kind: "confirm", ids: [id] })).toBe(`rejected by decision 1: undo 1 first: ${id}`);
    await say({ kind: "undo", ids: [], undoes: 1 });
    expect(await failure({ kind: "confirm", ids: [id] })).toBe("");
  });

  test("is told that a decision was undone already, and that a line is one already", async () => {
    await say({ kind: "confirm", ids: ["one/1/e1"] });
    await say({ kind: "undo", ids: [], undoes: 1 });
    expect(await failure({ kind: "undo", ids: [], undoes: 1 })).toBe("undone already: 1, by decision 2");
    expect(await failure({ kind: "merge", ids: ["one/1/e1", "two/1/e1"] })).toMatch(/^one line already: event-/);
  });
});

describe("a decision outlives the reading it was made on", () => {
  const changed = `A new first line. ${met}`;
  beforeEach(() => tell("one", met, meeting));

  test("in a new version of the report, whose ids are others", async () => {
    await say({ kind: "reject", ids: ["one/1/e2"] });
    await say({ kind: "correct", ids: ["one/1/e1"], set: { occurrence: "called-off" } });
    await tell(
      "one",
      changed,
      (text) => ({ events: [...meeting(text).events!].reverse().map((each, n) => ({ ...each, id: `e${n + 7}` })) }),
      2,
    );
    expect(await events()).toMatchObject([
      { type: "CONSULT", occurrence: "called-off", tellings: [{ id: "one/2/e8" }] },
    ]);
    expect(await events({ rejected: true })).toMatchObject([{ tellings: [{ id: "one/2/e7" }] }]);
    expect((await dossier.decisions()).rows.map(({ lost }) => lost)).toEqual([false, false]);
  });

  test("but where its words are gone it does nothing, and says so", async () => {
    await say({ kind: "reject", ids: ["one/1/e2"] });
    await tell("one", "Peru met Chile on Monday.", (text) => ({ events: [event("e1", text, "met Chile")] }), 2);
    expect((await dossier.decisions()).rows).toMatchObject([{ lost: true, about: [{ found: false }] }]);
    // and holds as it was known before
    expect((await dossier.decisions({ asOf: at(2) })).rows).toMatchObject([{ lost: false }]);
  });

  test("what was judged is not what the same words are now read as", async () => {
    const other = { ...event("e1", met, "met Chile"), occurrence: "planned" as const };
    await say({ kind: "reject", ids: ["one/1/e1"] });
    await say({ kind: "correct", ids: ["one/1/e1"], set: { recipients: "PER" } });
    await tell("one", met, () => ({ events: [other] }), 2);
    expect(await events()).toMatchObject([{ occurrence: "planned", recipients: [{ key: "state:PER" }] }]);
    expect((await dossier.decisions()).rows.map(({ kind, lost }) => [kind, lost])).toEqual([
      ["correct", false],
      ["reject", true],
    ]);
  });

  test("one on actors does nothing where they are spoken of no more", async () => {
    const lost = async () => (await dossier.decisions()).rows.map(({ number, lost }) => [number, lost]).reverse();
    await tell("two", met, meeting);
    await say({ kind: "split", ids: ["person:rojas", "two"] });
    await say({ kind: "merge", ids: ["state:PER", "person:rojas~1"] });
    expect(await lost()).toEqual([
      [1, false],
      [2, false],
    ]);
    await tell("two", "Chile waits.", () => ({ actors: actors.slice(0, 2), mentions: speaking.slice(0, 2) }), 2);
    expect(await lost()).toEqual([
      [1, true],
      [2, true],
    ]);
  });

  test("what a split made is found no more once that is undone", async () => {
    await say({ kind: "split", ids: ["person:rojas", "one"] });
    await say({ kind: "merge", ids: ["state:PER", "person:rojas~1"] });
    await say({ kind: "undo", ids: [], undoes: 1 });
    expect((await dossier.decisions()).rows.find(({ number }) => number === 2)).toMatchObject({
      about: [{ found: true }, { found: false }],
      lost: true,
    });
  });

  test("two on the same words are told apart by what they say", async () => {
    const two = (text: string): Partial<Reading> => ({
      events: [event("e1", text, "met Chile"), event("e2", text, "met Chile", { type: "AGREE" })],
    });
    await tell("two", met, two);
    await say({ kind: "reject", ids: ["two/1/e2"] });
    await tell(
      "two",
      met,
      (text) => ({ events: [...two(text).events!].reverse().map((each, n) => ({ ...each, id: `e${n + 1}` })) }),
      2,
    );
    expect((await events({ rejected: true })).map(({ type }) => type)).toEqual(["AGREE"]);
  });
});

test("what the archive failed to tell once is asked for anew", async () => {
  await tell("one", met, meeting);
  let failures = 2;
  const busy = new Proxy(archive, {
    get: (of, name, self) =>
      name === "accounts" && failures-- > 0
        ? () => Promise.reject(new Error("busy"))
        : (Reflect.get(of, name, self) as unknown),
  });
  dossier = openDossier(busy, () => at(minute));
  await expect(events()).rejects.toThrow("busy");
  await expect(dossier.thread()).rejects.toThrow("busy");
  expect([await events(), (await dossier.thread()).rows]).toMatchObject([{ length: 2 }, []]);
});

describe("since a time", () => {
  test("lines came, changed and went, and people decided", async () => {
    await tell("one", met, meeting);
    const before = at(minute);
    await tell("two", met, (text) => ({ events: [event("e1", text, "met Chile")] }));
    const [call, thanks] = [await line("CONSULT"), await line("SUPPORT")];
    await tell("three", "Peru warned Chile.", (text) => ({
      events: [event("e1", text, "warned Chile", { type: "THREATEN", when: day("2031-03-09") })],
    }));
    await say({ kind: "reject", ids: [thanks.id], because: "a courtesy" });
    await say({ kind: "correct", ids: [call.id], set: { occurrence: "planned" } });
    const { rows, decisions, total } = await dossier.since(before);
    expect(total).toBe(3);
    expect(rows.map(({ change, kind, because }) => [change, kind, because])).toEqual([
      ["changed", "event", undefined],
      ["new", "event", undefined],
      ["gone", "event", "rejected"],
    ]);
    expect(rows[0]).toMatchObject({
      id: call.id,
      changes: [{ field: "occurrence", was: "happened", now: "planned" }],
      gained: [{ report: "two" }],
      lost: [],
      decisions: [{ kind: "correct" }],
    });
    expect(decisions.map(({ kind }) => kind)).toEqual(["reject", "correct"]);
    expect((await dossier.timeline({ since: before })).rows.map(({ type }) => type)).toEqual(["CONSULT", "THREATEN"]);
    expect((await dossier.timeline({ since: before, rejected: true })).rows.map(({ type }) => type)).toEqual([
      "SUPPORT",
    ]);
    expect((await dossier.since(at(minute))).rows).toEqual([]);
    await expect(dossier.since(at(9), { asOf: before })).rejects.toThrow("since a time after the one asked about");
  });

  test("a new version that says the same changes nothing, and one that says another thing says so", async () => {
    await tell("one", met, meeting);
    const before = at(minute);
    await tell("one", `${met} `, meeting, 2);
    expect((await dossier.since(before)).rows).toEqual([]);
    await tell("one", "Peru met Chile on Monday.", (text) => ({ events: [event("e1", text, "met Chile")] }), 3);
    expect((await dossier.since(before)).rows).toMatchObject([
      { change: "gone", because: "version 3 of one does not tell it" },
    ]);
  });

  test("two on the same words are two in a new version that says the same, and one rejected is not part of the other", async () => {
    const two = (text: string): Partial<Reading> => ({
      events: [event("e1", text, "met Chile"), event("e2", text, "met Chile", { type: "AGREE" })],
    });
    await tell("one", met, two);
    const before = at(minute);
    await tell("one", `A new first line. ${met}`, two, 2);
    expect((await dossier.since(before)).rows).toEqual([]);
    await say({ kind: "reject", ids: ["one/2/e1"] });
    expect((await dossier.since(before)).rows).toMatchObject([{ change: "gone", because: "rejected" }]);
  });

  test("what was merged and parted says of what it is part", async () => {
    await tell("one", met, meeting);
    const [call, thanks] = [await line("CONSULT"), await line("SUPPORT")];
    const before = at(minute);
    await say({ kind: "merge", ids: [call.id, thanks.id] });
    const kept = (await events())[0]!.id;
    const gone = [call.id, thanks.id].find((id) => id !== kept)!;
    expect((await dossier.since(before)).rows).toMatchObject([
      { id: kept, change: "changed" },
      { id: gone, change: "gone", because: `now part of ${kept}` },
    ]);
    const merged = at(minute);
    await say({ kind: "undo", ids: [], undoes: 1 });
    expect((await dossier.since(merged)).rows).toMatchObject([
      { id: kept, change: "changed" },
      { id: gone, change: "new", because: `was part of ${kept}` },
    ]);
  });

  test("a day counts from its beginning", async () => {
    await tell("one", met, meeting);
    expect((await dossier.since("2031-03-20")).total).toBe(2);
    expect((await dossier.since("2031-03-21")).total).toBe(0);
  });
});
