import { describe, expect, test } from "vitest";
import { means, readExample, touches } from "./example.ts";

describe("an encounter is found with its kind, its status and its parties", () => {
  test.each([
    ["President {party:William Ruto} spoke by phone with President {party:Emmanuel Macron} on Monday.", "call", "held"],
    [
      "The {party:Kenyan} president will hold {at:a phone call} with {party:Emmanuel Macron} on 21 May.",
      "call",
      "planned",
    ],
    ["The foreign ministers of {party:Norway} and {party:Sweden} met in Oslo on Tuesday.", "meeting", "held"],
    ["The {party:Ugandan} foreign minister is due to {at:visit} {party:Nairobi} next week.", "visit", "planned"],
    ["The {party:Kenyan} foreign ministry summoned the {party:Ugandan} ambassador on Thursday.", "summons", "held"],
    [
      "German Chancellor {party:Olaf Scholz} received the {party:Kenyan} foreign minister in Berlin last week.",
      "meeting",
      "held",
    ],
    ["{at:Talks} between {party:Kenya} and {party:Uganda} broke down on Friday.", "meeting", "held"],
    [
      "{party:Kenya} and {party:Uganda} began {at:joint military exercises} near the border on Tuesday.",
      "exercise",
      "held",
    ],
    ["{party:Uganda} cancelled {at:a visit} by {party:Kenya}'s defence minister.", "visit", "called-off"],
    [
      "The {party:United Nations Security Council} will hold {at:an emergency meeting} on Monday.",
      "session",
      "planned",
    ],
    [
      "On the eve of {at:a call} between {party:Emmanuel Macron} and {party:William Ruto}, France sent aid.",
      "call",
      "planned",
    ],
    [
      "The President of Chile thanked {party:Peru} for taking part in {at:the founding summit} of the Lake Platform.",
      "meeting",
      "held",
    ],
    ["{at:A summit} between {party:Chad} and {party:Sudan} could take place in June.", "meeting", "tentative"],
    ["The {party:Security Council} began on Tuesday {at:to debate} the border of Chad.", "session", "held"],
    ["{party:Emmanuel Macron} is {at:to see} President {party:William Ruto} on Wednesday.", "meeting", "planned"],
    [
      "The {party:Kenyan} ambassador is {at:to call} on President {party:Emmanuel Macron} on Thursday.",
      "meeting",
      "planned",
    ],
    ["The {party:Kenyan} navy called off {at:a landing exercise} on Saturday.", "exercise", "called-off"],
    ["{party:Kenya} and {party:Uganda} held two hours of {at:talks} in Geneva on Friday.", "meeting", "held"],
    ["Norway is ready for {at:the planned talks} between {party:Chad} and {party:Sudan}.", "meeting", "planned"],
    [
      "On 21 May, {party:Emmanuel Macron} will meet {party:William Ruto}, who will be in France {at:on a visit}.",
      "visit",
      "planned",
    ],
    [
      "A plan until 2030 was adopted following {at:talks} between {party:Norway} and {party:Sweden}.",
      "meeting",
      "held",
    ],
    [
      "{party:Tom Oru}, deputy minister of Kenya, visited {party:Norway} and {at:met} with State Secretary Kari Borg.",
      "meeting",
      "held",
    ],
    [
      "{at:The meeting} of {party:Kenya} and {party:Uganda} will no longer take place on Monday.",
      "meeting",
      "called-off",
    ],
    ["{party:Kenya} has pulled out of {at:talks} with {party:Uganda} scheduled for Monday.", "meeting", "called-off"],
    ["Troops stayed after the {party:Chadian}-{party:Sudanese} {at:strategic exercises}.", "exercise", "held"],
    ["{party:Emmanuel Macron} {at:meets} {party:William Ruto} in Paris on 21 May.", "meeting", "planned"],
    ["The {party:French} foreign minister {at:flies} to {party:Kenya} on 21 May.", "visit", "planned"],
    [
      "{party:Emmanuel Macron} looks forward to {at:welcoming} the {party:Kenyan} foreign minister in Paris next week.",
      "meeting",
      "planned",
    ],
    ["{party:Norway} and {party:Sweden} will hold a second round of {at:talks} on 21 May.", "meeting", "planned"],
    [
      "{party:Kenya}'s minister announced that {at:a meeting} with his {party:Ugandan} counterpart was expected next week.",
      "meeting",
      "planned",
    ],
    [
      "{at:Talks} between {party:Norway} and {party:Sweden} are likely to take place on 28 May.",
      "meeting",
      "tentative",
    ],
    [
      "{at:The summit} of {party:Kenya} and {party:Uganda} planned for Monday will not take place.",
      "meeting",
      "called-off",
    ],
    ["{party:Kenya}'s foreign minister put off {at:his trip} to {party:Uganda}.", "visit", "postponed"],
    ["{party:Thabo Mbeki} of South Africa is {at:travelling} to {party:Kenya} on 22 May.", "visit", "planned"],
    ["{party:Norway}'s foreign ministry has summoned the {party:Chilean} ambassador for Monday.", "summons", "planned"],
    ["Ruto looks forward to {at:the meeting} between {party:Kenya} and {party:Uganda}.", "meeting", "planned"],
    [
      "The presidents of {party:Chad} and {party:Sudan} had been due {at:to meet} in May, but the meeting was called off.",
      "meeting",
      "called-off",
    ],
  ])("%s", (example, kind, status) => {
    const { reading, of } = readExample(example);
    const at = of("at")[0] ?? of("party")[0]!;
    const encounter = reading.encounters.find((each) => each.kind === kind && touches(each.evidence, at));
    expect(encounter?.status).toBe(status);
    for (const span of of("party")) expect(means(reading, encounter!.parties, span)).toBe(true);
  });
});

