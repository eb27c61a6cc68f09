import { type Archive, type Kept, momentOf } from "../archive/index.ts";
import { type AccountKind, accountKinds } from "../record/index.ts";
import { decisionLines } from "./decided/log.ts";
import { claims } from "./disputes.ts";
import { agenda, inForce } from "./in-force.ts";
import { type Known, knownAt } from "./known.ts";
import { partyLineOf } from "./lines.ts";
import { positions } from "./positions.ts";
import type {
  ActorLine,
  AgendaLine,
  Answer,
  ClaimLine,
  DecisionLine,
  DemandLine,
  EncounterLine,
  EventLine,
  Hit,
  InForce,
  Line,
  ReportLine,
  Since,
  Thread,
  Whole,
  Why,
} from "./rows.ts";
import { newOrChanged, since } from "./since.ts";
import { encounters, threads } from "./thread.ts";
import { timeline } from "./timeline.ts";
import { whole } from "./whole.ts";
import { why } from "./why.ts";

/** What every question may be narrowed by. */
export interface Filter {
  /** As known at this time: an ISO 8601 day (its end) or date-time. Now, if absent. */
  asOf?: string;
  /** First and last day, ISO 8601, both included; what has no day is left out when either is given. */
  from?: string;
  to?: string;
  /** ISO 3166-1 alpha-3 of a party, a place or an area. */
  country?: string;
  /** Only what this report tells of. */
  report?: string;
  /** Only lines that are new or have changed since this time: an ISO 8601 day (its beginning) or date-time. */
  since?: string;
  /** Only what people rejected, which is in no answer otherwise. */
  rejected?: boolean;
  limit?: number;
  offset?: number;
}

/** The questions an archive is asked. */
export interface Dossier {
  reports: (filter?: Filter) => Promise<Answer<ReportLine>>;
  timeline: (filter?: Filter) => Promise<Answer<EventLine>>;
  thread: (filter?: Filter) => Promise<Answer<Thread>>;
  encounters: (filter?: Filter) => Promise<Answer<EncounterLine>>;
  positions: (filter?: Filter) => Promise<Answer<DemandLine>>;
  /** Claims in dispute, or with `all` every claim. */
  disputes: (filter?: Filter & { all?: boolean }) => Promise<Answer<ClaimLine>>;
  inforce: (filter?: Filter) => Promise<InForce>;
  agenda: (filter?: Filter) => Promise<Answer<AgendaLine>>;
  actors: (filter?: Filter) => Promise<Answer<ActorLine>>;
  search: (query: string, filter?: Filter) => Promise<Answer<Hit>>;
  why: (id: string, filter?: Filter) => Promise<Why | undefined>;
  /** The log of what people decided, the newest first. */
  decisions: (filter?: Filter) => Promise<Answer<DecisionLine>>;
  /** What has changed in the record since a time: an ISO 8601 day (its beginning) or date-time. */
  since: (time: string, filter?: Pick<Filter, "asOf" | "limit" | "offset">) => Promise<Since>;
  /** All of the record at once, to be taken elsewhere; `limit` and `offset` do not count. */
  whole: (filter?: Filter) => Promise<Whole>;
}

/**
 * A dossier over an archive. `now` is ISO 8601 in UTC; `isCountry` knows the codes there are. What there is not is no filter: a question
 * with it throws a RangeError.
 */
