import type {
  Account,
  ActorLine,
  AgendaLine,
  ChangedLine,
  ClaimLine,
  DecisionLine,
  DemandLine,
  EncounterLine,
  EventLine,
  Hit,
  InForce,
  Line,
  LineDecision,
  MessageLine,
  PartyLine,
  Reading,
  Telling,
  Thread,
  When,
  Why,
} from "../index.ts";
import { accountKinds, accountsOf, dayText, says } from "../index.ts";

const outlets = (tellings: readonly Telling[]): string =>
  [...new Set(tellings.map(({ outlet, report }) => outlet ?? report))].join(", ");
const names = (parties: readonly PartyLine[]): string => parties.map(({ name }) => name).join(", ");
const day = (when: When | undefined): string => (when ? dayText(when) : "day unknown");
const towards = (parties: readonly PartyLine[]): string => (parties.length > 0 ? ` → ${names(parties)}` : "");

const said: Record<LineDecision["kind"], string> = {
  confirm: "confirmed",
  reject: "rejected",
  correct: "corrected",
  merge: "merged",
  split: "split",
};

/** What was decided on a line that has these tellings. */
function decided(
  { number, kind, by, at, because, changes, tellings }: LineDecision,
  shown: readonly Telling[],
): string {
  const elsewhere = kind === "reject" && !shown.some(({ id }) => tellings.includes(id));
  const what = [
    `${elsewhere ? "a telling of it " : ""}${said[kind]} by ${by}, ${at.slice(0, 10)}`,
    ...changes.map(({ field, was, now }) => `${field} was ${was}, is ${now}`),
    ...(because === undefined ? [] : [because]),
  ];
  return `${what.join("; ")} (decision ${number})`;
}

/** A line with the words it rests on, whose word it is, and where they stand. */
function block(head: string, { id, tellings, origins, decisions }: Line, more: readonly string[] = []): string {
  const first = tellings[0]!;
  const voices = [...new Set(tellings.flatMap(({ said }) => said.map(({ by }) => names(by))))].filter(
    (voice) => voice !== "",
  );
  const reports = new Set(tellings.map(({ report }) => report)).size;
  const where = [
    first.outlet ?? first.report,
    ...(reports > 1 ? [`${reports} reports, ${origins === 1 ? "one origin" : `${origins} origins`}`] : []),
    ...(voices.length > 0 ? [`on the word of ${voices.join("; ")}`] : []),
  ];
  return [
    head,
    ...more.map((line) => `    ${line}`),
    ...decisions.map((decision) => `    ${decided(decision, tellings)}`),
    `    “${first.evidence.map(({ words }) => words.replace(/\s+/g, " ")).join(" … ")}”`,
    `    ${where.join(" · ")}   ${id}`,
    "",
  ].join("\n");
}

