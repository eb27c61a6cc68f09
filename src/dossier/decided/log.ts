import type { AccountKind, Anchor, Decision } from "../../record/index.ts";
import type { Known } from "../known.ts";
import type { DecisionLine } from "../rows.ts";
import { saysLine } from "../says.ts";
import { keysBefore } from "./actors.ts";
import { correctionText } from "./fields.ts";
import { accountsAt } from "./held.ts";
import { finderAmong, type FindQuote } from "./quote.ts";
import { undoneIn } from "./standing.ts";

/** The log of decisions, the oldest first, each with what has become of it. */
export async function decisionLines(known: Known): Promise<DecisionLine[]> {
  const undone = undoneIn(known.log);
  const kinds = new Set(known.log.flatMap(({ about }) => about.map(({ kind }) => kind)));
  const places = new Map<string, Place>();
  for (const kind of kinds) if (kind !== "actor") places.set(kind, await placeOf(known, kind));
  const actors = kinds.has("actor") ? keysBefore(known.log, await known.readActors()) : undefined;
  const nameNow = kinds.has("actor") ? await namesNow(known) : undefined;

  return known.log.map(({ about, set = {}, ...decision }): DecisionLine => {
    const undoneBy = undone.get(decision.number);
    const stands = undoneBy === undefined && decision.kind !== "undo";
    const anchors = about.map((anchor): DecisionLine["about"][number] => {
      const { id, kind, says } = anchor;
      const isOther = (now: string | undefined) => now !== undefined && now !== says && { now };
      if (kind === "actor")
        return { id, kind, says, ...isOther(nameNow!(id)), found: actors!.get(decision.number)!.has(id) };
      const place = places.get(kind)!;
      const line = lineAt(anchor, decision, place);
      if (line === undefined) return { id, kind, says, found: false };
      return { id, kind, says, ...isOther(place.saysNow(line)), found: true, line };
    });
    return {
      ...decision,
      about: anchors,
      changes: Object.entries(set).map(([field, value]) => ({ field, now: correctionText(value) })),
      ...(undoneBy !== undefined && { undoneBy }),
      lost: stands && anchors.filter(({ found }) => found).length < leastOf(decision.kind, anchors.length),
    };
  });
}

/** How much of what it is about must be found for a decision to do anything: nothing is parted or joined alone. */
const leastOf = (kind: Decision["kind"], anchors: number): number =>
  kind === "merge" || kind === "split" ? Math.min(anchors, 2) : 1;

/** Where quotes of one kind are found, and the lines their accounts hold. */
interface Place {
  find: FindQuote;
  lineOf: ReadonlyMap<string, string>;
  /** What a line says; of one that was rejected nothing. */
  saysNow: (line: string) => string | undefined;
}

async function placeOf(known: Known, kind: AccountKind): Promise<Place> {
  const held = await known.held(kind);
  const shown = new Map(held.map(({ thing, accounts }) => [thing.id, accounts]));
  return {
    find: finderAmong((await known.read(kind)).values()),
    lineOf: new Map(held.flatMap(({ thing }) => thing.accounts.map((account) => [account, thing.id] as const))),
    saysNow(line) {
      const accounts = shown.get(line)!;
      return accounts.length === 0 ? undefined : saysLine(accounts);
    },
  };
}

/** The name that an actor goes by, by the key it was named with. */
async function namesNow(known: Known): Promise<(key: string) => string | undefined> {
  const { actors, keyIn } = await known.naming();
  const names = new Map(actors.map(({ actor }) => [actor.key, actor.name]));
  return (key) => names.get(keyIn(key, ""));
}

const lineAt = (anchor: Anchor, decision: Pick<Decision, "kind">, { find, lineOf }: Place): string | undefined =>
  accountsAt(anchor, decision, find)
    .map((account) => lineOf.get(account))
    .at(0);
