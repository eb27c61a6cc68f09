import { expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";
import { namesOf } from "../support/meant.ts";

const opening = "President Odo Mbeki of Kenya met President Ana Nkosi of Uganda on Monday.";

/** Who held the last talk of a text, and how certain that is. */
function lastTalkIn(text: string, outlet?: string) {
  const reading = read({ id: "p", text, ...(outlet !== undefined && { outlet }) }, loadTools());
  const talk = reading.events.findLast(({ rule }) => rule.startsWith("events/CONSULT/"))!;
  return [new Set(namesOf(reading, talk.actors)), talk.certainty];
}

test("whoever met somebody holds the talks with him too, and not his state", () =>
  expect(
    lastTalkIn(`${opening} During the meeting with Ana Nkosi, the border was raised.`, "President of Kenya"),
  ).toEqual([new Set(["Odo Mbeki", "Ana Nkosi"]), "implied"]));

test("as he does by his own word, and nobody else's", () => {
  const said = (who: string) => lastTalkIn(`${opening} “Our meeting with Ana Nkosi was good,” ${who} said.`)[0];
  expect(said("Mbeki")).toEqual(new Set(["Odo Mbeki", "Ana Nkosi"]));
  expect(said("Kenya's trade minister")).not.toContain("Odo Mbeki");
});

test("but a state that is named talks itself", () =>
  expect(lastTalkIn(`${opening} On Friday Kenya held talks with Ana Nkosi.`)).toEqual([
    new Set(["Kenya", "Ana Nkosi"]),
    "stated",
  ]));

test("of talks whose other side is missing nobody is sure", () => {
  const { events } = read({ id: "h", text: "Kenya's president met on Monday." }, loadTools());
  expect(events.map(({ type, certainty }) => [type, certainty])).toEqual([["CONSULT", "unknown"]]);
});
