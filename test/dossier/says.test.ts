import { describe, expect, test } from "vitest";
import { says, saysLine } from "../../src/dossier/says.ts";
import type { Account, AccountKind, When } from "../../src/record/index.ts";

const parties = { a1: { name: "Kenya" }, a2: { name: "Uganda" } };
const when: When = { edtf: "2031-05-14", from: "2031-05-14", to: "2031-05-14", certainty: "stated" };

/** As much of an account as a line is made from. */
const account = (kind: AccountKind, item: object): Account => ({ kind, item, parties }) as unknown as Account;

const letter = { form: "letter", senders: ["a1"], receivers: ["a2"], status: "sent", repliesTo: [] };
const demand = { kind: "demand", by: ["a1"], to: ["a2"], subject: "withdraw", positions: [] };
const advisory = { issuer: "a1", audience: ["nationals"], area: { country: "UGA" } };
const item = { parties: [], status: "planned", when };

describe("an account is told in one sentence", () => {
  test.each<[string, AccountKind, object]>([
    ["letter from Kenya to Uganda, sent", "message", letter],
    ["letter from Kenya to Uganda, sent, 2031-05-14", "message", { ...letter, when }],
    ["message from somebody to Uganda, sent", "message", { ...letter, form: "unknown", senders: [] }],
    [
      "letter from Kenya to Uganda, sent; answers l1; acknowledges l2",
      "message",
      {
        ...letter,
        repliesTo: [
          { message: "l1", relation: "answers" },
          { message: "l2", relation: "acknowledges" },
        ],
      },
    ],
    ["demand by Kenya to Uganda: withdraw", "demand", demand],
    [
      "demand by Kenya to Uganda: withdraw; Uganda rejects",
      "demand",
      {
        ...demand,
        positions: [
          { party: "a1", stance: "demands" },
          { party: "a2", stance: "rejects" },
        ],
      },
    ],
    [
      "topic: the lake; Kenya willing-to-discuss",
      "demand",
      { kind: "topic", subject: "the lake", positions: [{ party: "a1", stance: "willing-to-discuss" }] },
    ],
    ["Kenya on UGA: departure ordered; nationals", "advisory", { ...advisory, departure: "ordered" }],
    ["Kenya on UGA: reconsider; nationals", "advisory", { ...advisory, travel: { advice: "reconsider" } }],
    [
      "Kenya on UGA: reconsider (level 3); nationals, 2031-05-14",
      "advisory",
      { ...advisory, travel: { advice: "reconsider", level: 3 }, when },
    ],
    [
      "Kenya on UGA (the north): mission open; nationals",
      "advisory",
      { ...advisory, area: { country: "UGA", part: "the north" }, mission: "open" },
    ],
    [
      "Kenya on UGA (the north, except Gulu): nationals",
      "advisory",
      { ...advisory, area: { country: "UGA", part: "the north", except: "Gulu" } },
    ],
    ["Kenya on UGA (except Gulu): nationals", "advisory", { ...advisory, area: { country: "UGA", except: "Gulu" } }],
    ["encounter, planned, 2031-05-14", "agenda", item],
    ["the vote, planned, 2031-05-14", "agenda", { ...item, what: "the vote" }],
    ["the vote (Kenya, Uganda), planned, 2031-05-14", "agenda", { ...item, what: "the vote", parties: ["a1", "a2"] }],
  ])("%s", (sentence, kind, told) => {
    expect(says(account(kind, told))).toBe(sentence);
  });
});

test("a line of what stands until it is changed tells what was told last, any other what was first", () => {
  const item = (status: string) => account("agenda", { parties: [], status, when, what: "the vote" });
  expect(saysLine([item("planned"), item("postponed")])).toBe("the vote, postponed, 2031-05-14");
  const sent = account("message", letter);
  expect(saysLine([sent, account("message", { ...letter, status: "received" })])).toBe(says(sent));
});
