import { expect, test } from "vitest";
import { occurrenceOfOdds } from "../../src/events/index.ts";
import { loadTools, type Occurrence, occurrences, read } from "../../src/index.ts";

const oddsOf = (told: Occurrence, odds: number): number[] =>
  occurrences.map((each) => (each === told ? odds : (1 - odds) / (occurrences.length - 1)));

test("what is likelier is told, and news is made of a plan only where it is nearly sure", () => {
  expect(occurrenceOfOdds(oddsOf("ongoing", 0.5), "happened")).toBe("ongoing");
  expect(occurrenceOfOdds(oddsOf("ongoing", 0.4), "happened")).toBe("happened");
  expect(occurrenceOfOdds(oddsOf("happened", 0.7), "planned")).toBe("planned");
  expect(occurrenceOfOdds(oddsOf("happened", 0.8), "planned")).toBe("happened");
});

test.each([
  ["The envoys are working with the ministry of Kenya to end the strike.", "ongoing"],
  ["Ana Nkosi is due to meet the two presidents of Kenya and Uganda next week.", "planned"],
  ["Kenya and Uganda signed the treaty on Monday.", "happened"],
])("%s", (text, occurrence) => {
  expect(read({ id: "o", text }, loadTools()).events[0]?.occurrence).toBe(occurrence);
});

test("nothing is demanded without a word for it, though it may be as the network has it", () => {
  const { events } = read({ id: "o", text: "Uganda accused Rwanda on Monday of arming the rebels." }, loadTools());
  expect(events.map(({ type, occurrence }) => `${type} ${occurrence}`)).toEqual(["ACCUSE happened", "AID happened"]);
});

test.each([
  "Neither side agreed to a truce.",
  "Neither Kenya nor Uganda attacked the port.",
  "No party signed the treaty.",
  "The police in Kampala almost shot a deputy.",
  "Kenya refrained from expelling the ambassador of Uganda.",
  "Kenya fell short of accusing Uganda.",
  "Uganda is nowhere near signing the treaty with Kenya.",
  "Kenya has yet to release the prisoners of Uganda.",
  "Reports that Kenya bombed Uganda were untrue.",
  "Rumours that Kenya had attacked Uganda proved false.",
  "Had Uganda attacked, Kenya would have bombed its ports.",
  "Uganda said it would have attacked Kenya.",
  "Kenya put off a visit to Uganda.",
  "Kenya had no intention of attacking Uganda.",
  "Kenya is weighing an attack on Uganda.",
  "Kenya toyed with the idea of expelling the ambassador of Uganda.",
  "Uganda said it would free the prisoners if Kenya lifted the blockade.",
  "By working together, Kenya and Uganda would end the war.",
  "The president of Kenya stressed the importance of signing the treaty with Uganda.",
  "Lifting the sanctions on Uganda would be wrong.",
  "Odo Mbeki expressed hope for a meeting with the president of Uganda.",
  "Kenya's president suggested that the sanctions would be a grave error.",
  "Q: Has Kenya met the Ugandan ministers?",
  "Reuters: Has Kenya attacked Uganda?",
])("what nobody did is no act: %s", (text) => {
  expect(read({ id: "n", text }, loadTools()).events.filter(({ occurrence }) => occurrence === "happened")).toEqual([]);
});

test("good that hangs on what others do is promised, and not threatened", () => {
  const { events } = read(
    { id: "p", text: "Uganda said it would withdraw its troops if Kenya lifted the siege." },
    loadTools(),
  );
  expect(events.map(({ occurrence }) => occurrence)).not.toContain("threatened");
});

test.each([
  "The African Union neither confirmed nor denied that it had been asked to send observers.",
  "Uganda could neither confirm nor deny that troops had crossed.",
  "Kenya would not confirm or deny the attack.",
  "Rwanda declined to confirm or deny the attack.",
])("who neither confirms nor denies does neither: %s", (text) => {
  const { attributions, demands, events } = read({ id: "l", text }, loadTools());
  expect(attributions.flatMap(({ acts }) => acts)).not.toContain("deny");
  expect(attributions.flatMap(({ acts }) => acts)).not.toContain("confirm");
  expect(events.flatMap(({ standing }) => standing.map(({ stance }) => stance))).not.toContain("denies");
  expect(demands).toEqual([]);
});

test.each([
  ["Kenya's president is to meet Uganda's on Friday.", "AGREE", { type: "CONSULT" }],
  ["Kenya will withdraw its troops from Uganda.", "CONCEDE", { type: "RETREAT", mode: "withdraw" }],
  ["Kenya's president met Uganda's on Friday.", "CONSULT", undefined],
])("what is planned is kept beside the agreement or concession that it is coded as: %s", (text, type, ahead) => {
  const [event] = read({ id: "a", text }, loadTools()).events;
  expect(event?.type).toBe(type);
  if (ahead) expect(event?.ahead).toMatchObject(ahead);
  else expect(event?.ahead).toBeUndefined();
});

test.each([
  ["Uganda rejected a Kenyan demand that it withdraw its troops.", "RETREAT", "demanded", undefined],
  ["The mediator, Jonas Mrisho, is expected in Kampala on Friday.", "AGREE", "planned", "2024-03-08"],
  ["Kenya's president agreed with Uganda on Monday to meet in Nairobi on Friday.", "AGREE", "happened", "2024-03-04"],
])("what a day to come dates has not happened yet: %s", (text, type, occurrence, day) => {
  const { events } = read({ id: "d", text, publishedAt: "2024-03-05" }, loadTools());
  const event = events.find((each) => each.type === type);
  expect(event?.occurrence).toBe(occurrence);
  expect(event?.when?.from).toBe(day);
});

test.each([
  "During the talks with Uganda, Kenya's president will discuss the border.",
  "Kenya's president looks forward to the meeting with Uganda's president.",
  "In the course of the talks with Uganda, Kenya's president will name the towns.",
])("what is held while something to come is done is to come: %s", (text) => {
  const { events } = read({ id: "d", text }, loadTools());
  expect(events.map(({ occurrence }) => occurrence)).toEqual(["planned"]);
});

test.each([
  "Three men will be tried in the attack on the Kenyan embassy by Ugandan soldiers.",
  "The Kenyan court will rule in the killing of two Ugandan soldiers by Kenyan police.",
  "Kenya punished ten Ugandan officials for the attack on its embassy by Ugandan soldiers.",
])("but a deed that is dealt with later was done: %s", (text) => {
  const { events } = read({ id: "d", text }, loadTools());
  expect(events.find(({ type }) => type === "ASSAULT")?.occurrence).toMatch(/^(?:happened|ongoing)$/);
});
