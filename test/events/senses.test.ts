import { describe, expect, test } from "vitest";
import { type Limits, type Look, NO_ACT, openSenses, outcomeOf, OUTCOMES } from "../../src/events/index.ts";
import { type EventType, loadTools, read, type Tools } from "../../src/index.ts";
import { Tree } from "../../src/record/index.ts";
import { sidesOf } from "../support/meant.ts";
import { rulesAlone } from "../support/rules-alone.ts";

const [sentence] = loadTools().grammar.parse("Food came.", { from: 0, to: 10 });
const tree = new Tree({ ...sentence!, kind: "body", paragraph: 0 });

const COLUMNS = 2;
const PARTS = 6;
const bytes = (...numbers: number[]): string => Buffer.from(Int8Array.from(numbers).buffer).toString("base64");
const floats = (numbers: number[]): string => Buffer.from(Float32Array.from(numbers).buffer).toString("base64");

/** A network of one column: the sign "a", or a first word that means something, speaks for AID. */
function network(around = 0): ReturnType<typeof openSenses> {
  const top = [
    0,
    ...Array.from({ length: OUTCOMES }, (_, outcome) => [outcome === outcomeOf("AID") ? 1 : 0, 0]).flat(),
  ];
  const json = JSON.stringify({
    hidden: 1,
    columns: COLUMNS,
    scale: 10,
    limits: { drop: 1, doubt: 0, change: 1, find: 1 },
    idle: ["harvest NOUN"],
    signs: ["a", "b"],
    rows: bytes(50, -50, 100, ...Array.from({ length: PARTS * COLUMNS - 1 }, () => 0)),
    top: floats(top),
  });
  return openSenses(
    json,
    {
      meaningOf: (word) => (word === "known" ? Int8Array.of(64, 0) : undefined),
      classOf: () => 0,
    },
    () => Int16Array.of(around),
  );
}
const look = (signs: string[], first: string[] = []): Look => ({
  tree,
  cue: tree.tokens,
  type: undefined,
  signs,
  parts: [first, [], [], [], [], []],
});

describe("a network of senses", () => {
  test.each([
    ["a sign it knows", look(["a"]), 5],
    ["a sign that takes as much away", look(["a", "b"]), 0],
    ["a sign nobody has learnt", look(["c"]), 0],
    ["what a word means", look([], ["known"]), 10],
    ["words of one part together", look([], ["known", "known"]), 10],
    ["a word it does not know", look([], ["unknown"]), 0],
  ])("weighs %s", (_, seen, sum) => {
    const odds = network().weigh(seen);
    expect(Math.log(odds[outcomeOf("AID")]! / odds[NO_ACT]!)).toBeCloseTo(sum, 4);
    expect(odds.reduce((whole, each) => whole + each, 0)).toBeCloseTo(1);
  });
});

test("what stands around a word adds to what it tells", () => {
  const odds = network(5 * 1024).weigh(look(["c"]));
  expect(Math.log(odds[outcomeOf("AID")]! / odds[NO_ACT]!)).toBeCloseTo(5, 4);
});

test("what never told an act is idle, as the part of speech it was", () => {
  expect(network().isIdle("harvest NOUN")).toBe(true);
  expect(network().isIdle("harvest VERB")).toBe(false);
});

/** Tools whose senses hold one word, by its form, for an act. */
function toolsWith(word: string, odds: Partial<Record<EventType, number>>, limits: Partial<Limits>): Tools {
  const tools = rulesAlone();
  return {
    ...tools,
    senses: {
      ...tools.senses,
      limits: { ...tools.senses.limits, ...limits },
      weigh({ cue }) {
        const found = new Float32Array(OUTCOMES);
        const own = cue.some(({ form }) => form === word) ? odds : {};
        for (const [type, each] of Object.entries(own)) found[outcomeOf(type as EventType)] = each;
        found[NO_ACT] = 1 - found.reduce((sum, each) => sum + each, 0);
        return found;
      },
    },
  };
}
test("an idle word is not weighed, unless a rule finds it", () => {
  const text = "Kenya attacked Uganda. Kenya outfoxed Rwanda.";
  const tools = toolsWith("outfoxed", { ASSAULT: 0.9 }, { find: 0.5 });
  const idle = (...words: string[]) => ({
    ...tools,
    senses: { ...tools.senses, isIdle: (word: string) => words.includes(word) },
  });
  expect(typesOf(text, idle("attack VERB"))).toHaveLength(2);
  expect(typesOf(text, idle("outfox VERB"))).toHaveLength(1);
});

const typesOf = (text: string, tools: Tools) =>
  read({ id: "s", text }, tools).events.map(({ type, rule }) => [type, rule]);

test("what is likelier no act than the limit is let go", () => {
  expect(typesOf("Kenya attacked Uganda.", toolsWith("attacked", { ASSAULT: 0.2 }, { drop: 0.7 }))).toEqual([]);
  expect(typesOf("Kenya attacked Uganda.", toolsWith("attacked", { ASSAULT: 0.4 }, { drop: 0.7 }))).toHaveLength(1);
});

test("a rule's type gives way where another is far likelier", () => {
  const tools = toolsWith("attacked", { ASSAULT: 0.05, ACCUSE: 0.9 }, { doubt: 0.1, change: 0.6 });
  expect(typesOf("Kenya attacked Uganda.", tools)).toEqual([["ACCUSE", "events/ACCUSE/learnt"]]);
});

test("a word that no rule lists tells an act where that is likely enough, with the parties of its clause", () => {
  const tools = toolsWith("bamboozled", { COERCE: 0.9 }, { find: 0.35 });
  const reading = read({ id: "s", text: "Kenya bamboozled Uganda." }, tools);
  expect(reading.events.map(({ type, rule }) => [type, rule])).toEqual([["COERCE", "events/COERCE/learnt"]]);
  expect(sidesOf(reading, reading.events[0])).toEqual([["Kenya"], ["Uganda"]]);
});

test.each([
  ["The two ministers huddled for an hour in Nairobi.", ["CONSULT"]],
  ["Kenyan troops overran a rebel camp near the Somali border on Monday, the army said.", ["ASSAULT"]],
  ["The striker attacked from the left and the visitors' defence gave way.", []],
  ["Uganda's parliament voted to condemn the arrest of a Kenyan journalist.", ["ACCUSE", "COERCE"]],
  ["The weather attacked the crops.", []],
])("what is shipped reads %s", (text, types) => {
  const found = read({ id: "s", text }, loadTools()).events.map(({ type }) => type);
  expect(new Set(found)).toEqual(new Set(types));
});
