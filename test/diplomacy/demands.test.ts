import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/record/index.ts";
import { actorsOf } from "../support/meant.ts";
import { means, readExample, touches } from "./example.ts";

describe("a demand is found with who asks and who is asked", () => {
  test.each([
    "{by:Kenya} demanded that {to:Uganda} {what:withdraw} its troops.",
    "{by:Norway} asked {to:Australia} and {to:New Zealand} to {what:send} police.",
    "{by:Guinea} suspended {to:Togo} and gave the officers who took power there two weeks to {what:restore} order.",
    "{by:Peru} will not reopen the border until {to:Chile} {what:frees} the men.",
    "{by:Peru} would sit down only after {to:Chile} {what:recognizes} the treaty.",
    "{by:Tanzania} called on {to:Rwanda} to {what:release} the crew.",
    "{by:Norway} urged {to:Iceland} to {what:share} the data.",
    '"{to:Rwanda} must {what:return} the ship," the {by:Tanzanian} foreign minister said.',
    "{by:Ethiopia} stressed the need for {to:Sudan} to {what:reopen} the border.",
    "{by:Peru} expressed hope that {to:Chile} will {what:sign} the treaty.",
    "{to:Sudan} rejected {by:Ethiopia}'s demand that it {what:disarm} the militia.",
    "{to:Sudan} rejected an {by:Ethiopian} demand that it {what:disarm} the militia by Friday.",
    "{to:Sudan} refused {by:Ethiopia}'s demand to {what:withdraw} 2,000 soldiers.",
    "{to:Mali} rejected the proposal of {by:Niger} that its ships {what:be} moved.",
    "{by:Kenya} asked {to:Uganda} on Wednesday to {what:halt} the construction.",
    "{by:Chad} calls for {what:guarantees}, including a treaty.",
    "{by:Norway} noted its ties and the need for {to:Sudan} to {what:reopen} the border.",
    "{by:Peru} counts on the {what:support} of {to:Chile}.",
    "{by:Peru} is looking forward to {to:Chile}'s {what:participation} in the games.",
    "President Odo Mwangi of Kenya met with Foreign Minister {to:Ana Nkosi} of Uganda. {by:The president} stressed the need to {what:reopen} the border.",
    "{by:Peru} expressed hope that the talks would go on and that {to:Chile} would {what:sign} the treaty.",
    "{by:Kenya} has appealed to leaders, including President {to:Emmanuel Macron}, to {what:release} the crew.",
    "{by:Norway} told {to:Sweden} to {what:return} the ship.",
    "{by:Norway} ordered the {to:Swedish} ambassador to {what:leave} within two days.",
    "{by:Norway} wants {what:an apology} from {to:Sweden}.",
    "{by:Norway} sought {what:guarantees} from {to:Sweden} that its boats would be safe.",
    "{by:Norway} summoned the {to:Swedish} ambassador to demand {what:an explanation}.",
  ])("%s", (example) => {
    const { reading, of } = readExample(example);
    const demand = reading.demands.find((each) => touches(each.evidence, of("what")[0]!));
    expect(demand?.kind).toBe("demand");
    for (const span of of("by")) expect(means(reading, demand!.by ?? [], span)).toBe(true);
    for (const span of of("to")) expect(means(reading, demand!.to ?? [], span)).toBe(true);
  });
});

test.each([
  "The budget was discussed at a conference call chaired by Kenya's President Odo Mwangi.",
  "“The ceremony could be called modest,” said Kenya's President Odo Mwangi.",
  "Kenya's President Odo Mwangi spoke of the role that Uganda should play in the region.",
  "“Here is the port. It requires development,” said Kenya's President Odo Mwangi.",
  "Norway may demand that Sweden return the ship.",
  "Norway dropped its demand that Sweden return the ship.",
  "Norway told Sweden that the ship would sail.",
  "Norway says Sweden has yet to return the ship.",
  "Norway says Sweden has still to return the ship.",
  "“They are ready to help tourists, and it takes people who ask for maps,” said Kenya's President Odo Mwangi.",
  "“This road requires more money,” said Kenya's President Odo Mwangi.",
])("nothing is asked: %s", (text) => {
  expect(readExample(text).reading.demands).toEqual([]);
});

