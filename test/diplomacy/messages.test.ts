import { describe, expect, test } from "vitest";
import { actorsOf, readText } from "../support/meant.ts";
import { means, readExample, touches } from "./example.ts";

test.each([
  ["Kenya's reply to Uganda, dated 3 May, was short.", ["Kenya>Uganda 2024-05-03"]],
  [
    "Kenya delivered a note to Uganda on 3 May. In a second note, on 9 May, Kenya sent the copies to Uganda.",
    ["Kenya>Uganda 2024-05-03", "Kenya>Uganda 2024-05-09"],
  ],
  [
    "The exchange began on 3 May, when Uganda's embassy in Nairobi delivered the request to Kenya in a note.",
    ["Ugandan embassy>Kenya 2024-05-03"],
  ],
])("each paper of an exchange has its own day: %s", (text, papers) => {
  const reading = readText(text, { publishedAt: "2024-05-17" });
  const told = reading.messages.map(
    ({ senders, receivers, when }) =>
      `${actorsOf(reading, senders)[0]!.name}>${actorsOf(reading, receivers)[0]!.name} ${when?.from ?? ""}`,
  );
  expect(told.map((each) => each.replace(/^embassy of Uganda/, "Ugandan embassy"))).toEqual(papers);
});

test.each([
  ["The Kenyan ambassador was summoned to the Norwegian Foreign Ministry and handed a note of protest.", ["NOR>KEN"]],
  ["Kenya wrote to Norway. Neither government has replied to the other.", ["KEN>NOR"]],
])("a note goes to whoever was handed it, and neither side's reply is none: %s", (text, ways) => {
  const reading = readText(text, { publishedAt: "2024-05-17" });
  const told = reading.messages.map(
    ({ senders, receivers }) => `${actorsOf(reading, senders)[0]?.country}>${actorsOf(reading, receivers)[0]?.country}`,
  );
  expect(told).toEqual(ways);
});

test("a note's day is not that of what it is about", () => {
  const text = "Norway today handed Chad a note protesting the arrest of a nurse on 9 February.";
  expect(readText(text, { publishedAt: "2024-03-04" }).messages.map(({ when }) => when?.from)).toEqual(["2024-03-04"]);
});

