import { expect, test } from "vitest";
import type { Casting, Coded, Trust } from "../../src/events/index.ts";
import { read } from "../../src/index.ts";
import { sidesOf } from "../support/meant.ts";
import { rulesAlone } from "../support/rules-alone.ts";

const rules = rulesAlone();

/** Casting by which everybody named has any part a little. */
const casting: Casting = {
  weigh: (candidate, scene) => Array.from(rules.casting.weigh(candidate, scene), (odds) => (odds === 1 ? 0.8 : 0.2)),
};

/** The ways in which the acts of a text might be told, as "what was done: who to whom", where one way is liked best. */
function waysToTell(text: string, liked: (way: string) => boolean = () => false, likely = 0.8) {
  const ways: string[] = [];
  const wayOf = ({ event, made, actorOf }: Coded): string => {
    const named = (ids: readonly string[]) => ids.map((id) => actorOf(id)!.name).join(" & ");
    return `${made}: ${named(event.actors)} > ${named(event.recipients)}`;
  };
  const trust: Trust = {
    sure: 0.5,
    instead: 0.7,
    weigh(coded) {
      const way = wayOf(coded);
      ways.push(way);
      return liked(way) ? likely : 0.6;
    },
  };
  const reading = read({ id: "v", text }, { ...rules, casting, trust });
  const told = reading.events.map((event) => {
    const [doers, others] = sidesOf(reading, event).map((names) => names.join(" & "));
    return `${doers} > ${others} ${event.certainty}`;
  });
  return { ways, told };
}

test("an act is told with other sides where those are likelier and likely enough, and else as rules tell it", () => {
  const text = "Kenya attacked Uganda and also Rwanda.";
  const isLiked = (way: string): boolean => way === "without recipient: Kenya > Uganda";
  expect(waysToTell(text).told).toEqual(["Kenya > Uganda & Rwanda stated"]);
  expect(waysToTell(text, isLiked).told).toEqual(["Kenya > Uganda stated"]);
  expect(waysToTell(text, isLiked, 0.65).told).toEqual(["Kenya > Uganda & Rwanda stated"]);
});

test("none of a list is left out", () => {
  const { ways } = waysToTell("Kenya attacked Uganda and Rwanda.");
  expect(ways.filter((way) => way.includes("without"))).toEqual([]);
});

test("whoever is named before may be the side that a sentence leaves out, and is told as implied", () => {
  const text = "Mali closed its schools. Kenya demanded a withdrawal.";
  const { ways, told } = waysToTell(text, (way) => way.startsWith("absent recipient: Kenya > Mali"));
  expect(ways).toContain("nothing: Kenya > ");
  expect(told).toContain("Kenya > Mali implied");
});

test("whoever was named last is looked at, also where he was named before", () => {
  const text =
    "Mali slept. Chad slept. Niger slept. Togo slept. Benin slept. Ghana slept. Gabon slept. Mali slept. Kenya demanded a withdrawal.";
  const { ways } = waysToTell(text);
  expect(ways).toContain("absent recipient: Kenya > Mali");
  expect(ways).not.toContain("absent recipient: Kenya > Chad");
});

test("a side is told once, acts on nobody of its own, and no way is weighed twice", () => {
  const { ways } = waysToTell("Kenya's president thanked Uganda for its help to Kenya and to Rwanda.");
  expect(ways).toContain("with recipient: president of Kenya > Uganda & Rwanda");
  expect(ways.filter((way) => /(?:[:&>]) Kenya\b/.test(way))).toEqual([]);
  const pairs = ways.map((way) => way.replace(/^.*: /, ""));
  expect(new Set(pairs).size).toBe(pairs.length);
});

test("what is likelier is changed once more, and no further", () => {
  const text = "Mali closed its schools. Chad slept. Kenya attacked Uganda and also Rwanda.";
  const isLiked = (way: string): boolean => /: Kenya > (?:Uganda|Rwanda)$/.test(way);
  const { ways } = waysToTell(text, isLiked, 0.65);
  expect(ways).toContain("without recipient, with actor: Kenya & Uganda > Rwanda");
  expect(ways.filter((way) => way.split(",").length > 2)).toEqual([]);
  expect(waysToTell(text, isLiked, 0.8).ways.filter((way) => way.includes(","))).toEqual([]);
});

test("those of one state who meet may have been with another of it, and nobody attacks his own", () => {
  const chair = "Odo Mwangi, the president of Kenya, opened a session. ";
  const { ways } = waysToTell(`${chair}Kenya's foreign minister and Kenya's defence minister met.`);
  expect(ways.some((way) => way.startsWith("absent actor:") && way.includes("Odo Mwangi"))).toBe(true);
});
