import { thingOf } from "../../linking/index.ts";
import type { Account, AccountKind, Anchor, Decision, Thing } from "../../record/index.ts";
import type { LineDecision } from "../rows.ts";
import { corrected, correctionText, valueOf } from "./fields.ts";
import { finderAmong, type FindQuote } from "./quote.ts";

/** One thing after people's decisions. */
export interface Held {
  thing: Thing;
  /** The accounts that hold it, as corrected, in the order they were learnt. */
  accounts: Account[];
  /** Those that were rejected. */
  rejected: Account[];
  /** What was decided on it and holds, the oldest first. */
  decisions: LineDecision[];
}

interface Cluster {
  /** As it was linked; absent once people parted or joined it. */
  thing?: Thing;
  /** Ids of the accounts of one thing. */
  members: Set<string>;
  decisions: LineDecision[];
}

/**
 * The things of one kind after the decisions that stand. Accounts come in the order they were learnt and as they were read. What
 * is one thing is settled first, so that a line that is merged with one that was corrected is corrected too; of two corrections the
 * later holds. A decision whose words are found no more does nothing.
 */
export function heldAfter(
  standing: readonly Decision[],
  kind: AccountKind,
  things: readonly Thing[],
  accounts: ReadonlyMap<string, Account>,
  shown: (account: Account) => Account,
): Held[] {
  const own = standing.filter(({ about }) => about[0]?.kind === kind);
  const find = own.length === 0 ? undefined : finderAmong(accounts.values());
  const placed = own.map((decision) => ({
    decision,
    found: decision.about.map((anchor) => accountsAt(anchor, decision, find!)),
  }));
  const clusters = new Clusters(things);
  for (const { decision, found } of placed) {
    if (decision.kind === "merge") clusters.merge(found.flat());
    if (decision.kind === "split") clusters.split(found);
  }

  const now = new Map([...accounts].map(([id, account]) => [id, shown(account)]));
  const rejected = new Set<string>();
  for (const { decision, found } of placed) {
    const all = found.flat();
    const touched = clusters.of(all);
    const note = noteOf(decision, all);
    if (decision.kind === "reject") for (const id of all) rejected.add(id);
    if (decision.kind === "correct") {
      const targets = isTelling(decision.about[0]!) ? all : touched.flatMap(({ members }) => [...members]);
      note.changes = change(now, targets, decision);
    }
    for (const { decisions } of touched) decisions.push(note);
  }
  return clusters.all().map(({ members, decisions, ...linked }): Held => {
    const thing =
      linked.thing ??
      thingOf(
        kind,
        [...members].map((id) => now.get(id)!),
      );
    const held = thing.accounts.map((id) => now.get(id)!);
    return {
      thing,
      accounts: held.filter(({ id }) => !rejected.has(id)),
      rejected: held.filter(({ id }) => rejected.has(id)),
      decisions,
    };
  });
}

/** What an anchor was named by: one report's telling, or else a line with all that tell of it. */
const isTelling = ({ id }: Anchor): boolean => id.includes("/");

export const accountsAt = ({ quotes }: Anchor, { kind }: Pick<Decision, "kind">, find: FindQuote): string[] =>
  quotes.flatMap((quote) => find(quote, kind)?.id ?? []);

function noteOf({ number, kind, by, at, because }: Decision, tellings: readonly string[]): LineDecision {
  return {
    number,
    kind: kind as LineDecision["kind"],
    by,
    at,
    ...(because !== undefined && { because }),
    tellings: [...new Set(tellings)],
    changes: [],
  };
}

/** Sets the fields of some accounts, and says what they were. */
function change(
  now: Map<string, Account>,
  targets: readonly string[],
  { set = {} }: Pick<Decision, "set">,
): LineDecision["changes"] {
  return Object.entries(set).map(([field, value]) => {
    const was = new Set<string>();
    for (const id of targets) {
      const account = now.get(id)!;
      was.add(valueOf(account, field));
      now.set(id, corrected(account, field, value));
    }
    return { field, was: [...was].join("; "), now: correctionText(value) };
  });
}

/** Which accounts are of one thing, as people part and join them. */
class Clusters {
  readonly #of = new Map<string, Cluster>();

  constructor(things: readonly Thing[]) {
    for (const thing of things) this.#put({ thing, members: new Set(thing.accounts), decisions: [] });
  }

  all = (): Cluster[] => this.of([...this.#of.keys()]);

  of(accounts: readonly string[]): Cluster[] {
    return [...new Set(accounts.map((id) => this.#of.get(id)!))];
  }

  merge(accounts: readonly string[]): void {
    const parts = this.of(accounts);
    if (parts.length > 1) this.#put({ members: new Set(parts.flatMap(({ members }) => [...members])), decisions: [] });
  }

  /** Takes each group but the first out of the things that it shares with another; the first keeps whatever came since. */
  split([first = [], ...others]: readonly (readonly string[])[]): void {
    const staying = new Set(first);
    for (const leaving of others) {
      for (const cluster of this.of(leaving)) {
        const members = new Set(leaving.filter((id) => cluster.members.has(id) && !staying.has(id)));
        if (members.size === 0 || members.size === cluster.members.size) continue;
        for (const id of members) cluster.members.delete(id);
        delete cluster.thing;
        this.#put({ members, decisions: [] });
      }
    }
  }

  #put(cluster: Cluster): void {
    for (const id of cluster.members) this.#of.set(id, cluster);
  }
}