test("a threat to cancel a meeting calls off none", () => {
  const { reading } = readExample("Kenya has threatened to cancel a meeting with Uganda.");
  expect(reading.encounters.filter(({ status }) => status === "called-off")).toEqual([]);
});

test("a meeting that brings another thing to a day is not moved to it", () => {
  const { reading } = readExample("Kenya's summit with Uganda on 28 May will bring the truce to 30 May.");
  expect(reading.encounters).toMatchObject([{ status: "planned", when: { from: "2024-05-28" } }]);
});

test("talks that will not hold surprises are not called off", () => {
  const { reading } = readExample("The talks between Kenya and Uganda on 30 May will not hold surprises.");
  expect(reading.agenda.map(({ status }) => status)).toEqual(["planned"]);
});

test("what is asked for on no day is no encounter", () => {
  expect(readExample("Uganda asked that its envoy visit Kigali.").reading.encounters).toEqual([]);
});

test.each([
  "Rwanda proposed that observers of the African Union visit Kigali next week.",
  "The Kenyan president proposed to hold a summit with Uganda in June.",
])("and on a day or in a period it is tentative: %s", (text) => {
  expect(readExample(text).reading.encounters.map(({ status }) => status)).toEqual(["tentative"]);
});

test("two tellings of one meeting are one", () => {
  const { reading } = readExample(
    "President William Ruto met with President Emmanuel Macron in Paris on Monday. During the meeting, they discussed trade.",
  );
  expect(reading.encounters).toHaveLength(1);
  expect(reading.encounters[0]!.evidence.length).toBeGreaterThan(1);
});

test("a journey to two countries is two visits", () => {
  const { reading } = readExample("Emmanuel Macron will travel to Kenya and Ghana on 21 May.");
  expect(reading.encounters.map((each) => each.kind)).toEqual(["visit", "visit"]);
});

describe("those who are seen one by one have their own days", () => {
  test.each([
    ["William Ruto will visit Paris on 21 May and Oslo on 22 May.", ["2024-05-21", "2024-05-22"]],
    ["William Ruto will travel to France from 21 to 23 May and to Norway on 24 May.", ["2024-05-21", "2024-05-24"]],
    [
      "William Ruto will meet Emmanuel Macron on Tuesday and the president of Chad on Thursday.",
      ["2024-05-21", "2024-05-23"],
    ],
    ["William Ruto will visit France on 21 May, and Norway will hold elections on 22 May.", ["2024-05-21"]],
    ["William Ruto visited France on Monday, two days after Chad expelled his envoy on Saturday.", ["2024-05-13"]],
  ])("%s", (example, days) => {
    const { encounters } = readExample(example).reading;
    expect(encounters.map(({ when }) => when?.from)).toEqual(days);
    expect(new Set(encounters.map(({ parties }) => parties[1])).size).toBe(days.length);
  });
});

test("a visit and the one it returns are two", () => {
  const { reading } = readExample(
    "William Ruto is on a visit to France. During Emmanuel Macron's visit to Kenya in 2023, a treaty was signed.",
  );
  expect(reading.encounters.map((each) => each.kind)).toEqual(["visit", "visit"]);
});

test("a visit and a meeting in the course of it are two", () => {
  const { reading } = readExample("During a visit to Kenya, Emmanuel Macron met with William Ruto on Monday.");
  expect(reading.encounters.map((each) => each.kind).sort()).toEqual(["meeting", "visit"]);
});

describe("what is to come is dated by its own words", () => {
  test.each([
    [
      "Negotiations between Norway and Sweden, which will begin on 10 June in Oslo, were agreed last week.",
      "2024-06-10",
    ],
    ["The Kenyan and Ugandan presidents agreed last month to meet on 21 May.", "2024-05-21"],
  ])("%s", (example, day) => {
    expect(readExample(example).reading.encounters[0]?.when?.from).toBe(day);
  });
});

test("what was recent was not on the day of the news", () => {
  const { encounters } = readExample("Norway said that William Ruto's recent visit to Oslo helped.").reading;
  expect(encounters).toMatchObject([{ kind: "visit", status: "held" }]);
  expect(encounters[0]!.when).toBeUndefined();
});

