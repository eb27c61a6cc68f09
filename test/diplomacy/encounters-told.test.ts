import { describe, expect, test } from "vitest";
import { loadTools } from "../../src/reader.ts";
import { read } from "../../src/read.ts";

const tools = loadTools();

/** A wire about two states, whose officials are named without their states once it has begun; published on a Friday. */
const wire = (told: string, title = "Kenya and Uganda trade charges over shelling") =>
  read(
    {
      id: "example",
      title,
      publishedAt: "2024-05-17",
      text:
        "NAIROBI, May 17 (Lake Wire) - Kenya accused Uganda on Friday of shelling a village on the border, and Uganda denied it.\n\n" +
        `Foreign Minister Odo Mwangi demanded an apology. Ugandan President Sarah Okello said nothing had been fired.\n\n${told} Nobody was hurt.`,
    },
    tools,
  );

type Reading = ReturnType<typeof wire>;

const whose = ({ actors }: Reading, ids: readonly string[]): string =>
  ids
    .map((id) => actors.find((actor) => actor.id === id)!)
    .map(({ country, code, name }) => country ?? code ?? name)
    .sort()
    .join(" ");

const told = (reading: Reading): string[] =>
  reading.encounters.map(({ kind, parties, status }) => `${kind} ${whose(reading, parties)} ${status}`);

describe("a wire about two states tells their encounters in its own words", () => {
  test.each([
    // calls
    ["The two presidents spoke for half an hour on Thursday night.", "call KEN UGA held", "2024-05-16"],
    ["Mwangi rang his Ugandan colleague late on Wednesday.", "call KEN UGA held", "2024-05-15"],
    ["Mwangi phoned Kampala on Thursday to complain.", "call KEN UGA held", "2024-05-16"],
    ["The African Union chairman telephoned both leaders on Thursday.", "call AU KEN UGA held", "2024-05-16"],
    ["A call between the two leaders is pencilled in for Saturday.", "call KEN UGA tentative", "2024-05-18"],
    // summonses
    ["The Ugandan ambassador was called in late on Thursday.", "summons KEN UGA held", "2024-05-16"],
    ["Kenya called in the Ugandan chargé d'affaires on Thursday.", "summons KEN UGA held", "2024-05-16"],
    ["The Ugandan ambassador was called to the foreign ministry on Thursday.", "summons KEN UGA held", "2024-05-16"],
    ["The ambassador was summoned on Thursday.", "summons KEN UGA held", "2024-05-16"],
    ["In Oslo, the foreign ministry called in the Kenyan charge d'affaires.", "summons KEN NOR held", undefined],
    // meetings
    ["The two ministers sat down together in Arusha on Wednesday.", "meeting KEN UGA held", "2024-05-15"],
    ["Experts last met in Busia in April.", "meeting KEN UGA held", "2024-04-01"],
    ["Talks are to resume in Arusha on Monday.", "meeting KEN UGA planned", "2024-05-20"],
    ["Norway's ambassador saw Mwangi in Nairobi on Thursday.", "meeting KEN NOR held", "2024-05-16"],
    [
      "A meeting planned for Saturday between the two defence ministers was called off.",
      "meeting KEN UGA called-off",
      "2024-05-18",
    ],
    // what is proposed for a day
    [
      "Norway proposed that the foreign ministers of Kenya and Uganda meet in Oslo on 3 June.",
      "meeting KEN UGA tentative",
      "2024-06-03",
    ],
    ["Norway invited both sides to a meeting in Oslo on 3 June.", "meeting KEN NOR UGA tentative", "2024-06-03"],
    ["Norway is willing to host the two ministers in Oslo on Monday.", "meeting KEN NOR UGA tentative", "2024-05-20"],
    // talks of the two that a third leads
    [
      "The deal came at the end of two days of talks in Arusha mediated by Norwegian envoy Per Lund.",
      "meeting KEN UGA held",
      undefined,
    ],
    [
      "Per Lund, a Norwegian, said a second round of talks will be held in Oslo on Monday.",
      "meeting KEN UGA planned",
      "2024-05-20",
    ],
    ["Talks between Kenya and Uganda have broken down.", "meeting KEN UGA held", undefined],
    ["The chiefs of the two navies will meet aboard a ship on Sunday.", "meeting KEN UGA planned", "2024-05-19"],
    // visits
    ["Norway's foreign minister will be in Kampala on Monday.", "visit NOR UGA planned", "2024-05-20"],
    ["Norway's foreign minister is in Nairobi today.", "visit KEN NOR held", "2024-05-17"],
    ["Norway's foreign minister should be in Nairobi on Monday.", "visit KEN NOR tentative", "2024-05-20"],
    ["Mwangi leaves for Oslo on Monday.", "visit KEN NOR planned", "2024-05-20"],
    ["Norway will send an envoy to both capitals on Monday.", "visit KEN NOR UGA planned", "2024-05-20"],
    // sessions
    ["SADC foreign ministers gather in Gaborone on Sunday.", "session SADC planned", "2024-05-19"],
    ["The Security Council is to discuss the dispute on Monday.", "session UNSC planned", "2024-05-20"],
    ["An emergency session of the Arab League is planned for Sunday.", "session arab-league planned", "2024-05-19"],
  ])("%s", (text, expected, day) => {
    const reading = wire(text);
    expect(told(reading)).toEqual([expected]);
    expect(reading.encounters[0]!.when?.from?.slice(0, 10)).toBe(day);
  });

  test("two places in one breath are two visits", () => {
    const reading = wire("Norway's minister is expected in Nairobi on Sunday and in Kampala on Monday.");
    expect(told(reading)).toEqual(["visit KEN NOR planned", "visit NOR UGA planned"]);
  });

  test.each([
    "The bells rang in Kampala on Thursday.",
    "Mwangi called Uganda a liar on Thursday.",
    "Mwangi called Okello to order on Thursday.",
    "Kenya called in the army on Thursday.",
    "The consul was called to the hospital on Thursday.",
    "The ambassador was invited to a reception on Thursday.",
    "The two ministers resigned on Thursday.",
    "The two presidents have never met.",
    "Neither of the two presidents spoke on Thursday.",
    "The two presidents spoke on television on Thursday.",
    "Ugandan troops have been in Kenya since Monday.",
    "Ugandan refugees left for Nairobi on Monday.",
    "Mwangi has been in hospital since Friday.",
    "Mwangi saw Ugandan troops on the bridge on Thursday.",
    "Officials met reporters on Thursday.",
    "Mwangi rejected a proposal for talks with Okello on Monday.",
    "Talks with the unions resume on Monday.",
    "Parliament meets in emergency session on Saturday.",
    "The Ugandan army took up positions on the ridge on Thursday.",
    "EU ministers warned Kenya on Thursday.",
    "Kenya sent a team of doctors to the border on Thursday.",
  ])("none is told by: %s", (text) => {
    expect(wire(text).encounters).toEqual([]);
  });
});

