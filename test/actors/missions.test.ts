import { describe, expect, test } from "vitest";
import { lastMeant as meant, mentioned } from "../support/meant.ts";

describe("a mission or a delegation that was spoken of", () => {
  test.each([
    ["EULEX met the police. The mission offered help.", "The mission", ["EULEX"]],
    ["UNMISS left. The Mission asked for help.", "The Mission", ["UN Mission in South Sudan"]],
    ["An EU mission arrived. The mission met miners.", "The mission", ["EU mission"]],
    ["A mission led by Ambassador Ana Nkosi arrived in Quito. The mission met miners.", "The mission", ["mission"]],
    ["The Lake Monitoring Mission left. The Mission will stay in May.", "The Mission", ["Lake Monitoring Mission"]],
  ])("is found again: %s", (text, words, names) => expect(meant(text, words)).toEqual(names));

  test.each([
    ["of a task", "UNMISS left. The mission lasted a week.", "The mission"],
    ["of a task that is told", "UNMISS left. The Mission of peace began.", "The Mission"],
    ["of nobody's", "Miners died on a mission.", "a mission"],
  ])("but not %s", (_, text, words) => expect(meant(text, words)).toEqual([]));

  test("is of whoever sends it, and not all of it", () => {
    const told = mentioned(TEXT).map(
      ({ words, actor }) => `${words}: ${actor?.kind} ${actor?.country ?? actor?.code ?? "-"}`,
    );
    expect(told).toEqual(expect.arrayContaining(TOLD));
  });
});

const TEXT =
  "A delegation from Ghana arrived. The delegation met miners. The Kenyan mission left. An EU mission led by Ben Oru came. A mission led by Ana Nkosi arrived in Quito.";
const TOLD = [
  "A delegation: group GHA",
  "The delegation: group GHA",
  "The Kenyan mission: group KEN",
  "EU mission: group EUR",
  "A mission: group -",
];