describe("an offer is none of the other's demands", () => {
  test.each([
    "Chad offered to {what:host} talks.",
    "Norway expressed readiness to {what:mediate} between Mali and Niger.",
    "Kenya is ready for {what:dialogue}.",
    "Norway noted the readiness of Sweden to {what:share} its data.",
    "Sweden expressed its support for Chad and readiness to {what:mediate} there.",
    "President Odo Mwangi of Kenya met with Foreign Minister Ana Nkosi of Uganda. Kenya is ready to {what:send} engineers.",
  ])("%s", (example) => {
    const { reading, of } = readExample(example);
    expect(reading.demands.find((each) => touches(each.evidence, of("what")[0]!))?.kind).toBe("offer");
  });
});

test.each([
  "Kenya demanded that Uganda withdraw its troops. Uganda may reject the demand.",
  "Kenya demanded that Uganda withdraw its troops. Uganda must reject the demand.",
  "Kenya demanded that Uganda withdraw its troops. Uganda may respond to the demand.",
  "Kenya demanded that Uganda withdraw its troops. Norway urged Uganda to accept the demand.",
  "Kenya demanded that Uganda withdraw its troops. If Uganda rejects the demand, talks may end.",
  "Kenya demanded that Uganda withdraw its troops. Uganda has not rejected the demand.",
  "Kenya demanded that Uganda withdraw its troops. Uganda has not accepted the demand.",
  "Kenya demanded that Uganda withdraw its troops. Norway has not responded.",
  "Kenya demanded that Uganda withdraw its troops. Kampala had no answer to the drought.",
  "Kenya demanded that Uganda withdraw its troops. Uganda has not said when its ship sank.",
  "Kenya demanded that Uganda withdraw its troops. Uganda may study the demand.",
])("no position is taken yet: %s", (text) => {
  const stances = readExample(text).reading.demands.flatMap(({ positions }) => positions.map(({ stance }) => stance));
  expect(stances.filter((stance) => stance !== "demands")).toEqual([]);
});

describe("each party has its position", () => {
  test.each([
    ["Kenya demanded that Uganda withdraw its troops. {party:Uganda} rejected the demand.", "rejects"],
    ["Kenya demanded that Uganda withdraw its troops. {party:Uganda} turned down the demand.", "rejects"],
    ["Kenya demanded that Uganda withdraw its troops. {party:Uganda} has ruled that out.", "rejects"],
    ["Kenya demanded that Uganda withdraw its troops. {party:Uganda} would not comply.", "rejects"],
    ["Kenya demanded that Uganda withdraw its troops. {party:Uganda} said it would not withdraw them.", "rejects"],
    ["Kenya demanded that Uganda withdraw its troops. {party:Uganda} agreed to do so.", "accepts"],
    ["Kenya demanded that Uganda withdraw its troops. {party:Uganda} bowed to the demand.", "accepts"],
    ["Kenya demanded that Uganda withdraw its troops. {party:Uganda} refused to withdraw its troops.", "rejects"],
    ["Tanzania called on Rwanda to release the crew. {party:Rwanda} agreed to release the crew.", "accepts"],
    ["Norway offered to discuss the border. {party:Sweden} did not accept that offer.", "rejects"],
    ["Norway offered to discuss the border. The offer was not accepted by {party:Sweden}.", "rejects"],
    ["Norway offered to discuss the border. {party:Sweden} cannot accept that offer.", "rejects"],
    ["Norway offered to discuss the border. {party:Sweden} said it could not accept the offer.", "rejects"],
    ["Norway offered to mediate. {party:Chad} has not responded to the offer.", "silent"],
    ["Norway demanded the release of the crew. {party:Sweden} refused.", "rejects"],
    ["Norway proposed that both governments share the water. {party:Sweden} rejected the proposal.", "rejects"],
    ["{party:Togo} ignored Ghana's request for inspections.", "silent"],
    ["Kenya demanded compensation from Uganda, a demand {party:Uganda} rejected.", "rejects"],
    ["Norway offered to mediate, an offer {party:Chad} accepted.", "accepts"],
    ["Kenya asked Uganda to agree to arbitration, a request that {party:Uganda} has so far ignored.", "silent"],
    ["Kenya asked Uganda for a halt to the dredging; {party:Uganda} refused.", "rejects"],
    ["Kenya gave Uganda two days to withdraw its troops. {party:Uganda} refused.", "rejects"],
    [
      "Kenya asked Uganda to withdraw its troops. {party:Kampala} said it would consider the request.",
      "willing-to-discuss",
    ],
    [
      "Kenya proposed a joint commission with Uganda. {party:Uganda} undertook to study the proposal.",
      "willing-to-discuss",
    ],
    ["Kenya asked Uganda to withdraw its troops. {party:Kampala} has not responded.", "silent"],
    ["Kenya asked Uganda to withdraw its troops. There was no immediate comment from {party:Kampala}.", "silent"],
    ["Kenya asked {party:Uganda} to withdraw its troops. No answer has come.", "silent"],
    ["Kenya asked Uganda to withdraw its troops. {party:Kampala} made no reply.", "silent"],
    ["Kenya asked {party:Uganda} to withdraw its troops. The request went unanswered.", "silent"],
    ["Kenya asked {party:Uganda} to withdraw its troops. Kenya has received no answer.", "silent"],
    ["Kenya offered to host talks with Uganda. {party:Kampala} has not said whether it will attend.", "silent"],
    ["Kenya offered to host talks with Uganda. {party:Uganda} has accepted.", "accepts"],
    ["Kenya offered to host talks with Uganda, which {party:Kampala} accepted within hours.", "accepts"],
    ["Kenya proposed a joint commission with Uganda. {party:Uganda} said it could live with that.", "accepts"],
    [
      "Kenya offered to host talks. {party:Uganda} welcomed the offer, on the understanding that Chad took part.",
      "accepts-in-part",
    ],
    [
      "Kenya proposed a joint commission with Uganda. {party:Uganda} accepted the proposal on condition that Chad took part.",
      "accepts-in-part",
    ],
    ["{party:Uganda} has turned down Kenya's demand for an apology.", "rejects"],
    ["Kenya demanded an apology from {party:Uganda}. The demand has been rejected.", "rejects"],
    ["{party:Kenya} is ready to discuss the border with Uganda.", "willing-to-discuss"],
    ["{party:Kenya} demanded an apology from Uganda.", "demands"],
  ])("%s", (example, stance) => {
    const { reading, of } = readExample(example);
    const positions = reading.demands.flatMap((each) => each.positions);
    expect(positions.some((each) => each.stance === stance && means(reading, [each.party], of("party")[0]!))).toBe(
      true,
    );
  });
});

