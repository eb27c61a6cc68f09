import type { AccountKind, Anchor, Decision } from "../../record/index.ts";
import type { Known } from "../known.ts";
import type { DecisionLine } from "../rows.ts";
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

  return known.log.map(({ about, set = {}, ...decision }): DecisionLine => {
    const undoneBy = undone.get(decision.number);
    const stands = undoneBy === undefined && decision.kind !== "undo";
    const anchors = about.map((anchor): DecisionLine["about"][number] => {
      const { id, kind, says } = anchor;
      if (kind === "actor") return { id, kind, says, found: actors!.get(decision.number)!.has(id) };
      const line = lineAt(anchor, decision, places.get(kind)!);
      return { id, kind, says, found: line !== undefined, ...(line !== undefined && { line }) };
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
}

async function placeOf(known: Known, kind: AccountKind): Promise<Place> {
  const held = await known.held(kind);
  return {
    find: finderAmong((await known.read(kind)).values()),
    lineOf: new Map(held.flatMap(({ thing }) => thing.accounts.map((account) => [account, thing.id] as const))),
  };
}

const lineAt = (anchor: Anchor, decision: Pick<Decision, "kind">, { find, lineOf }: Place): string | undefined =>
  accountsAt(anchor, decision, find)
    .map((account) => lineOf.get(account))
    .at(0);
