import type {
  ActorLine,
  AgendaLine,
  AccessLine,
  AdvisoryLine,
  ChangedLine,
  ClaimLine,
  DecisionLine,
  DemandLine,
  EncounterLine,
  EventLine,
  Hit,
  InstrumentLine,
  Line,
  MessageLine,
  PartyLine,
  ReportLine,
} from "../dossier/rows.ts";
import type { When } from "../record/index.ts";

/** A column of a list: its heading, and what a row has in it. */
export type Column<Row> = readonly [heading: string, cell: (row: Row) => string | number | undefined];

const names = (parties: readonly PartyLine[]): string => parties.map(({ name }) => name).join("; ");
const codes = (parties: readonly PartyLine[]): string =>
  [...new Set(parties.map(({ country, code }) => country ?? code ?? ""))].filter((code) => code !== "").join("; ");
const from = ({ when }: { when?: When }): string => when?.from ?? "";
const to = ({ when }: { when?: When }): string => when?.to ?? "";

/** What every line can show: where its words stand. */
const sources: readonly Column<Line>[] = [
  [
    "on whose word",
    ({ tellings }) => [...new Set(tellings.flatMap(({ said }) => said.map(({ by }) => names(by))))].join("; "),
  ],
  ["origins", ({ origins }) => origins],
  ["reports", ({ tellings }) => [...new Set(tellings.map(({ report }) => report))].join("; ")],
  ["words", ({ tellings }) => tellings[0]?.evidence.map(({ words }) => words).join(" … ")],
  ["rule", ({ tellings }) => tellings[0]?.rule],
  ["certainty", ({ tellings }) => tellings[0]?.certainty],
  ["decisions", ({ decisions }) => decisions.map(({ number, kind, by }) => `${number} ${kind} by ${by}`).join("; ")],
  ["id", ({ id }) => id],
];

const days = [
  ["from", from],
  ["to", to],
] as const;