export const print = {
  event: (line: EventLine): string => {
    const denied = line.standing.filter(({ stance }) => stance === "denies").map(({ party }) => party);
    const notes = [
      line.occurrence,
      ...(line.ahead && line.occurrence === "planned" ? [`to come: ${Object.values(line.ahead).join(" ")}`] : []),
      ...(line.background ? ["background"] : []),
      ...(line.unsure ? ["the reader is not sure"] : []),
      ...(denied.length > 0 ? [`denied by ${names(denied)}`] : []),
    ];
    return block(
      `${day(line.when)}  ${[line.type, ...line.mode].join(" ")}  ${names(line.actors) || "somebody"}${towards(line.recipients)}  (${notes.join("; ")})`,
      line,
    );
  },
  thread: ({ parties, messages }: Thread): string => [`— ${names(parties)}`, ...messages.map(message), ""].join("\n"),
  encounter: (line: EncounterLine): string =>
    block(`${day(line.when)}  ${line.form} of ${names(line.parties)}  (${line.status})`, line, [
      ...(line.venue === undefined ? [] : [`at ${line.venue}`]),
      ...(line.requestedBy ? [`asked for by ${line.requestedBy.name}`] : []),
      ...(line.readouts.length > 0 ? [`read-outs by ${names(line.readouts.map(({ by }) => by))}`] : []),
    ]),
  position: (line: DemandLine): string =>
    block(
      `${line.form}${line.by.length > 0 ? ` by ${names(line.by)}` : ""}${line.to.length > 0 ? ` to ${names(line.to)}` : ""}: ${line.subject}${openFor(line)}`,
      line,
      line.positions.map(({ party, stance, when }) => `${party.name}: ${stance}${when ? `, ${dayText(when)}` : ""}`),
    ),
  dispute: (line: ClaimLine): string =>
    block(line.proposition.replace(/\s+/g, " "), line, [
      ...line.stances.map(({ party, stance, as, publishedAt }) =>
        [`${party.name} ${stance}`, as && `calls it ${as}`, publishedAt?.slice(0, 10)].filter(Boolean).join(", "),
      ),
      ...line.numbers.map(({ value, high, bound, unit, by, publishedAt }) =>
        [`${bound} ${value}${high === undefined ? "" : `–${high}`} ${unit}`, names(by), publishedAt?.slice(0, 10)]
          .filter(Boolean)
          .join(", "),
      ),
    ]),
  inforce: ({ advisories, access, instruments }: InForce): string =>
    [
      ...advisories.map((line) => {
        const parts = [
          line.departure && `departure ${line.departure}`,
          line.travel?.advice,
          line.mission && `mission ${line.mission}`,
        ].filter(Boolean);
        const area = [line.area.part, line.area.country].filter(Boolean).join(", ");
        return block(
          `${day(line.when)}  ${line.issuer.name} on ${area}: ${parts.join(", ")} (${line.audience.join(", ")})`,
          line,
        );
      }),
      ...access.map((line) => block(`${day(line.when)}  ${line.form} ${line.place.name}: ${line.status}`, line)),
      ...instruments.map((line) => block(`${line.form}: ${line.name} (${line.status})`, line)),
    ].join("\n"),
  agenda: (line: AgendaLine): string =>
    block(
      `${day(line.when)}  ${line.what.replace(/\s+/g, " ")}${line.parties.length > 0 ? ` — ${names(line.parties)}` : ""}  (${dueAs(line)}${daysTo(line)})`,
      line,
    ),
  actor: ({ name, kind, country, role, sector, reports, mentions, key }: ActorLine): string =>
    `${[name, kind, country ?? "", role ?? "", sector ?? "", reports, mentions, key].join("\t")}\n`,
  decision: ({
    number,
    kind,
    by,
    at,
    because,
    about,
    changes,
    reports,
    undoes,
    undoneBy,
    lost,
  }: DecisionLine): string => {
    const notes = [
      ...(undoes === undefined ? [] : [`decision ${undoes}`]),
      ...changes.map(({ field, now }) => `${field}=${now}`),
      ...(reports === undefined ? [] : [`in ${reports.join(", ")}`]),
      ...(because === undefined ? [] : [because]),
    ];
    return [
      `${number}  ${at.slice(0, 16).replace("T", " ")}  ${[`${kind} by ${by}`, ...notes].join("; ")}`,
      ...about.flatMap(({ says, now, id, line, found }) => [
        `    ${now ?? says}   ${line ?? id}${found ? "" : "  [no longer found]"}`,
        ...(now === undefined ? [] : [`      then: ${says}`]),
      ]),
      ...(undoneBy === undefined ? [] : [`    undone by ${undoneBy}`]),
      ...(lost ? ["    does nothing: what it is about is no longer found"] : []),
      "",
    ].join("\n");
  },
  change: ({ id, change, says, changes, gained, lost, decisions, because }: ChangedLine): string =>
    [
      `${change}\t${says}   ${id}`,
      ...changes.map(({ field, was, now }) => `    ${field}: ${was} → ${now}`),
      ...(change === "changed" && gained.length > 0 ? [`    now told by ${outlets(gained)} too`] : []),
      ...(change === "changed" && lost.length > 0 ? [`    no longer told by ${outlets(lost)}`] : []),
      ...decisions.map((decision) => `    ${decided(decision, gained)}`),
      ...(because === undefined ? [] : [`    ${because}`]),
      "",
    ].join("\n"),
  hit: ({ report, title, outlet, publishedAt, snippet }: Hit): string =>
    `${[publishedAt?.slice(0, 10), outlet, title].filter(Boolean).join("  ")}\n    ${snippet
      .map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join("")
      .replace(/\s+/g, " ")}\n    ${report}\n`,
  why: ({ id, kind, says, tellings, line, rejected, decisions }: Why): string =>
    [
      `${id}  ${kind}${rejected ? ", rejected" : ""}`,
      says,
      ...(line === undefined ? [] : [`part of ${line}`]),
      ...decisions.map((decision) => decided(decision, tellings)),
      ...tellings.flatMap((telling) => [
        "",
        `${[telling.outlet, telling.title, telling.publishedAt].filter(Boolean).join(" · ") || telling.report}`,
        ...telling.sentences.map(({ words }) => `    ${words.replace(/\s+/g, " ")}`),
        ...telling.evidence.map(
          ({ words, from, to }) => `  the words: “${words.replace(/\s+/g, " ")}” (${from}–${to})`,
        ),
        ...telling.said.map(({ by, acts }) => `  on the word of: ${names(by)} (${acts.join(", ")})`),
        ...telling.conditions.map(({ kind, words }) => `  ${kind}: “${words.map((each) => each.words).join(" … ")}”`),
        `  rule: ${telling.rule}, ${telling.certainty}; version ${telling.version}`,
      ]),
      "",
    ].join("\n"),
};

