import type { Account, AccountKind, When } from "../record/index.ts";
import { codesOf, personsOf } from "./party.ts";
import { contentWords, stem } from "./words.ts";

/** All that linking looks at in an account; small enough to be kept beside it and loaded by the thousand. */
export interface LinkKey {
  /** Of the account. */
  id: string;
  kind: AccountKind;
  report: string;
  learntAt: string;
  /** Accounts of one thing share it; whatever else two accounts are, with different blocks they tell of different things. */
  block: string;
  /** First and last day it may be of; both null where the report gives none. */
  from: string | null;
  to: string | null;
  /** By whose clocks its day is told, and the hour, for a call: it is on two days at once. */
  clock?: { zone: string; time?: string };
  /** Day of the report, for what happens on a day: of two things without a date, those told weeks apart are two. */
  told?: string;
  persons: string[];
  place?: string;
  /** What must be equal, or absent from one of the two: a message's form, an advisory's audience. */
  form?: string;
  words: string[];
  /** Share of words it must have in common with another of the same days, and with one of unknown days. */
  alike: { dated: number; undated: number };
}

/** The key of an account, or undefined for those that are of one report alone, as attributions are. */
export function linkKeyOf(account: Account): LinkKey | undefined {
  const traits = traitsOf(account);
  if (!traits) return undefined;
  const { kind, id, report, learntAt } = account;
  const { block, when, parties, words, place, form, alike } = traits;
  const { zone, time } = account.kind === "encounter" && account.item.kind === "call" ? (when ?? {}) : {};
  return {
    id,
    kind,
    report,
    learntAt,
    block: [kind, ...block.map((part) => part ?? `only:${report}`)].join("|"),
    from: when?.from ?? null,
    to: when?.to ?? null,
    ...(zone !== undefined && { clock: { zone, ...(time !== undefined && { time }) } }),
    ...(!timeless.has(kind) && account.publishedAt !== undefined && { told: account.publishedAt.slice(0, 10) }),
    persons: personsOf(account, parties),
    ...(place !== undefined && { place }),
    ...(form !== undefined && { form }),
    words: contentWords(words),
    alike,
  };
}

/** What stands until somebody changes it, and is told of for months. */
const timeless: ReadonlySet<AccountKind> = new Set(["demand", "claim", "instrument"]);

interface Traits {
  /** A part that is undefined keeps the account to its own report. */
  block: (string | undefined)[];
  when: When | undefined;
  parties: readonly string[];
  words: string;
  place?: string | undefined;
  form?: string | undefined;
  alike: { dated: number; undated: number };
}

function traitsOf(account: Account): Traits | undefined {
  const evidence = (): string =>
    account.kind === "attribution"
      ? ""
      : account.item.evidence.map(({ from, to }) => account.words[`${from}-${to}`]).join(" ");
  switch (account.kind) {
    case "event": {
      const { type, actors, recipients, occurrence, when, where, quad } = account.item;
      const everyone = [...actors, ...recipients];
      // who meets whom is no direction
      const parties =
        type === "CONSULT" || recipients.length === 0
          ? [codesOf(account, everyone)]
          : [codesOf(account, actors), codesOf(account, recipients)];
      const verbal = quad === 1 || quad === 3;
      return {
        block: [type, occurrence === "ongoing" || occurrence === "called-off" ? "happened" : occurrence, ...parties],
        when,
        parties: everyone,
        place: where?.name,
        words: evidence(),
        alike: { dated: type === "CONSULT" ? 0 : verbal ? 0.3 : 0.15, undated: 0.5 },
      };
    }
    case "message": {
      const { senders, receivers, form, when, sentAt, receivedAt } = account.item;
      return {
        block: [codesOf(account, senders), receivers.length === 0 ? "?" : codesOf(account, receivers)],
        when: sentAt ?? when ?? receivedAt,
        parties: [...senders, ...receivers],
        ...(form !== "unknown" && { form }),
        words: evidence(),
        alike: { dated: 0, undated: 0.4 },
      };
    }
    case "encounter": {
      const { kind, parties, when } = account.item;
      return {
        block: [kind, codesOf(account, parties)],
        when,
        parties,
        words: evidence(),
        alike: { dated: 0, undated: 0.4 },
      };
    }
    case "demand": {
      const { by, kind, subject } = account.item;
      return {
        block: [kind === "topic" ? "topic" : "asked", by === undefined ? "?" : codesOf(account, by)],
        when: undefined,
        parties: [],
        words: subject,
        alike: { dated: 0.5, undated: 0.5 },
      };
    }
    case "claim": {
      const { about, proposition } = account.item;
      const unit = account.quantity && unitOf(account.quantity.unit);
      return {
        block: [unit ?? "said", about.length === 0 && unit !== undefined ? "?" : codesOf(account, about)],
        when: undefined,
        parties: [],
        words: proposition,
        // two numbers of one thing differ in the number, and often in its verb
        alike: unit === undefined ? { dated: 0.5, undated: 0.5 } : { dated: 0.34, undated: 0.34 },
      };
    }
    case "advisory": {
      const { issuer, area, audience, departure, travel, when } = account.item;
      return {
        block: [codesOf(account, [issuer]), area.country, area.part ?? ""],
        when,
        parties: [],
        form: `${departure ?? ""} ${travel?.advice ?? ""} ${[...audience].sort().join("+")}`,
        words: evidence(),
        alike: { dated: 0, undated: 0.4 },
      };
    }
    case "instrument":
      return {
        block: [account.item.kind, contentWords(account.item.name).join(" ")],
        when: undefined,
        parties: [],
        words: account.item.name,
        alike: { dated: 0, undated: 0 },
      };
    case "access":
      return {
        block: [account.item.kind, account.item.place.country ?? "", account.item.place.name],
        when: account.item.when,
        parties: [],
        form: account.item.status,
        words: evidence(),
        alike: { dated: 0, undated: 0.3 },
      };
    case "agenda":
      return {
        block: [codesOf(account, account.item.parties)],
        when: account.item.when,
        parties: account.item.parties,
        words: account.item.what ?? evidence(),
        alike: { dated: 0.2, undated: 0.5 },
      };
    case "attribution":
      return undefined;
  }
}

/** What is counted, whichever of its usual names a report gives it. */
function unitOf(unit: string): string {
  const noun = stem(unit.toLowerCase().split(" ").at(-1)!);
  return units.get(noun) ?? noun;
}

const units = new Map(
  [
    "soldier troop serviceman servicemen men personnel fighter",
    "ship vessel warship boat",
    "plane aircraft warplane jet bomber",
    "missile rocket",
    "people person dead civilian",
    "national citizen",
    "refugee evacuee migrant",
  ].flatMap((group) => group.split(" ").map((noun) => [noun, group.slice(0, group.indexOf(" "))] as const)),
);
