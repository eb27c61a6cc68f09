import { describe, expect, test } from "vitest";
import { lastMeant, meant } from "../support/meant.ts";

describe("what a noun behind a comma or before the name says of a body", () => {
  test.each([
    ["Zonda Motors, a company based in Nairobi, closed. The company left.", "The company", "Zonda Motors"],
    ["Zonda Motors, a company based in Nairobi, closed. The firm left.", "The firm", "Zonda Motors"],
    ["The Salama Front, an armed group, attacked. The group fled.", "The group", "Salama Front"],
    ["Salama Watch, a human rights group, protested. The group left.", "The group", "Salama Watch"],
    ["Amnesty International, the rights group, protested. The group left.", "The group", "Amnesty International"],
    ["Aid agency Hope Kenya sent food. The agency left.", "The agency", "Hope Kenya"],
    ["The carrier Lumo Air cancelled flights. The airline left.", "The airline", "Lumo Air"],
    ["The carrier Lumo Air cancelled flights. The carrier left.", "The carrier", "Lumo Air"],
    ["The weekly Lumo Post apologised. The paper left.", "The paper", "Lumo Post"],
    ["Kenya Airways cancelled flights. The airline left.", "The airline", "Kenya Airways"],
  ])("is what it may be called: %s", (text, words, name) => expect(lastMeant(text, words)).toEqual([name]));

  test("is told of it, and nobody else", () => {
    expect(meant("Zonda Motors, a company in Nairobi, said it closed.", "it")).toEqual(["Zonda Motors"]);
    expect(meant("Salama Watch, a human rights group, left.", "a human rights group")).toEqual(["Salama Watch"]);
  });

  test.each([
    ["Zonda Motors, a bank and a union protested.", "a bank", "bank"],
    ["Kenya Airways, a Norwegian company, protested.", "a Norwegian company", "Norwegian company"],
  ])("unless it is another in a list, or of another state: %s", (text, words, name) =>
    expect(lastMeant(text, words)).toEqual([name]),
  );
});
