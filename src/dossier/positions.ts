import type { PositionStance } from "../record/index.ts";
import type { Known } from "./known.ts";
import { bestWhen, citesOf, daysFrom, dayOf, distinct, lineOf, partiesOf, partyOf, sideOf } from "./lines.ts";
import type { DemandLine } from "./rows.ts";

const answers: ReadonlySet<PositionStance> = new Set([
  "accepts",
  "accepts-in-part",
  "rejects",
  "counters",
  "willing-to-discuss",
]);

/** Demands, offers and topics, and what each party has said to each, oldest first. */
export async function positions(known: Known): Promise<DemandLine[]> {
  return (await known.told("demand")).map((told) => {
    const { accounts } = told;
    const first = accounts[0]!;
    const by = distinct(
      accounts.flatMap((account) => partiesOf(account, account.item.by)),
      sideOf,
    );
    const taken = distinct(
      accounts.flatMap((account) =>
        account.item.positions.flatMap(({ party, stance, when, evidence }) => {
          const line = partyOf(account, party);
          if (!line) return [];
          return [{ party: line, stance, ...(when && { when }), words: citesOf(account, evidence) }];
        }),
      ),
      ({ party, stance, when }) => `${sideOf(party)} ${stance} ${dayOf(when) ?? ""}`,
    ).sort((a, b) => ((dayOf(a.when) ?? "") < (dayOf(b.when) ?? "") ? -1 : 1));
    const own = new Set(by.map(sideOf));
    const open =
      first.item.kind !== "topic" && !taken.some(({ party, stance }) => answers.has(stance) && !own.has(sideOf(party)));
    const since = accounts.map(({ publishedAt }) => publishedAt).find((day) => day !== undefined);
    const deadline = bestWhen(accounts.map(({ item }) => item.deadline));
    return {
      ...lineOf(told),
      form: first.item.kind,
      subject: first.item.subject,
      by,
      to: distinct(
        accounts.flatMap((account) => partiesOf(account, account.item.to)),
        sideOf,
      ),
      bound: distinct(
        accounts.flatMap((account) => partiesOf(account, account.item.bound)),
        sideOf,
      ),
      reciprocal: accounts.some(({ item }) => item.reciprocal === true),
      ...(deadline && { deadline }),
      positions: taken,
      open,
      ...(open && since !== undefined && { age: daysFrom(since, known.on) }),
    };
  });
}
