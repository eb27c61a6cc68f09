import { describe, expect, test } from "vitest";
import { means, readExample } from "./example.ts";

describe("what is to come is on the agenda, with its period", () => {
  test.each([
    ["{party:Kenya} and {party:Uganda} are to hold joint naval exercises in December.", "2024-12-01", "2024-12-31"],
    ["{party:Guinea} gave {party:Togo} until 20 June to hand over power to civilians.", "2024-06-20", "2024-06-20"],
    ["The vote in {party:Ghana} is scheduled for 20 June.", "2024-06-20", "2024-06-20"],
    ["The ceasefire between {party:Chad} and Sudan expires on 25 May.", "2024-05-25", "2024-05-25"],
    ["The {party:Kenyan} navy will start receiving new ships next year.", "2025-01-01", "2025-12-31"],
    ["{party:France} plans to reopen its embassy in Tripoli in June.", "2024-06-01", "2024-06-30"],
    ["The {party:Ugandan} foreign minister is due to visit {party:Nairobi} on 21 May.", "2024-05-21", "2024-05-21"],
    ["The deadline for {party:Uganda}'s reply is 1 June.", "2024-06-01", "2024-06-01"],
    ["The order is effective on 3 June, {party:Kenya} said.", "2024-06-03", "2024-06-03"],
    ["{party:Uganda}'s new law is going into effect on 3 June.", "2024-06-03", "2024-06-03"],
    ["Norway welcomed the calm in {party:Chad} and the elections on 9 June.", "2024-06-09", "2024-06-09"],
    ["{party:Norway} and {party:Sweden} announced “joint exercises” to be held in June.", "2024-06-01", "2024-06-30"],
    ["{party:Kenya} is going to award a medal to the crew on Monday.", "2024-05-20", "2024-05-20"],
    ["{party:Kenya} plans to refer the matter to the court next week.", "2024-05-20", "2024-05-26"],
    ["{party:Kenya} said it would reopen the border on 3 June.", "2024-06-03", "2024-06-03"],
    ["{party:Ghana}'s parliament votes on the budget on 21 May.", "2024-05-21", "2024-05-21"],
    ["Envoys from {party:Chad} are due in Nairobi on 2 June.", "2024-06-02", "2024-06-02"],
    ["Elections in {party:Chad} are due on 2 June.", "2024-06-02", "2024-06-02"],
    [
      "The second round of talks between {party:Kenya} and {party:Uganda} will be held on 3 June.",
      "2024-06-03",
      "2024-06-03",
    ],
    ["{party:Uganda}'s president is expected in Cairo on 22 May.", "2024-05-22", "2024-05-22"],
    ["{party:Kenya} looks forward to honouring the crew on 22 May.", "2024-05-22", "2024-05-22"],
    ["{party:Norway} agreed to hand over the ship on 4 June.", "2024-06-04", "2024-06-04"],
    ["{party:Ghana}'s election was moved to 12 June.", "2024-06-12", "2024-06-12"],
    ["{party:Ghana}'s hearing, which was due to begin on Monday, was moved to 12 June.", "2024-06-12", "2024-06-12"],
    ["The new rules of {party:Kenya} go into effect on 1 June.", "2024-06-01", "2024-06-01"],
    ["{party:Kenya} said there would be a briefing on 20 May.", "2024-05-20", "2024-05-20"],
    ["A cease-fire between {party:Chad} and Sudan comes into force on 21 May.", "2024-05-21", "2024-05-21"],
    ["The {party:Kenyan} court is scheduled to hear the case on 21 May.", "2024-05-21", "2024-05-21"],
    ["Officials of {party:Chad} will sign the text later this month.", "2024-05-01", "2024-05-31"],
    ["{party:Ghana}'s parliament opens its session this evening.", "2024-05-17", "2024-05-17"],
    ["{party:Kenya} has told foreign missions in Juba to close by 31 May.", "2024-05-31", "2024-05-31"],
    ["{party:Kenya} gave {party:Ugandan} diplomats 72 hours to leave.", "2024-05-17", "2024-05-20"],
    ["A {party:Norwegian} frigate is due to arrive in Nairobi on 25 May.", "2024-05-25", "2024-05-25"],
    ["{party:Chad} said talks with {party:Sudan} would resume on 20 May.", "2024-05-20", "2024-05-20"],
    ["Officials spoke ahead of the {party:Kenya}-{party:Uganda} summit next week.", "2024-05-20", "2024-05-26"],
    [
      "{party:Kenya} prepared the next meeting of the commission, due to take place in Nairobi in July 2024.",
      "2024-07-01",
      "2024-07-31",
    ],
    ["Thabo Mbeki is travelling to {party:Kenya} on 22 May at the invitation of Ruto.", "2024-05-22", "2024-05-22"],
    ["Ahead of Monday's talks with {party:Uganda}, {party:Kenya} pulled back its troops.", "2024-05-20", "2024-05-20"],
    [
      "{party:Kenya} said that a meeting with {party:Uganda} had been moved from Monday to Wednesday.",
      "2024-05-22",
      "2024-05-22",
    ],
    [
      "The summit of {party:Kenya} and {party:Uganda}, planned for 21 May, has been postponed to 4 June.",
      "2024-06-04",
      "2024-06-04",
    ],
    ["Talks with {party:Chad} are foreseen for June, {party:Norway} said.", "2024-06-01", "2024-06-30"],
    ["The frigate is to be returned to {party:Norway} by 1 June.", "2024-06-01", "2024-06-01"],
    ["A referendum on the lake will be held in {party:Chad} in December.", "2024-12-01", "2024-12-31"],
    ["The {party:Kenyan} embassy in Juba will close on 31 May.", "2024-05-31", "2024-05-31"],
    ["{party:Chad} told the {party:Kenyan} envoy to leave within 48 hours.", "2024-05-17", "2024-05-19"],
    ["A visit by Prime Minister Oru to {party:Chile} is planned for 3 June.", "2024-06-03", "2024-06-03"],
    [
      "The summit will bring together the leaders of {party:Kenya} and {party:Uganda} on 30 May.",
      "2024-05-30",
      "2024-05-30",
    ],
    ["{party:Norway} and {party:Kenya} are expected to sign an agreement on 21 May.", "2024-05-21", "2024-05-21"],
    ["The presidential runoff in {party:Ghana} is on 28 December.", "2024-12-28", "2024-12-28"],
    ["The truce in {party:Chad} expires on 1 June unless both sides extend it.", "2024-06-01", "2024-06-01"],
    [
      "{party:Kenya} will close the border unless {party:Uganda} frees the soldiers by 20 May.",
      "2024-05-20",
      "2024-05-20",
    ],
    ["The evacuation of {party:Kenyan} citizens from Sudan is planned for 20 May.", "2024-05-20", "2024-05-20"],
    ["The {party:Norwegian} parliament has until 30 June to ratify the accord.", "2024-06-30", "2024-06-30"],
    ["{party:Kenya}'s summit with {party:Uganda} has been brought forward to 20 May.", "2024-05-20", "2024-05-20"],
    ["The hostages are to be freed by {party:Chad} on Monday.", "2024-05-20", "2024-05-20"],
    ["{party:Kenya} gave {party:Uganda} an ultimatum to withdraw by 20 May.", "2024-05-20", "2024-05-20"],
    ["{party:Kenya} will chair the Security Council in June.", "2024-06-01", "2024-06-30"],
    ["Inspector {party:Lars Holmgaard} will submit his report on 21 May.", "2024-05-21", "2024-05-21"],
  ])("%s", (example, from, to) => {
    const { reading, of } = readExample(example);
    expect(reading.agenda.map((each) => [each.when.from, each.when.to])).toEqual([[from, to]]);
    for (const span of of("party")) expect(means(reading, reading.agenda[0]!.parties, span)).toBe(true);
  });
});

