import { describe, expect, test } from "vitest";
import { actorsOf } from "../support/meant.ts";
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

test.each([
  ["20 or more missiles", "at-least"],
  ["20 or fewer missiles", "at-most"],
  ["20 missiles", "exact"],
])("a claim has its number, however that is bound: %s", (words, bound) => {
  const { reading } = readExample(`Ugandan exiles say that ${words} have been kept back.`);
  const quantity = reading.quantities.find(({ id }) => id === reading.claims[0]?.quantity);
  expect(quantity).toMatchObject({ value: 20, bound, unit: "missiles" });
});

test.each([
  ["Ugandan exiles in Nairobi put the figure at more than 12,000.", 12_000, "more-than", "figure"],
  ["The Kenyan ministry put the death toll at 43.", 43, "exact", "toll"],
  ["Kenya placed the number of dead at about 12.", 12, "about", "number"],
  ["Norway's army put its losses at 30.", 30, "exact", "losses"],
])("whoever puts a figure at a number claims it: %s", (text, value, bound, unit) => {
  const { reading } = readExample(text);
  expect(reading.claims.map(({ stances }) => stances.map(({ stance }) => stance))).toEqual([["asserts"]]);
  const quantity = reading.quantities.find(({ id }) => id === reading.claims[0]!.quantity);
  expect(quantity).toMatchObject({ value, bound, unit });
});

describe("what answers a claim joins it, and is none of its own", () => {
  const [charge, told] = [
    "Kenya accused Uganda of arming rebels.",
    "Kenya said Ugandan troops had crossed the border.",
  ];
  test.each([
    [`${charge} Uganda denied the charge.`, "denies"],
    [`${charge} Uganda rejected the accusation as baseless.`, "denies"],
    [`${charge} Uganda dismissed Kenya's allegations.`, "denies"],
    [`${told} Uganda said the report was a fabrication.`, "denies"],
    [`${told} Uganda described the claim as false.`, "denies"],
    [`${told} Uganda said that was not true.`, "denies"],
    [`${told} Uganda said its troops had not crossed the border.`, "denies"],
    [`${told} A spokesman for Uganda said no soldier had crossed the border.`, "denies"],
    [`${told} Uganda declined to comment.`, "declines-to-say"],
    ["Kenya said it had shot down two Ugandan planes. Uganda disputed the account.", "denies"],
    [`${charge} Uganda called the charge absurd.`, "denies"],
    [`${charge} Uganda called the accusation "nonsense".`, "denies"],
    [`${charge} Uganda denied it.`, "denies"],
    ["Kenya accused Uganda of arming rebels, a charge Uganda called absurd.", "denies"],
    ["Kenya accused Uganda of arming rebels, an accusation Uganda rejects.", "denies"],
    ["Kenya said that Uganda had shelled a village, a claim denied by Uganda.", "denies"],
    ["Kenya said two of its planes had been shot down, a report Uganda denied.", "denies"],
    ["Kenya says Uganda has shelled a village, which Uganda has repeatedly denied.", "denies"],
  ])("%s", (text, stance) => {
    const { claims } = readExample(text).reading;
    expect(claims.map(({ stances }) => stances.map((each) => each.stance))).toEqual([["asserts", stance]]);
  });

  test.each([
    `${told} Uganda has not denied the report.`,
    `${told} Uganda neither confirmed nor denied the report.`,
    `${told} Uganda could not confirm the report.`,
    `${told} Norway urged Uganda to deny the report.`,
    `${told} If Uganda denies the report, pictures will be published.`,
    `${told} Sudan denied the report.`,
    `${told} The Ugandan president denied a report about his health.`,
    "Kenya denied entry to two Ugandan envoys.",
    "Kenya said Sudan had moved its ships. Uganda said that was a lie.",
    `${told} Uganda called the order unjustified.`,
    "Kenya accused Uganda of arming rebels, a charge Uganda has not denied.",
  ])("nor does this deny it: %s", (text) => {
    const stances = readExample(text).reading.claims.flatMap((each) => each.stances);
    expect(stances.filter(({ stance }) => stance === "denies" || stance === "confirms")).toEqual([]);
  });
});