describe("a message is found with its form, its sender and its receiver", () => {
  test.each([
    "{sender:Kenya}'s {message/letter:letter} to {receiver:Uganda} went unanswered.",
    "{sender:Ethiopia} sent {message/unknown:a message} to {receiver:Sudan} on Tuesday.",
    "{sender:China}'s foreign ministry handed {message/note-verbale:a note} of protest to the {receiver:Japanese} ambassador.",
    "{receiver:Ethiopia} has received {message/unknown:a reply} from {sender:Egypt} to its proposals.",
    "In {message/letter:a letter} to {receiver:the United Nations}, {sender:Somalia} protested against the port deal.",
    "{sender:Tanzania} submitted {message/draft-text:a draft treaty} to {receiver:Rwanda} in October.",
    "Norway studied {message/unknown:the proposals} formulated in April by {sender:Iceland}.",
    "President {sender:William Ruto} {message/letter:wrote} to President {receiver:Emmanuel Macron} on 3 May.",
    "{sender:Kenya} delivered {message/note-verbale:a note verbale} to the embassy of {receiver:Sudan}.",
    "Emmanuel Macron said that a promise had reached him in {message/letter:a letter} from {sender:William Ruto}.",
    "The philosopher {sender:Ada Borg} sent {message/letter:telegrams} to {receiver:William Ruto} and {receiver:Emmanuel Macron}.",
    "In {message/joint-statement:a joint statement}, {sender:Kenya} and {sender:Uganda} called for restraint.",
    "The ministers of {sender:Norway} and {sender:Sweden} issued {message/joint-statement:a joint statement} on Monday.",
    "{sender:Norway} complained in {message/note-verbale:a note} to {receiver:Sweden}.",
    "{sender:Norway}'s ambassador transmitted {message/aide-memoire:an aide-memoire} to the {receiver:Swedish} foreign ministry.",
    "{sender:Norway} circulated {message/letter:a letter} to the {receiver:Security Council}.",
    "{receiver:Kenya} has yet to answer {sender:Uganda}'s {message/letter:letter} of 3 May.",
    "{sender:Kenya} summoned the ambassador of {receiver:Uganda} and handed over {message/note-verbale:a note} of protest.",
    "{sender:Nepal}'s foreign ministry summoned the {receiver:Indian} ambassador and handed him {message/note-verbale:a diplomatic note}.",
    "The {receiver:Indian} ambassador was handed {message/note-verbale:a note} of protest by {sender:Nepal} on Monday.",
    "{sender:Peru} has told the {receiver:Ecuadorian} government as much in {message/note-verbale:a note} delivered this morning.",
    "{sender:Kenya} has lodged {message/unknown:a strong protest} with the {receiver:Ugandan} government.",
    "The {sender:Kenyan} foreign ministry expressed {message/unknown:its protest} to the {receiver:Ugandan} ambassador.",
    "{receiver:Uganda} has not replied to the {sender:Kenyan} {message/unknown:protest}.",
    "{sender:Kenya} {message/unknown:protested} to {receiver:Uganda} over the shelling.",
    "{sender:Kenya} filed {message/unknown:a complaint} with the {receiver:Security Council}.",
    "{sender:Kenya} formally {message/unknown:notified} {receiver:Uganda} that it would close the border.",
    "{sender:Chile} conveyed to {receiver:Norway} {message/non-paper:a non-paper} on fishing rights.",
    "The {sender:Kenyan} president passed on {message/unknown:a message} to {receiver:Yoweri Museveni}.",
    "{receiver:Uganda} rejected the {sender:Kenyan} {message/note-verbale:note}.",
    "{sender:Norway} demanded an answer from {receiver:Chile} in {message/note-verbale:a note} handed to its ambassador.",
    "The presidents of {sender:Kenya} and {sender:Uganda} signed {message/joint-statement:a declaration} on the lake.",
    "In {message/letter:a letter} which Mr Ruto handed on Friday to the {receiver:Norwegian} ambassador, {sender:Kenya} lists its ships.",
    "{message/letter:The letter} that {sender:Kenya} sent to {receiver:Norway} on Monday was published.",
    "{sender:Emmanuel Macron} sent {message/letter:letters} asking {receiver:Kenya} to hold back its ships and {receiver:Norway} to wait.",
    "Kenya delivered {message/note-verbale:a Norwegian note} to {receiver:Sweden} for the embassy of {sender:Norway}.",
    "{message/letter:The letter} of {sender:William Ruto} to {receiver:Norway} was broadcast before it had reached Oslo.",
    "{sender:Norway} protested to {receiver:the Security Council} in {message/letter:a letter} of Ambassador Ada Borg.",
    "In {message/letter:a letter} dated 3 May, {sender:Kenya} asked {receiver:Uganda} to leave the port.",
    "{sender:Kenya} said in {message/note-verbale:a note} to {receiver:Uganda} that its ships had left.",
    "In {message/unknown:his greetings} to {receiver:William Ruto}, {sender:Emmanuel Macron} noted that ties were good.",
    "The other items in {message/joint-statement:the trilateral statement}, which {sender:Kenya}, {sender:Uganda} and {sender:Norway} signed last year, have been carried out.",
    "{receiver:Kenya}'s foreign ministry has received {message/note-verbale:a note} from {sender:Kampala} on the floods.",
    "{receiver:Kenya} has not replied to {message/note-verbale:a note of protest} received from {sender:Uganda} on Saturday.",
    "{sender:Kenya} handed over {message/unknown:a paper} to {receiver:Uganda} on Friday.",
    "{sender:Kenya} gave {receiver:Uganda} {message/unknown:a list} of demands.",
    "{sender:A Kenyan} {message/note-verbale:note} reached {receiver:Kampala} on Monday.",
    "{sender:Kenya} {message/letter:wrote} on Saturday to {receiver:Uganda} proposing talks.",
    "{sender:Kenya} submitted {message/unknown:a counter-proposal} to {receiver:Uganda}.",
    "The {sender:Kenyan} foreign ministry called in the {receiver:Ugandan} chargé d'affaires and presented him with {message/note-verbale:a protest note}.",
    "{sender:Norway} has presented {receiver:Kenya} with {message/draft-text:a draft agreement}.",
    "{sender:Kenya} made {message/unknown:a formal protest} to {receiver:Uganda} over the arrest.",
    "{receiver:Kenya} acknowledged receipt of {sender:Uganda}'s {message/letter:letter}.",
    "In {message/letter:a letter} dated 3 May {sender:Kenya} asked {receiver:Uganda} to withdraw its troops.",
    "{sender:Kenya} told {receiver:Uganda} in {message/note-verbale:a note} that it would close the border.",
    "{receiver:William Ruto} thanked {sender:Yoweri Museveni} for {message/letter:his letter} of 3 May.",
    "{sender:Kenya} {message/unknown:answered} {receiver:Uganda} in writing on Friday.",
    "They approved {message/joint-statement:a statement} by the President of {sender:Kenya} and the President of {sender:Uganda}.",
  ])("%s", (example) => {
    const { reading, of, marks } = readExample(example);
    const [mark] = marks("message");
    const message = reading.messages.find((each) => touches(each.evidence, mark!.span));
    expect(message?.form).toBe(mark!.value);
    for (const span of of("sender")) expect(means(reading, message!.senders, span)).toBe(true);
    for (const span of of("receiver")) expect(means(reading, message!.receivers, span)).toBe(true);
  });
});

