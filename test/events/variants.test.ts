import { expect, test } from "vitest";
import type { Coded, Trust } from "../../src/events/index.ts";
import { read } from "../../src/index.ts";
import { rulesAlone } from "../support/rules-alone.ts";

const rules = rulesAlone();

/** The ways in which the acts of a text might be told, as "what was done: who to whom", where one way is liked best. */
function waysToTell(text: string, liked: (way: string) => boolean = () => false) {
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
      return liked(way) ? 0.8 : 0.6;
    },
  };
  const { events, actors } = read({ id: "v", text }, { ...rules, trust });
  const named = (ids: readonly string[]) => ids.map((id) => actors.find((each) => each.id === id)!.name).join(" & ");
  const told = events.map((event) => `${named(event.actors)} > ${named(event.recipients)} ${event.certainty}`);
  return { ways, told };
}

test("an act is told with other sides where those are likelier, and else as rules tell it", () => {
  const text = "Kenya attacked Uganda and Rwanda.";
  expect(waysToTell(text).told).toEqual(["Kenya > Uganda & Rwanda stated"]);
  expect(waysToTell(text, (way) => way === "without recipient: Kenya > Uganda").told).toEqual([
    "Kenya > Uganda stated",
  ]);
});

test("whoever is named before may be the side that a sentence leaves out, and is told as implied", () => {
  const text = "Mali closed its schools. Kenya demanded a withdrawal.";
  const { ways, told } = waysToTell(text, (way) => way.startsWith("absent recipient: Kenya > Mali"));
  expect(ways).toContain("nothing: Kenya > ");
  expect(told).toContain("Kenya > Mali implied");
});

test("nobody is asked twice, nor made to act on his own state", () => {
  const { ways } = waysToTell("Kenya met Uganda. Kenya's president thanked Uganda for its help.");
  expect(new Set(ways).size).toBe(ways.length);
  expect(ways.filter((way) => way.endsWith("president of Kenya > Kenya"))).toEqual([]);
});
