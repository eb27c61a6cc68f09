import type { Archive } from "../archive/index.ts";
import { type Account, accountKinds } from "../record/index.ts";
import { claims } from "./disputes.ts";
import { accesses, advisories, agenda, instruments } from "./in-force.ts";
import type { Known } from "./known.ts";
import { tellingOf, voiceOf } from "./lines.ts";
import { positions } from "./positions.ts";
import type { AttributionLine, Whole } from "./rows.ts";
import { says } from "./says.ts";
import { encounters, messageLines } from "./thread.ts";
import { timeline } from "./timeline.ts";

/** Every line there is; the reports and the actors, which are lists of another kind, are not among them. */
export async function whole(known: Known, archive: Archive): Promise<Omit<Whole, "reports" | "actors">> {
  const voices = await archive.accounts(["attribution"], known.asOf);
  const inWords = new Map(voices.map((account) => [account.id, says(account)]));
  for (const kind of accountKinds)
    for (const { thing, accounts } of await known.told(kind)) inWords.set(thing.id, says(accounts[0] as Account));
  return {
    asOf: known.asOf,
    on: known.on,
    events: await timeline(known),
    messages: await messageLines(known),
    encounters: await encounters(known),
    demands: await positions(known),
    claims: await claims(known),
    advisories: await advisories(known),
    access: await accesses(known),
    instruments: await instruments(known),
    agenda: await agenda(known),
    attributions: voices.flatMap(attributionLine),
    says: inWords,
  };
}

/** An attribution is one report's alone: its line is its account. */
function attributionLine(account: Account): AttributionLine[] {
  if (account.kind !== "attribution") return [];
  const { id, kind, item } = account;
  return [{ id, kind, origins: 1, tellings: [tellingOf(account)], ...voiceOf(account, item) }];
}