describe("nothing was sent, or to nobody abroad", () => {
  test.each([
    "Sweden denied that it had sent a letter to Norway.",
    "If Sweden sends a letter to Norway, talks may follow.",
    "Sweden has not sent its answer to Norway.",
    "Sweden neither confirmed nor denied that it had handed a note to Norway.",
    "Sweden may send a letter to Norway.",
    "Sweden is not going to answer Norway in writing.",
    "Sweden hopes that Norway will put it in a letter.",
    "Thousands joined a protest against Norway in Stockholm.",
    "Sweden told Norway of the fire.",
    "Sweden has been consistent in its basic message to Norway.",
    "Sweden said that it had received no letter from Norway.",
    "Sweden complained that several contradictory proposals had been received from Oslo.",
    "Sweden and Norway are still exchanging drafts of a joint statement on the lake.",
    "Sweden rejected the proposal of Norway to hold a summit.",
    "Sweden passed the note to Norway.",
    "Sweden handed a list of candidates to its parliament.",
    "Sweden published a paper on Norway.",
    "Asked about Norway, Sweden's minister replied on Monday.",
    "Sweden informed Norway of the fire.",
  ])("%s", (text) => {
    expect(readExample(text).reading.messages).toEqual([]);
  });

  test.each(["The government will submit proposals on taxes.", "What is your response to the report from Kenya?"])(
    "%s",
    (text) => {
      expect(readExample(text, { outlet: "The White House" }).reading.messages).toEqual([]);
    },
  );
});

test.each([
  ["Kenya answered Uganda's note of 2 May on 5 May.", "2024-05-05"],
  ["Kenya replied to Uganda's letter of 2 May on Monday.", "2024-05-13"],
  ["Kenya answered Uganda's note of 2 May.", undefined],
])("an answer has its own day, not that of what it answers: %s", (text, day) => {
  const [answer, answered] = readExample(text).reading.messages;
  expect([answer?.when?.from, answered?.when?.from]).toEqual([day, "2024-05-02"]);
  expect(answer?.repliesTo.map(({ message }) => message)).toEqual([answered?.id]);
});

describe("what no word says is told by whom the report is about", () => {
  const about = "Kenya and Uganda are at odds over a lake.";
  test.each([
    ["A note of protest was handed to the Ugandan ambassador on Friday.", "KEN", "UGA"],
    ["The Ugandan ambassador was summoned and handed a note of protest.", "KEN", "UGA"],
    ["A protest note went to the Ugandan embassy at noon.", "KEN", "UGA"],
    ["The Kenyan embassy has lodged a protest over it.", "KEN", "UGA"],
    ["Uganda's note of 3 May has gone unanswered.", "UGA", "KEN"],
    ["A reply from Kampala was received on Friday.", "UGA", "KEN"],
    ["Kenya asked in writing for an explanation.", "KEN", "UGA"],
  ])("%s", (text, sender, receiver) => {
    const { reading } = readExample(`${about} ${text}`);
    const [message] = reading.messages;
    const countries = (ids: readonly string[]) => ids.map((id) => reading.actors.find((one) => one.id === id)?.country);
    expect([countries(message!.senders), countries(message!.receivers)]).toEqual([[sender], [receiver]]);
    expect(message!.certainty).toBe("implied");
  });

  test.each([
    "A letter of Kenya to the Security Council was published.",
    "Kenya and Norway have no quarrel. Chad's note of 3 May was published.",
    "Kenya's letter of 3 May was circulated.",
  ])("of nobody else: %s", (text) => {
    const { reading } = readExample(`${about} ${text}`);
    expect(reading.messages.filter(({ certainty }) => certainty === "implied")).toEqual([]);
  });
});

