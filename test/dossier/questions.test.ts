import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Archive, openSqlite } from "../../src/archive/index.ts";
import { decide, type Dossier, type Filter, openDossier } from "../../src/dossier/index.ts";
import type {
  Advisory,
  Attribution,
  Claim,
  Demand,
  Encounter,
  Event,
  Message,
  Reading,
} from "../../src/record/index.ts";
import { day, found, keep, readingOf, spanOf, state } from "../support/reading.ts";

let archive: Archive;
let dossier: Dossier;
let minute: number;
beforeEach(() => {
  archive = openSqlite(":memory:");
  dossier = openDossier(archive, () => "2031-04-01T00:00:00.000Z");
  minute = 0;
});
afterEach(() => archive.close());

const at = (minute: number): string => `2031-03-20T10:${String(minute).padStart(2, "0")}:00.000Z`;
const actors = [
  state("a1", "PER", "Peru"),
  state("a2", "CHL", "Chile"),
  state("a3", "BOL", "Bolivia"),
  state("a4", "GBR", "Britain"),
];

/** Keeps what one report is said to tell, learnt a minute after the one before. */
async function tell(
  id: string,
  publishedAt: string,
  text: string,
  items: Partial<Reading>,
  version = 1,
): Promise<void> {
  const mentions = actors
    .filter(({ name }) => text.includes(name))
    .map(({ id, name }, n) => ({
      id: `m${n + 1}`,
      actor: id,
      form: "name" as const,
      rule: "by-hand",
      head: spanOf(text, name),
      ...spanOf(text, name),
    }));
  const own = actors.filter((actor) => mentions.some((mention) => mention.actor === actor.id));
  const reading = readingOf(
    { id, text, publishedAt, outlet: `Outlet ${id}`, version },
    { actors: own, mentions, ...items },
  );
  expect(await keep(archive, reading, at(++minute))).toBe("saved");
}

const event = (text: string, words: string, more: Partial<Event> = {}): Event => ({
  id: "e1",
  type: "CONSULT",
  mode: [],
  contexts: [],
  quad: 1,
  score: 1,
  actors: ["a1"],
  recipients: ["a2"],
  occurrence: "happened",
  background: false,
  standing: [],
  cue: [spanOf(text, words)],
  ...found(spanOf(text, words)),
  ...more,
});
const message = (text: string, words: string, more: Partial<Message>): Message => ({
  id: "g1",
  form: "letter",
  functions: ["proposal"],
  senders: ["a1"],
  receivers: ["a2"],
  status: "sent",
  repliesTo: [],
  disclosure: [],
  ...found(spanOf(text, words)),
  ...more,
});
const demand = (text: string, subject: string, positions: Demand["positions"]): Demand => ({
  id: "d1",
  subject,
  kind: "demand",
  by: ["a1"],
  to: ["a2"],
  positions,
  ...found(spanOf(text, subject)),
});
const said = (text: string, id: string, speaker: string, content: string): Attribution => ({
  id,
  source: [spanOf(text, actors.find((actor) => actor.id === speaker)!.name)],
  cue: [],
  content: [spanOf(text, content)],
  speakers: [speaker],
  standing: "named",
  manner: "indirect",
  acts: ["state"],
  rule: "by-hand",
  certainty: "stated",
});
const advisory = (text: string, words: string, more: Partial<Advisory>): Advisory => ({
  id: "v1",
  issuer: "a4",
  area: { country: "PER" },
  audience: ["nationals"],
  ...found(spanOf(text, words)),
  ...more,
});

