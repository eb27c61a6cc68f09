import { type Account, type AccountKind, type EventType, isOfDenials, type When } from "../record/index.ts";

/** What each type of event is, as a noun. */
const deeds: Record<EventType, string> = {
  AGREE: "Agreement or promise",
  CONSULT: "Meeting, call or talks",
  SUPPORT: "Support in words",
  CONCEDE: "Concession",
  COOPERATE: "Cooperation",
  AID: "Aid",
  RETREAT: "Withdrawal or release",
  REQUEST: "Request or demand",
  ACCUSE: "Accusation or criticism",
  REJECT: "Refusal",
  THREATEN: "Threat or warning",
  PROTEST: "Protest",
  SANCTION: "Cut in relations",
  MOBILIZE: "Military preparation",
  COERCE: "Coercion",
  ASSAULT: "Attack",
};

/** What an account tells, in one sentence of plain words. */
export function says(account: Account): string {
  const names = (ids: readonly string[] | undefined): string =>
    (ids ?? []).map((id) => account.parties[id]?.name ?? "somebody").join(", ") || "somebody";
  const on = (when: When | undefined): string => (when ? `, ${dayText(when)}` : "");
  switch (account.kind) {
    case "event": {
      const { type, ahead, actors, recipients, occurrence, when, standing, certainty } = account.item;
      const denied = standing.filter(({ stance }) => stance === "denies").map(({ party }) => party);
      const whom = recipients.length > 0 ? `, towards ${names(recipients)}` : "";
      return `${deeds[type]} (${type}) by ${names(actors)}${whom}: ${occurrence}${ahead && occurrence === "planned" ? `, ${Object.values(ahead).join(" ")} to come` : ""}${on(when)}${denied.length > 0 ? `; denied by ${names(denied)}` : ""}${certainty === "unknown" ? "; the reader is not sure" : ""}`;
    }
    case "message": {
      const { form, senders, receivers, when, sentAt, status, repliesTo } = account.item;
      const ties = repliesTo.map(({ message, relation }) => `; ${relation} ${message}`).join("");
      return `${form === "unknown" ? "message" : form} from ${names(senders)} to ${names(receivers)}, ${status}${on(sentAt ?? when)}${ties}`;
    }
    case "encounter": {
      const { kind, parties, status, when } = account.item;
      return `${kind} of ${names(parties)}, ${status}${on(when)}`;
    }
    case "demand": {
      const { kind, by, to, subject, positions } = account.item;
      const answers = positions.filter(({ party }) => by?.includes(party) !== true);
      const answered = answers.map(({ party, stance }) => `; ${names([party])} ${stance}`).join("");
      return `${kind}${by ? ` by ${names(by)}` : ""}${to ? ` to ${names(to)}` : ""}: ${subject}${answered}`;
    }
    case "claim": {
      const { stances, proposition } = account.item;
      const isOwn = isOfDenials(account.item);
      const told = stances.map(({ party, stance }) => `${names([party])} ${isOwn ? "asserts" : stance}`);
      return `${told.join(", ")}: ${proposition}`;
    }
    case "advisory": {
      const { issuer, area, audience, departure, travel, mission, when } = account.item;
      const parts = [
        departure && `departure ${departure}`,
        travel && `${travel.advice}${travel.level === undefined ? "" : ` (level ${travel.level})`}`,
        mission && `mission ${mission}`,
        audience.join(", "),
      ];
      const part = [area.part, area.except === undefined ? undefined : `except ${area.except}`].filter(Boolean);
      return `${names([issuer])} on ${area.country}${part.length > 0 ? ` (${part.join(", ")})` : ""}: ${parts.filter(Boolean).join("; ")}${on(when)}`;
    }
    case "instrument":
      return `${account.item.kind}: ${account.item.name}, ${account.item.status}${on(account.item.when)}`;
    case "access":
      return `${account.item.kind} ${account.item.place.name}: ${account.item.status}${on(account.item.when)}`;
    case "agenda": {
      const { what, parties, status, when } = account.item;
      return `${what ?? "encounter"}${parties.length > 0 ? ` (${names(parties)})` : ""}, ${status}${on(when)}`;
    }
    case "attribution":
      return `${names(account.item.speakers)}: ${account.item.acts.join(", ")}`;
  }
}

/** What a line tells: of what stands until it is changed or done, as it was told last. */
export function saysLine(accounts: readonly Account[]): string {
  const [first, last] = [accounts[0]!, accounts.at(-1)!];
  return says(standing.has(first.kind) ? last : first);
}

const standing: ReadonlySet<AccountKind> = new Set(["advisory", "access", "instrument", "agenda"]);

/** Days as a person writes them: one day, or the first and the last. */
export function dayText({ from, to, bound, time, zone, instant }: When): string {
  const days = from === to ? (from ?? "day unknown") : `${from ?? "…"} to ${to ?? "…"}`;
  const hours = time === undefined || zone === undefined ? time : `${time} ${zone === "Etc/UTC" ? "UTC" : zone}`;
  const utc = instant === undefined || zone === "Etc/UTC" ? undefined : `(${utcText(instant, from)})`;
  return [bound, days, hours, utc].filter((part) => part !== undefined).join(" ");
}

/** The hour in UTC, and its day where that is another than the one by the place's clocks. */
function utcText(instant: string, day: string | null): string {
  const [date, hour] = [instant.slice(0, 10), instant.slice(11, 16)];
  return date === day ? `${hour} UTC` : `${date} ${hour} UTC`;
}
