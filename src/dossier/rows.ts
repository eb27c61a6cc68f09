import type {
  AccountKind,
  ActorKind,
  Advisory,
  Access,
  AgendaItem,
  Attribution,
  Certainty,
  ClaimStance,
  Condition,
  Decision,
  DecisionKind,
  Demand,
  Encounter,
  Event,
  EventStanding,
  Instrument,
  Message,
  Place,
  PositionStance,
  Quantity,
  ReportDate,
  When,
} from "../record/index.ts";

/** Exact words of one version of one report. */
export interface Cite {
  report: string;
  version: number;
  /** UTF-16 offsets into the text of that version. */
  from: number;
  to: number;
  words: string;
}

/** A party as a line shows it. */
export interface PartyLine {
  /** The same in every report for the same actor. */
  key: string;
  name: string;
  kind: ActorKind;
  country?: string;
  code?: string;
  role?: string;
  anonymous: boolean;
}

/** On whose word. */
export interface Voice {
  by: PartyLine[];
  standing: Attribution["standing"];
  manner: Attribution["manner"];
  acts: Attribution["acts"];
  source: Cite[];
  cue: Cite[];
}

/** One report's telling of a line. */
export interface Telling {
  /** Id of the account: `<report>/<version>/<item>`. */
  id: string;
  report: string;
  version: number;
  outlet?: string;
  title?: string;
  publishedAt?: string;
  /** When the archive learnt it: record time. */
  learntAt: string;
  rule: string;
  certainty: Certainty;
  evidence: Cite[];
  said: Voice[];
  hedge?: "possible" | "likely" | "doubtful";
  conditions: { kind: Condition["kind"]; words: Cite[] }[];
}

/** What every line of the record carries: its stable id and the words it rests on. */
export interface Line {
  id: string;
  kind: AccountKind;
  /** How many independent origins tell it: copies of one wire story are one. */
  origins: number;
  tellings: Telling[];
  /** What people decided on it and did not take back, the oldest first. */
  decisions: LineDecision[];
}

/** What a person decided on a line, or on some of its tellings. */
export interface LineDecision extends Pick<Decision, "number" | "by" | "at" | "because"> {
  kind: Exclude<DecisionKind, "undo">;
  /** Ids of the tellings it was found in. */
  tellings: string[];
  /** What was corrected, and what it had been. */
  changes: { field: string; was: string; now: string }[];
}

/** A decision of the log, and what has become of it. */
export interface DecisionLine extends Omit<Decision, "about" | "set"> {
  /**
   * What it is about, as it was then; `line` is its id now, and `now` what stands there now, where that is something else. Where `found`
   * is false its words are found no more.
   */
  about: { id: string; kind: AccountKind | "actor"; says: string; now?: string; found: boolean; line?: string }[];
  changes: { field: string; now: string }[];
  /** The number of the decision that took it back. */
  undoneBy?: number;
  /** It holds, and yet does nothing: the words it is about are found no more. */
  lost: boolean;
}

/** What has changed in a line of the record since a time. */
export interface ChangedLine {
  /** Its id now; of a line that is gone, the one it had. */
  id: string;
  kind: AccountKind;
  change: "new" | "changed" | "gone";
  /** The line in one sentence of plain words, as it is now, or as it was before it went. */
  says: string;
  changes: { field: string; was: string; now: string }[];
  /** Tellings it has gained and lost. */
  gained: Telling[];
  lost: Telling[];
  /** What people decided on it since. */
  decisions: LineDecision[];
  /** Why it is gone, or what it was a part of. */
  because?: string;
}

/** What has changed in the record from one time to another. */
export interface Since extends Answer<ChangedLine> {
  since: string;
  /** What people decided in that time. */
  decisions: DecisionLine[];
}

export interface EventLine
  extends Line, Pick<Event, "type" | "mode" | "contexts" | "quad" | "score" | "cameo" | "ahead" | "occurrence"> {
  actors: PartyLine[];
  recipients: PartyLine[];
  when?: When;
  where?: Place;
  background: boolean;
  /** In no report is the reader sure of it, and nobody has confirmed or corrected it. */
  unsure: boolean;
  standing: { party: PartyLine; stance: EventStanding["stance"] }[];
}

export interface MessageLine extends Line, Pick<Message, "form" | "functions" | "status"> {
  senders: PartyLine[];
  receivers: PartyLine[];
  when?: When;
  subject?: string;
  disclosure: { party: PartyLine; stance: Message["disclosure"][number]["stance"]; of: "existence" | "content" }[];
  /** Ids of the lines replied to. */
  repliesTo: { message: string; relation: Message["repliesTo"][number]["relation"]; certainty: Certainty }[];
  /** Nobody who received it is known to have replied. Age in days on the day asked about, where the day sent is known. */
  open: boolean;
  age?: number;
}

/** Messages bound by replies, oldest first. */
export interface Thread {
  /** Id of its first message. */
  id: string;
  parties: PartyLine[];
  messages: MessageLine[];
}

export interface EncounterLine extends Line, Pick<Encounter, "status"> {
  form: Encounter["kind"];
  parties: PartyLine[];
  host?: PartyLine;
  requestedBy?: PartyLine;
  venue?: string;
  when?: When;
  readouts: { by: PartyLine; words: Cite[] }[];
}

