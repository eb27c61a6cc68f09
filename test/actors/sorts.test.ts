import { describe, expect, test } from "vitest";
import { found } from "../support/meant.ts";

describe("what has a nation in its name and is no nation's", () => {
  test.each([
    "They drank Turkish coffee.",
    "The forest is of Norway spruce.",
    "The Spanish flu was deadly.",
    "They ate Swiss cheese.",
    "It crossed the English Channel.",
    "The Bank of Kenya Tower was hit.",
    "Norway House was hit.",
    "They ate French fries and Danish pastries.",
    "Canada geese were seen.",
    "It spoke of Dutch disease and Stockholm syndrome.",
    "They drank Kenyan tea.",
    "It is a game of Russian roulette.",
  ])("names nobody: %s", (text) => expect(found(text)).toEqual([]));

  test.each([
    ["Kenyan tea prices rose.", "Kenyan: Kenya"],
    ["Norway banned Kenyan coffee.", "Kenyan: Kenya"],
    ["Norway banned Kenyan wine.", "Kenyan: Kenya"],
    ["Kenyan coffee exporters protested.", "Kenyan coffee exporters: Kenyan coffee exporters"],
    ["The Bank of Kenya raised rates.", "Kenya: Kenya"],
  ])("but a ware that is dealt in does, and who deals in it: %s", (text, wanted) =>
    expect(found(text)).toContain(wanted),
  );
});
