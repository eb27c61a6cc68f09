import type { EventType, Span } from "../record/index.ts";
import type { ActorOf, EventInput } from "./code.ts";
import type { Sides } from "./sides.ts";

/** Types of what one of two who are at odds does to the other, where nothing says to whom. */
const atOdds = new Set<EventType>(["ACCUSE", "CONCEDE", "REJECT", "REQUEST", "SANCTION", "THREATEN"]);

/**
 * "Kenya asked that the soldiers be tried", in a report of Kenya and Uganda: whom the sentence leaves out is the other of the two states that a
 * report is about, if no third is told of in it. `states`: those that the sentence tells of.
 */
export function otherOfTwo(
  type: EventType,
  sides: Sides,
  { pair, stateOf }: Pick<EventInput, "pair" | "stateOf">,
  { states, actor }: { states: ReadonlySet<string>; actor: ActorOf },
): Sides {
  if (!pair || !atOdds.has(type) || sides.recipients.length > 0 || sides.named) return sides;
  const own = new Set(sides.actors.map((id) => actor(id)?.country));
  const [country] = own;
  if (own.size !== 1 || country === undefined || !pair.countries.includes(country)) return sides;
  if ([...states].some((each) => !pair.countries.includes(each))) return sides;
  const other = pair.countries.find((each) => each !== country)!;
  const named: Span | undefined = pair.named.get(other);
  return named ? { ...sides, recipients: [stateOf(other)], named: [named] } : sides;
}
