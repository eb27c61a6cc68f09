import { readFileSync } from "node:fs";
import { check } from "@placemarkio/check-geojson";
import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decide } from "../../src/dossier/index.ts";
import { exportFormats, exportLists } from "../../src/take-out.ts";
import type { Reading } from "../../src/record/index.ts";
import { day, found, readingOf, spanOf } from "../support/reading.ts";
import { shared } from "../support/shared.ts";
import { type Desk, deskWith } from "./dispute.ts";

let desk: Desk;
let bare: Desk;
beforeAll(async () => {
  [desk, bare] = await Promise.all([deskWith(), deskWith([])]);
});
afterAll(() => Promise.all([desk.archive.close(), bare.archive.close()]));

const names = exportFormats.map(({ name }) => name);
const options = (format: string) => (format === "csv" ? { of: "timeline" } : {});
const linesOf = (text: string): string[] => text.split("\n").slice(0, -1);
const cellsOf = (text: string): string[][] => linesOf(text).map((line) => line.split("\t"));
const leftOut = { planned: 1, threatened: 1, denied: 1, unsure: 1, alleged: 1, uncertain: 1, conditional: 1 };
const asCounts = (counts: readonly { what: string; count: number }[]): Record<string, number> =>
  Object.fromEntries(counts.map(({ what, count }) => [what, count]));

describe.each(names)("%s", (format) => {
  test("is the same to the byte from an archive of the same", async () => {
    const again = await deskWith();
    const [one, other] = await Promise.all([desk.take(format, options(format)), again.take(format, options(format))]);
    expect(one.text).toBe(other.text);
    expect(one.text.length).toBeGreaterThan(100);
    await again.archive.close();
  });

  test("names its file and its media type", async () => {
    expect(await desk.take(format, options(format))).toMatchObject({
      name: expect.stringMatching(/^chancery-[a-z-]+\.(?:csv|tsv|jsonl|jsonld|ics|geojson)$/) as string,
      type: expect.stringMatching(/^\w+\/[\w.+-]+; charset=utf-8$/) as string,
    });
  });
});

