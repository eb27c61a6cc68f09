import type { Archive, Kept } from "../archive/index.ts";
import { linkKeyOf, link, ONE_STORY, originsOf, sharedOf } from "../linking/index.ts";
import {
  type Account,
  type AccountKind,
  accountKinds,
  type AccountOf,
  type Decision,
  type Thing,
} from "../record/index.ts";
import { type ActorIn, type Naming, namingAfter, onActors } from "./decided/actors.ts";
import { type Held, heldAfter } from "./decided/held.ts";
import { standingOf } from "./decided/standing.ts";
import type { LineDecision } from "./rows.ts";

/** One thing with the accounts that tell of it, in the order they were learnt, and what people decided on it. */
export interface Told<Kind extends AccountKind> {
  thing: Thing;
  accounts: AccountOf<Kind>[];
  origins: number;
  decisions: LineDecision[];
}

/** All that is known at a time, linked when it is first asked for and kept while the archive stays as it is. */
export interface Known {
  /** ISO 8601. */
  asOf: string;
  /** Day of the newest report: a record of long ago counts its days from then. */
  on: string;
  reports: Kept[];
  /** What people decided, taken back or not, the oldest first. */
  log: Decision[];
  /** What is told of one kind: what was rejected is not. */
  told<Kind extends AccountKind>(kind: Kind): Promise<Told<Kind>[]>;
  /** The same with what was rejected, apart. */
  held(kind: AccountKind): Promise<Held[]>;
  /** The accounts of one kind as they were read, by id. */
  read(kind: AccountKind): Promise<ReadonlyMap<string, Account>>;
  /** What a line, or one report's telling of it, is about, by its id. */
  kindOf(id: string): Promise<AccountKind | undefined>;
  /** Who is spoken of in which report: as it was read, and after people's decisions. */
  readActors(): Promise<readonly ActorIn[]>;
  actors(): Promise<readonly ActorIn[]>;
  naming(): Promise<Naming>;
  /** The same record, showing what was rejected and nothing else. */
  rejected(): Known;
}

export async function knownAt(archive: Archive, asOf: string): Promise<Known> {
  const reports = await archive.reports(asOf);
  const on = dayOf(reports) ?? asOf.slice(0, 10);
  const log = await archive.decisions(asOf);
  const standing = standingOf(log);
  const origins = once(() => copies(archive, asOf));
  const readActors = once(() => archive.actors(asOf));
  const naming = once(async () => namingAfter(onActors(standing), await readActors()));
  const read = eachOnce(
    async (kind) => new Map((await archive.accounts([kind], asOf)).map((account) => [account.id, account])),
  );
  const held = eachOnce(async (kind) => {
    const accounts = await read(kind);
    // nobody's name is looked for while all are as they were read
    const shown = onActors(standing).length === 0 ? (account: Account) => account : (await naming()).account;
    return heldAfter(standing, kind, thingsOf(kind, [...accounts.values()].map(shown)), accounts, shown);
  });
  const tellingOf = (which: "accounts" | "rejected") =>
    eachOnce(async (kind) => {
      const originOf = await origins();
      return (await held(kind)).flatMap((each): Told<AccountKind>[] => {
        const { thing, decisions, [which]: accounts } = each;
        if (accounts.length === 0) return [];
        return [{ thing, accounts, origins: new Set(accounts.map(({ report }) => originOf(report))).size, decisions }];
      });
    });
  const showing = (which: "accounts" | "rejected"): Known => ({
    asOf,
    on,
    reports,
    log,
    told: tellingOf(which) as unknown as Known["told"],
    held,
    read,
    kindOf: async (id) =>
      id.includes("/") ? (await archive.account(id))?.kind : accountKinds.find((kind) => id.startsWith(`${kind}-`)),
    readActors,
    actors: async () => (await naming()).actors,
    naming,
    rejected: () => showing("rejected"),
  });
  return showing("accounts");
}

/** What accounts of one kind tell of; a saying is of one report alone. */
const thingsOf = (kind: AccountKind, accounts: readonly Account[]): Thing[] =>
  kind === "attribution"
    ? accounts.map(({ id }) => ({ id, kind, founder: id, accounts: [id] }))
    : link(accounts.flatMap((account) => linkKeyOf(account) ?? []));

/** Makes a thing when it is first asked for; what failed is tried anew the next time. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}

function eachOnce<Made>(make: (kind: AccountKind) => Promise<Made>): (kind: AccountKind) => Promise<Made> {
  const made = new Map<AccountKind, () => Promise<Made>>();
  return (kind) => {
    const found = made.get(kind) ?? once(() => make(kind));
    made.set(kind, found);
    return found();
  };
}

const dayOf = (reports: readonly Kept[]): string | undefined =>
  reports
    .map(({ publishedAt }) => publishedAt?.value?.slice(0, 10))
    .filter((day) => day?.length === 10)
    .sort()
    .at(-1);

async function copies(archive: Archive, asOf: string): Promise<(report: string) => string> {
  const alike = await archive.likeReports(asOf);
  return originsOf(alike.filter(({ shared, runs, otherRuns }) => sharedOf(shared, runs, otherRuns) >= ONE_STORY));
}
