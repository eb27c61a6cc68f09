import { expect, test } from "vitest";
import { findQuotations, layOut, paragraphsOf } from "../../src/text/index.ts";
import { marked } from "../support/marked.ts";

const page = `Kenya sends second note | Talks in doubt

(Nairobi) The envoy left on Monday.

Posted at 7:10 a.m.
Updated at 11:05 p.m.

“We wait,” said a spokesman.

Ferry service suspended

The port authority closed the strait.

FILE PHOTO: A ferry leaves the port

source harbour-7`;

const kindsOf = (text: string) => layOut(text).blocks.map((block) => [block.kind, text.slice(block.from, block.to)]);

test("every part of a page is told apart", () => {
  expect(kindsOf(page)).toEqual([
    ["title", "Kenya sends second note | Talks in doubt"],
    ["dateline", "(Nairobi)"],
    ["body", "The envoy left on Monday."],
    ["stamp", "Posted at 7:10 a.m."],
    ["stamp", "Updated at 11:05 p.m."],
    ["body", "“We wait,” said a spokesman."],
    ["heading", "Ferry service suspended"],
    ["body", "The port authority closed the strait."],
    ["caption", "FILE PHOTO: A ferry leaves the port"],
    ["credit", "source harbour-7"],
  ]);
});

test("in a log of a day's events each entry begins with its hour", () => {
  const log = ["19:38 Talks have ended.", "18:55 Kenya has offered a ship.", "17:20 – Uganda has answered."];
  expect(kindsOf(log.join("\n\n"))).toEqual([
    ["stamp", "19:38"],
    ["body", "Talks have ended."],
    ["stamp", "18:55"],
    ["body", "Kenya has offered a ship."],
    ["stamp", "17:20"],
    ["body", "Uganda has answered."],
  ]);
  expect(kindsOf(`${log[0]}\n\nThe envoys left.`)[0]).toEqual(["body", "19:38 Talks have ended."]);
});

test("articles of a treaty are no log", () => {
  const treaty = ["1.10 Kenya shall open the strait.", "1.11 Uganda shall pay.", "1.12 Tolls shall end."];
  expect(kindsOf(treaty.join("\n\n"))).toEqual(treaty.map((article) => ["body", article]));
});

test("in a diary each entry begins with its place, the first of one without a title too", () => {
  const diary = ["OSLO – The Kenyan minister arrives", "* KAMPALA – The council meets", "PARIS/ROME – Pilots confer"];
  expect(kindsOf(diary.join("\n\n")).slice(0, 4)).toEqual([
    ["dateline", "OSLO –"],
    ["body", "The Kenyan minister arrives"],
    ["dateline", "* KAMPALA –"],
    ["body", "The council meets"],
  ]);
  expect(kindsOf(diary.slice(0, 2).join("\n\n")).map(([kind]) => kind)).not.toContain("dateline");
});

test("the title, the place of filing and the credit are kept", () => {
  expect(layOut(page)).toMatchObject({
    title: "Kenya sends second note | Talks in doubt",
    dateline: "Nairobi",
    credit: "harbour-7",
  });
});

test("a dateline may have a paragraph to itself", () => {
  expect(kindsOf("OSLO, May 3 (Atlantic Wire) --\n\nThe envoy left.\n\nTalks failed.")).toEqual([
    ["dateline", "OSLO, May 3 (Atlantic Wire) --"],
    ["body", "The envoy left."],
    ["body", "Talks failed."],
  ]);
});

test("a given title is not sought in the text", () => {
  expect(layOut("Short words\n\nThe envoy left.", { title: "Another" }).blocks.map((block) => block.kind)).toEqual([
    "heading",
    "body",
  ]);
});

test("a report of one sentence has no title", () => {
  expect(kindsOf("The envoy left")).toEqual([["body", "The envoy left"]]);
});

test("speaker turns of a transcript are body, not datelines", () => {
  const text = "MS. ORU: Good morning.\n\nMR. BELL: We begin.\n\nMS. ORU: Please.";
  expect(kindsOf(text).map(([kind]) => kind)).toEqual(["body", "body", "body"]);
});

test("an empty text has no parts", () => {
  expect(layOut("").blocks).toEqual([]);
  expect(layOut(" \n\n\t\u200b\n").blocks).toEqual([]);
});

test("a headline of a full line over a paragraph is no wrapped line of it", () => {
  const headline = "Norland summons envoy after patrol boat is fired on";
  const body = `PORT ELLIS, 3 June 2031 - ${"The envoy was called in and left without a word. ".repeat(4)}`.trim();
  expect(paragraphsOf(`${headline}\n${body}\n`)).toHaveLength(2);
  expect(layOut(`${headline}\n${body}\n`)).toMatchObject({ title: headline, dateline: "PORT ELLIS" });
});

test("hard-wrapped lines are one paragraph; other line ends part paragraphs", () => {
  const wrapped =
    "The envoy left the capital on Monday after two days of\ntalks with the foreign minister about the ferry line and\nthe port.";
  expect(paragraphsOf(wrapped)).toHaveLength(1);
  expect(paragraphsOf("One line.\nAnother, much longer line than the first one was.\r\nA third.")).toHaveLength(3);
});

test.each([
  ["{q:“We wait,”} she said. {q:“And hope.”}"],
  ["{q:“Not now. »} said the envoy"],
  ['He called it {q:"a farce"} and left.'],
  ["The paper wrote: {q:«Enough»}."],
  ["{q:``We wait,''} she said."],
  ["{q:‘We will not go,’} said the officials’ chief."],
  ["Kenya's envoy and the ministers' aides don't agree."],
  ["{q:“He told me ‘no’ twice,”} she said."],
  ['{q:"We sail the "Zonda" ourselves. It is ours,"} she said. {q:"And old."}'],
  ['{q:"We call it "Zonda","} she said.'],
  ['{q:"We sail the "Zonda" and the "Sirocco" ourselves,"} he said.'],
  ['{q:"We wait. She left,"} he said. {q:"Zonda"} is a ship, {q:"ours"}.'],
])("finds the quotations of %s", (example) => {
  const { text, spans } = marked(example);
  expect(findQuotations(text, [{ from: 0, to: text.length }]).map(({ from, to }) => ({ from, to }))).toEqual(
    spans.map((each) => each.span),
  );
});

test("a quotation goes on over paragraphs that open with a mark", () => {
  const text = "“We wait.\n\n“We hope,” she said.\n\n“Unclosed and left\n\nNothing here.";
  expect(findQuotations(text, paragraphsOf(text)).map(({ continues, continued }) => [continues, continued])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test("ten thousand nested marks take no time", () => {
  const text = "“".repeat(10_000) + "x" + "”".repeat(10_000);
  expect(findQuotations(text, [{ from: 0, to: text.length }])).toHaveLength(1);
});

test("a headline may have a colon where nobody else takes turns to speak", () => {
  expect(kindsOf("ORU: NO TALKS THIS WEEK\n\nThe envoy left on Monday.")).toEqual([
    ["title", "ORU: NO TALKS THIS WEEK"],
    ["body", "The envoy left on Monday."],
  ]);
});