describe("what there is none of is said", () => {
  test.each<[string, string, { of?: string; header?: boolean }, RegExp]>([
    ["a format", "pdf", {}, /^unknown format: pdf \(there are csv, jsonl, /],
    ["a format by the name of a method", "constructor", {}, /^unknown format: constructor/],
    ["a list", "csv", { of: "constructor" }, /^unknown list: constructor \(there are reports, /],
    ["a list for CSV", "csv", {}, /^csv is of one list: name one of reports, timeline/],
    ["names where there are some", "polecat", { header: true }, /^polecat needs no header/],
    ["a list that is not asked for", "jsonl", { of: "agenda" }, /^jsonl is no table of one list/],
  ])("%s", async (_, format, options, message) => expect(desk.take(format, options)).rejects.toThrow(message));
});

describe("csv", () => {
  test.each(exportLists)("of %s is read by another program, row for row", async (of) => {
    for (const each of [desk, bare]) {
      const { text, holds } = await each.take("csv", { of });
      const [head, ...rows] = parse(text, { bom: true });
      expect(head!.length).toBeGreaterThan(4);
      expect(holds).toBe(`${rows.length} ${rows.length === 1 ? "row" : "rows"} of ${of}`);
    }
  });

  test("holds no formula", async () => {
    const { text } = await desk.take("csv", { of: "reports" });
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    expect(rows.map(({ outlet }) => outlet)).toContain("'=Lake Post");
    expect(rows.map(({ title }) => title)).toContain("'@Lake");
  });
});

describe("jsonl", () => {
  test("has every line of the record with its words, each as it stands in its report", async () => {
    const { text, holds } = await desk.take("jsonl");
    const lines = linesOf(text).map(
      (line) => JSON.parse(line) as { kind: string; evidence?: Cite[]; tellings?: { evidence: Cite[] }[] },
    );
    expect(holds).toBe(`${lines.length} lines`);
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(
      new Set(["report", "actor", "event", "advisory", "agenda", "attribution"]),
    );
    for (const { kind, evidence, tellings } of lines) {
      if (kind === "report") continue;
      const cites = [...(evidence ?? []), ...(tellings ?? []).flatMap((telling) => telling.evidence)];
      expect(cites.length, kind).toBeGreaterThan(0);
      for (const { report, version, from, to, words } of cites) {
        const given = await desk.archive.version(report, version);
        expect(given!.text.slice(from, to)).toBe(words);
      }
    }
  });

  test("is narrowed as a question is", async () => {
    const { text } = await desk.take("jsonl", { report: "wire" });
    expect(text).not.toContain("seized");
    expect(text).toContain("advises against travel");
    expect((await desk.take("jsonl", { asOf: "2020-01-01" })).text).toBe("");
  });

  test("has the words of actors whom people merged under the one they are", async () => {
    const own = await deskWith();
    const ids = ["state:PER", "state:BOL"];
    await decide(own.archive, { kind: "merge", ids, force: true, by: "Ada" }, "2031-03-22T08:00:00.000Z");
    const [merged, ...others] = linesOf((await own.take("jsonl")).text)
      .map(
        (line) => JSON.parse(line) as { kind: string; key: string; aliases: string[]; evidence: { words: string }[] },
      )
      .filter(({ kind, key }) => kind === "actor" && ids.includes(key));
    expect(others).toEqual([]);
    expect(merged).toMatchObject({ key: "state:PER", aliases: ["Bolivia"] });
    const split = { kind: "split" as const, ids: ["state:GBR", "wire"], by: "Ada" };
    await decide(own.archive, split, "2031-03-22T08:00:00.000Z");
    const text = (await own.take("jsonl")).text;
    expect(
      linesOf(text).filter((line) => /"kind":"actor".*"key":"state:GBR~2".*"words":"Britain"/.test(line)),
    ).toHaveLength(1);
    await own.archive.close();
  });

  test("of an empty archive is empty", async () => expect((await bare.take("jsonl")).text).toBe(""));
});

interface Cite {
  report: string;
  version: number;
  from: number;
  to: number;
  words: string;
}

describe("polecat", () => {
  test("has the forty columns under their names", async (context) => {
    const published = JSON.parse(readFileSync(shared(context, "design/export-columns.json"), "utf8")) as {
      polecat: string[];
    };
    const [head] = cellsOf((await bare.take("polecat")).text);
    expect(head).toEqual(published.polecat);
  });

  test("has what took place and is said plainly, and says how much it leaves out", async () => {
    const { text, leftOut: left, holds, notes } = await desk.take("polecat");
    const [head, ...rows] = cellsOf(text);
    expect([head!.length, ...rows.map(({ length }) => length)]).toEqual([40, 40, 40]);
    expect(holds).toBe("2 events");
    expect(asCounts(left)).toEqual(leftOut);
    expect(notes).toEqual(["1 event of no one day: the date is empty"]);
    const [first, second] = rows.map((row) => Object.fromEntries(head!.map((name, at) => [name, row[at]])));
    expect(first).toMatchObject({
      "Event Date": "2031-03-03",
      "Event Type": "CONSULT",
      "Event Mode": "visit",
      Intensity: "2.5",
      "Quad Code": "VERBAL COOPERATION",
      "Actor Name": "Peru",
      "Actor Country": "PER",
      "Actor COW": "135",
      "Actor Name Raw": "Peru",
      "Recipient Country": "BOL",
      City: "La Paz",
      Country: "BOL",
      Source: "'=Lake Post",
      "Publication Date": "2031-03-04",
      "Story Locations": "La Paz; Puno; Vienna",
      Language: "English",
      Version: "chancery-1.2.3",
    });
    expect(second).toMatchObject({
      "Event Date": "",
      Intensity: "-7",
      "Actor Name": "Peru; =Minister(1)",
      "Actor Sectors": "GOV",
      "Actor Title": "minister",
      Latitude: "-15.84",
      Longitude: "-70.02",
      "Raw Placename": "Puno",
    });
  });
});

describe("gdelt", () => {
  const integer = /^-?\d+$/;
  const decimal = /^-?\d+(?:\.\d+)?$/;

  test("has the 61 and the 16 columns under their names, when asked for names", async (context) => {
    const published = JSON.parse(readFileSync(shared(context, "design/export-columns.json"), "utf8")) as Record<
      string,
      string[]
    >;
    const named = async (format: string) => cellsOf((await bare.take(format, { header: true })).text);
    expect(await named("gdelt-events")).toEqual([published["gdelt_events_v2"]]);
    expect(await named("gdelt-mentions")).toEqual([published["gdelt_mentions_v2"]]);
    expect((await bare.take("gdelt-events")).text + (await bare.take("gdelt-mentions")).text).toBe("");
  });

  test("has of each event what it knows, in the type of the column", async () => {
    const { text, leftOut: left, notes } = await desk.take("gdelt-events", { header: true });
    const [head, ...rows] = cellsOf(text);
    expect([head!.length, ...rows.map(({ length }) => length)]).toEqual([61, 61, 61]);
    expect(asCounts(left)).toEqual(leftOut);
    expect(notes).toEqual([
      "1 event of no one day: the day is empty",
      "1 event of more than two parties: the first two are named",
    ]);
    const events = rows.map((row) => Object.fromEntries(head!.map((name, at) => [name, row[at]!])));
    for (const event of events) {
      for (const name of [
        "GlobalEventID",
        "IsRootEvent",
        "QuadClass",
        "NumMentions",
        "NumSources",
        "NumArticles",
        "DATEADDED",
      ])
        expect(event[name], name).toMatch(integer);
      for (const name of ["Day", "MonthYear", "Year", "ActionGeo_Type"]) expect(event[name], name).toMatch(/^\d*$/);
      for (const name of ["FractionDate", "ActionGeo_Lat", "ActionGeo_Long"])
        expect(event[name] === "" || decimal.test(event[name]!), name).toBe(true);
      expect([event["GoldsteinScale"], event["AvgTone"], event["ActionGeo_CountryCode"]]).toEqual(["", "", ""]);
      expect(Number.isSafeInteger(Number(event["GlobalEventID"]))).toBe(true);
    }
    expect(events[0]).toMatchObject({
      Day: "20310303",
      MonthYear: "203103",
      Year: "2031",
      FractionDate: "2031.1726",
      Actor1Code: "PER",
      Actor2Code: "BOL",
      IsRootEvent: "1",
      EventCode: "042",
      EventBaseCode: "042",
      EventRootCode: "04",
      NumMentions: "2",
      NumSources: "2",
      NumArticles: "2",
      ActionGeo_Fullname: "La Paz",
      DATEADDED: "20310320100000",
      SOURCEURL: "https://post.example/lake",
    });
    expect(events[1]).toMatchObject({ Day: "", EventCode: "170", EventRootCode: "17", QuadClass: "4" });
  });

  test("has a mention for each account, with characters counted as characters", async () => {
    const rows = cellsOf((await desk.take("gdelt-mentions")).text);
    const ids = cellsOf((await desk.take("gdelt-events")).text).map(([id]) => id);
    expect(rows.map(({ length }) => length)).toEqual([16, 16, 16]);
    expect(new Set(rows.map(([id]) => id))).toEqual(new Set(ids));
    const [first, second] = rows;
    const post = [...(await desk.archive.version("post", 1))!.text];
    expect(post.slice(Number(first![7]), Number(first![7]) + 4).join("")).toBe("Peru");
    expect(post.slice(Number(first![9]), Number(first![9]) + 3).join("")).toBe("met");
    expect(first![12]).toBe(String(post.length));
    expect(first!.slice(3, 6)).toEqual(["1", "'=Lake Post", "https://post.example/lake"]);
    expect(second!.slice(3, 6)).toEqual(["2", "Coast Wire", "wire"]);
  });
});

describe("icalendar", () => {
  const eventsOf = (text: string): ICAL.Event[] =>
    new ICAL.Component(ICAL.parse(text) as never[]).getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));

  test("is read by another program: days, times in their zone, deadlines, and how firm each is", async () => {
    const { text, leftOut: left } = await desk.take("icalendar");
    const entries = eventsOf(text).map(({ summary, startDate, endDate, component }) => [
      summary,
      component.getFirstPropertyValue("status"),
      String(startDate),
      String(endDate),
      component.getFirstProperty("dtstart")!.getParameter("tzid"),
    ]);
    expect(entries).toEqual([
      ["By this day: An answer is due", "CONFIRMED", "2031-03-09", "2031-03-10", undefined],
      ["The ministers meet in Vienna", "CONFIRMED", "2031-03-05T15:30:00", "2031-03-05T15:30:00", "Europe/Vienna"],
      ["Called off: the talks of 6 March", "CANCELLED", "2031-03-06", "2031-03-07", undefined],
      ["The envoys may speak", "TENTATIVE", "2031-03-07T09:00:00", "2031-03-07T09:00:00", undefined],
    ]);
    expect(asCounts(left)).toEqual({ "of no known day": 1 });
  });

  test("tells the clocks of a zone", async () => {
    const { text } = await desk.take("icalendar");
    const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone")!);
    const offset = (when: string) => zone.utcOffset(ICAL.Time.fromDateTimeString(when)) / 3600;
    expect([offset("2031-03-05T15:30:00"), offset("2031-07-01T00:00:00"), offset("2031-12-01T00:00:00")]).toEqual([
      1, 2, 1,
    ]);
  });

  test("keeps to the rules of the format", async () => {
    for (const { text } of [await desk.take("icalendar"), await bare.take("icalendar")]) {
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
      expect(new ICAL.Component(ICAL.parse(text) as never[]).getAllSubcomponents().length).toBeGreaterThan(0);
    }
    const { text } = await desk.take("icalendar");
    const own = text.slice(text.indexOf("BEGIN:VEVENT"));
    expect(own.match(/^UID:agenda-[0-9a-f]{16}@chancery\r$/gm)).toHaveLength(4);
    expect(own.match(/^DTSTAMP:20310320T100000Z\r$/gm)).toHaveLength(4);
    expect(eventsOf((await bare.take("icalendar")).text)).toEqual([]);
  });

  test("names an item by the words that tell of it, whatever else their report comes to say", async () => {
    const uids = async (readings: Reading[]): Promise<string[]> => {
      const own = await deskWith(readings);
      const { text } = await own.take("icalendar");
      await own.archive.close();
      return eventsOf(text).map(({ uid }) => uid);
    };
    const due = (lead: string, version: number): Reading => {
      const text = `${lead}Talks open and an answer is due on 9 March.`;
      return readingOf(
        { id: "own", text, version },
        {
          agenda: ["Talks", "answer", "Talks"].map((what, at) => ({
            id: `g${version}${at}`,
            what,
            parties: [],
            when: day(at < 2 ? "2031-03-09" : "2031-03-10"),
            status: "planned",
            ...found(spanOf(text, what)),
          })),
        },
      );
    };
    const before = await uids([due("", 1)]);
    expect(new Set(before).size).toBe(3);
    expect(await uids([due("", 1), due("A word before. ", 2)])).toEqual(before);
  });

  test("tells of each item when it last changed, by a report or a decision, and grows its sequence", async () => {
    const own = await deskWith();
    const [line, other] = (await own.dossier.agenda()).rows;
    const revisions = async () => {
      const { text } = await own.take("icalendar");
      return new Map(
        eventsOf(text).map(({ description, sequence, component }) => [
          description.split("\n").at(-1),
          { sequence, modified: String(component.getFirstPropertyValue("last-modified")) },
        ]),
      );
    };
    const before = await revisions();
    expect(before.get(line!.id)!.modified).toBe("2031-03-20T10:00:00Z");
    const at = (hour: number) => `2031-03-22T${hour}:00:00.000Z`;
    await decide(own.archive, { kind: "correct", ids: [line!.id], by: "Ada", set: { status: "called-off" } }, at(10));
    const corrected = await revisions();
    await decide(own.archive, { kind: "undo", ids: [], undoes: 1, by: "Ada" }, at(11));
    const undone = await revisions();
    await decide(own.archive, { kind: "undo", ids: [], undoes: 2, by: "Ada" }, at(12));
    const redone = await revisions();
    const steps = [before, corrected, undone, redone].map((each) => each.get(line!.id)!);
    expect(steps.slice(1).map(({ modified }) => modified)).toEqual([
      "2031-03-22T10:00:00Z",
      "2031-03-22T11:00:00Z",
      "2031-03-22T12:00:00Z",
    ]);
    expect(steps.slice(1).map(({ sequence }, step) => sequence - steps[step]!.sequence)).toEqual([
      2 * 86_400,
      3600,
      3600,
    ]);
    expect(redone.get(other!.id)).toEqual(before.get(other!.id));
    await own.archive.close();
  });
});