test.each([
  ["Kenya's unions plan to strike on Monday.", "Kenya's unions plan to strike on Monday"],
  ["Kenya spoke of the exercise that begins on Monday.", "the exercise that begins on Monday"],
  ["Norway said that it would sign the treaty on Monday.", "it would sign the treaty on Monday"],
  ["Kenya laid out its hopes for the vote planned for 3 June.", "the vote planned for 3 June"],
])("it is named by who does it, by what it is, and by no word that leads into it: %s", (text, what) => {
  expect(readExample(text).reading.agenda).toMatchObject([{ what }]);
});

test.each([
  ["Talks between Norway and Sweden are likely to take place on 28 May."],
  ["The two leaders may hold talks in Oslo on 28 May."],
])("what may be is tentative: %s", (text) => {
  expect(readExample(text).reading.agenda).toMatchObject([{ status: "tentative", when: { from: "2024-05-28" } }]);
});

test("what is quoted in a government's report of the day is over", () => {
  const { reading } = readExample("“The bridge will be opened today,” Joe Biden said.", { outlet: "The White House" });
  expect(reading.agenda).toEqual([]);
});

test("a deadline ends on its day", () => {
  const { reading } = readExample("Uganda must withdraw its troops by 30 May, Kenya said.");
  expect(reading.agenda).toMatchObject([{ rule: "agenda/deadline", when: { to: "2024-05-30", bound: "by" } }]);
});

