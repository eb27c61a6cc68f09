import { expect, test } from "vitest";
import { means, readExample, touches } from "../diplomacy/example.ts";

/** What is said in the marked words, by whom, and what is done by saying it. */
test.each([
  ["{by:Kenya} called {what:the charge} absurd.", "deny"],
  ["{by:Kenya} contradicted {what:that}.", "deny"],
  ["Uganda accused Kenya of arming rebels, {what:a charge} {by:Kenya} denies.", "deny"],
  ["Uganda said that Kenya had shelled a village, {what:which} {by:Kenya} denied.", "deny"],
  ["{by:Kenya} informed Uganda about {what:the state of the talks}.", "state"],
  ["{by:Kenya} noted {what:the violations of the truce by Uganda}.", "accuse"],
  ["{by:Kenya} told Uganda that {what:there would be sanctions} if it attacks.", "warn"],
])("%s", (example, act) => {
  const { reading, of } = readExample(example);
  const found = reading.attributions.find(
    ({ content }) => touches(content, of("what")[0]!) && content[0]!.from >= of("what")[0]!.from - 5,
  );
  expect(found?.acts).toContain(act);
  expect(means(reading, found!.speakers, of("by")[0]!)).toBe(true);
});

test("what is set beside a saying is no part of it", () => {
  const { text, reading } = readExample("Uganda said that Kenya had shelled a village, a claim Kenya denies.");
  const said = reading.attributions.map(({ content }) => content.map(({ from, to }) => text.slice(from, to)).join());
  expect(said).toEqual(["that Kenya had shelled a village", "a claim"]);
});

test("what was stressed in a government's own report, that government stressed", () => {
  const { reading } = readExample("The ministers met on Monday. It was stressed that the border was open.", {
    outlet: "Ministry of Foreign Affairs of Kenya",
  });
  const speakers = reading.attributions.flatMap((each) => each.speakers);
  expect(reading.actors.filter(({ id }) => speakers.includes(id)).map(({ country }) => country)).toEqual(["KEN"]);
});

test("a surname means the one who bears it", () => {
  const { reading } = readExample("Foreign Minister Ana Nkosi of Kenya arrived. “The border is open,” Nkosi said.");
  expect(reading.attributions.map(({ speakers }) => speakers.length)).toEqual([1]);
});

test.each([
  "Kenya has not denied that.",
  "Kenya may call the order unjustified.",
  "The president has been briefed on it.",
])("nothing is disputed: %s", (text) => {
  const acts = readExample(text).reading.attributions.flatMap((each) => each.acts);
  expect(acts.filter((act) => act === "deny")).toEqual([]);
});

test("who has an envoy come back says nothing", () => {
  expect(readExample("Kenya recalled its ambassador from Kampala.").reading.attributions).toEqual([]);
  expect(readExample("Kenya's minister recalled the talks of 1994.").reading.attributions.length).toBe(1);
});
