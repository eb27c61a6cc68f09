import {
  type Account,
  type AccountKind,
  type Correction,
  type EventType,
  encounterKinds,
  eventTypes,
  messageForms,
  occurrences,
  type Party,
  type When,
} from "../../record/index.ts";
import { dayText } from "../says.ts";

/** A field that a person may correct, and what it takes. */
interface Field {
  /** Its name in the item, where that is another. */
  of?: string;
  takes: "day" | "parties" | "party" | "flag" | readonly string[];
  /** It cannot be unknown. */
  needed?: true;
  /** What no longer holds once it is set. */
  clears?: readonly string[];
}

const when: Field = { takes: "day" };
const parties: Field = { takes: "parties" };
const agendaStatuses = ["planned", "tentative", "postponed", "called-off"];

/** What can be corrected of each kind, by the names the lines have for it. Words of a report are never corrected. */
const fields: Readonly<Record<AccountKind, Readonly<Record<string, Field>>>> = {
  event: {
    type: { takes: eventTypes, needed: true, clears: ["cameo", "ahead"] },
    occurrence: { takes: occurrences, needed: true },
    actors: parties,
    recipients: parties,
    when,
    background: { takes: "flag", needed: true },
  },
  message: {
    form: { takes: messageForms, needed: true },
    status: { takes: ["planned", "sent", "received", "withdrawn"], needed: true },
    senders: parties,
    receivers: parties,
    when: { takes: "day", clears: ["sentAt", "receivedAt"] },
  },
  encounter: {
    form: { of: "kind", takes: encounterKinds, needed: true },
    status: { takes: [...agendaStatuses, "held"], needed: true },
    parties,
    host: { takes: "party" },
    requestedBy: { takes: "party" },
    when,
  },
  demand: {
    form: { of: "kind", takes: ["demand", "offer", "topic"], needed: true },
    by: parties,
    to: parties,
    bound: parties,
    deadline: when,
  },
  claim: { about: parties, when },
  advisory: {
    issuer: { takes: "party", needed: true },
    departure: { takes: ["authorized", "ordered"] },
    mission: { takes: ["open", "reduced", "suspended", "moved"] },
    change: { takes: ["new", "raised", "lowered", "lifted"] },
    when,
    until: when,
  },
  instrument: {
    form: { of: "kind", takes: ["treaty", "resolution", "sanction", "law"], needed: true },
    status: { takes: ["draft", "adopted", "vetoed", "signed", "in-force", "ended"], needed: true },
    parties,
    when,
  },
  access: {
    form: { of: "kind", takes: ["airspace", "airport", "border", "road", "port"], needed: true },
    status: { takes: ["open", "limited", "closed"], needed: true },
    by: { takes: "party" },
    when,
  },
  agenda: {
    status: { takes: agendaStatuses, needed: true },
    parties,
    when: { takes: "day", needed: true },
  },
  attribution: { speakers: parties },
};

/** What a line's fields are, for whoever would correct them. */
export const fieldsOf = (
  account: Account,
): { field: string; takes: "day" | "parties" | "party" | "flag" | string[]; needed: boolean; value: string }[] =>
  Object.entries(fields[account.kind]).map(([field, { takes, needed }]) => ({
    field,
    takes: typeof takes === "string" ? takes : [...takes],
    needed: needed === true,
    value: valueOf(account, field),
  }));

/** PLOVER's quad class of each type. */
const quads: Readonly<Record<EventType, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

/** What is not known, as a person writes and reads it. */
const UNKNOWN = "unknown";

/**
 * What a person wrote of a field, as it is kept. `partyOf` knows the parties of the record. Throws a RangeError that names the
 * kind, the field and the value.
 */
