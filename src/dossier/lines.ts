import type { Account, AccountKind, Attribution, Party, Span, When } from "../record/index.ts";
import type { Told } from "./known.ts";
import type { Cite, Line, PartyLine, Telling, Voice } from "./rows.ts";

/** What every line carries, from the accounts that hold it. */
export const lineOf = <Kind extends AccountKind>({ thing, accounts, origins, decisions }: Told<Kind>): Line => ({
  id: thing.id,
  kind: thing.kind,
  origins,
  tellings: (accounts as unknown as Account[]).map(tellingOf),
  decisions,
});

export function tellingOf(account: Account): Telling {
  const { id, report, version, outlet, title, publishedAt, learntAt, item } = account;
  const qualified = item as { said?: string[]; hedge?: { force: Telling["hedge"] }; conditions?: Condition[] };
  const evidence = account.kind === "attribution" ? account.item.content : account.item.evidence;
  return {
    id,
    report,
    version,
    ...(outlet !== undefined && { outlet }),
    ...(title !== undefined && { title }),
    ...(publishedAt !== undefined && { publishedAt }),
    learntAt,
    rule: item.rule,
    certainty: item.certainty,
    evidence: citesOf(account, evidence),
    said: (qualified.said ?? []).flatMap((said) => {
      const attribution = account.attributions[said];
      return attribution ? [voiceOf(account, attribution)] : [];
    }),
    ...(qualified.hedge?.force !== undefined && { hedge: qualified.hedge.force }),
    conditions: (qualified.conditions ?? []).map(({ kind, text }) => ({ kind, words: citesOf(account, text) })),
  };
}

interface Condition {
  kind: Telling["conditions"][number]["kind"];
  text: Span[];
}

export const voiceOf = (account: Account, attribution: Attribution): Voice => ({
  by: partiesOf(account, attribution.speakers),
  standing: attribution.standing,
  manner: attribution.manner,
  acts: attribution.acts,
  source: citesOf(account, attribution.source),
  cue: citesOf(account, attribution.cue),
});

export const citesOf = (
  { report, version, words }: Pick<Account, "report" | "version" | "words">,
  spans: readonly Span[],
): Cite[] => spans.map(({ from, to }) => ({ report, version, from, to, words: words[`${from}-${to}`] ?? "" }));

export const partiesOf = (account: Account, ids: readonly string[] = []): PartyLine[] =>
  ids.flatMap((id) => partyOf(account, id) ?? []);

export function partyOf({ parties }: Account, id: string | undefined): PartyLine | undefined {
  const party = id === undefined ? undefined : parties[id];
  return party && partyLineOf(party);
}

export const partyLineOf = ({ key, name, kind, country, code, role, anonymous }: Party): PartyLine => ({
  key,
  name,
  kind,
  ...(country !== undefined && { country }),
  ...(code !== undefined && { code }),
  ...(role !== undefined && { role }),
  anonymous,
});

/** Whose side a party is on: its country's or organization's, else its own. */
export const sideOf = ({ key, country, code }: PartyLine): string => country ?? code ?? key;

/** The most definite of some days: a day before a week, a week before an open end; the earliest told of equals. */
export function bestWhen(whens: readonly (When | undefined)[]): When | undefined {
  return whens
    .filter((when) => when !== undefined)
    .sort((a, b) => lengthOf(a) - lengthOf(b))
    .at(0);
}

const lengthOf = ({ from, to }: When): number =>
  from === null || to === null ? Number.MAX_SAFE_INTEGER : Date.parse(to) - Date.parse(from);

/** Sorts by day, those of unknown days last. */
export const byDay = (a: { when?: When }, b: { when?: When }): number => {
  const [first, second] = [dayOf(a.when) ?? "9999", dayOf(b.when) ?? "9999"];
  return first < second ? -1 : first > second ? 1 : 0;
};

export const dayOf = (when: When | undefined): string | undefined => when?.from ?? when?.to ?? undefined;

/** Days from one ISO day to another. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);

/** Each once, by what `same` says of it. */
export function distinct<Item>(items: readonly Item[], same: (item: Item) => string): Item[] {
  const found = new Map<string, Item>();
  for (const item of items) if (!found.has(same(item))) found.set(same(item), item);
  return [...found.values()];
}
