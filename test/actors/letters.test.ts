import { describe, expect, test } from "vitest";
import { lastMeant } from "../support/meant.ts";

const LETTER =
  "To the President of the Security Council\n\nExcellency,\n\nI write to you on behalf of the Government of Ghana. We need your help.\n\nAma Kesse\nPermanent Representative of Ghana";
const SIGNED = "I write on behalf of my Government. We need help.\n(Signed) Ana Nkosi\nAmbassador of Togo";
const HEADED =
  "Letter from the Permanent Representative of Togo to the Secretary-General\n\nI write to you about salt. We need your help.";
const DATED =
  "Letter dated 4 May 1999 from the Permanent Representative of Togo addressed to the Secretary-General\n\nI write to you about salt. We need your help.";
const QUOTED =
  'President Ana Nkosi sent a telegram to Odo Mwangi. The message reads, in part: "I believe that you are right."';

describe("a letter tells who writes and to whom", () => {
  test.each([
    [
      "by its greeting and its signature",
      LETTER,
      {
        I: "Ama Kesse",
        We: "Ghana",
        you: "President of the Security Council",
        your: "President of the Security Council",
      },
    ],
    ["by its signature", SIGNED, { I: "Ana Nkosi", my: "Ana Nkosi", We: "Togo" }],
    [
      "by its heading",
      HEADED,
      { I: "Permanent Representative of Togo", We: "Togo", you: "Secretary-General", your: "Secretary-General" },
    ],
    [
      "by a heading that dates it",
      DATED,
      { I: "Permanent Representative of Togo", We: "Togo", you: "Secretary-General", your: "Secretary-General" },
    ],
    ["as another text tells of it", QUOTED, { I: "Ana Nkosi", you: "Odo Mwangi" }],
  ])("%s", (_, text, expected) => {
    const outlet = "United Nations";
    for (const [words, name] of Object.entries(expected))
      expect([words, ...lastMeant(text, words, { outlet })]).toEqual([words, name]);
  });

  test("whose title is that of whoever signs", () => {
    expect(lastMeant(LETTER, "Permanent Representative")).toEqual(["Ama Kesse"]);
  });

  test.each([
    ["a list of names", "Kenya thanked those who came.\n\nAma Kesse\nMinister of Salt\n\nI left early."],
    ["a name at the end of a story", "I left early.\n\nAma Kesse"],
    [
      "what a story quotes",
      'President Ana Nkosi sent a telegram to Odo Mwangi. A miner said it was late: "I left early."',
    ],
  ])("and is not %s", (_, text) => {
    expect(["Ama Kesse", "Ana Nkosi"]).not.toContain(lastMeant(text, "I")[0]);
  });
});

test("whoever an envoy calls the President is of the envoy's state", () => {
  const text =
    "Letter dated 4 May 1999 from the Permanent Representative of Togo addressed to the Secretary-General\n\nIn a message to the President of Ghana, my President asked for salt.";
  expect(lastMeant(text, "President")).toEqual(["Togo"]);
});