describe("what another must do first is asked of them", () => {
  test.each([
    "{by:Chad} said it would pull out only if {to:Sudan} {what:agreed} to a joint commission.",
    "{by:Kenya} will not attend the talks unless {to:Uganda} {what:withdraws} its troops.",
    "{by:Kenya} will impose sanctions unless {to:Uganda} {what:withdraws} its troops.",
    "{by:Kenya} threatened to close the border unless {to:Uganda} {what:freed} the soldiers.",
    "{by:Norway} said it would sever diplomatic relations unless {to:Britain} {what:withdrew} its ships by 24 January.",
    "{by:Kenya} accused {to:Uganda} of theft and said it would take the matter to court unless full supplies {what:resume}.",
    "{to:Uganda} arrested two sailors on Monday. {by:Kenya} demanded their immediate {what:release}.",
    "{by:Kenya} gave {to:Ugandan} diplomats 72 hours to {what:leave} the country.",
  ])("%s", (example) => {
    const { reading, of } = readExample(example);
    const demand = reading.demands.find((each) => touches(each.evidence, of("what")[0]!));
    expect(means(reading, demand?.by ?? [], of("by")[0]!)).toBe(true);
    expect(means(reading, demand?.to ?? [], of("to")[0]!)).toBe(true);
  });

  test.each([
    "Kenya will respond if Uganda attacks.",
    "Kenya gave Uganda two hours to prepare for the match.",
    "Kenya may attend if Uganda withdraws.",
    "Kenya may impose sanctions unless Uganda withdraws its troops.",
    "Kenya will lose the vote unless Uganda joins it.",
    "Uganda met Kenya's envoy and Kenya will withdraw its note unless Kenya's ministers object.",
  ])("nothing is: %s", (text) => {
    expect(readExample(text).reading.demands).toEqual([]);
  });

  test.each([
    "Uganda and Chad held talks on Monday. Kenya demanded the release of the crew.",
    "Uganda opened a port on Monday. Kenya demanded a debate.",
  ])("of whom is not told: %s", (text) => {
    expect(readExample(text).reading.demands.map(({ to }) => to)).toEqual([undefined]);
  });
});

test.each([
  ["Kenya gave Uganda 72 hours to withdraw its troops.", "2024-05-20"],
  ["Kenya gave Uganda until 30 May to withdraw its troops.", "2024-05-30"],
  ["Kenya demanded that Uganda withdraw its troops by 30 May.", "2024-05-30"],
])("a demand has its deadline: %s", (text, day) => {
  expect(readExample(text).reading.demands[0]?.deadline).toMatchObject({ to: day, bound: "by" });
});