describe("the timeline", () => {
  beforeEach(async () => {
    const late = "Peru met Chile on Friday.";
    await tell("late", "2031-03-08", late, { events: [event(late, "met", { when: day("2031-03-07") })] });
    const early = "Bolivia visited Chile. Peru will meet Bolivia.";
    await tell("early", "2031-03-04", early, {
      events: [
        event(early, "visited", { actors: ["a3"], when: day("2031-03-02", "2031-03-03") }),
        event(early, "meet", { id: "e2", actors: ["a1", "a3"], recipients: [], occurrence: "planned" }),
      ],
    });
  });
  const told = async (filter: Filter): Promise<string[]> =>
    (await dossier.timeline(filter)).rows.map(({ tellings }) => tellings[0]!.evidence[0]!.words);

  test("tells what the reader is sure of in no report", async () => {
    const text = "Peru thanked Chile on Sunday. Bolivia thanked Chile on Sunday.";
    await tell("doubted", "2031-03-10", text, {
      events: [event(text, "Peru thanked", { type: "SUPPORT", when: day("2031-03-09"), certainty: "unknown" })],
    });
    const unsure = async () => (await dossier.timeline()).rows.map(({ type, unsure }) => `${type} ${unsure}`);
    expect(await unsure()).toContain("SUPPORT true");
    expect((await unsure()).filter((each) => each.endsWith("true"))).toHaveLength(1);
    const other = "On Sunday Peru thanked Chile.";
    await tell("sure", "2031-03-10", other, {
      events: [event(other, "Peru thanked", { type: "SUPPORT", when: day("2031-03-09") })],
    });
    expect((await unsure()).filter((each) => each.startsWith("SUPPORT"))).toEqual(["SUPPORT false"]);
  });

  test.each<[string, Filter, string[]]>([
    ["everything by day, what has no day last", {}, ["visited", "met", "meet"]],
    ["what is of a day or later", { from: "2031-03-04" }, ["met"]],
    ["what reaches into a day", { from: "2031-03-03", to: "2031-03-03" }, ["visited"]],
    ["what is of a day or earlier", { to: "2031-03-02" }, ["visited"]],
    ["what a state has a part in", { country: "PER" }, ["met", "meet"]],
    ["what a report tells of", { report: "early" }, ["visited", "meet"]],
    ["what was known then", { asOf: at(1) }, ["met"]],
    ["nothing of before", { asOf: "2031-03-19" }, []],
    ["the first of it", { limit: 1 }, ["visited"]],
    ["what comes after the first", { offset: 1, limit: 1 }, ["met"]],
  ])("has %s", async (_, filter, expected) => expect(await told(filter)).toEqual(expected));

  test.each<[string, Filter, string]>([
    ["a report", { report: "none" }, "unknown report: none: "],
    ["a country", { country: "XXX" }, "unknown country: XXX: "],
  ])("is not narrowed to %s there is none of", async (_, filter, message) => {
    const asked = openDossier(
      archive,
      () => at(9),
      (code) => code === "PER",
    );
    for (const question of [asked.timeline, asked.agenda, asked.inforce, asked.actors, asked.reports, asked.whole])
      await expect(question(filter)).rejects.toThrow(message);
    expect((await asked.timeline({ country: "PER" })).total).toBe(2);
    expect((await asked.timeline({ report: "early", asOf: at(1) })).total).toBe(0);
  });

  test("counts all rows, and days from the newest report's", async () => {
    expect(await dossier.timeline({ limit: 1 })).toMatchObject({
      total: 3,
      on: "2031-03-08",
      asOf: "2031-04-01T00:00:00.000Z",
    });
    expect(await dossier.timeline({ asOf: "2031-03-25" })).toMatchObject({ asOf: "2031-03-25T23:59:59.999Z" });
  });

  test("has one line for what two reports tell, and says who tells it", async () => {
    const again = "On Friday Chile and Peru met, says Bolivia.";
    await tell("again", "2031-03-09", again, { events: [event(again, "met", { when: day("2031-03-07") })] });
    const line = (await dossier.timeline({ from: "2031-03-07" })).rows;
    expect(line.map(({ tellings, origins }) => [tellings.map(({ report }) => report), origins])).toEqual([
      [["late", "again"], 2],
    ]);
  });

  test("counts copies of one story as one origin", async () => {
    const story = Array.from({ length: 300 }, (_, n) => `word${n}`).join(" ");
    for (const id of ["wire", "paper"]) {
      const text = `Bolivia visited Peru. ${story} ${id}`;
      const visit = event(text, "visited", { actors: ["a3"], recipients: ["a1"], when: day("2031-03-05") });
      await tell(id, "2031-03-06", text, { events: [visit] });
    }
    const { rows } = await dossier.timeline({ from: "2031-03-05", to: "2031-03-05" });
    expect(rows.map(({ tellings, origins }) => [tellings.length, origins])).toEqual([[2, 1]]);
  });
});

