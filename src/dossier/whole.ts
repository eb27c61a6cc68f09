import { type Account, accountKinds } from "../record/index.ts";
import { claims } from "./disputes.ts";
import { accesses, advisories, agenda, instruments } from "./in-force.ts";
import { decisionLines } from "./decided/log.ts";
import type { Known, Told } from "./known.ts";
import { lineOf, voiceOf } from "./lines.ts";
import { positions } from "./positions.ts";
import type { AttributionLine, Whole } from "./rows.ts";
import { saysLine } from "./says.ts";
import { encounters, messageLines } from "./thread.ts";
import { timeline } from "./timeline.ts";

/** Every line there is; the reports and the actors, which are lists of another kind, are not among them. */
export async function whole(known: Known): Promise<Omit<Whole, "reports" | "actors">> {
  const inWords = new Map<string, string>();
  for (const kind of accountKinds)
    for (const { thing, accounts } of await known.told(kind)) inWords.set(thing.id, saysLine(accounts as Account[]));
  return {
    asOf: known.asOf,
    on: known.on,
    ...(await storyLines(known)),
    attributions: (await known.told("attribution")).map(attributionLine),
    decisions: await decisionLines(known),
    says: inWords,
    keyIn: (await known.naming()).keyIn,
  };
}

/** What reports tell of, list by list: all lines but those of who said what. */
export const storyLines = async (known: Known) => ({
  events: await timeline(known),
  messages: await messageLines(known),
  encounters: await encounters(known),
  demands: await positions(known),
  claims: await claims(known),
  advisories: await advisories(known),
  access: await accesses(known),
  instruments: await instruments(known),
  agenda: await agenda(known),
});

/** A saying is one report's alone. */
function attributionLine(told: Told<"attribution">): AttributionLine {
  const account = told.accounts[0]!;
  return { ...lineOf(told), ...voiceOf(account, account.item) };
}