export function parseCorrection(
  kind: AccountKind,
  field: string,
  value: string,
  partyOf: (text: string) => Party,
): Correction {
  const known = fields[kind][field];
  if (!known)
    throw new RangeError(
      `unknown field of ${nameOf(kind)}: ${field} (there are ${Object.keys(fields[kind]).join(", ")})`,
    );
  const { takes, needed } = known;
  if (value === UNKNOWN) {
    if (needed) throw new RangeError(`${field} of ${nameOf(kind)} cannot be unknown`);
    return takes === "parties" ? [] : null;
  }
  if (takes === "day") return parseWhen(value);
  if (takes === "party") return [partyOf(value)];
  if (takes === "parties")
    return value
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== "")
      .map(partyOf);
  const values = takes === "flag" ? ["yes", "no"] : takes;
  if (!values.includes(value))
    throw new RangeError(`unknown ${field} of ${nameOf(kind)}: ${value} (there are ${values.join(", ")})`);
  return takes === "flag" ? value === "yes" : value;
}

const nameOf = (kind: AccountKind): string => (/^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`);

/** A day, a month, a year, or the first and last of some: `2031-03`, `2031-03-04/2031-03-06`, `2031-03-04/..`. */
function parseWhen(text: string): When {
  const parts = text.split("/");
  const [first, last] = parts.length === 1 ? [parts[0]!, parts[0]!] : parts;
  const [from, to] = [endOf(first, "first"), endOf(last, "last")];
  if (parts.length > 2 || from === undefined || to === undefined || (from === null && to === null))
    throw new RangeError(`not a day, or a first and a last day, such as 2031-03-04 or 2031-03-04/2031-03-06: ${text}`);
  if (from !== null && to !== null && from > to) throw new RangeError(`ends before it begins: ${text}`);
  return { edtf: text, from, to, certainty: "stated" };
}

/** The first or last day of what is written; null for an open end, undefined for what is no day, month or year. */
function endOf(text: string | undefined, end: "first" | "last"): string | null | undefined {
  if (text === "..") return null;
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text ?? "") ?? [];
  if (year === undefined) return undefined;
  const [monthAt, dayAt] =
    end === "first" ? [Number(month ?? 1), Number(day ?? 1)] : [Number(month ?? 12), Number(day ?? 0)];
  // the day before the first of the next month is the last of this one
  const date = new Date(Date.UTC(Number(year), dayAt === 0 ? monthAt : monthAt - 1, dayAt));
  const iso = date.toISOString().slice(0, 10);
  return iso.startsWith(text!) ? iso : undefined;
}

/** What a field of an account holds, as a person reads it. */
export function valueOf(account: Account, field: string): string {
  const known = fields[account.kind][field]!;
  const item = account.item as unknown as Record<string, unknown>;
  const value =
    account.kind === "message" && field === "when"
      ? (account.item.sentAt ?? account.item.when ?? account.item.receivedAt)
      : item[known.of ?? field];
  const names = (ids: readonly string[]): string => ids.map((id) => account.parties[id]?.name ?? "somebody").join(", ");
  if (value === undefined) return known.takes === "flag" ? "no" : UNKNOWN;
  if (known.takes === "parties") return names(value as string[]) || UNKNOWN;
  if (known.takes === "party") return names([value as string]);
  return correctionText(value as Correction);
}

/** What a field was set to, as a person reads it. */
export function correctionText(value: Correction): string {
  if (value === null) return UNKNOWN;
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(({ name }) => name).join(", ") || UNKNOWN;
  return dayText(value);
}

/** An account with a field set; its words stay as they are. */
export function corrected(account: Account, field: string, value: Correction): Account {
  const { of = field, takes, clears = [] } = fields[account.kind][field]!;
  const item: Record<string, unknown> = { ...account.item };
  for (const each of clears) delete item[each];
  let { parties } = account;
  if (Array.isArray(value)) {
    // an actor's key has a colon, an actor's id in a reading has none
    parties = { ...parties, ...Object.fromEntries(value.map((party) => [party.key, { ...party, id: party.key }])) };
    const keys = value.map(({ key }) => key);
    item[of] = takes === "party" ? keys[0] : keys;
  } else if (value === null) delete item[of];
  else item[of] = value;
  if (account.kind === "event" && field === "type")
    // its modes and its score were those of the other type
    Object.assign(item, { quad: quads[value as EventType], mode: [], score: null });
  return { ...account, parties, item } as unknown as Account;
}
