import type { Advisory, Audience, Span, Token, TravelAdvice, Tree } from "../record/index.ts";
import type { Setting } from "./setting.ts";

/** Advice as one place of the text gives it. */
export interface Advice {
  issuers: string[];
  audience: Audience[];
  departure?: "authorized" | "ordered";
  travel?: TravelAdvice;
  mission?: NonNullable<Advisory["mission"]>;
  change?: NonNullable<Advisory["change"]>;
  /** The last word of what it rests on, where that is not of its own phrase. */
  until?: Token;
  /** Its own words, where the sentence gives other advice beside it. */
  own?: Span;
  tree: Tree;
  token: Token;
}

const audienceWords: [RegExp, Audience][] = [
  [/\b(?:famil(?:y|ies)|dependents?|dependants?|relatives|spouses|wives|children)\b/i, "families"],
  [/\b(?:local|locally employed)\b.{0,20}\b(?:staff|employees?|personnel)\b/i, "local-staff"],
  [/\bnon-? ?(?:essential|emergency)\b/i, "non-emergency-staff"],
  [
    /\b(?:all|embassy|consular|diplomatic|mission)\b.{0,20}\b(?:staff|personnel|employees?)\b|\bdiplomats\b/i,
    "all-staff",
  ],
  [/\b(?:nationals?|citizens?|travell?ers|americans|britons|subjects|expatriates)\b/i, "nationals"],
];

/** Whom a phrase names of those a government tells to go. */
export function audienceOf(words: string): Audience[] {
  const found: Audience[] = [];
  for (const [pattern, audience] of audienceWords)
    if (pattern.test(words) && !found.includes(audience)) found.push(audience);
  // the families of employees are families, not employees
  if (found.includes("families"))
    return found.filter((each) => each === "families" || each === "non-emergency-staff" || each === "local-staff");
  return found.includes("non-emergency-staff") || found.includes("local-staff")
    ? found.filter((each) => each !== "all-staff")
    : found;
}

/** The government that speaks: who does it, else who says so, else the state whose people they are. */
export function issuersOf(setting: Setting, tree: Tree, verb: Token, who: Token | undefined): string[] {
  const parties = setting.parties(tree);
  const doers = parties.doers(verb).filter((id) => setting.actor(id)?.country !== undefined);
  if (doers.length > 0) return doers;
  const bodies = parties.doers(verb).filter((id) => setting.actor(id)?.sector === "GOV" && setting.isParty(id));
  if (!who) return bodies;
  const owners = parties.namedOrPlace(who).flatMap((id) => setting.actor(id)?.country ?? []);
  const speakers = setting.speakers(verb).filter((id) => owners.includes(setting.actor(id)?.country ?? ""));
  if (speakers.length > 0) return speakers;
  return owners.length > 0 ? [setting.input.stateOf(owners[0]!)] : bodies;
}
