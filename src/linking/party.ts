import type { Account, Party } from "../record/index.ts";

/**
 * Whose a party's act counts as across reports: its country's or organization's, else its own. Undefined where nothing
 * tells it from others of its description: "two officials", "troops".
 */
function codeOf(party: Party | undefined): string | undefined {
  if (!party) return undefined;
  const code = party.country ?? party.code;
  if (code !== undefined) return code;
  if (party.anonymous) return undefined;
  switch (party.kind) {
    case "group":
    case "population":
    case "armed-force":
      // a people of a part of the world is one and the same; "both sides" is not
      return party.key.startsWith("people:") ? party.key : undefined;
    case "unnamed":
      return undefined;
    case "state":
    case "government":
    case "office":
    case "person":
    case "organization":
      return party.key;
  }
}

/** The codes of some parties of an account, each once, sorted; undefined where none is known beyond its report. */
export function codesOf({ parties }: Account, ids: readonly string[]): string | undefined {
  const codes = new Set<string>();
  for (const id of ids) {
    const code = codeOf(parties[id]);
    if (code !== undefined) codes.add(code);
  }
  return codes.size === 0 ? undefined : [...codes].sort().join("+");
}

/** The persons among some parties, each with whose they are: `USA=person:…`, sorted. */
export function personsOf({ parties }: Account, ids: readonly string[]): string[] {
  const persons = new Set<string>();
  for (const id of ids) {
    const party = parties[id];
    if (party?.kind === "person") persons.add(`${codeOf(party)}=${party.key}`);
  }
  return [...persons].sort();
}
