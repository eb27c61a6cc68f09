import type { Event, EventType } from "../record/index.ts";
import type { Candidate } from "./cast.ts";
import type { ActorOf } from "./code.ts";

/** Types of what a government does with its own all day. */
const daily = new Set<EventType>(["AGREE", "AID", "CONSULT", "COOPERATE", "REQUEST", "SUPPORT"]);
/** Sectors of those who hold arms against a state, or stand against its government. */
const apart: ReadonlySet<string> = new Set(["OPP", "PRM", "REB", "UAF"]);
/** Matters that are of the record though they are settled at home. */
const grave: ReadonlySet<string> = new Set(
  "asylum cbrn cyber election human_rights intelligence migration military peacekeeping repression rights_freedoms terrorism territory".split(
    " ",
  ),
);

/**
 * "Asked the Government to plan for exits", "met with his health team", told by the government whose both are: its own household, of which a
 * record of a crisis has nothing to keep unasked. Not where its sentence tells of anybody abroad or in arms, or of war, votes or rights.
 */
export function isHousehold(
  { type, actors, recipients, contexts }: Event,
  home: string | undefined,
  { candidates, actor }: { candidates: readonly Candidate[]; actor: ActorOf },
): boolean {
  const own = home === undefined ? undefined : actor(home)?.country;
  const parties = [...actors, ...recipients];
  if (own === undefined || !daily.has(type) || parties.length < 2 || contexts.some((each) => grave.has(each)))
    return false;
  return (
    parties.every((id) => actor(id)?.country === own && !apart.has(actor(id)?.sector ?? "")) &&
    candidates.every(
      ({ actor: each, country }) => (each?.country ?? country ?? own) === own && !apart.has(each?.sector ?? ""),
    )
  );
}
