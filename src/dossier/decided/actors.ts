import type { Archive } from "../../archive/index.ts";
import { type Account, type Actor, type Decision, type Party, partyOf } from "../../record/index.ts";
import { standingOf } from "./standing.ts";

export type ActorIn = Awaited<ReturnType<Archive["actors"]>>[number];

/** Who is who after people's decisions. */
export interface Naming {
  actors: readonly ActorIn[];
  account: (account: Account) => Account;
  /** The key that an actor of a report goes by. */
  keyIn: (key: string, report: string) => string;
}

/** What was decided on actors. */
export const onActors = (standing: readonly Decision[]): Decision[] =>
  standing.filter(({ about }) => about[0]?.kind === "actor");

/** Actors and accounts with those merged who are one, and those apart who are not. */
export function namingAfter(decisions: readonly Decision[], read: readonly ActorIn[]): Naming {
  if (decisions.length === 0) return { actors: read, account: (account) => account, keyIn: (key) => key };
  const leads = new Map<string, Actor>();
  for (const { actor, report } of read) {
    const key = keyAfter(decisions, actor.key, report);
    if (!leads.has(key) || (actor.key === key && leads.get(key)!.key !== key)) leads.set(key, actor);
  }
  /** As whom a party now counts; undefined where nothing was decided on it. */
  const leadOf = ({ key }: Party, report: string): Party | undefined => {
    const now = keyAfter(decisions, key, report);
    return now === key ? undefined : { ...partyOf(leads.get(now)!), key: now };
  };
  return {
    actors: read.map(({ actor, report, mentions }) => {
      const lead = leadOf(actor, report);
      if (!lead) return { actor, report, mentions };
      const { country: _country, code: _code, sector: _sector, role: _role, ...own } = actor;
      const aliases = [...new Set([actor.name, ...actor.aliases])].filter((name) => name !== lead.name);
      return { actor: { ...own, ...lead, id: actor.id, aliases }, report, mentions };
    }),
    account: (account) => ({
      ...account,
      parties: Object.fromEntries(
        Object.entries(account.parties).map(([id, party]) => {
          const lead = leadOf(party, account.report);
          return [id, lead ? { ...lead, id } : party];
        }),
      ),
    }),
    keyIn: (key, report) => keyAfter(decisions, key, report),
  };
}

/** The key an actor goes by in a report. */
function keyAfter(decisions: readonly Decision[], key: string, report: string): string {
  return decisions.reduce((now, decision) => keyAfterOne(decision, now, report), key);
}

function keyAfterOne({ kind, number, about, reports = [] }: Decision, key: string, report: string): string {
  const [lead] = about;
  if (kind === "merge" && about.some(({ id }) => id === key)) return lead!.id;
  return kind === "split" && lead!.id === key && reports.includes(report) ? `${key}~${number}` : key;
}

/**
 * By the number of each decision on actors, the keys it could find them by: those they went by after the decisions before it. One
 * that says that somebody is another in some reports finds nobody outside them.
 */
export function keysBefore(
  log: readonly Decision[],
  read: readonly ActorIn[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const standing = new Set(standingOf(log));
  const found = new Map<number, ReadonlySet<string>>();
  let spoken = read.map(({ actor, report }) => ({ key: actor.key, report }));
  for (const decision of onActors(log)) {
    const { number, kind, reports = [] } = decision;
    const within = kind === "split" ? spoken.filter(({ report }) => reports.includes(report)) : spoken;
    found.set(number, new Set(within.map(({ key }) => key)));
    if (standing.has(decision))
      spoken = spoken.map(({ key, report }) => ({ key: keyAfterOne(decision, key, report), report }));
  }
  return found;
}
