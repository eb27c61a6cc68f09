import { describe, expect, test } from "vitest";
import { actorsMeant } from "../support/meant.ts";

/** Sectors and states of those whom words mean. */
const told = (text: string, words: string): string[] =>
  actorsMeant(text, words).map(({ sector, country }) =>
    [sector, country].filter((each) => each !== undefined).join(" "),
  );

describe("officers", () => {
  test.each([
    ["of the police that speak of them", "Kenyan police said an officer was killed.", "an officer", ["COP KEN"]],
    ["of the policemen told of before", "Nine policemen died in Chad. Two officers fled.", "Two officers", ["COP"]],
    ["of a chief of police", "The police chief said his officers had fired.", "officers", ["COP"]],
    ["of the army that speaks of them", "The Kenyan army said two officers were killed.", "two officers", ["MIL"]],
    ["of one or the other", "Police met soldiers. Two officers fled.", "Two officers", ["MIL"]],
    ["of a body that is named", "Police arrested a CIA officer.", "a CIA officer", ["SPY USA"]],
    ["of an army by name", "The police said two army officers fled.", "two army officers", ["MIL"]],
  ])("are %s", (_, text, words, sectors) => expect(told(text, words)).toEqual(sectors));
});