export function openDossier(
  archive: Archive,
  now: () => string,
  isCountry: (code: string) => boolean = () => true,
): Dossier {
  const held = new Map<string, Promise<Known>>();
  const knownFor = async ({ asOf, rejected, country, report }: Filter): Promise<Known> => {
    if (country !== undefined && !isCountry(country))
      throw new RangeError(`unknown country: ${country}: name one by its ISO 3166-1 alpha-3 code, such as KEN`);
    if (report !== undefined && (await archive.versions(report)).length === 0)
      throw new RangeError(`unknown report: ${report}: name one by its id, as add and search print it`);
    const at = asOf === undefined ? undefined : endOf(asOf);
    const key = `${await archive.state()} ${at ?? "now"}`;
    // what is linked stays linked until the archive learns something
    let known = held.get(key);
    if (!known) {
      known = knownAt(archive, at ?? (await momentOf(archive, now())));
      // the record as it is and as it was at one time before are asked for in turn
      for (const other of [...held.keys()].slice(0, -1)) held.delete(other);
      held.set(key, known);
      // what failed is tried anew the next time
      known.catch(() => held.delete(key));
    }
    return rejected === true ? (await known).rejected() : known;
  };
  /** Which lines are new or have changed since the time a filter names; all, where it names none. */
  const changedSince = async (filter: Filter): Promise<(line: Line) => boolean> => {
    if (filter.since === undefined) return () => true;
    const ids = newOrChanged(await between(filter.since, filter));
    return ({ id }) => ids.has(id);
  };
  const between = async (time: string, filter: Filter): Promise<Since> => {
    const from = beginningOf(time);
    if (filter.asOf !== undefined && endOf(filter.asOf) < from)
      throw new RangeError(`since a time after the one asked about: ${time}, ${filter.asOf}`);
    return since(await knownFor({ ...filter, asOf: from }), await knownFor(filter));
  };
  const list = async <Row>(
    filter: Filter,
    ask: (known: Known) => Promise<Row[]>,
    fits: (row: Row, filter: Filter) => boolean,
  ): Promise<Answer<Row>> => {
    const known = await knownFor(filter);
    const rows = (await ask(known)).filter((row) => fits(row, filter));
    return { asOf: known.asOf, on: known.on, total: rows.length, rows: pageOf(rows, filter) };
  };
  const lines = async <Row extends Line>(
    filter: Filter,
    ask: (known: Known) => Promise<Row[]>,
  ): Promise<Answer<Row>> => {
    const changed = await changedSince(filter);
    return list(filter, ask, (row) => changed(row) && fitsLine(row, filter));
  };

  const dossier: Dossier = {
    async reports(filter = {}) {
      const admits = await admitting(filter, await knownFor(filter), archive);
      return list(
        filter,
        (known) => Promise.resolve(known.reports.map(reportLine).sort(byPublication)),
        ({ id }) => admits(id),
      );
    },
    timeline: (filter = {}) => lines(filter, timeline),
    async thread(filter = {}) {
      const changed = await changedSince(filter);
      return list(filter, threads, ({ messages }) => messages.some((line) => changed(line) && fitsLine(line, filter)));
    },
    encounters: (filter = {}) => lines(filter, encounters),
    positions: (filter = {}) => lines(filter, positions),
    disputes: ({ all = false, ...filter } = {}) =>
      lines(filter, async (known) =>
        (await claims(known)).filter(({ disputed }) => all || filter.rejected || disputed),
      ),
    async inforce(filter = {}) {
      const all = await inForce(await knownFor(filter));
      const changed = await changedSince(filter);
      const those = <Row extends Line>(rows: Row[]): Row[] =>
        pageOf(
          rows.filter((row) => changed(row) && fitsLine(row, filter)),
          filter,
        );
      return {
        ...all,
        advisories: those(all.advisories),
        access: those(all.access),
        instruments: those(all.instruments),
      };
    },
    agenda: (filter = {}) => lines(filter, agenda),
    async actors(filter = {}) {
      const { country, ...others } = filter;
      const admits = await admitting(others, await knownFor(filter), archive);
      return list(
        filter,
        async (known) => actorLines((await known.actors()).filter(({ report }) => admits(report))),
        (row) => country === undefined || row.country === country,
      );
    },
    async search(query, filter = {}) {
      const known = await knownFor(filter);
      const admits = await admitting(filter, known, archive);
      const kept = new Map(known.reports.map((each) => [each.report, each]));
      const found = (await archive.search(query, MOST_HITS, known.asOf)).filter(({ report }) => admits(report));
      const rows = pageOf(found, { limit: 50, ...filter }).map(({ report, version, snippet }): Hit => {
        const { title, outlet, publishedAt } = kept.get(report) ?? {};
        return {
          report,
          version,
          ...(title !== undefined && { title }),
          ...(outlet !== undefined && { outlet }),
          ...(publishedAt?.value !== undefined && { publishedAt: publishedAt.value }),
          snippet,
        };
      });
      return { asOf: known.asOf, on: known.on, total: found.length, rows };
    },
    why: async (id, filter = {}) => why(id, archive, await knownFor(filter)),
    decisions: (filter = {}) =>
      list(
        filter,
        async (known) => (await decisionLines(known)).reverse(),
        () => true,
      ),
    async since(time, filter = {}) {
      const found = await between(time, filter);
      return { ...found, rows: pageOf(found.rows, filter) };
    },
    async whole({ limit, offset, ...filter } = {}) {
      const all = await whole(await knownFor(filter));
      const those = <Row extends Line>(rows: Row[]): Row[] => rows.filter((row) => fitsLine(row, filter));
      return {
        ...all,
        reports: (await dossier.reports(filter)).rows,
        actors: (await dossier.actors(filter)).rows,
        events: those(all.events),
        messages: those(all.messages),
        encounters: those(all.encounters),
        demands: those(all.demands),
        claims: those(all.claims),
        advisories: those(all.advisories),
        access: those(all.access),
        instruments: those(all.instruments),
        agenda: those(all.agenda),
        attributions: those(all.attributions),
      };
    },
  };
  return dossier;
}

