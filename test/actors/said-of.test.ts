import { describe, expect, test } from "vitest";
import { meant, readText, sidesOf } from "../support/meant.ts";

const given = { publishedAt: "2026-05-04" };

describe("they are those of whom a quotation is said", () => {
  test.each([
    [
      '"They fired on us first," Kenyan army spokesman Odo Mwangi said of the Ugandan troops.',
      "They",
      ["Ugandan troops"],
    ],
    ['"They are bombing our villages," Kenyan President Odo Mwangi said of Uganda.', "They", ["Uganda"]],
    ['"She lied to us," Kenyan President Odo Mwangi said of Ugandan Foreign Minister Ana Nkosi.', "She", ["Ana Nkosi"]],
    ['"They must stop," Odo Mwangi of Kenya said about the Ugandan rebels.', "They", ["Ugandan rebels"]],
    ['"She lied to us," Kenyan President Odo Mwangi said of the Ugandan troops.', "She", []],
    ['"They complained about the Ugandan troops," Kenyan President Odo Mwangi said.', "They", []],
    ['"They lied to us," Kenyan President Odo Mwangi said in front of Ugandan officials.', "They", []],
  ])("%s", (text, words, names) => expect(meant(text, words, given)).toEqual(names));

  test.each([
    [
      '"They fired on us first," Kenyan army spokesman Odo Mwangi said of the Ugandan troops.',
      [["Ugandan troops"], ["Kenya"]],
    ],
    ['"They attacked our patrol," Kenyan army spokesman Odo Mwangi said.', [[], ["patrol", "Kenya"]]],
  ])("and never he who says it: %s", (text, sides) => {
    const reading = readText(text, given);
    expect(sidesOf(reading, reading.events[0])).toEqual(sides);
  });
});