test("time is given by one to another", () => {
  const { reading, of } = readExample("{party:Kenya} gave {party:Uganda} until 31 May to pull out its troops.");
  expect(reading.agenda).toMatchObject([{ rule: "agenda/deadline", when: { to: "2024-05-31" } }]);
  for (const span of of("party")) expect(means(reading, reading.agenda[0]!.parties, span)).toBe(true);
});

test("who has until a day has a deadline", () => {
  const { reading } = readExample("Kenya has until 31 May to answer the court.");
  expect(reading.agenda).toMatchObject([{ rule: "agenda/deadline", when: { to: "2024-05-31" } }]);
});

test.each([
  ["The first 200 soldiers are leaving on Monday.", "2024-05-20"],
  ["The trip has been postponed to 4 June.", "2024-06-04"],
  ["The campaign is to begin on 12 June.", "2024-06-12"],
])("who does it may be left open: %s", (text, day) => {
  expect(readExample(text).reading.agenda).toMatchObject([{ parties: [], when: { from: day } }]);
});

test("what is called for a day is on it", () => {
  const { reading } = readExample("The opposition has called a march for Saturday.");
  expect(reading.agenda).toMatchObject([{ what: "a march", when: { from: "2024-05-18" } }]);
});

test("each of several has its own day", () => {
  const { reading } = readExample("Kenya must file its memorial by 3 June and Uganda has until 5 July to respond.");
  expect(reading.agenda.map(({ when }) => when.to)).toEqual(["2024-06-03", "2024-07-05"]);
});

test("what happens beside a forum does not date the talks held there", () => {
  const { reading } = readExample(
    "William Ruto will attend the Nairobi Forum and hold talks with Emmanuel Macron. On the sidelines of the forum, a meeting with the President of Uganda is scheduled for 21 May.",
  );
  expect(reading.agenda.map(({ when }) => when.from)).toEqual(["2024-05-21"]);
});

test("whose talks they are may be left open", () => {
  const { reading } = readExample("Peace talks are to open on 31 May at an airfield.");
  expect(reading.agenda).toMatchObject([{ parties: [], when: { from: "2024-05-31" } }]);
});

describe("what was planned is called off or put off", () => {
  test.each([
    ["Ghana's referendum on 9 June was called off.", "called-off"],
    ["Ghana cancelled the parade planned for 9 June.", "called-off"],
    ["The vote in Ghana planned for 9 June will not take place.", "called-off"],
    ["The visit of Ghana's president to Chile, planned for 9 June, has been cancelled.", "called-off"],
    ["Ghana postponed the election planned for 9 June.", "postponed"],
    ["Ghana has threatened to cancel the parade planned for 9 June.", "planned"],
    ["Ghana may postpone the election planned for 9 June.", "planned"],
  ])("%s", (example, status) => {
    expect(readExample(example).reading.agenda).toMatchObject([{ status, when: { from: "2024-06-09" } }]);
  });
});

