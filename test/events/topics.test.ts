import { describe, expect, test } from "vitest";
import { type Act, openTopics, topicOf, type Topics, topicSight } from "../../src/events/index.ts";
import { loadTools, read } from "../../src/index.ts";
import { rulesAlone } from "../support/rules-alone.ts";

const modes = ["CONSULT phone", "CONSULT visit", "ASSAULT aerial"];
const contexts = ["military", "health", "economic"];
const told = (...sums: number[]) =>
  topicOf(Float32Array.from(sums), "CONSULT", { modes, contexts, likely: { mode: 0.3, context: 0.5 } });

describe("what the sums of a network say of an act", () => {
  test.each([
    ["no mode where none is likely", [2, 1, 0, 9, -1, -1, -1], { contexts: [] }],
    ["the likeliest mode of its type alone", [0, 1, 2, 9, -1, -1, -1], { mode: "visit", contexts: [] }],
    [
      "contexts that are likely enough, the likeliest first",
      [1, 0, 0, 0, 1, -1, 2],
      { contexts: ["economic", "military"] },
    ],
    ["two contexts at most", [1, 0, 0, 0, 1, 3, 2], { contexts: ["health", "economic"] }],
  ])("is %s", (_, sums, expected) => {
    expect(told(...sums)).toEqual(expected);
  });
});

/** The acts of a text as they are put to the topics, and the events when these answer with `topic`. */
function asked(text: string, topic?: ReturnType<Topics["tell"]>) {
  const acts: Act[] = [];
  const topics: Topics = {
    tell(act) {
      acts.push(act);
      return topic ?? act.rules;
    },
  };
  const { events } = read({ id: "t", text }, { ...rulesAlone(), topics });
  return { acts, events };
}

test("an event has the mode and contexts that are told of it, and the mode's score", () => {
  const { events } = asked("Kenya attacked Uganda.", { mode: "aerial", contexts: ["health"] });
  expect(events).toMatchObject([{ type: "ASSAULT", mode: ["aerial"], contexts: ["health"], score: -9.5 }]);
});

test("what is only planned as another type has no mode", () => {
  const { events } = asked("Kenya will visit Uganda in May 2031.", { mode: "visit", contexts: ["health"] });
  expect(events).toMatchObject([{ type: "AGREE", mode: [], contexts: ["health"] }]);
});

test("names are no signs of what an act is about", () => {
  const { acts } = asked("Kenya attacked Ugandan soldiers near a barracks in Mbarara on Tuesday.");
  const { signs, parts } = topicSight(acts[0]!, () => 0);
  expect(signs.join()).toContain("barracks");
  expect(signs.join()).not.toMatch(/kenya|uganda|mbarara|tuesday/i);
  expect(parts[0]).toEqual(["attack"]);
});

test("the shipped model knows modes and contexts of the codebook alone", () => {
  const { codebook, topics } = loadTools();
  const { events } = read({ id: "t", text: "Kenya's president phoned Uganda's about the price of oil." }, loadTools());
  expect(typeof topics.tell).toBe("function");
  for (const { type, mode, contexts: given } of events) {
    for (const each of mode) expect(Object.keys(codebook.events[type].modes)).toContain(each);
    for (const each of given) expect(codebook.contexts).toContain(each);
  }
});

test("a model opened from its file tells what it has learnt", () => {
  const bytes = (...numbers: number[]) => Buffer.from(Int8Array.from(numbers).buffer).toString("base64");
  const floats = (...numbers: number[]) => Buffer.from(Float32Array.from(numbers).buffer).toString("base64");
  const { acts } = asked("Kenya attacked Uganda.");
  const json = JSON.stringify({
    hidden: 1,
    columns: 1,
    scale: 1,
    signs: ["word ASSAULT attack"],
    rows: bytes(3, 0, 0, 0, 0),
    top: floats(0, ...[0, 0], ...[1, 0], ...[2, -1]),
    modes: ["ASSAULT aerial"],
    contexts: ["military"],
    likely: { mode: 0.3, context: 0.5 },
  });
  const topics = openTopics(json, { meaningOf: () => undefined, classOf: () => 0 });
  expect(topics.tell(acts[0]!)).toEqual({ mode: "aerial", contexts: ["military"] });
});