describe("the thread", () => {
  const first = "Peru wrote a letter to Chile on 1 March.";
  const second = "Chile answered on 5 March the letter that Peru had sent.";
  beforeEach(() =>
    tell("first", "2031-03-02", first, { messages: [message(first, "letter", { when: day("2031-03-01") })] }),
  );

  test("has a letter that waits, with its age on the newest report's day", async () => {
    await tell("later", "2031-03-11", "Bolivia waits.", {});
    const { rows } = await dossier.thread();
    expect(rows.map(({ messages }) => messages.map(({ open, age }) => [open, age]))).toEqual([[[true, 10]]]);
  });

  test("has the reply under the letter, which waits no more", async () => {
    await tell("second", "2031-03-06", second, {
      messages: [
        message(second, "letter", { id: "g1", when: day("2031-03-01") }),
        message(second, "answered", {
          id: "g2",
          functions: ["reply"],
          senders: ["a2"],
          receivers: ["a1"],
          when: day("2031-03-05"),
          repliesTo: [{ message: "g1", relation: "answers", certainty: "stated" }],
        }),
      ],
    });
    const { rows } = await dossier.thread();
    expect(rows).toHaveLength(1);
    const [letter, reply] = rows[0]!.messages;
    expect(letter).toMatchObject({ functions: ["proposal"], open: false });
    expect(letter!.tellings.map(({ report }) => report)).toEqual(["first", "second"]);
    expect(reply).toMatchObject({ functions: ["reply"], open: false });
    expect(reply!.repliesTo).toEqual([{ message: letter!.id, relation: "answers", certainty: "stated" }]);
    expect(rows[0]!.parties.map(({ name }) => name)).toEqual(["Peru", "Chile"]);
    // as it was known before the reply was
    expect((await dossier.thread({ asOf: at(1) })).rows[0]!.messages.map(({ open }) => open)).toEqual([true]);
  });
});

describe("positions", () => {
  test("hold what each party says to a demand, over reports, and whether it is answered", async () => {
    const first = "Peru demands that Chile withdraw its boats.";
    await tell("first", "2031-03-02", first, {
      demands: [
        demand(first, "withdraw its boats", [{ party: "a1", stance: "demands", evidence: [spanOf(first, "demands")] }]),
      ],
    });
    await tell("later", "2031-03-05", "Bolivia waits.", {});
    expect((await dossier.positions()).rows).toMatchObject([{ open: true, age: 3 }]);
    const second = "Chile refuses to withdraw its boats, as Peru demands.";
    await tell("second", "2031-03-06", second, {
      demands: [
        demand(second, "withdraw its boats", [
          { party: "a2", stance: "rejects", when: day("2031-03-06"), evidence: [spanOf(second, "refuses")] },
        ]),
      ],
    });
    const { rows } = await dossier.positions();
    expect(rows).toMatchObject([{ subject: "withdraw its boats", open: false }]);
    expect(rows[0]!.positions.map(({ party, stance, words }) => [party.name, stance, words[0]!.words])).toEqual([
      ["Peru", "demands", "demands"],
      ["Chile", "rejects", "refuses"],
    ]);
    expect((await dossier.positions({ asOf: at(2) })).rows).toMatchObject([{ open: true }]);
  });
});

describe("disputes", () => {
  const claim = (
    text: string,
    proposition: string,
    party: string,
    stance: "asserts" | "denies",
    more: Partial<Claim> = {},
  ): Claim => ({
    id: "c1",
    proposition,
    about: ["a2"],
    stances: [{ party, stance, attribution: "t1", evidence: [spanOf(text, proposition)] }],
    ...found(spanOf(text, proposition)),
    ...more,
  });

  test("are claims that one asserts and another denies; the rest is there when asked for", async () => {
    const first = "Peru says Chile fired on its boats.";
    await tell("first", "2031-03-02", first, {
      attributions: [said(first, "t1", "a1", "Chile fired on its boats")],
      claims: [claim(first, "Chile fired on its boats", "a1", "asserts")],
    });
    expect((await dossier.disputes()).rows).toEqual([]);
    expect((await dossier.disputes({ all: true })).rows).toMatchObject([{ disputed: false }]);
    const second = "Not so, says Chile: it is untrue that Chile fired on its boats.";
    await tell("second", "2031-03-03", second, {
      attributions: [said(second, "t1", "a2", "Chile fired on its boats")],
      claims: [claim(second, "Chile fired on its boats", "a2", "denies")],
    });
    const { rows } = await dossier.disputes();
    expect(rows).toMatchObject([{ disputed: true, origins: 2 }]);
    expect(rows[0]!.stances.map(({ party, stance }) => `${party.name} ${stance}`)).toEqual([
      "Peru asserts",
      "Chile denies",
    ]);
  });

  test("are told so that whoever says no in words of his own says so", async () => {
    const text = "Chile says its boats had not fired.";
    const proposition = "its boats had not fired";
    const stance = { party: "a2", stance: "denies", attribution: "t1", saysNo: true } as const;
    await tell("first", "2031-03-02", text, {
      attributions: [said(text, "t1", "a2", proposition)],
      claims: [
        claim(text, proposition, "a2", "denies", { stances: [{ ...stance, evidence: [spanOf(text, proposition)] }] }),
      ],
    });
    const { rows } = await dossier.disputes();
    expect(rows).toMatchObject([{ disputed: true, proposition }]);
    expect(rows[0]!.stances.map(({ party, stance: told }) => `${party.name} ${told}`)).toEqual(["Chile asserts"]);
  });

  test("are numbers that differ, oldest first, each on its own word", async () => {
    for (const [id, on, speaker, number] of [
      ["second", "2031-03-05", "a2", 4],
      ["first", "2031-03-03", "a1", 9],
    ] as const) {
      const text = `Peru and Chile: ${number} sailors of Chile were wounded.`;
      const proposition = `${number} sailors of Chile were wounded`;
      await tell(id, on, text, {
        attributions: [said(text, "t1", speaker, proposition)],
        quantities: [
          {
            id: "q1",
            value: number,
            bound: "exact",
            unit: "sailors",
            rule: "by-hand",
            ...spanOf(text, String(number)),
          },
        ],
        claims: [claim(text, proposition, speaker, "asserts", { quantity: "q1" })],
      });
    }
    const { rows } = await dossier.disputes();
    expect(rows).toHaveLength(1);
    expect(
      rows[0]!.numbers.map(({ value, by, publishedAt, words }) => [value, by[0]!.name, publishedAt, words[0]!.words]),
    ).toEqual([
      [9, "Peru", "2031-03-03", "9"],
      [4, "Chile", "2031-03-05", "4"],
    ]);
  });
});

