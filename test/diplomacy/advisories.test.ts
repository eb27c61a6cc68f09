import { describe, expect, test } from "vitest";
import { actorsOf } from "../support/meant.ts";
import { readExample } from "./example.ts";

describe("an advisory is found with its issuer, its place and its audience", () => {
  test.each([
    ["Kenya has ordered the families of its diplomats in Sudan to leave.", "KEN", "SDN", "families", "ordered"],
    [
      "Families of US diplomats in Kampala have been ordered to leave, the State Department said.",
      "USA",
      "UGA",
      "families",
      "ordered",
    ],
    [
      "Norway had requested on 3 May the departure of the families of Norwegian diplomats in Chad.",
      "NOR",
      "TCD",
      "families",
      "ordered",
    ],
    ["Japan authorized the voluntary departure of embassy staff in Niger.", "JPN", "NER", "all-staff", "authorized"],
    [
      "Britain advised its nationals against all but essential travel to Uganda.",
      "GBR",
      "UGA",
      "nationals",
      "all-but-essential",
    ],
    ["Australia warned its citizens not to travel to Togo.", "AUS", "TGO", "nationals", "do-not-travel"],
    [
      "The German foreign ministry urged its citizens to leave Mali immediately.",
      "DEU",
      "MLI",
      "nationals",
      "leave-now",
    ],
    ["Kenya ordered the families of its embassy staff in Chad home.", "KEN", "TCD", "families", "ordered"],
    ["Families of Kenyan embassy staff in Chad will be brought home.", "KEN", "TCD", "families", "ordered"],
    ["Norway began sending home families from its embassy in Chad.", "NOR", "TCD", "families", "ordered"],
    ["Norway told its citizens to avoid all travel to Chad.", "NOR", "TCD", "nationals", "do-not-travel"],
    ["Norway asks its nationals to keep away from the capital of Chad.", "NOR", "TCD", "nationals", "do-not-travel"],
    [
      "Kenyans are advised to put off any travel to Chad that is not necessary, the Kenyan foreign ministry said.",
      "KEN",
      "TCD",
      "nationals",
      "all-but-essential",
    ],
    [
      "Norway raised its notice for Chad to level three, “avoid all travel”.",
      "NOR",
      "TCD",
      "nationals",
      "do-not-travel",
    ],
    [
      "Norway eased its advice for Chad from “do not travel” to “essential journeys only”.",
      "NOR",
      "TCD",
      "nationals",
      "all-but-essential",
    ],
    ["India left its wording alone, counselling “caution” in Chad only.", "IND", "TCD", "nationals", "caution"],
  ])("%s", (example, issuer, country, audience, what) => {
    const { reading } = readExample(example);
    expect(reading.advisories).toHaveLength(1);
    const [advisory] = reading.advisories;
    expect(actorsOf(reading, [advisory!.issuer]).map((each) => each.country)).toEqual([issuer]);
    expect(advisory!.area.country).toBe(country);
    expect(advisory!.audience).toContain(audience);
    expect(advisory!.departure ?? advisory!.travel?.advice).toBe(what);
  });
});

test("staff who may leave are those of the mission spoken of", () => {
  const { reading } = readExample(
    "Kenya has ordered the families of its diplomats in Sudan to leave. Non-essential staff may also leave the embassy.",
  );
  expect(reading.advisories.map((each) => [each.departure, each.area.country])).toEqual([
    ["ordered", "SDN"],
    ["authorized", "SDN"],
  ]);
});

describe("no advisory", () => {
  test.each([
    "The families of Kenyan diplomats may return to the embassy in Sudan.",
    "Do not travel alone in Kenya.",
    "Uganda asked the refugees to leave the camp.",
    "The army of Chad ordered the rebels to leave the town.",
    "Norway evacuated its citizens from Chad.",
    "Canada does not advise against travel to Ghana.",
    "The embassy of France in Niger told its staff to work from home.",
    "Uganda sent home 40 Kenyan students.",
    "Kenya sent home the families of its soldiers at the border with Chad.",
    "Uganda raised its alert for the border posts to red.",
    "Norwegian officials repeated a threat to close the consulate in Gulu.",
    "Norway urged the rebels of Chad to put off the march.",
    "Norway ordered four Chadian diplomats to leave the country within 72 hours.",
    "Norway reiterated the demand that Chad allow the return of all Norwegian diplomats expelled from Chad.",
    "Kenya's minister flew to Chad to urge him to reconsider.",
  ])("%s", (example) => {
    expect(readExample(example).reading.advisories).toEqual([]);
  });
});

describe("“the country” is that which the report tells of", () => {
  test.each([
    "KAMPALA, May 3 - Ugandan troops fired on a crowd in Kampala. Norway told its citizens to avoid all travel to the country.",
    "Ugandan troops fired on a crowd in Kampala. Uganda shut its border. Norway told its citizens to leave the country.",
    "KAMPALA, May 3 - Ugandan troops fired on a crowd in Kampala. Norway ordered dependants of its embassy staff out.",
    "NAIROBI, May 3 - Kenyan and Kenyan-led troops left. The African Union suspended Uganda. Norway told its citizens to leave the country.",
  ])("%s", (text) => {
    expect(readExample(text).reading.advisories.map(({ area }) => area.country)).toEqual(["UGA"]);
  });

  test.each([
    "GENEVA, May 3 - Talks on Chad and Mali went on. Norway told its citizens to leave the country.",
    "Kenya, Uganda, Chad and Mali held talks. Norway told its citizens to leave the country.",
  ])("and none where it tells of several: %s", (text) => {
    expect(readExample(text).reading.advisories).toEqual([]);
  });
});