function message(line: MessageLine): string {
  const replies = line.repliesTo.map(({ message, relation }) => `${relation} ${message}`);
  return block(
    `${day(line.when)}  ${line.form === "unknown" ? "message" : line.form} from ${names(line.senders) || "somebody"}${towards(line.receivers)}  (${[...line.functions, line.status].join(", ")})${openFor(line)}`,
    line,
    replies,
  );
}

const openFor = ({ open, age }: { open: boolean; age?: number }): string =>
  open ? `  [open${age === undefined ? "" : ` for ${age} days`}]` : "";

/** What is to be done by a day is not planned for it. */
const dueAs = ({ status, when: { bound } }: AgendaLine): string =>
  status === "planned" && (bound === "by" || bound === "before") ? "deadline" : status;

function daysTo({ days }: AgendaLine): string {
  if (days === undefined) return "";
  if (days === 0) return ", today";
  return days > 0 ? `, in ${days} days` : `, ${-days} days ago`;
}

/** A reading as a person takes it in: what was found of each kind, one line each, with its words. */
export function digest(reading: Reading): string {
  const { report, timexes, actors, issues } = reading;
  const accounts = accountsOf(reading, "");
  const published = report.publishedAt;
  const lines = [
    report.title ?? report.id,
    `published: ${published?.value ?? (published?.candidates ? `one of ${published.candidates.join(", ")}` : "unknown")}${published ? ` (${published.certainty}: ${published.because.join("; ")})` : ""}`,
    `${actors.length} actors, ${timexes.length} times`,
    "",
  ];
  for (const kind of accountKinds) {
    const own = accounts.filter((account) => account.kind === kind);
    if (own.length === 0) continue;
    lines.push(`${kind} (${own.length})`);
    for (const account of own)
      lines.push(`  ${account.item.id.padEnd(5)} ${says(account)}`, `        ${wordsOf(account)}`);
    lines.push("");
  }
  for (const { what } of issues) lines.push(`unsettled: ${what}`);
  return `${lines.join("\n")}\n`;
}

function wordsOf(account: Account): string {
  const spans = account.kind === "attribution" ? account.item.content : account.item.evidence;
  const words = spans.map(({ from, to }) => account.words[`${from}-${to}`] ?? "").join(" … ");
  return `“${words.replace(/\s+/g, " ").slice(0, 200)}”`;
}