test("both sides are the two that the report is about", () => {
  const text =
    "Kenya and Uganda are at odds. Ugandan troops fired on Kenyan ships. Norway circulated a one-page paper to both sides.";
  const { reading } = readExample(text);
  expect(actorsOf(reading, reading.messages[0]!.receivers).map(({ country }) => country)).toEqual(["KEN", "UGA"]);
});

test("a bare reply answers what was written last", () => {
  const { reading } = readExample("Kenya sent a note to Uganda on 3 May. Kampala replied on 7 May.");
  expect(reading.messages.map(({ repliesTo }) => repliesTo.map(({ message }) => message))).toEqual([[], ["l1"]]);
});

test("a letter taken back is withdrawn", () => {
  const { reading } = readExample("Sweden withdrew its letter of 3 May to Norway.");
  expect(reading.messages.map(({ status }) => status)).toEqual(["withdrawn"]);
});

test.each(["has not replied to Uganda's letter", "has yet to reply to Uganda's letter"])(
  "what is not answered has no answer: %s",
  (words) => {
    const { reading } = readExample(`Kenya ${words}.`);
    expect(reading.messages.map(({ functions }) => functions)).toEqual([[]]);
  },
);

describe("an answer is tied to what it answers", () => {
  test.each([
    "Tanzania submitted {first:a draft treaty} to Rwanda in October. Rwanda {then:replied} to Tanzania's proposals last week.",
    "Ethiopia sent {first:a message} to Sudan on Tuesday. Sudan {then:responded} in writing on Wednesday.",
    "Kenya has received {then:a written reply} from Uganda to {first:its letter}.",
    "Bolivia sent Chile {first:a letter} on Monday. Chile {then:replied} within hours that it was open to talks.",
    "The Chilean minister said she had received {first:a letter} from Bolivia and that {then:an answer} would be sent on Friday.",
    "{first:William Ruto} wrote to Emmanuel Macron on Monday. Emmanuel Macron {then:answered} it on Tuesday.",
    "Norway delivered {then:a letter} to Iceland last week, in response to {first:the proposals} formulated in April by Iceland.",
  ])("%s", (example) => {
    const { reading, of } = readExample(example);
    const [first, then] = ["first", "then"].map((label) =>
      reading.messages.find((each) => touches(each.evidence, of(label)[0]!)),
    );
    expect(first).toBeDefined();
    expect(then?.repliesTo.map((reply) => reply.message)).toEqual([first!.id]);
    expect(then?.functions).toContain("reply");
  });
});

describe("an answer to what a clause describes goes to whoever sent that", () => {
  test.each([
    "{sender:William Ruto} {then:answered} {first:the message} he had received from {receiver:Emmanuel Macron} last week.",
    "{sender:Kenya} has {then:answered} {first:the note} which {receiver:Norway} handed to its ambassador on Monday.",
    "The {sender:Norwegian} government {then:replied} to {first:the letter} in which {receiver:Kenya} had complained of overflights.",
    "The {sender:Ugandan} president {then:answered} {first:the letter} of 3 May in which {receiver:Kenya} asked him to withdraw.",
    "{sender:William Ruto} has {then:replied} to {first:the telegram} which he received on Tuesday from the philosopher {receiver:Ada Borg}.",
    "{sender:William Ruto} wrote to Prime Minister Oru on Monday. He also {then:replied} to {first:the letter} that President {receiver:Macron} had sent him on 3 May.",
    "{sender:Kenya} {then:replied} on Tuesday to {first:the note verbale} of 2 May in which {receiver:Norway} had protested against the arrests.",
    "{sender:Kenya} sent Norway a letter. {then:The letter} is an answer to {first:the message} which the {receiver:Norwegian} embassy delivered on Tuesday.",
    "The news came in a letter from President {sender:Ruto} on Friday. {then:It} answers {first:Norway's letter} of Saturday to {sender:Kenya}; {receiver:Norway} is content.",
    "{sender:Norway} sent Kenya a note on Monday. {then:The note} answers {first:a letter} of 3 May from {receiver:Kenya}.",
    "{sender:Kenya} wrote to Norway on Monday. {then:The message} was a reply to {first:the proposals} that {receiver:Norway} had sent in April.",
  ])("%s", (example) => {
    const { reading, of } = readExample(example);
    const then = reading.messages.find((each) => touches(each.evidence, of("then")[0]!));
    const first = reading.messages.findLast((each) => each !== then && touches(each.evidence, of("first")[0]!));
    expect(then?.repliesTo.map((reply) => reply.message)).toEqual([first?.id]);
    expect(means(reading, then!.senders, of("sender")[0]!)).toBe(true);
    for (const ids of [then!.receivers, first!.senders]) expect(means(reading, ids, of("receiver").at(-1)!)).toBe(true);
  });
});