test.each([
  "Uganda denied Kenyan claims that 40 villagers had been killed.",
  "Uganda rejected Kenya's accusation that it was arming rebels.",
  "Uganda again denied Kenyan accusations that it was arming rebels.",
  "Uganda dismissed as absurd a charge by Kenya that Ugandan soldiers had cut nets.",
  "Uganda called absurd Kenya's charge that its soldiers had crossed the river.",
  "Uganda rejects Kenya's contention that the road runs through the park.",
])("whose charge is denied asserts it: %s", (text) => {
  const { reading } = readExample(text);
  const stances = reading.claims.flatMap((each) =>
    each.stances.map(({ party, stance }) => [actorsOf(reading, [party])[0]?.country, stance]),
  );
  expect(stances).toEqual([
    ["UGA", "denies"],
    ["KEN", "asserts"],
  ]);
});

test.each([
  "Kenya accused {about:Uganda} of arming rebels in the north, a grave charge.",
  "The president of Kenya thanked {about:Norway} for its continued support for the port of Mombasa.",
  "Minister Oru drew attention to the violations of the truce by {about:Ugandan} troops.",
])("a charge, as thanks, is about whoever is said to have done it: %s", (example) => {
  const { reading, of } = readExample(example);
  expect(means(reading, reading.claims[0]!.about, of("about")[0]!)).toBe(true);
});

test.each([
  "{about:Uganda} has denied that it plans to close the border with Kenya.",
  "{about:Uganda} insists that it has not begun to fill the lake, contradicting a report by Kenya.",
  "The claim that its troops had crossed the river is pure fabrication, {about:Uganda} said.",
])("who denies a thing of themselves is whom it is about: %s", (example) => {
  const { reading, of } = readExample(example);
  expect(reading.claims.map(({ stances }) => stances.map(({ stance }) => stance))).toEqual([["denies"]]);
  expect(means(reading, reading.claims[0]!.about, of("about")[0]!)).toBe(true);
});

describe("what is told of somebody's words or bears on others is claimed, though it names nobody", () => {
  test.each([
    ["President William Ruto said that two schools had been opened.", ["that two schools had been opened"]],
    [
      "President William Ruto: I would like to say that the war has ended. The new missiles have hit all targets.",
      ["that the war has ended", "The new missiles have hit all targets."],
    ],
    [
      "President William Ruto briefed Norway's envoy Ada Borg on the talks, the buildup of Ugandan troops and the shelling of a port by Uganda.",
      ["the buildup of Ugandan troops", "the shelling of a port by Uganda"],
    ],
    [
      "“It is important to note that Uganda has closed the border,” President William Ruto of Kenya said.",
      ["that Uganda has closed the border"],
    ],
    [
      "President William Ruto of Kenya said that it was necessary to recall that Uganda had closed the border.",
      ["that Uganda had closed the border"],
    ],
    ["Minister Oru of Kenya discussed the invasion by Uganda.", ["the invasion by Uganda"]],
    ["Minister Oru of Kenya expressed concern over the shelling by Uganda.", ["the shelling by Uganda"]],
    ["Minister Oru of Kenya discussed a series of violations by Uganda.", ["a series of violations by Uganda"]],
    ["Minister Oru of Kenya discussed the consequences of the invasion by Uganda.", ["the invasion by Uganda"]],
  ])("%s", (text, propositions) => {
    expect(readExample(text).reading.claims.map(({ proposition }) => proposition)).toEqual(propositions);
  });
});

describe("no claim", () => {
  test.each([
    "President William Ruto said that it was necessary to open the port.",
    "“It is important to keep our missiles,” President William Ruto of Kenya said.",
    "“It is important to say whether Uganda has closed the border,” President William Ruto of Kenya said.",
    "“It is important for Norway to note that Uganda has closed the border,” President William Ruto of Kenya said.",
    "“It is important to stress that Uganda should leave,” President William Ruto of Kenya said.",
    "President William Ruto of Kenya discussed the risk of an invasion by Uganda.",
    "Minister Oru of Kenya expressed concern about the possibility of an incursion by Uganda.",
    "Minister Oru of Kenya discussed the need to prevent an escalation by Uganda.",
    "Minister Oru of Kenya discussed how to prevent violations and incursions by Uganda.",
    "Minister Oru of Kenya discussed a possible invasion by Uganda.",
    "Minister Oru of Kenya discussed the alleged shelling of a port by Uganda.",
    "Kenya promised to leave.",
    "Kenya and Uganda discussed the withdrawal of Sudan.",
    "Kenya asked Uganda to leave.",
    "Kenya put the talks at the top of its list.",
    "Uganda put the loss at the feet of Kenya.",
    "The Kenyan government has not put the total at 900.",
    "Kenya may put the toll at 50.",
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
