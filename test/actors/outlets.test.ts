import { expect, test } from "vitest";
import { type Given, mentioned } from "../support/meant.ts";

/** Whom a word means each time it stands in a report; "" where nobody. */
function meant(word: string, { text, ...given }: Given & { text: string }): string[] {
  const mentions = mentioned(text, { publishedAt: "2023-05-05", ...given }).filter(({ words }) => words === word);
  return [...text.matchAll(new RegExp(`\\b${word}\\b`, "g"))].map(({ index }) =>
    mentions.flatMap(({ from, actor }) => (from === index ? [actor?.name] : [])).join(" & "),
  );
}

test.each([
  ["Prime Minister of Kenya", "Kenya"],
  ["Presidency of the Republic of Kenya", "Kenya"],
  ["State House Kenya", "Kenya"],
  ["Cabinet Office of Kenya", "Kenya"],
  ["Ministry of Foreign Affairs, Nairobi", "Kenya"],
  ["Embaixada do Quénia, Gabinete, Kenya", "Kenya"],
  ["Embassy, Nairobi", ""],
  ["mfa.go.ke", "Kenya"],
  ["https://www.gov.uk/news", "United Kingdom"],
  ["state.gov", "United States"],
  ["United Nations", "United Nations"],
  ["Nairobi Daily", ""],
  ["kenya-news.com", ""],
])("whose word a statement is where nobody else has it: %s", (outlet, whose) =>
  expect(meant("We", { outlet, text: "We condemn the attack. It was cruel." })).toEqual([whose]),
);

test("a joint statement is not the publisher's alone", () => {
  const outlet = "Government of Kenya";
  const text = "We condemn the attack on Mali.";
  expect(meant("We", { outlet, text, title: "Joint Statement on Mali" })).toEqual([""]);
  const title = "Joint statement by the President of Kenya and the President of Rwanda";
  expect(meant("We", { outlet, text, title })).toEqual(["Kenya & Rwanda"]);
  expect(meant("We", { outlet, text, title: "African Union’s Declaration" })).toEqual(["African Union"]);
  const opening = "At our meeting today we, the ministers of Rwanda and Togo, condemned the coup. We call for calm.";
  expect(meant("We", { outlet, text: opening })).toEqual(["Rwanda & Togo"]);
});

test("a transcript that has lost its line breaks still tells who has the word", () => {
  const text =
    "MODERATOR: Good morning. Thank you for joining. SENIOR OFFICIAL: Great. We met the Ugandans on Monday. " +
    "Q Thanks. Do they say we are late? SENIOR OFFICIAL: We never are. They know it.";
  expect(meant("We", { outlet: "Government of Kenya", text })).toEqual(["Kenya", "Kenya"]);
  expect(meant("we", { outlet: "Government of Kenya", text })).toEqual([""]);
});

test("a question to whoever has the word is not his", () => {
  const text = "MS. NKOSI: We met them on Monday.\n\nREPORTER: Are we late?\n\nMS. NKOSI: We never are. They know it.";
  expect(meant("we", { outlet: "Government of Kenya", text })).toEqual(["REPORTER"]);
});

test("answers without a name are the publisher's", () => {
  const text =
    "Q: Mali has accused you of theft.\n\nA: We reject that. It is false.\n\nQ: Are we late?\n\nA: We never are.";
  expect(meant("We", { outlet: "Ministry of Foreign Affairs of Kenya", text })).toEqual(["Kenya", "Kenya"]);
  expect(meant("We", { text })).toEqual(["", ""]);
});

test("whoever answers most in a government's transcript speaks for it, and not who asks once", () => {
  const text =
    "Ana Wafula, Official Spokesperson: We regret it. The talks failed.\n\nDaudi: Are we late?\n\n" +
    "Ana Wafula, Official Spokesperson: We never are.";
  expect(meant("We", { outlet: "Government of Kenya", text })).toEqual(["Kenya", "Kenya"]);
  expect(meant("we", { outlet: "Government of Kenya", text })).not.toEqual(["Kenya"]);
});

test("a spokesman in the transcript of a body between states speaks for it", () => {
  const text = "Spokesman: We regret it. The talks failed.\n\nQuestion: Why?\n\nSpokesman: We asked too much.";
  expect(meant("We", { outlet: "United Nations", text })).toEqual(["United Nations", "United Nations"]);
});