describe("what is said to whoever asks is no message", () => {
  test.each([
    "Asked whether it had been answered, the Norwegian minister replied that he would say nothing.",
    "To a question from reporters, the Norwegian minister replied that nothing was new.",
    "When reporters asked about it, the Norwegian minister responded that talks went on.",
    "Had it been answered? The Norwegian minister replied that it had been read.",
    "Norway responded to the letter with air strikes.",
  ])("%s", (text) => {
    const { reading } = readExample(`Kenya sent Norway a letter on Monday. ${text}`);
    expect(reading.messages).toHaveLength(1);
    expect(reading.messages[0]!.repliesTo).toEqual([]);
  });
});

test("a protest made in a letter is told once", () => {
  const { reading } = readExample("Norway protested to the Security Council in a letter of Ambassador Ada Borg.");
  expect(reading.messages.map(({ form, functions }) => [form, functions])).toEqual([["letter", ["protest"]]]);
});

test("a letter that is said later to have been an answer is the one told before", () => {
  const { reading } = readExample(
    "Kenya has received a reply from Norway to its own letter on the lake. Kenya delivered its own letter to Norway last week, in response to the proposals formulated in April by Norway.",
  );
  expect(reading.messages.map(({ repliesTo }) => repliesTo.map(({ message }) => message))).toEqual([
    ["l2"],
    ["l3"],
    [],
  ]);
});

test("a note that complains is a protest", () => {
  const { reading } = readExample("Kenya handed over a note to Norway. The note complains of low flights.");
  expect(reading.messages.map(({ functions }) => functions)).toEqual([["protest"]]);
});

test("an answer that came before is not answered again", () => {
  const { reading } = readExample(
    "The news came in a letter from President Ruto. It answers the Norwegian government's letter of Saturday, which had itself been an answer to the message received from Nairobi on Thursday night. The Norwegian government sent its reply to Kenya in the afternoon.",
  );
  const [letter, before] = reading.messages;
  expect(letter!.repliesTo.map(({ message }) => message)).toEqual([before!.id]);
  expect(reading.messages.at(-1)!.repliesTo.map(({ message }) => message)).toEqual([letter!.id]);
});

describe("a message has the day it was sent", () => {
  test.each([
    ["Kenya's letter of 3 May to Uganda went unanswered.", "2024-05-03"],
    ["Norway noted the joint statement of Chad and Sudan signed in April.", "2024-04-01"],
    ["In a letter dated 7 May, Kenya told Uganda that it would leave.", "2024-05-07"],
    ["Tanzania handed a note to Rwanda on Monday.", "2024-05-13"],
    ["Norway answered the proposals formulated on 2 April by Iceland.", "2024-04-02"],
    ["Norway answered Kenya's letter of 8 May.", "2024-05-08"],
    ["The letter that Kenya sent to Norway on Tuesday was published.", "2024-05-14"],
  ])("%s", (example, day) => {
    const { reading } = readExample(example);
    expect(reading.messages.map((each) => each.when?.from)).toContain(day);
  });
});

test("whoever will not tell its content withholds it", () => {
  const { reading } = readExample(
    "Kenya has received a written response from Uganda. A spokesman for the Kenyan foreign ministry declined to disclose the content of the response.",
  );
  expect(reading.messages[0]?.disclosure).toMatchObject([{ stance: "withholds", of: "content" }]);
});

test("what was adopted at talks is of all who held them", () => {
  const { reading } = readExample(
    "The presidents of Kenya, Uganda and Rwanda met on Friday. A joint statement was adopted after the talks.",
  );
  expect(reading.messages[0]?.senders).toHaveLength(3);
});

