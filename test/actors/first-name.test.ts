import { describe, expect, test } from "vitest";
import { meant as meantIn } from "../support/meant.ts";

/** Names of those whom each mention of some words means. */
const meant = (text: string, words: string): string[] =>
  meantIn(text, words, { publishedAt: "2021-05-05", outlet: "Government of Kenya" });

const talks = "Saudi Crown Prince Odo bin Turki met Sheikh Rashid bin Omar Al Oru. ";

describe("a first name behind a title of crowns and faiths", () => {
  test.each([
    ["means whoever has been named in full", `${talks}Crown Prince Odo left.`, "Crown Prince Odo", ["Odo bin Turki"]],
    ["by another such title", `${talks}Prince Odo left.`, "Prince Odo", ["Odo bin Turki"]],
    [
      "before anybody whom only the data know",
      `${talks}Sheikh Rashid left.`,
      "Sheikh Rashid",
      ["Sheikh Rashid bin Omar Al Oru"],
    ],
    ["of that state", `${talks}Prince Odo of Jordan left.`, "Prince Odo", ["Odo"]],
    ["and of nobody else", `${talks}Odo Nkosi came. Prince Odo left.`, "Prince Odo", ["Odo"]],
  ])("%s", (_, text, words, expected) => {
    expect(meant(text, words)).toEqual(expected);
  });
});

describe("a first name alone", () => {
  const asked = (answer: string): string =>
    `MR. NKOSI: Good morning.\n\nQ Is Kenya ready to talk? Ana Oru said that it is.\n\nMR. NKOSI: ${answer}`;

  test.each([
    ["is whoever has it, where the floor asks too", asked("Ana has called the Ugandans today."), "Ana", ["Ana Oru"]],
    ["and not whoever is spoken to", asked("Thanks, Ana. Ana, go on."), "Ana", []],
    [
      "goes after a last name",
      "Odo Mwangi met his father Mwangi Kamau Mwangi. Mwangi thanked the police.",
      "Mwangi",
      ["Odo Mwangi"],
    ],
  ])("%s", (_, text, words, expected) => {
    expect(meant(text, words)).toEqual(expected);
  });
});
