import type { Line, PartyLine } from "../../src/api/contract.ts";

export const nameOf = ({ name, anonymous }: PartyLine): string => (anonymous ? `${name} (unnamed)` : name);

export const andJoin = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

export const namesOf = (parties: readonly PartyLine[]): string => andJoin(parties.map(nameOf));

/** Whether a verb after them takes its plural: several, or one whose name is of many. */
export const areMany = (parties: readonly Pick<PartyLine, "name" | "kind">[]): boolean =>
  parties.length > 1 || parties.some(({ name, kind }) => ofMany.has(kind) && /(?:[^s]s|men|people|police)$/.test(name));

const ofMany: ReadonlySet<PartyLine["kind"]> = new Set(["population", "group", "armed-force", "unnamed"]);

export function eachOnce(parties: readonly PartyLine[]): PartyLine[] {
  return [...new Map(parties.map((party) => [party.key, party])).values()];
}

/** Those on whose word a line stands. */
const voicesOf = (line: Line): PartyLine[] =>
  eachOnce(line.tellings.flatMap(({ said }) => said.flatMap(({ by }) => by)));

/** Every telling has it from somebody else. */
export const isOnlySaid = (line: Line): boolean => line.tellings.every(({ said }) => said.length > 0);

/** "on the word of the Navy"; "told outright by Atlantic Wire". */
export function whoseWord(line: Line): string {
  const voices = voicesOf(line);
  const outright = line.tellings.filter(({ said }) => said.length === 0);
  const outlets = [...new Set(outright.map(({ outlet }) => outlet ?? "the report"))];
  if (outlets.length === 0) return voices.length === 0 ? "on others’ word" : `on the word of ${namesOf(voices)}`;
  const told = `told outright by ${andJoin(outlets)}`;
  return voices.length === 0 ? told : `${told}; also on the word of ${namesOf(voices)}`;
}

export function originWords({ origins, tellings }: Line): string {
  const reports = new Set(tellings.map(({ report }) => report)).size;
  if (reports < 2) return "one report";
  return `${reports} reports, ${origins === 1 ? "one origin" : `${origins} independent origins`}`;
}