test("a message goes to whom the title names", () => {
  const { reading } = readExample("“I wish you every success,” the President wrote in his message.", {
    outlet: "The White House",
    title: "Congratulations to William Ruto on taking office as President of Kenya",
  });
  const receivers = actorsOf(reading, reading.messages[0]?.receivers);
  expect(receivers.map(({ country }) => country)).toEqual(["KEN"]);
});

describe("a letter is itself a message, and answers what it says at its beginning", () => {
  const yours = (day?: string) => ["FRA", "KEN", day, 0] as const;
  const own = (answers: number) => ["KEN", "FRA", "2024-05-17", answers] as const;
  test.each([
    ["I have read your letter of 3 May with great care.", [yours("2024-05-03"), own(1)]],
    ["Thank you for your kind message of congratulations.", [yours(), own(1)]],
    ["In reply to your note of yesterday, I wish to say that our ships have left.", [yours("2024-05-16"), own(1)]],
    ["At last I find time to reply to your note of 2 May. Our ships have left.", [yours("2024-05-02"), own(1)]],
    ["We have received your communication of 4 May. Our ships have left.", [yours("2024-05-04"), own(1)]],
    ["I am writing to you about the ships. In this letter I ask you to wait.", [own(0)]],
    ["You proposed in your message of 19 April that they leave.", [yours("2024-04-19"), own(0)]],
    ["Please deliver the following message. Thank you for your letter of 3 May.", [own(0)]],
  ])("%s", (text, expected) => {
    const { reading } = readExample(text, {
      title: "Letter From President William Ruto to President Emmanuel Macron",
    });
    const country = (ids: readonly string[]) => actorsOf(reading, ids)[0]?.country;
    expect(
      reading.messages.map(({ senders, receivers, when, repliesTo }) => [
        country(senders),
        country(receivers),
        when?.from,
        repliesTo.length,
      ]),
    ).toEqual(expected);
  });
});

test("a report headed as a joint statement is that statement, told again or not, of the day on which it was issued", () => {
  const { reading } = readExample(
    "Joint statement of the foreign ministers of Kenya and Uganda on the lake\n\nThe following is the text of a joint statement by the foreign ministers of Kenya and Uganda, issued on 14 May 2024.\n\nWe met in Gulu on 13 May.\n",
  );
  expect(reading.messages.map(({ form, when }) => [form, when?.edtf])).toEqual([["joint-statement", "2024-05-14"]]);
});

test.each([
  ["recalled the joint statement by the foreign ministers of Kenya and Uganda of 3 May 2019", "2019-05-03"],
  ["recalled their joint statement of 3 May 2019", "2019-05-03"],
  ["welcomed the joint statement of Kenya and Uganda signed in April 2019", "2019-04"],
])("an older one that it recalls is another: %s", (words, edtf) => {
  const { reading } = readExample(
    `Joint statement of the foreign ministers of Kenya and Uganda on the lake\n\nThe ministers ${words}.\n`,
  );
  expect(reading.messages.map(({ form, when }) => [form, when?.edtf])).toEqual([
    ["joint-statement", undefined],
    ["joint-statement", edtf],
  ]);
});

test("the heading of a letter is no second one", () => {
  const { reading } = readExample(
    "Letter from the President of Kenya to the President of Uganda\n\nMr President,\n\nI reject the charge.\n",
  );
  expect(reading.messages.map(({ form }) => form)).toEqual(["letter"]);
});

describe("no message", () => {
  test.each([
    "The army sent a clear message to the rebels of Chad.",
    "The minister took note of the response of the market.",
    "Zambia's response to the drought was slow.",
    "Four ambassadors presented their letters of credence to the President of Ghana.",
    "Kenya was asked a question and answered it.",
    "Kenya replied that it was open to talks with Uganda.",
    "The ministry of Kenya issued a statement on the lake.",
    "The ministers of Kenya and Uganda each issued a statement.",
    "The ministers of Kenya and Uganda separately issued a statement.",
    "Kenya acted in response to the attack.",
    "Peru's proposal to hold a summit was welcomed.",
    "The Kenyan president received congratulations from his ministers.",
    "Norway supports the draft joint declaration on the forests of Sweden.",
    "The ministers of Kenya and Uganda signed a memorandum of understanding on fisheries.",
  ])("%s", (example) => {
    expect(readExample(example).reading.messages).toEqual([]);
  });
});