test("an encounter on the agenda is the encounter", () => {
  const { reading } = readExample("Emmanuel Macron will travel to Kenya on 21 May.");
  expect(reading.agenda.map((each) => each.encounter)).toEqual([reading.encounters[0]!.id]);
});

describe("not on the agenda", () => {
  test.each([
    "Kenya held elections in April.",
    "William Ruto will remain in office until 2027.",
    "The talks in Geneva will not resume next week.",
    "If the deal fails, Kenya will close its embassy next month.",
    "Kenya and Uganda will meet soon.",
    "The number of soldiers in Kenya will increase next year.",
    "Kenya denied that a vote was planned for 3 June.",
    "Kenya neither confirmed nor denied that a summit was planned for 3 June.",
    "Kenya had earlier proposed talks on the border for 20 June.",
    "Will Kenya close its embassy on Monday?",
    "Economists in Kenya predict that the strike will end next week.",
    "In the next decade Kenya will face floods.",
    "Kenya would close its embassy on Monday.",
    "No talks are planned for next week, a Kenyan official said.",
    "Kenya had planned to hold elections on 3 June.",
    "Kenya does not expect talks to resume before 3 June.",
    "It is unlikely that Kenya will vote on Monday.",
    "Kenya hopes that the talks will resume on Monday.",
    "Kenya wants the talks to start on 3 June.",
    "Kenya demanded that talks begin on 3 June.",
    "Last year Kenya promised to withdraw by June.",
    "Kenya says Uganda will attack on Monday.",
    "“The talks in Geneva will last until Sunday,” an official in Kenya said.",
    "Every next year Kenya will review the plan.",
    "“Today we will discuss the budget,” President William Ruto of Kenya said.",
    "The Ugandan president was to have travelled to Cairo on Monday.",
    "Kenya gave Uganda two hours to prepare.",
    "Uganda had been due to hand over the ship on 3 June.",
    "Kenya hopes to host the summit in June.",
    "Kenya will leave it to the court on Monday to say more.",
    "Kenya proposes holding the forum in June.",
    "Kenya is considering a visit to Uganda in June.",
    "Kenya is prepared to meet Uganda in June.",
    "William Ruto would be delighted to see Emmanuel Macron in Nairobi next year.",
    "The Kenyan minister will not attend the summit on Monday.",
    "“Today your call to unite moves the people of Kenya,” William Ruto said.",
  ])("%s", (example) => {
    expect(readExample(example).reading.agenda).toEqual([]);
  });
});

describe("of what a government does at home, its own report puts nothing on the agenda", () => {
  const outlet = "Ministry of Foreign Affairs of Kenya";

  test.each([
    "President William Ruto will visit a factory on Monday.",
    "The government must repair 12 schools by 1 June.",
    "The tax credit expires on 1 June.",
    "The president will travel to Mombasa on Monday.",
    "The water tank will be opened on Monday.",
    "The fire drill takes place on Monday.",
  ])("%s", (text) => {
    expect(readExample(text, { outlet }).reading.agenda).toEqual([]);
  });

  test.each([
    "The president will visit the troops on Monday.",
    "The government must repair the bridge to Uganda by 1 June.",
    "The new rule on visas takes effect on 1 June.",
    "The government will hold peace talks with the rebels on Monday.",
    "The government will open negotiations with the Red Spear on 1 June.",
    "Elections will be held on 1 June.",
    "The hostages are to be freed on Monday.",
    "The peace process will resume on 1 June.",
    "The refugees are to return on Monday.",
  ])("but what concerns others, or war and peace: %s", (text) => {
    expect(readExample(text, { outlet }).reading.agenda).toHaveLength(1);
  });

  test("and all that the press tells of it", () => {
    expect(readExample("President William Ruto will visit a factory on Monday.").reading.agenda).toHaveLength(1);
  });
});
