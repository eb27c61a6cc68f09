import type { Account, Event } from "../record/index.ts";
import type { Known } from "./known.ts";
import { bestWhen, byDay, distinct, lineOf, partiesOf, partyOf } from "./lines.ts";
import type { EventLine, LineDecision } from "./rows.ts";

/** What happened, is planned, threatened or called off: one line an event, by day. */
export async function timeline(known: Known): Promise<EventLine[]> {
  const lines = (await known.told("event")).map((told): EventLine => {
    const { accounts } = told;
    const first = accounts[0]!;
    const { type, mode, contexts, quad, score, cameo, ahead, occurrence, actors, recipients } = first.item;
    const when = bestWhen(accounts.map(({ item }) => item.when));
    const where = accounts.map(({ item }) => item.where).find((place) => place !== undefined);
    return {
      ...lineOf(told),
      type,
      mode,
      contexts,
      quad,
      score,
      ...(cameo !== undefined && { cameo }),
      ...(ahead && { ahead }),
      occurrence,
      actors: partiesOf(first, actors),
      recipients: partiesOf(first, recipients),
      ...(when && { when }),
      ...(where && { where }),
      background: accounts.every(({ item }) => item.background),
      unsure: accounts.every(({ item }) => item.certainty === "unknown") && !told.decisions.some(isVouching),
      standing: distinct(
        accounts.flatMap((account) => standings(account, account.item)),
        ({ party, stance }) => `${party.key} ${stance}`,
      ),
    };
  });
  return lines.sort(byDay);
}

/** What a person says is right, or sets right, is no longer in doubt. */
const isVouching = ({ kind }: LineDecision): boolean => kind === "confirm" || kind === "correct";

const standings = (account: Account, { standing }: Event): EventLine["standing"] =>
  standing.flatMap(({ party, stance }) => {
    const line = partyOf(account, party);
    return line ? [{ party: line, stance }] : [];
  });
