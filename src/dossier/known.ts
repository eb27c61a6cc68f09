import type { Archive, Kept } from "../archive/index.ts";
import { linkKeyOf, link, ONE_STORY, originsOf, sharedOf } from "../linking/index.ts";
import type { AccountKind, AccountOf, Thing } from "../record/index.ts";

/** One thing with the accounts that tell of it, in the order they were learnt. */
export interface Told<Kind extends AccountKind> {
  thing: Thing;
  accounts: AccountOf<Kind>[];
  origins: number;
}

/** All that is known at a time, linked when it is first asked for and kept while the archive stays as it is. */
export interface Known {
  /** ISO 8601. */
  asOf: string;
  /** Day of the newest report: a record of long ago counts its days from then. */
  on: string;
  reports: Kept[];
  told<Kind extends AccountKind>(kind: Kind): Promise<Told<Kind>[]>;
  /** The thing an account tells of. */
  thingOf(kind: AccountKind, account: string): Promise<string | undefined>;
}

export async function knownAt(archive: Archive, asOf: string): Promise<Known> {
  const reports = await archive.reports(asOf);
  const on = dayOf(reports) ?? asOf.slice(0, 10);
  const byKind = new Map<AccountKind, Promise<Told<AccountKind>[]>>();
  let origin: Promise<(report: string) => string> | undefined;

  const toldOf = async (kind: AccountKind): Promise<Told<AccountKind>[]> => {
    const accounts = new Map((await archive.accounts([kind], asOf)).map((account) => [account.id, account]));
    const things = link([...accounts.values()].flatMap((account) => linkKeyOf(account) ?? []));
    const originOf = await (origin ??= copies(archive, asOf));
    return things.map((thing) => {
      const own = thing.accounts.map((id) => accounts.get(id)!);
      return {
        thing,
        accounts: own,
        origins: new Set(own.map((account) => originOf(account.report))).size,
      };
    });
  };

  const told = <Kind extends AccountKind>(kind: Kind): Promise<Told<Kind>[]> => {
    let known = byKind.get(kind);
    if (!known) byKind.set(kind, (known = toldOf(kind)));
    return known as unknown as Promise<Told<Kind>[]>;
  };

  return {
    asOf,
    on,
    reports,
    told,
    async thingOf(kind, account) {
      return (await told(kind)).find(({ thing }) => thing.accounts.includes(account))?.thing.id;
    },
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
