import { expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";
import { rulesAlone } from "../support/rules-alone.ts";

const rules = rulesAlone();
const learnt = loadTools();

const told = (text: string, tools = rules) => {
  const { events, actors } = read({ id: "p", text }, tools);
  const names = (ids: readonly string[]): string =>
    ids.map((id) => actors.find((each) => each.id === id)!.name).join(" and ");
  return events.map(
    ({ type, occurrence, actors: by, recipients: to }) => `${names(by)} ${type} ${names(to)} ${occurrence}`,
  );
};

test.each([
  ["Kenya phoned Uganda to condemn Rwanda.", "Kenya ACCUSE Rwanda happened"],
  ["Kenya's minister met Uganda's minister in Kampala to thank Uganda.", "minister of Kenya SUPPORT Uganda happened"],
  ["Kenya called Uganda's envoy to urge him to open the border.", "Kenya REQUEST envoy of Uganda happened"],
  ["Kenya's ambassador took the floor to condemn Uganda.", "ambassador of Kenya ACCUSE Uganda happened"],
  ["Kenya used the meeting to condemn Uganda.", "Kenya ACCUSE Uganda happened"],
  ["Kenya wrote to the United Nations to denounce Uganda.", "Kenya ACCUSE Uganda happened"],
])("whoever gets in touch says what he got in touch to say: %s", (text, event) => {
  expect(told(text)).toContain(event);
});

test("and says it when he does", () => {
  const said = told("President Odo Mwangi will phone President Ana Nkosi to congratulate her.");
  expect(said.filter((each) => !each.includes("CONSULT")).map((each) => each.split(" ").at(-1))).toEqual([
    "planned",
    "planned",
  ]);
});

test.each([
  "Kenya asked Uganda to condemn Rwanda.",
  "Kenya flew to Kampala to condemn Uganda.",
  "Opposition leaders called supporters to protest.",
])("but not what others are to do, or what one is on the way to say: %s", (text) => {
  expect(told(text).filter((each) => / (?:ACCUSE|PROTEST) .*happened$/.test(each))).toEqual([]);
});

test.each([
  ["“We were glad to support Uganda,” Kenya said.", "Kenya SUPPORT Uganda happened"],
  ["“We were ready to support Uganda,” Kenya said.", undefined],
  ["“It was wrong to support Uganda,” Kenya said.", undefined],
])("what one is glad to have done is done: %s", (text, event) => {
  const support = told(text).filter((each) => / SUPPORT .*happened$/.test(each));
  expect(support).toEqual(event === undefined ? [] : [event]);
});

test("an act whose words are plain is told though nobody in it is known, and the reader is not sure of it", () => {
  const { events } = read({ id: "p", text: "The shelling went on all night near the dam." }, learnt);
  expect(events.map(({ type, actors, certainty }) => [type, actors.length, certainty])).toEqual([
    ["ASSAULT", 0, "unknown"],
  ]);
});