describe("what is in force", () => {
  const travel = (text: string, words: string, advice: "caution" | "do-not-travel") => ({
    travel: { advice, words: spanOf(text, words) },
  });
  const standing = async (filter: Filter = {}): Promise<string[]> =>
    (await dossier.inforce(filter)).advisories.map(
      ({ travel, departure, audience }) => travel?.advice ?? `${departure} ${audience.join()}`,
    );

  beforeEach(async () => {
    const first = "Britain urges caution in Peru.";
    await tell("first", "2031-03-02", first, {
      advisories: [advisory(first, "caution", { when: day("2031-03-02"), ...travel(first, "caution", "caution") })],
    });
  });

  test("is the later of two that take each other's place, and the one that is known then", async () => {
    const second = "Britain says do not travel to Peru.";
    await tell("second", "2031-03-04", second, {
      advisories: [
        advisory(second, "not travel", { when: day("2031-03-04"), ...travel(second, "not travel", "do-not-travel") }),
      ],
    });
    expect(await standing()).toEqual(["do-not-travel"]);
    expect(await standing({ asOf: at(1) })).toEqual(["caution"]);
    expect(await standing({ country: "CHL" })).toEqual([]);
  });

  test.each([
    ["2031-03-02T09:00", "2031-03-02T18:00", "do-not-travel"],
    ["2031-03-02T18:00", "2031-03-02T09:00", "caution"],
  ])("is, of one day, what was told last: at %s and at %s", async (one, other, expected) => {
    for (const [id, when, words, advice] of [
      ["one", one, "caution", "caution"],
      ["other", other, "not travel", "do-not-travel"],
    ] as const) {
      const text = `Britain on Bolivia: ${words}.`;
      const area = { country: "BOL" };
      await tell(id, when, text, {
        advisories: [advisory(text, words, { area, when: day("2031-03-02"), ...travel(text, words, advice) })],
      });
    }
    expect(await standing({ country: "BOL" })).toEqual([expected]);
  });

  test("is what takes nobody's place, beside it", async () => {
    const second = "Britain orders families to leave Peru.";
    const departure = { departure: "ordered", audience: ["families"] } as const;
    await tell("second", "2031-03-04", second, {
      advisories: [advisory(second, "leave", { when: day("2031-03-04"), ...departure, audience: ["families"] })],
    });
    expect(await standing()).toEqual(["caution", "ordered families"]);
  });

  test("is not what is over", async () => {
    const text = "Britain advised against Chile until 3 March.";
    await tell("short", "2031-03-03", text, {
      advisories: [
        advisory(text, "against", {
          area: { country: "CHL" },
          until: day("2031-03-03"),
          ...travel(text, "against", "do-not-travel"),
        }),
      ],
    });
    expect(await standing({ country: "CHL" })).toEqual(["do-not-travel"]);
    await tell("later", "2031-03-04", "Bolivia waits.", {});
    expect(await standing({ country: "CHL" })).toEqual([]);
  });
});

