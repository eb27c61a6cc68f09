import type { Message } from "../record/index.ts";
import type { Setting } from "./setting.ts";

const contentWords = /\b(?:content|contents|details?|text|substance|letter|response|reply|answer|message|note)\b/i;

/** Who publishes its content, who withholds it, who leaves that to the other: of the message spoken of last. */
export function disclose(messages: readonly Message[], setting: Setting): void {
  for (const attribution of setting.input.attributions) {
    const speaker = attribution.speakers[0];
    if (speaker === undefined) continue;
    const words = attribution.content.map((span) => setting.words(span)).join(" ");
    const refuses = attribution.acts.includes("refuse-to-say");
    const leaves = /\b(?:leave|up to)\b.{0,60}\b(?:talk|speak|disclose|publish|comment|say)\b/i.test(words);
    if (!refuses && !leaves) continue;
    const { from } = attribution.cue[0]!;
    const distance = (message: Message) => Math.min(...message.evidence.map((span) => Math.abs(span.from - from)));
    const message = [...messages].sort((a, b) => distance(a) - distance(b))[0];
    if (!message || distance(message) > NEAR || (refuses && !contentWords.test(words))) continue;
    const stance = leaves ? "leaves-to-other" : "withholds";
    if (
      !message.disclosure.some((each) => setting.side(each.party) === setting.side(speaker) && each.stance === stance)
    )
      message.disclosure.push({ party: speaker, stance, of: "content" });
  }
}

/** How far from a message, in characters, what is said of it stands. */
const NEAR = 400;