/** The columns of every list that can be taken away. */
export const columns = {
  reports: [
    ["id", ({ id }) => id],
    ["title", ({ title }) => title],
    ["outlet", ({ outlet }) => outlet],
    ["published", ({ publishedAt }) => publishedAt?.value ?? publishedAt?.candidates?.join("; ")],
    ["known by", ({ publishedAt }) => publishedAt?.because.join("; ")],
    ["url", ({ url }) => url],
    ["versions", ({ versions }) => versions],
    ["learnt", ({ learntAt }) => learntAt],
  ] satisfies Column<ReportLine>[],
  timeline: [
    ...days,
    ["type", ({ type }) => type],
    ["mode", ({ mode }) => mode.join("; ")],
    ["contexts", ({ contexts }) => contexts.join("; ")],
    ["occurrence", ({ occurrence }) => occurrence],
    ["background", ({ background }) => (background ? "yes" : "no")],
    ["unsure", ({ unsure }) => (unsure ? "yes" : "no")],
    ["actors", ({ actors }) => names(actors)],
    ["actor countries", ({ actors }) => codes(actors)],
    ["recipients", ({ recipients }) => names(recipients)],
    ["recipient countries", ({ recipients }) => codes(recipients)],
    ["place", ({ where }) => where?.name],
    [
      "denied by",
      ({ standing }) => names(standing.filter(({ stance }) => stance === "denies").map(({ party }) => party)),
    ],
    ["PLOVER score", ({ score }) => score ?? undefined],
    ...sources,
  ] satisfies Column<EventLine>[],
  thread: [
    ...days,
    ["form", ({ form }) => form],
    ["functions", ({ functions }) => functions.join("; ")],
    ["from whom", ({ senders }) => names(senders)],
    ["to whom", ({ receivers }) => names(receivers)],
    ["subject", ({ subject }) => subject],
    ["status", ({ status }) => status],
    ["replies to", ({ repliesTo }) => repliesTo.map(({ message, relation }) => `${relation} ${message}`).join("; ")],
    ["open for days", ({ open, age }) => (open ? (age ?? "yes") : undefined)],
    ...sources,
  ] satisfies Column<MessageLine>[],
  encounters: [
    ...days,
    ["kind", ({ form }) => form],
    ["parties", ({ parties }) => names(parties)],
    ["status", ({ status }) => status],
    ["venue", ({ venue }) => venue],
    ["asked for by", ({ requestedBy }) => requestedBy?.name],
    ["read-outs by", ({ readouts }) => names(readouts.map(({ by }) => by))],
    ...sources,
  ] satisfies Column<EncounterLine>[],
  positions: [
    ["kind", ({ form }) => form],
    ["subject", ({ subject }) => subject],
    ["by", ({ by }) => names(by)],
    ["to", ({ to }) => names(to)],
    ["positions", ({ positions }) => positions.map(({ party, stance }) => `${party.name} ${stance}`).join("; ")],
    ["open for days", ({ open, age }) => (open ? (age ?? "yes") : undefined)],
    ...sources,
  ] satisfies Column<DemandLine>[],
  disputes: [
    ["proposition", ({ proposition }) => proposition],
    ["about", ({ about }) => names(about)],
    [
      "stances",
      ({ stances }) =>
        stances.map(({ party, stance, as }) => `${party.name} ${stance}${as ? ` as ${as}` : ""}`).join("; "),
    ],
    [
      "numbers",
      ({ numbers }) =>
        numbers
          .map(({ value, high, bound, unit }) => `${bound} ${value}${high === undefined ? "" : `-${high}`} ${unit}`)
          .join("; "),
    ],
    ...sources,
  ] satisfies Column<ClaimLine>[],
  advisories: [
    ...days,
    ["issuer", ({ issuer }) => issuer.name],
    ["country", ({ area }) => area.country],
    ["part", ({ area }) => area.part],
    ["audience", ({ audience }) => audience.join("; ")],
    ["departure", ({ departure }) => departure],
    ["travel", ({ travel }) => travel?.advice],
    ["level", ({ travel }) => travel?.level],
    ["mission", ({ mission }) => mission],
    ["change", ({ change }) => change],
    ...sources,
  ] satisfies Column<AdvisoryLine>[],
  access: [
    ...days,
    ["kind", ({ form }) => form],
    ["place", ({ place }) => place.name],
    ["status", ({ status }) => status],
    ...sources,
  ] satisfies Column<AccessLine>[],
  instruments: [
    ...days,
    ["kind", ({ form }) => form],
    ["name", ({ name }) => name],
    ["parties", ({ parties }) => names(parties)],
    ["status", ({ status }) => status],
    ...sources,
  ] satisfies Column<InstrumentLine>[],
  agenda: [
    ...days,
    ["what", ({ what }) => what],
    ["parties", ({ parties }) => names(parties)],
    ["place", ({ where }) => where?.name],
    ["status", ({ status }) => status],
    ["days to go", ({ days }) => days],
    ...sources,
  ] satisfies Column<AgendaLine>[],
  actors: [
    ["name", ({ name }) => name],
    ["kind", ({ kind }) => kind],
    ["country", ({ country }) => country],
    ["role", ({ role }) => role],
    ["sector", ({ sector }) => sector],
    ["aliases", ({ aliases }) => aliases.join("; ")],
    ["reports", ({ reports }) => reports],
    ["mentions", ({ mentions }) => mentions],
    ["key", ({ key }) => key],
  ] satisfies Column<ActorLine>[],
  decisions: [
    ["number", ({ number }) => number],
    ["kind", ({ kind }) => kind],
    ["by", ({ by }) => by],
    ["at", ({ at }) => at],
    ["because", ({ because }) => because],
    ["about", ({ about }) => about.map(({ says }) => says).join("; ")],
    ["now", ({ about }) => about.map(({ says, now }) => now ?? says).join("; ")],
    ["ids", ({ about }) => about.map(({ id, line }) => line ?? id).join("; ")],
    ["set", ({ changes }) => changes.map(({ field, now }) => `${field}=${now}`).join("; ")],
    ["reports", ({ reports }) => reports?.join("; ")],
    ["undoes", ({ undoes }) => undoes],
    ["undone by", ({ undoneBy }) => undoneBy],
    ["no longer found", ({ lost }) => (lost ? "yes" : "no")],
  ] satisfies Column<DecisionLine>[],
  since: [
    ["change", ({ change }) => change],
    ["kind", ({ kind }) => kind],
    ["line", ({ says }) => says],
    ["changes", ({ changes }) => changes.map(({ field, was, now }) => `${field}: ${was} → ${now}`).join("; ")],
    ["told by too", ({ gained }) => gained.map(({ report }) => report).join("; ")],
    ["told no more by", ({ lost }) => lost.map(({ report }) => report).join("; ")],
    ["decisions", ({ decisions }) => decisions.map(({ number, kind, by }) => `${number} ${kind} by ${by}`).join("; ")],
    ["because", ({ because }) => because],
    ["id", ({ id }) => id],
  ] satisfies Column<ChangedLine>[],
  search: [
    ["report", ({ report }) => report],
    ["title", ({ title }) => title],
    ["outlet", ({ outlet }) => outlet],
    ["published", ({ publishedAt }) => publishedAt],
    ["words", ({ snippet }) => snippet.map(({ text }) => text).join("")],
  ] satisfies Column<Hit>[],
};