/** More reports than this match too much to be looked through. */
const MOST_HITS = 1000;

const pageOf = <Row>(rows: readonly Row[], { offset = 0, limit }: Filter): Row[] =>
  rows.slice(offset, limit === undefined ? undefined : offset + limit);

/** Which reports a filter lets through: by name, by the day they were published, by the country of those they speak of. */
async function admitting(
  filter: Filter,
  { reports, asOf }: Known,
  archive: Archive,
): Promise<(report: string) => boolean> {
  const { country } = filter;
  const speaking =
    country === undefined
      ? undefined
      : new Set(
          (await archive.actors(asOf)).filter(({ actor }) => actor.country === country).map((each) => each.report),
        );
  const admitted = new Set<string>();
  for (const { report, publishedAt } of reports) {
    const day = publishedAt?.value?.slice(0, 10);
    if ((filter.report ?? report) === report && inDays(filter, day, day) && speaking?.has(report) !== false)
      admitted.add(report);
  }
  return (report) => admitted.has(report);
}

/** A day counts to its end. */
const endOf = (asOf: string): string => (asOf.length === 10 ? `${asOf}T23:59:59.999Z` : new Date(asOf).toISOString());

/** As known just before a day begins; a moment is itself. */
const beginningOf = (time: string): string => new Date(Date.parse(time) - (time.length === 10 ? 1 : 0)).toISOString();

function fitsLine(line: Line, filter: Filter): boolean {
  const { report, country } = filter;
  if (report !== undefined && !line.tellings.some((telling) => telling.report === report)) return false;
  if (country !== undefined && !countriesOf(line).has(country)) return false;
  const { when } = line as { when?: { from: string | null; to: string | null } };
  return inDays(filter, when?.from, when?.to);
}

function inDays({ from, to }: Filter, first: string | null | undefined, last: string | null | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if ((first ?? undefined) === undefined && (last ?? undefined) === undefined) return false;
  return (from === undefined || (last ?? "9999") >= from) && (to === undefined || (first ?? "0000") <= to);
}

/** Of all parties and places of a line, whatever part they have in it. */
function countriesOf(line: object): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("country" in value && typeof value.country === "string") found.add(value.country);
    for (const each of Object.values(value)) walk(each);
  };
  walk({ ...line, tellings: [] });
  return found;
}

function reportLine(kept: Kept): ReportLine {
  const { report, found, ...rest } = kept;
  const counts = Object.fromEntries(accountKinds.map((kind) => [kind, found[kind] ?? 0])) as Record<
    AccountKind,
    number
  >;
  return { id: report, ...rest, found: counts };
}

const byPublication = (a: ReportLine, b: ReportLine): number =>
  (b.publishedAt?.value ?? b.learntAt) > (a.publishedAt?.value ?? a.learntAt) ? 1 : -1;

function actorLines(actors: Awaited<ReturnType<Archive["actors"]>>): ActorLine[] {
  const found = new Map<string, ActorLine & { in: Set<string> }>();
  for (const { actor, report, mentions } of actors) {
    const known = found.get(actor.key);
    if (known) {
      known.mentions += mentions;
      known.in.add(report);
      known.aliases = [...new Set([...known.aliases, ...actor.aliases])];
      continue;
    }
    found.set(actor.key, {
      ...partyLineOf(actor),
      ...(actor.sector !== undefined && { sector: actor.sector }),
      aliases: actor.aliases,
      ...(actor.wikidata !== undefined && { wikidata: actor.wikidata }),
      reports: 0,
      mentions,
      in: new Set([report]),
    });
  }
  return [...found.values()]
    .map(({ in: reports, ...line }) => ({ ...line, reports: reports.size }))
    .sort((a, b) => b.mentions - a.mentions || (a.key < b.key ? -1 : 1));
}