test("the agenda counts days from the newest report: to come, today, past", async () => {
  const text = "Peru and Chile meet on 4, 6 and 9 March.";
  const agenda = ["4", "6", "9"].map((on, n) => ({
    id: `n${n}`,
    what: `round ${on} ${["one", "two", "three"][n]}`,
    parties: ["a1", "a2"],
    when: day(`2031-03-0${on}`),
    status: "planned" as const,
    ...found(spanOf(text, on)),
  }));
  await tell("first", "2031-03-06", text, { agenda });
  expect((await dossier.agenda()).rows.map(({ when, days }) => [when.from, days])).toEqual([
    ["2031-03-04", -2],
    ["2031-03-06", 0],
    ["2031-03-09", 3],
  ]);
});

test("the agenda tells of an encounter as held once a report does, unless a person says otherwise", async () => {
  const meets = (text: string, words: string, status: Encounter["status"]): Encounter => ({
    id: "k1",
    kind: "meeting",
    parties: ["a1", "a2"],
    when: day("2031-03-07"),
    status,
    readouts: [],
    ...found(spanOf(text, words)),
  });
  const first = "Peru will meet Chile on 7 March.";
  await tell("first", "2031-03-04", first, {
    encounters: [meets(first, "will meet", "planned")],
    agenda: [
      {
        id: "g1",
        encounter: "k1",
        parties: ["a1", "a2"],
        when: day("2031-03-07"),
        status: "planned",
        ...found(spanOf(first, "will meet")),
      },
    ],
  });
  const second = "Peru met Chile on 7 March.";
  await tell("second", "2031-03-08", second, { encounters: [meets(second, "met", "held")] });
  const statuses = async (filter: Filter = {}) => (await dossier.agenda(filter)).rows.map(({ status }) => status);
  expect(await statuses({ asOf: at(1) })).toEqual(["planned"]);
  expect(await statuses()).toEqual(["held"]);
  await decide(archive, { kind: "correct", ids: ["first/1/g1"], set: { status: "postponed" }, by: "Ada" }, at(9));
  expect(await statuses()).toEqual(["postponed"]);
});

describe("reports, actors and words", () => {
  beforeEach(async () => {
    await tell("one", "2031-03-02", "Peru fishes off Chile.", {});
    await tell("two", "2031-03-05", "Bolivia fishes not. Peru waits.", {});
  });

  test.each<[string, Filter, string[], string[], string[]]>([
    ["all", {}, ["two", "one"], ["Peru", "Bolivia", "Chile"], ["one", "two"]],
    ["of a day or later", { from: "2031-03-03" }, ["two"], ["Bolivia", "Peru"], ["two"]],
    ["of a report", { report: "one" }, ["one"], ["Chile", "Peru"], ["one"]],
    ["of a country", { country: "CHL" }, ["one"], ["Chile"], ["one"]],
    ["as known then", { asOf: at(1) }, ["one"], ["Chile", "Peru"], ["one"]],
  ])("are narrowed alike: %s", async (_, filter, reports, names, hits) => {
    expect((await dossier.reports(filter)).rows.map(({ id }) => id)).toEqual(reports);
    expect((await dossier.actors(filter)).rows.map(({ name }) => name)).toEqual(names);
    expect((await dossier.search("fishes", filter)).rows.map(({ report }) => report).sort()).toEqual(hits);
  });

  test("are counted whole where only some are shown", async () => {
    expect(await dossier.search("fishes", { limit: 1 })).toMatchObject({ total: 2, rows: [{}] });
    expect(await dossier.search("fishes", { limit: 1, offset: 2 })).toMatchObject({ total: 2, rows: [] });
  });
});

describe("why a line stands", () => {
  test("is told for a line, for one report's telling, and for every item of a reading", async () => {
    const text = "Peru met Chile on Friday.";
    await tell("one", "2031-03-08", text, {
      events: [event(text, "met", { when: day("2031-03-07") })],
      timexes: [
        { id: "t1", type: "DATE", value: "2031-03-07", ...spanOf(text, "Friday"), ...found(spanOf(text, "Friday")) },
      ],
    });
    const [line] = (await dossier.timeline()).rows;
    for (const id of [line!.id, "one/1/e1"])
      expect(await dossier.why(id)).toMatchObject({
        id,
        kind: "event",
        tellings: [{ report: "one", evidence: [{ words: "met" }], sentences: [{ words: text }], rule: "by-hand" }],
      });
    for (const [item, kind, words] of [
      ["t1", "timex", "Friday"],
      ["m1", "mention", "Peru"],
      ["a2", "actor", "Chile"],
    ])
      expect(await dossier.why(`one/1/${item}`)).toMatchObject({ kind, tellings: [{ evidence: [{ words }] }] });
    for (const id of ["event-000000000000", "one/1/e9", "one/2/e1", "none/1/e1", "", "e1"])
      expect(await dossier.why(id)).toBeUndefined();
  });
});