describe("geojson", () => {
  interface Feature {
    geometry: { coordinates: number[] };
    properties: { kind: string; type?: string; status: string; place: object };
  }
  const featuresOf = (text: string): Feature[] => (check(text) as unknown as { features: Feature[] }).features;

  test("is valid, longitude first, and says what each point is", async () => {
    const { text, leftOut: left, notes } = await desk.take("geojson");
    const shown = featuresOf(text).map(({ geometry, properties: { kind, status, place } }) => [
      kind,
      status,
      geometry.coordinates,
      place,
    ]);
    expect(shown).toEqual([
      ["event", "happened", [-68.15, -16.5], { name: "La Paz", country: "BOL", certainty: "implied", words: "La Paz" }],
      ["event", "happened", [-70.02, -15.84], { name: "Puno", country: "PER", certainty: "implied", words: "Puno" }],
      [
        "advisory",
        "in force",
        expect.any(Array),
        { name: expect.any(String) as string, country: "BOL", certainty: "implied", standsFor: "the whole country" },
      ],
    ]);
    expect(asCounts(left)).toEqual({ "events of no known place": 7 });
    expect(notes).toEqual(["1 point at a capital, standing for the country or a part of it"]);
  });

  test("of an empty archive is an empty collection", async () =>
    expect(featuresOf((await bare.take("geojson")).text)).toEqual([]));
});
