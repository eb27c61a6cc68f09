import { expect, test } from "vitest";
import { mentioned, namesOf, readText } from "../support/meant.ts";

/** Whom each "you" of a text means, by name; undefined for nobody. */
function meantBy(text: string): (string | undefined)[] {
  const mentions = mentioned(text);
  return [...text.matchAll(/\byou\b/gi)].map(({ index }) => mentions.find(({ from }) => from === index)?.actor?.name);
}

test("of two who talk, each means the other", () => {
  const text =
    "President of Kenya Odo Mbeki: I am glad to see you. We have much to discuss.\n\n" +
    "President of Uganda Ana Nkosi: Thank you, Mr President. I have come to invite you to Kampala.\n\n" +
    "Odo Mbeki: I will gladly come.";
  expect(meantBy(text)).toEqual(["Ana Nkosi", "Odo Mbeki", "Odo Mbeki"]);
});

test("of several, whoever leads the talk is spoken to by the others, and nobody in particular by them", () => {
  const text =
    "President of Kenya Odo Mbeki: I will ask you to begin.\n\n" +
    "Governor of Nakuru Ana Nkosi: I want to thank you for the roads.\n\n" +
    "Odo Mbeki: Let us go on.\n\n" +
    "Governor of Kisumu Ben Oru: We are grateful to you for the port.";
  expect(meantBy(text)).toEqual([undefined, "Odo Mbeki", "Odo Mbeki"]);
});

test("the floor turns to whoever answers, and where all are addressed it is nobody", () => {
  const briefing =
    "MS. MBEKI: Good to see you.\n\nQ Will you go to Kampala?\n\nMR. ORU: I told you no.\n\nMS. MBEKI: We go home.";
  expect(meantBy(briefing)).toEqual([undefined, "ORU", undefined]);
  const all =
    "President of Kenya Odo Mbeki: Thank you all. Thank you, colleagues.\n\nPresident of Uganda Ana Nkosi: We are too.\n\nOdo Mbeki: Good.";
  expect(meantBy(all)).toEqual([undefined, undefined]);
});

test("a title that turns to somebody is whoever is spoken to", () => {
  const text =
    "President of Kenya Odo Mbeki: I am glad to see you.\n\nPresident of Uganda Ana Nkosi: Thank you, Mr President.\n\n" +
    "Odo Mbeki: Madam President, let us begin.";
  const reading = readText(text);
  const called = reading.mentions.filter(({ rule }) => rule === "actors/address").map(({ actor }) => actor!);
  expect(namesOf(reading, called)).toEqual(["Odo Mbeki", "Ana Nkosi"]);
});

test("whom the title names goes by the last name alone", () => {
  const text = "MS. NKOSI: Good morning. We are in Kisumu.\n\nQ Thank you.\n\nMS. NKOSI: I must go.";
  const title = "Press Gaggle by Deputy Press Secretary Ana Nkosi En Route Nakuru";
  const mentions = mentioned(text, { title, outlet: "Office of the President of Kenya" });
  const speaker = mentions.find(({ from }) => text.startsWith("I must", from))?.actor;
  expect(speaker).toMatchObject({ name: "Ana Nkosi", country: "KEN" });
});

test("whoever has the word is not he in it", () => {
  const text = "MR. MBEKI: Good day.\n\nQ Where is President Mwangi?\n\nMR. MBEKI: I think he left.";
  expect(mentioned(text).find(({ from }) => text.startsWith("he left", from))?.actor?.name).toBe("Mwangi");
});

test("who reads out another's words has the word again when they end", () => {
  const text = [
    "MS. OKELLO: We begin. Let me read you what others say.",
    "Economist Anna Mbeki: “I expect more. It will help us.” As we know, it does.",
    "We thank the port workers.",
    "Q Will you go?",
    "MS. OKELLO: We will.",
  ].join("\n\n");
  const reading = readText(text, { title: "Press Briefing", outlet: "Government of Kenya" });
  const speakerAt = (place: number) =>
    reading.attributions
      .filter(({ content }) => content.some(({ from, to }) => from <= place && place < to))
      .flatMap(({ speakers }) => namesOf(reading, speakers));
  expect(speakerAt(text.indexOf("expect"))).toEqual(["Anna Mbeki"]);
  expect(speakerAt(text.indexOf("thank"))).toEqual([speakerAt(text.indexOf("begin"))[0]]);
});

test("who asks in an interview turns to whoever answers", () => {
  const interview =
    "Journalist: Will you go to Kampala?\n\nOdo Mbeki: I will, and you know it.\n\nQuestion (in translation): Do you mean it?\n\nOdo Mbeki: I do.";
  expect(meantBy(interview)).toEqual(["Odo Mbeki", undefined, "Odo Mbeki"]);
});