export interface DemandLine extends Line {
  form: Demand["kind"];
  subject: string;
  by: PartyLine[];
  to: PartyLine[];
  bound: PartyLine[];
  reciprocal: boolean;
  deadline?: When;
  /** Every stance any report tells of, oldest first. */
  positions: { party: PartyLine; stance: PositionStance; when?: When; words: Cite[] }[];
  /** No party it is put to is known to have answered. Age in days on the day asked about, since it was first told. */
  open: boolean;
  age?: number;
}

export interface ClaimLine extends Line {
  proposition: string;
  about: PartyLine[];
  when?: When;
  quantity?: Pick<Quantity, "value" | "high" | "bound" | "unit">;
  /** The numbers reports give of the same thing, oldest first. */
  numbers: {
    value: number;
    high?: number;
    bound: Quantity["bound"];
    unit: string;
    by: PartyLine[];
    publishedAt?: string;
    words: Cite[];
  }[];
  stances: { party: PartyLine; stance: ClaimStance; as?: string; words: Cite[]; publishedAt?: string }[];
  /** Two parties stand against each other, or the numbers differ. */
  disputed: boolean;
}

export interface AdvisoryLine extends Line, Pick<Advisory, "area" | "audience" | "departure" | "mission" | "change"> {
  issuer: PartyLine;
  travel?: { advice: NonNullable<Advisory["travel"]>["advice"]; scheme?: string; level?: number; words: string };
  reason: Cite[];
  when?: When;
  until?: When;
  reviewBy?: When;
}

export interface AccessLine extends Line {
  form: Access["kind"];
  place: Place;
  status: Access["status"];
  by?: PartyLine;
  when?: When;
}

export interface InstrumentLine extends Line, Pick<Instrument, "name" | "status"> {
  form: Instrument["kind"];
  parties: PartyLine[];
  when?: When;
}

/** A list as an answer. */
export interface Answer<Row> {
  /** As known at this time, ISO 8601. */
  asOf: string;
  /** The day that ages and days to go are counted from: that of the newest report. */
  on: string;
  /** How many rows there are before `limit` and `offset`. */
  total: number;
  rows: Row[];
}

/** What stands on the day asked about. */
export interface InForce {
  asOf: string;
  on: string;
  advisories: AdvisoryLine[];
  access: AccessLine[];
  instruments: InstrumentLine[];
}

export interface AgendaLine extends Line {
  /** `held` where the encounter that was to be is told of as held. */
  status: AgendaItem["status"] | "held";
  what: string;
  parties: PartyLine[];
  when: When;
  where?: Place;
  /** Days from the day asked about to its first day; negative once past. Absent where the day is open. */
  days?: number;
}

export interface ActorLine extends PartyLine {
  sector?: string;
  aliases: string[];
  wikidata?: string;
  reports: number;
  mentions: number;
}

/** A report whose words match, and the words around the match. */
export interface Hit {
  report: string;
  version: number;
  title?: string;
  outlet?: string;
  publishedAt?: string;
  snippet: { text: string; hit: boolean }[];
}

export interface ReportLine {
  id: string;
  title?: string;
  outlet?: string;
  url?: string;
  publishedAt?: ReportDate;
  updatedAt?: ReportDate;
  /** How many versions the archive holds, and which one this line describes. */
  versions: number;
  version: number;
  learntAt: string;
  /** How many items were found, by kind. */
  found: Record<AccountKind, number>;
}

/** Who is reported to have said what, by one report. */
export interface AttributionLine extends Line, Voice {}

/** Everything that is known at one time, of which each question shows a part. */
export interface Whole {
  asOf: string;
  on: string;
  reports: ReportLine[];
  actors: ActorLine[];
  events: EventLine[];
  messages: MessageLine[];
  encounters: EncounterLine[];
  demands: DemandLine[];
  /** Those that nobody disputes too. */
  claims: ClaimLine[];
  /** Those no longer in force too. */
  advisories: AdvisoryLine[];
  access: AccessLine[];
  instruments: InstrumentLine[];
  agenda: AgendaLine[];
  attributions: AttributionLine[];
  decisions: DecisionLine[];
  /** Each line in one sentence of plain words, by its id. */
  says: ReadonlyMap<string, string>;
  /** The key that an actor of a report goes by, which is not the one it was read with where people merged or split it. */
  keyIn: (key: string, report: string) => string;
}

/** Why a line stands: each telling with the whole sentence it was read in. */
export interface Why {
  id: string;
  /** An account's kind, or that of another item of a reading: `timex`, `mention`, `actor`, `quantity`. */
  kind: string;
  /** The line in one sentence of plain words. */
  says: string;
  tellings: (Telling & { sentences: Cite[]; item: unknown })[];
  /** The line it is part of, where it is one report's telling of that. */
  line?: string;
  /** It was taken out of the record. */
  rejected: boolean;
  decisions: LineDecision[];
  /** What a person may correct, what each field takes, and what it holds now. */
  fields: { field: string; takes: "day" | "parties" | "party" | "flag" | string[]; needed: boolean; value: string }[];
}
