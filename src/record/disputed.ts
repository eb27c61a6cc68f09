import type { Claim } from "./claim.ts";
import type { Event } from "./event.ts";
import { covers } from "./span.ts";

/**
 * The events with what parties say of the claims that tell them: "accused the army of bombing a village. The army denied it" is a bombing
 * that the army denies, though its own words name none.
 */
export const withDisputes = (events: readonly Event[], claims: readonly Claim[]): Event[] =>
  events.map((event) => {
    const told = claims.filter(({ evidence }) => evidence.some((span) => event.cue.every((cue) => covers(span, cue))));
    const further = told.flatMap(({ stances }) =>
      stances.flatMap(({ party, stance, attribution }) =>
        (stance === "denies" || stance === "confirms") &&
        !event.standing.some((each) => each.party === party && each.stance === stance)
          ? [{ party, stance, attribution }]
          : [],
      ),
    );
    return further.length > 0 ? { ...event, standing: [...event.standing, ...further] } : event;
  });