describe("a ministry's own page need not say whose minister it is", () => {
  const page = (text: string) =>
    read({ id: "example", outlet: "Ministry of Foreign Affairs, Nairobi", publishedAt: "2024-05-17", text }, tools);

  test.each([
    ["The Minister received a telephone call this morning from the Foreign Minister of Uganda.", "call KEN UGA held"],
    ["The Permanent Secretary this afternoon summoned the Ambassador of Uganda.", "summons KEN UGA held"],
    ["The Ambassador of Uganda was invited to the Ministry of Foreign Affairs on Thursday.", "summons KEN UGA held"],
    ["Foreign Minister Odo Mwangi spoke by telephone today with his Ugandan counterpart.", "call KEN UGA held"],
  ])("%s", (text, expected) => {
    expect(told(page(text))).toEqual([expected]);
  });
});

describe("a diary's entries stand under their days", () => {
  const diary = read(
    {
      id: "example",
      publishedAt: "2024-05-17",
      text: [
        "TUESDAY, MAY 21\nOSLO – Kenya's foreign minister starts a two-day visit.",
        "WEDNESDAY, MAY 22\n* KAMPALA – Possible telephone call between Kenyan and Ugandan leaders.",
        "THURSDAY, MAY 23\nPRETORIA – Kenya's foreign minister in South Africa over the shelling.\nDODOMA – Kenya and Tanzania sign accord on the lake.",
      ].join("\n\n"),
    },
    tools,
  );

  test("encounters", () => {
    expect(told(diary)).toEqual(["visit KEN NOR planned", "call KEN UGA tentative", "visit KEN ZAF planned"]);
    expect(diary.encounters.map(({ when }) => when?.from)).toEqual(["2024-05-21", "2024-05-22", "2024-05-23"]);
  });

  test("where an entry is, is nobody", () => {
    expect(diary.actors.some(({ name }) => /DODOMA|Pretoria/i.test(name))).toBe(false);
  });
});

test("one day over a report is no diary", () => {
  const { encounters } = read(
    {
      id: "example",
      publishedAt: "2024-05-17",
      text: "Kenya and Uganda quarrel over the lake.\n\nTUESDAY, MAY 14\n\nThe Ugandan ambassador was summoned to the foreign ministry of Kenya.",
    },
    tools,
  );
  expect(encounters.map(({ kind, when }) => `${kind} ${when?.from ?? ""}`)).toEqual(["summons "]);
});

test("the labels of a timeline date what they stand before", () => {
  const { encounters } = read(
    {
      id: "example",
      publishedAt: "2024-05-17",
      text: "Kenya and Uganda quarrel over the lake.\n\nApril 3: Kenya summons the Ugandan ambassador.\n\nApril 9: The foreign ministers meet in Arusha.",
    },
    tools,
  );
  expect(encounters.map(({ kind, status, when }) => `${kind} ${status} ${when?.from ?? ""}`)).toEqual([
    "summons held 2024-04-03",
    "meeting held 2024-04-09",
  ]);
});

describe("what is due is of those whom it concerns", () => {
  test.each([
    ["Kenya wants the troops gone by Monday.", "KEN UGA", "2024-05-20"],
    ["Kenya demanded a reply by Monday.", "KEN UGA", "2024-05-20"],
    ["The truce expires on 31 May.", "KEN UGA", "2024-05-31"],
    ["An inquest opens next Monday.", "KEN", "2024-05-20"],
    ["Prisoners are to be exchanged on the bridge on Saturday.", "KEN UGA", "2024-05-18"],
  ])("%s", (text, expected, day) => {
    const reading = wire(text);
    expect(reading.agenda.map(({ parties, when }) => `${whose(reading, parties)} ${when.from ?? ""}`)).toEqual([
      `${expected} ${day}`,
    ]);
  });

  test.each([
    "Kenya demanded an apology on Thursday.",
    "Kenya does not expect an answer by Monday.",
    "Mwangi promised a reply on Thursday.",
    "Monitors wrote on Thursday that the guns had gone.",
  ])("nothing is, by: %s", (text) => {
    expect(wire(text).agenda).toEqual([]);
  });
});
