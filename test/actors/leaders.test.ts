import { describe, expect, test } from "vitest";
import { meant } from "../support/meant.ts";

const MINISTERS = "Foreign Minister Ama Kesse of Ghana met Foreign Minister Ben Oru of Togo.";

describe("people who were named together", () => {
  test.each([
    [
      "The High Representative spoke to President Odo Mwangi and President Ana Nkosi. He urged both leaders to wait.",
      "both leaders",
      ["Odo Mwangi", "Ana Nkosi"],
    ],
    [
      "President Ana Nkosi of Uganda, Prime Minister Ben Oru of Togo and President Odo Mwangi of Kenya met. The three leaders agreed.",
      "The three leaders",
      ["Ana Nkosi", "Ben Oru", "Odo Mwangi"],
    ],
    [
      "The bishop thanked President Ana Nkosi of Uganda and Prime Minister Ben Oru of Togo. They agreed.",
      "They",
      ["Ana Nkosi", "Ben Oru"],
    ],
    [`${MINISTERS} The latter thanked Ghana.`, "latter", ["Ben Oru"]],
    [`${MINISTERS} The former smiled.`, "former", ["Ama Kesse"]],
  ])("%s: %s", (text, words, names) => expect(meant(text, words)).toEqual(names));

  test.each([
    ["a thing", `${MINISTERS} The latter rose.`, "latter", []],
    ["who is called former", `${MINISTERS} The former president smiled.`, "former", []],
    ["one of three", "Kenya, Uganda and Togo met. The latter thanked Ghana.", "latter", []],
  ])("but not %s", (_, text, words, names) => expect(meant(text, words)).toEqual(names));
});
