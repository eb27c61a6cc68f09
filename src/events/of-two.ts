import type { Actor, EventType, Span } from "../record/index.ts";
import type { ActorOf, EventInput } from "./code.ts";
import type { Trigger } from "./match.ts";
import type { Sides } from "./sides.ts";

/** Types of what one of two who are at odds does to the other, where nothing says to whom. */
const atOdds = new Set<EventType>(["ACCUSE", "CONCEDE", "REJECT", "REQUEST", "SANCTION", "THREATEN"]);

/** Rules of what is held out to whoever hears it. */
const offers: ReadonlySet<string> = new Set(
  ["offer", "offer-to", "readiness", "ready"].map((id) => `events/AGREE/${id}`),
);

/**
 * "Kenya asked that the soldiers be tried", in a report of Kenya and Uganda: whom the sentence leaves out is the other of the two states that a
 * report is about, if no third is told of in it. `states`: those that the sentence tells of; `within`: those of them that the words for the act tell of.
 */
export function otherOfTwo(
  { rule: { type, id }, token }: Trigger,
  sides: Sides,
  { pair, stateOf }: Pick<EventInput, "pair" | "stateOf">,
  { states, within, actor }: { states: ReadonlySet<string>; within: ReadonlySet<string>; actor: ActorOf },
): Sides {
  const isToBoth = type === "REQUEST" || offers.has(id) || (type === "AGREE" && token.lemma === "offer");
  if (!pair || sides.recipients.length > 0 || sides.actors.length === 0) return sides;
  const own = new Set(sides.actors.map((id) => actor(id)?.country));
  // no party, union or crowd acts for its state
  if (!sides.actors.every((id) => actsForState(actor(id)))) return sides;
  const [country] = own;
  const isOfPair = (state: string): boolean => pair.countries.includes(state);
  // a third who offers or asks something, and names nobody: to both
  const isThird = sides.actors.every((id) => {
    const { country: of, code } = actor(id) ?? {};
    return of === undefined ? code !== undefined : !isOfPair(of);
  });
  if (isThird && isToBoth && [...states].every((each) => isOfPair(each) || own.has(each))) {
    const named = pair.countries.flatMap((each) => pair.named.get(each) ?? []);
    if (named.length < pair.countries.length) return sides;
    return { ...sides, recipients: pair.countries.map(stateOf), named };
  }
  // whoever condemns an attack need not say whose it was
  if (!atOdds.has(type) || (type === "ACCUSE" && !complaining.test(token.lemma))) return sides;
  if (own.size !== 1 || country === undefined || !isOfPair(country)) return sides;
  const other = pair.countries.find((each) => each !== country)!;
  // whom the sentence names and gives no part has none, unless it names him for something else: "handed Uganda a note and demanded an apology"
  if ([...states].some((each) => each !== country && (each !== other || within.has(each)))) return sides;
  const named: Span | undefined = pair.named.get(other);
  return named ? { ...sides, recipients: [stateOf(other)], named: [...(sides.named ?? []), named] } : sides;
}

const complaining = /^(?:accuse|blame|charge|complain|complaint|note|protest|summon)$/;

const official: ReadonlySet<string> = new Set(["COP", "EUR", "GOV", "IGO", "JUD", "LEG", "MIL", "SPY", "UNO"]);

const actsForState = (actor: Actor | undefined): boolean =>
  actor !== undefined && (actor.kind === "state" || official.has(actor.sector ?? ""));