test("a guest meets in the course of the visit", () => {
  const { encounters } = readExample(
    "Deputy Minister Tom Oru of Kenya, who was on a visit to Norway on May 3, held working consultations with State Secretary Kari Borg.",
  ).reading;
  expect(encounters.find(({ kind }) => kind === "meeting")).toMatchObject({
    certainty: "implied",
    when: { from: "2024-05-03", certainty: "implied" },
  });
});

describe("a government's own report says less of who met, and when", () => {
  const ours = "The White House";
  test.each([
    ["President Biden met with {party:William Ruto} on the margins of {at:the Lake Forum}.", "meeting", "2024-05-17"],
    [
      "The President praised Peru's part in the drill after {at:the Lake Summit} held in Lima on 3 May.",
      "meeting",
      "2024-05-03",
    ],
    ["Officials look forward to {at:the Lake Summit} scheduled for 12 June.", "meeting", "2024-06-12"],
    ["Our team thanked {party:NATO} during {at:the NATO Summit} in Riga on 3 May.", "meeting", "2024-05-03"],
    [
      "President Biden recalled {at:the visit} of {party:President William Ruto} to Washington in March 2023.",
      "visit",
      undefined,
    ],
    ["The parties agreed to hold {at:a meeting} of the joint commission in June.", "session", "2024-06-01"],
  ])("%s", (example, kind, day) => {
    const { reading, of } = readExample(example, { outlet: ours, title: "Call with President William Ruto of Kenya" });
    const encounter = reading.encounters.find((each) => each.kind === kind && touches(each.evidence, of("at")[0]!));
    expect(encounter).toBeDefined();
    if (day !== undefined) expect(encounter!.when?.from).toBe(day);
    for (const span of of("party")) expect(means(reading, encounter!.parties, span)).toBe(true);
  });

  test.each([
    "President Biden chaired a meeting of the National Security Council on 3 May.",
    "President Biden will visit Zonda College on Monday.",
    "Secretary Blinken met with the Council for Roads on Monday.",
  ])("nothing held at home is one: %s", (text) => {
    expect(readExample(text, { outlet: ours }).reading.encounters).toEqual([]);
  });

  test.each([
    "Please keep in mind that what we say on this call is on background.",
    "Today's call is under embargo until noon.",
    "All that is said on the call is attributable to a senior official.",
  ])("nor is the call in which it is told: %s", (told) => {
    const text = `President Biden will meet William Ruto on 3 June. ${told}`;
    expect(readExample(text, { outlet: ours }).reading.encounters.map(({ kind }) => kind)).toEqual(["meeting"]);
  });

  test.each([
    "The arms embargo on Sudan was raised in {at:the call}.",
    "The background of the drought was explained in {at:the call}.",
  ])("but this is: %s", (told) => {
    const { reading, of } = readExample(`President Biden spoke by telephone with William Ruto. ${told}`, {
      outlet: ours,
    });
    expect(reading.encounters.map(({ kind }) => kind)).toEqual(["call"]);
    expect(touches(reading.encounters[0]!.evidence, of("at")[0]!)).toBe(true);
  });

  test("talks that open by video are a call", () => {
    const { reading } = readExample("President Biden: I am glad to see you via videoconference, Mr President.", {
      outlet: ours,
      title: "Talks with President William Ruto of Kenya",
    });
    expect(reading.encounters.map(({ kind }) => kind)).toEqual(["call"]);
  });
});

describe("no encounter", () => {
  test.each([
    "Dialogue between Kenya and Uganda is the only way out.",
    "Kenya called for talks with Uganda.",
    "William Ruto refused to meet Yoweri Museveni.",
    "Kenya met its commitments to Uganda.",
    "If Kenya meets with Uganda, a summit may follow.",
    "Norway invited the President of Ghana to visit Oslo.",
    "The Kenyan president proposed to hold a summit with Uganda.",
    "The ministers discussed the situation on the border with Sudan.",
    "Kenya called on Uganda to withdraw its troops.",
    "The Kenyan president saw the film.",
    "NATO consultations with its allies continue.",
    "Kenya and Uganda agreed to continue an active dialogue on the border.",
    "Companies of Kenya will take part in the Kenyan-Ugandan business forum.",
    "Have you talked to William Ruto or Yoweri Museveni?",
    "Ministers of Kenya visited seven Ugandan districts.",
    "Uganda insists on talking to Kenya.",
    "Will there be a call with Kenya and Uganda?",
    "The Kenyan president suggested 21 August as the date of the meeting with Uganda.",
    "Norway is ready to engage through the Border Dialogue between Kenya and Uganda.",
    "Kenya is considering a visit to Uganda.",
  ])("%s", (example) => {
    expect(readExample(example).reading.encounters).toEqual([]);
  });
});