test("named parts of what is asked are demands of their own", () => {
  const { reading } = readExample(
    "Chad calls for guarantees, including the return of the refugees and the closure of the camps.",
  );
  const [whole, ...parts] = reading.demands;
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.every((part) => part.partOf === whole!.id)).toBe(true);
});

const countriesOf = (reading: Reading, ids: readonly string[] = []) =>
  actorsOf(reading, ids).map(({ country, code }) => country ?? code);

test.each([
  [
    "Kenya asked Uganda to pay, to leave the port and to free the men.",
    ["to pay", "to leave the port", "to free the men"],
  ],
  [
    "Kenya asked that the men be tried, that the ship be returned and that the post be removed.",
    ["that the men be tried", "that the ship be returned", "that the post be removed"],
  ],
  ["Kenya demanded an apology and the return of the ship.", ["an apology", "the return of the ship"]],
  ["Kenya asked for an inquiry and for the withdrawal of guns.", ["for an inquiry", "for the withdrawal of guns"]],
  ["Kenya called for peace and stability.", ["for peace and stability"]],
])("each thing in a list is asked by itself: %s", (text, subjects) => {
  expect(readExample(text).reading.demands.map(({ subject }) => subject)).toEqual(subjects);
});

describe("of whom a thing is asked, the two tell whom the report is about", () => {
  const about = "Kenya and Uganda are at odds over a lake.";
  test.each([
    ["Kenya demanded an apology.", "KEN>UGA"],
    ["Kenya asked that the sailors be freed.", "KEN>UGA"],
    ["Kenya proposed a joint commission.", "KEN>UGA"],
    ["Kenya wants the sailors released.", "KEN>UGA"],
    ["Kenya wants the Ugandan tent gone by Friday.", "KEN>UGA"],
    ["Kenya wants its consul in Kampala freed.", "KEN>UGA"],
    ["Kenya offered a survey ship.", "KEN>UGA"],
    ["The African Union urged both sides to talk.", "AU>KEN,UGA"],
    ["Kenya demanded the release of Ugandan sailors.", "KEN>"],
    ["Kenya wants the roads to be good.", undefined],
    ["Kenya offered its congratulations.", undefined],
    ["Kenya wants the Ugandan ambassador sent home.", "KEN>"],
    ["Chad demanded an apology from Norway.", "TCD>NOR"],
  ])("%s", (text, sides) => {
    const { reading } = readExample(`${about} ${text}`);
    const found = reading.demands.map(
      ({ by, to }) => `${countriesOf(reading, by).join()}>${countriesOf(reading, to).join()}`,
    );
    expect(found).toEqual(sides === undefined ? [] : [sides]);
  });
});

test.each([
  "Kenya sent a note to Uganda on 3 May. The note demands the closure of an office.",
  "Kenya sent a note to Uganda on 3 May. It asks that an office be closed.",
  "Kenya sent a note to Uganda on 3 May. The note contains a demand that an office be closed.",
  "Kenya wrote on 3 May to the president of Uganda demanding that an office be closed.",
])("what a paper asks is asked by whoever sent it of whoever has it: %s", (text) => {
  const { reading } = readExample(text);
  const [demand] = reading.demands;
  expect([countriesOf(reading, demand?.by), countriesOf(reading, demand?.to)]).toEqual([["KEN"], ["UGA"]]);
});

test("a refusal whose verb holds any character is read", () => {
  const { reading } = readExample(
    "Kenya demanded that Uganda release the captured fishermen of Kenya. Uganda would not rele+*ase the captured fishermen of Kenya.",
  );
  expect(reading.demands.length).toBe(1);
});

describe("no demand", () => {
  test.each([
    "The president urged citizens to vote.",
    "Ghana did not demand an apology.",
    "Ghana neither confirmed nor denied that it had offered to mediate.",
    "Ghana denied that it had asked Togo to leave.",
    "Ghana disputed that it had asked Togo to leave.",
    "If Togo insists that Benin leave, the talks will end.",
    "Kenya offered its congratulations to Uganda.",
    "It was a demanding year for Kenya.",
    "Ghana asked whether Togo had signed.",
    "Ghana insists that the islands are Ghanaian.",
    "Ghana insists that the number is closer to 70.",
    "Zambia hopes for rain.",
    "Kenya expects the Ugandan minister to visit Nairobi in June.",
    "The president hopes that Zambian voters will like it.",
    "Good prospects are opening for trade with Chad, Kenya said.",
    "Some regions require help, the Kenyan president said.",
  ])("%s", (example) => {
    expect(readExample(example).reading.demands).toEqual([]);
  });
});