test("a level that is raised or eased is told as changed", () => {
  const changeIn = (text: string) => readExample(text).reading.advisories.map(({ change }) => change);
  expect(changeIn("Norway raised its travel advice for Chad to level four.")).toEqual(["raised"]);
  expect(changeIn("Norway eased its advice for Chad to “essential journeys only”.")).toEqual(["lowered"]);
  expect(changeIn("Sweden lifted its advice against travel to Chad.")).toEqual(["lifted"]);
});

test("what is lowered is about the land that it names, and the new advice goes to the same travellers", () => {
  const { reading } = readExample(
    "Norway lowered its warning about Chad, telling its citizens that they may travel there, even as diplomats in Lagos said that talks had stalled. The new advice, which tells them to avoid all but essential journeys, came into force at noon.",
  );
  expect(reading.advisories.map(({ area, change, travel }) => [area.country, change, travel?.advice])).toEqual([
    ["TCD", "lowered", undefined],
    ["TCD", undefined, "all-but-essential"],
  ]);
});

test("how a mission stands is kept with where it is", () => {
  const { reading } = readExample(
    "Kenya advised its citizens not to travel to Sudan. The embassy remains open, with a reduced staff.",
  );
  expect(reading.advisories.map((each) => [each.area.country, each.travel?.advice ?? each.mission])).toEqual([
    ["SDN", "do-not-travel"],
    ["SDN", "reduced"],
  ]);
});

test("the part of a country that is meant is kept", () => {
  const { reading } = readExample("Britain advises against all travel to the northern region of Uganda.");
  expect(reading.advisories.map((each) => each.area)).toEqual([
    { country: "UGA", part: "the northern region of Uganda" },
  ]);
});

test.each([
  [
    "Norway advises against all travel to Gulu, and against all but essential travel to the rest of Uganda.",
    [
      ["Gulu", "do-not-travel"],
      ["the rest of Uganda", "all-but-essential"],
    ],
  ],
  [
    "Norway advises against all but essential travel to Uganda and now advises against all travel to Gulu.",
    [
      [undefined, "all-but-essential"],
      ["Gulu", "do-not-travel"],
    ],
  ],
  ["Norway advises: If you are in Gulu, you should leave now.", [["Gulu", "leave-now"]]],
  ["Norway advises: If you are in the city of Gulu, you should leave now.", [["the city of Gulu", "leave-now"]]],
  ["Norway advises: If you are in northern Uganda, you should leave now.", [["northern Uganda", "leave-now"]]],
  ["Norway advises: If you are in Uganda, you should leave now.", [[undefined, "leave-now"]]],
  ["Norway advises: If you are in need of help in Uganda, you should leave now.", [[undefined, "leave-now"]]],
  ["If you are in need of help, do not travel to Uganda, Norway advised its citizens.", [[undefined, "do-not-travel"]]],
])("one sentence may give advice on several parts: %s", (example, advice) => {
  const { reading } = readExample(example, { outlet: "Ministry of Foreign Affairs of Norway" });
  expect(reading.advisories.map(({ area, travel }) => [area.part, travel?.advice])).toEqual(advice);
});

test("a page of advice tells its country in its title, and may leave open whose ministry it is", () => {
  const { reading } = readExample(
    "Uganda - Travel advice\n\nLevel 3: Reconsider travel.\n\nThe Foreign Ministry advises against all travel to the department of Gulu, and against all but essential travel to the rest of the country.\n",
  );
  expect(reading.advisories.map(({ area, travel }) => [area.country, area.part, travel?.advice])).toEqual([
    ["UGA", undefined, "reconsider"],
    ["UGA", "the department of Gulu", "do-not-travel"],
    ["UGA", "the rest of the country", "all-but-essential"],
  ]);
});

test.each([
  ["Norway advises against all travel to Gulu, but Sweden advised its citizens to stay.", ["Gulu"]],
  ["Norway advises against all travel to Mali, while Sweden warns against any travel to Niger.", ["Mali", "Niger"]],
  ["Norway, which advises against all travel to Mali, urged Sweden to wait.", ["Mali"]],
])("each gives the advice that is its own: %s", (text, places) => {
  const { reading } = readExample(text);
  const words = reading.advisories.map(({ travel }) => text.slice(travel!.words.from, travel!.words.to));
  expect(words.map((each) => each.replace(/^.* to /, ""))).toEqual(places);
});

test.fails("a second verb of advice that the parser takes for a noun is heard", () => {
  const text = "Norway advises against all travel to Gulu, and Sweden advises against all travel to Mali.";
  expect(readExample(text).reading.advisories).toHaveLength(2);
});

test.each(["Norway's travel advice: Uganda", "Uganda - Travel advice of Norway", "Travel advice for Uganda"])(
  "whose advice a page is, is not what it is about: %s",
  (title) => {
    for (const outlet of ["Ministry of Foreign Affairs of Norway", "Lake News"]) {
      const { reading } = readExample(
        `${title}\n\nLevel 3: Reconsider travel.\n\nThe Foreign Ministry advises against all travel to Gulu.\n`,
        { outlet },
      );
      expect(reading.advisories.map(({ area }) => area.country)).toEqual(["UGA", "UGA"]);
    }
  },
);

test("advice about a town is not widened to its country", () => {
  const { reading } = readExample("Norway advised its citizens against all travel to Gulu.");
  expect(reading.advisories.map((each) => each.area)).toEqual([{ country: "UGA", part: "Gulu" }]);
});

test("each of two lands named in one sentence has its own advice", () => {
  const { reading } = readExample(
    "Norway renewed its advice to Norwegians not to travel to Chad and said families of staff at its embassy in Niamey could leave.",
  );
  expect(reading.advisories.map(({ area, departure }) => [area.country, departure])).toContainEqual([
    "NER",
    "authorized",
  ]);
});
