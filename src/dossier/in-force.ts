import { citesOf, bestWhen, byDay, dayOf, daysFrom, lineOf, partiesOf, partyOf, sideOf } from "./lines.ts";
import type { Known } from "./known.ts";
import type { AccessLine, AdvisoryLine, AgendaLine, InForce, InstrumentLine } from "./rows.ts";

/** Advisories, ways in and out, and instruments as they stand on the day asked about. */
export async function inForce(known: Known): Promise<InForce> {
  return {
    asOf: known.asOf,
    on: known.on,
    advisories: newest(await advisories(known), slotsOf).filter(
      ({ change, until }) => change !== "lifted" && (until?.to ?? "9999") >= known.on,
    ),
    access: newest(await accesses(known), ({ form, place }) => [`${form} ${place.country ?? ""} ${place.name}`]),
    instruments: await instruments(known),
  };
}

/** What a later advisory of the same issuer takes the place of. */
function slotsOf({ issuer, area, audience, departure, travel, mission }: AdvisoryLine): string[] {
  const where = `${sideOf(issuer)} ${area.country} ${area.part ?? ""}`;
  return [
    ...(departure === undefined ? [] : [`${where} departure ${[...audience].sort().join("+")}`]),
    ...(travel === undefined ? [] : [`${where} travel`]),
    ...(mission === undefined ? [] : [`${where} mission`]),
  ];
}

/** Of lines that take each other's place, the latest; a line stays while any of its places is its own. */
function newest<Row extends AdvisoryLine | AccessLine>(lines: readonly Row[], slots: (line: Row) => string[]): Row[] {
  const holder = new Map<string, Row>();
  for (const line of lines) {
    for (const slot of slots(line)) {
      const before = holder.get(slot);
      if (!before || ageOf(before) <= ageOf(line)) holder.set(slot, line);
    }
  }
  const standing = new Set(holder.values());
  return lines.filter((line) => standing.has(line) || slots(line).length === 0);
}

/** Sorts by its day; of one day by when it was last told, then by when that was learnt. */
function ageOf({ when, tellings }: AdvisoryLine | AccessLine): string {
  const { publishedAt = "", learntAt } = tellings.at(-1)!;
  return [dayOf(when) ?? publishedAt.slice(0, 10), publishedAt, learntAt].join(" ");
}

export async function advisories(known: Known): Promise<AdvisoryLine[]> {
  const lines = (await known.told("advisory")).flatMap((told): AdvisoryLine[] => {
    const { accounts } = told;
    const last = accounts.at(-1)!;
    const { area, audience, departure, mission, change, travel, until, reviewBy } = last.item;
    const issuer = partyOf(last, last.item.issuer);
    if (!issuer) return [];
    const when = bestWhen(accounts.map(({ item }) => item.when));
    return [
      {
        ...lineOf(told),
        issuer,
        area,
        audience,
        ...(departure && { departure }),
        ...(mission && { mission }),
        ...(change && { change }),
        ...(travel && {
          travel: {
            advice: travel.advice,
            ...(travel.scheme !== undefined && { scheme: travel.scheme }),
            ...(travel.level !== undefined && { level: travel.level }),
            words: citesOf(last, [travel.words])[0]!.words,
          },
        }),
        reason: citesOf(last, last.item.reason ?? []),
        ...(when && { when }),
        ...(until && { until }),
        ...(reviewBy && { reviewBy }),
      },
    ];
  });
  return lines.sort(byDay);
}

export async function accesses(known: Known): Promise<AccessLine[]> {
  const lines = (await known.told("access")).map((told): AccessLine => {
    const last = told.accounts.at(-1)!;
    const { kind, place, status, when } = last.item;
    const by = partyOf(last, last.item.by);
    return { ...lineOf(told), form: kind, place, status, ...(by && { by }), ...(when && { when }) };
  });
  return lines.sort(byDay);
}

export async function instruments(known: Known): Promise<InstrumentLine[]> {
  return (await known.told("instrument")).map((told): InstrumentLine => {
    const last = told.accounts.at(-1)!;
    const { kind, name, status, parties, when } = last.item;
    return {
      ...lineOf(told),
      form: kind,
      name,
      status,
      parties: partiesOf(last, parties),
      ...(when && { when }),
    };
  });
}

/** What is still to come and what was to come, by day. */
export async function agenda(known: Known): Promise<AgendaLine[]> {
  const held = await encountersHeld(known);
  const lines = (await known.told("agenda")).map((told): AgendaLine => {
    const { accounts, decisions } = told;
    const last = accounts.at(-1)!;
    const { where, parties } = last.item;
    const isHeld = accounts.some(({ report, version, item }) => held.has(`${report}/${version}/${item.encounter}`));
    const isSaid = decisions.some(({ changes }) => changes.some(({ field }) => field === "status"));
    // what is told last stands with its own day, where people made two days one
    const when = bestWhen(accounts.map(({ item }) => item.when).reverse()) ?? last.item.when;
    const day = dayOf(when);
    return {
      ...lineOf(told),
      what: last.item.what ?? citesOf(last, last.item.evidence)[0]?.words ?? "",
      parties: partiesOf(last, parties),
      when,
      ...(where && { where }),
      status: isHeld && !isSaid ? "held" : last.item.status,
      ...(day !== undefined && { days: daysFrom(known.on, day) }),
    };
  });
  return lines.sort(byDay);
}

/** Each report's telling of an encounter that some report tells of as held. */
async function encountersHeld(known: Known): Promise<ReadonlySet<string>> {
  const held = (await known.told("encounter")).filter(({ accounts }) =>
    accounts.some(({ item }) => item.status === "held"),
  );
  return new Set(held.flatMap(({ accounts }) => accounts.map(({ id }) => id)));
}
