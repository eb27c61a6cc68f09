import { expect, test } from "vitest";
import { outcomeOf } from "../../src/events/index.ts";
import { read, type Tools } from "../../src/index.ts";
import { namesOf } from "../support/meant.ts";
import { rulesAlone } from "../support/rules-alone.ts";

/** The rules, with talks told by their nouns too. */
function tools(): Tools {
  const rules = rulesAlone();
  return {
    ...rules,
    senses: {
      ...rules.senses,
      limits: { ...rules.senses.limits, find: 0.5 },
      weigh(look) {
        const odds = rules.senses.weigh(look);
        const isTalk =
          /^(?:talk|talks|meeting|conversation|visit)$/.test(look.cue[0]!.lemma) && look.type === undefined;
        return isTalk ? odds.map((_, at) => (at === outcomeOf("CONSULT") ? 1 : 0)) : odds;
      },
    },
  };
}

/** The last talk of a text: whom it tells of, and how certain that is; nothing where it tells of none. */
function lastTalkIn(text: string) {
  const reading = read({ id: "t", text }, tools());
  const talk = reading.events.findLast(
    ({ rule, cue }) => rule.startsWith("events/CONSULT/") && text.indexOf(".") < cue[0]!.from,
  );
  return talk && [namesOf(reading, talk.actors), talk.certainty];
}

const opening = "Rwanda closed its schools on Monday. Kenya held talks with Uganda on Tuesday.";

test.each(["During the meeting Kenya asked for fuel.", "The conversation lasted an hour."])(
  "a talk told of again is of those who held it: %s",
  (text) => expect(lastTalkIn(`${opening} ${text}`)).toEqual([["Kenya", "Uganda"], "implied"]),
);

test.each([
  "Rwanda was told of the talks with Burundi.",
  "The earlier talks failed.",
  "The visit was cut short.",
  "Talks were a dream.",
])("another is not: %s", (text) =>
  expect(lastTalkIn(`${opening} ${text}`)).not.toEqual([["Kenya", "Uganda"], "implied"]),
);

test.each([
  ["It was agreed to open the border.", "AGREE"],
  ["A memorandum on water was also signed.", "SUPPORT"],
])("what came of talks is of those who hold them: %s", (text, type) => {
  const met = "President Odo Mwangi of Kenya met with Uganda's Foreign Minister Ana Nkosi on Monday.";
  const reading = read({ id: "t", text: `${met} ${text}` }, tools());
  const last = reading.events.at(-1)!;
  expect(last.type).toBe(type);
  expect(namesOf(reading, last.actors)).toEqual(["Odo Mwangi", "Ana Nkosi"]);
  expect(last.certainty).toBe("implied");
});
