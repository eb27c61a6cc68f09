import { describe, expect, test } from "vitest";
import { means, readExample } from "./example.ts";

describe("a claim has the stance of each party to it", () => {
  test.each([
    ["{party:Kenya} accused Uganda of attacking a village.", "asserts"],
    ["Kenya accused Uganda of attacking a village. {party:Uganda} denied attacking the village.", "denies"],
    ["{party:Norway} said that Iceland had moved the ships.", "asserts"],
    ["{party:Norway} confirmed that Iceland had moved the ships.", "confirms"],
  ])("%s", (example, stance) => {
    const { reading, of } = readExample(example);
    const stances = reading.claims.flatMap((each) => each.stances);
    expect(stances.some((each) => each.stance === stance && means(reading, [each.party], of("party")[0]!))).toBe(true);
  });
});

test("a denial joins the claim it denies", () => {
  const { reading } = readExample("Kenya accused Uganda of attacking a village. Uganda denied attacking the village.");
  expect(reading.claims).toHaveLength(1);
  expect(reading.claims[0]!.stances.map((each) => each.stance)).toEqual(["asserts", "denies"]);
});

test("the denial of an intent is no denial of a number", () => {
  const { reading } = readExample(
    "Kenya accused Uganda of massing 4,000 soldiers on the border. Uganda said it did not intend to attack.",
  );
  const counted = reading.claims.find((each) => each.quantity !== undefined);
  expect(counted?.stances.map((each) => each.stance)).toEqual(["asserts"]);
});

describe("no claim", () => {
  test.each([
    "Kenya promised to leave.",
    "Kenya and Uganda discussed the withdrawal of Sudan.",
    "Kenya asked Uganda to leave.",
  ])("%s", (example) => {
    expect(readExample(example).reading.claims).toEqual([]);
  });
});

test.each([
  ['"We do not want this quarrel," said Ana Nkosi of Kenya, "but we will defend the port."', false],
  ["Kenya said that it did not want to attack Uganda.", true],
])("a wish not held is no denial, an intent not held is: %s", (example, isDenied) => {
  const stances = readExample(example).reading.claims.flatMap((each) => each.stances);
  expect(stances.some(({ stance }) => stance === "denies")).toBe(isDenied);
});
