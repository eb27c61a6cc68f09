import { describe, expect, test } from "vitest";
import { means, readExample } from "./example.ts";

describe("what is to come is on the agenda, with its period", () => {
  test.each([
    ["{party:Kenya} and {party:Uganda} are to hold joint naval exercises in December.", "2024-12-01", "2024-12-31"],
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
  ])("%s", (example, from, to) => {
    const { reading, of } = readExample(example);
    expect(reading.agenda.map((each) => [each.when.from, each.when.to])).toEqual([[from, to]]);
    for (const span of of("party")) expect(means(reading, reading.agenda[0]!.parties, span)).toBe(true);
  });
});

test("a deadline ends on its day", () => {
  const { reading } = readExample("Uganda must withdraw its troops by 30 May, Kenya said.");
  expect(reading.agenda).toMatchObject([{ rule: "agenda/deadline", when: { to: "2024-05-30", bound: "by" } }]);
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
  ])("%s", (example) => {
    expect(readExample(example).reading.agenda).toEqual([]);
  });
});
