import type {
  AccessLine,
  AdvisoryLine,
  AgendaLine,
  ClaimLine,
  DemandLine,
  EncounterLine,
  InstrumentLine,
  MessageLine,
  Telling,
  Voice,
} from "../../src/api/contract.ts";

/** The record's terms as a desk officer would say them. */

export const certainties: Record<Telling["certainty"], string> = {
  stated: "the words say so",
  implied: "the words imply it",
  unknown: "cannot be told for sure",
};

export const hedges: Record<NonNullable<Telling["hedge"]>, string> = {
  possible: "put as possible",
  likely: "put as likely",
  doubtful: "put as doubtful",
};

export const conditions: Record<Telling["conditions"][number]["kind"], string> = {
  if: "on condition",
  unless: "unless",
  until: "until",
  "in-exchange-for": "in exchange",
};

export const standings: Record<Voice["standing"], string> = {
  named: "named",
  office: "an office",
  anonymous: "unnamed",
  collective: "many, taken together",
  document: "a document",
  outlet: "an outlet",
};

export const manners: Record<Voice["manner"], string> = {
  direct: "in their own words",
  indirect: "in the reporter’s words",
  mixed: "partly in their own words",
};

export const acts: Record<Voice["acts"][number], string> = {
  state: "states",
  confirm: "confirms",
  deny: "denies",
  accuse: "accuses",
  demand: "demands",
  propose: "proposes",
  warn: "warns",
  promise: "promises",
  ask: "asks",
  agree: "agrees",
  reject: "rejects",
  "refuse-to-say": "refuses to say",
};

export const messageForms: Record<MessageLine["form"], string> = {
  letter: "letter",
  "note-verbale": "note verbale",
  "aide-memoire": "aide-mémoire",
  "non-paper": "non-paper",
  "draft-text": "draft text",
  "oral-message": "oral message",
  statement: "statement",
  "joint-statement": "joint statement",
  communique: "communiqué",
  unknown: "message",
};

export const messageStatuses: Record<MessageLine["status"], string> = {
  planned: "planned",
  sent: "sent",
  received: "received",
  withdrawn: "withdrawn",
};

export const replies: Record<MessageLine["repliesTo"][number]["relation"], string> = {
  answers: "answers",
  acknowledges: "acknowledges",
  questions: "asks about",
  counters: "counters",
};

export const disclosures: Record<MessageLine["disclosure"][number]["stance"], string> = {
  publishes: "makes public",
  withholds: "keeps back",
  "leaves-to-other": "leaves it to the other to make public",
};

export const encounterForms: Record<EncounterLine["form"], string> = {
  call: "telephone call",
  meeting: "meeting",
  session: "session",
  visit: "visit",
  summons: "summons",
  demarche: "démarche",
  exercise: "joint exercise",
};

export const encounterStatuses: Record<EncounterLine["status"], string> = {
  planned: "planned",
  tentative: "not settled",
  postponed: "put off",
  "called-off": "called off",
  held: "held",
};

/** What is to be done by a day is not planned for it. */
export const dueWords = ({ status, when: { bound } }: Pick<AgendaLine, "status" | "when">): string =>
  status === "planned" && (bound === "by" || bound === "before") ? "deadline" : encounterStatuses[status];

export const demandForms: Record<DemandLine["form"], string> = {
  demand: "demand",
  offer: "offer",
  topic: "topic for talks",
};

/** What a party does with a demand: verbs without their ending. */
export const positionStances: Record<DemandLine["positions"][number]["stance"], string> = {
  demands: "demand it",
  offers: "offer it",
  accepts: "accept",
  "accepts-in-part": "accept in part",
  rejects: "reject",
  counters: "answer with another",
  "willing-to-discuss": "would discuss it",
  silent: "say nothing",
};

/** What a party does with a claim: verbs without their ending. */
export const claimStances: Record<ClaimLine["stances"][number]["stance"], string> = {
  asserts: "say so",
  confirms: "confirm it",
  denies: "deny it",
  doubts: "doubt it",
  reframes: "call it something else",
  "declines-to-say": "decline to say",
};

export const audiences: Record<AdvisoryLine["audience"][number], string> = {
  nationals: "its nationals",
  families: "families of staff",
  "non-emergency-staff": "staff not needed at once",
  "all-staff": "all staff",
  "local-staff": "local staff",
};

export const departures: Record<NonNullable<AdvisoryLine["departure"]>, string> = {
  authorized: "free to leave",
  ordered: "ordered to leave",
};

export const advices: Record<NonNullable<AdvisoryLine["travel"]>["advice"], string> = {
  "do-not-travel": "do not travel",
  "all-but-essential": "only essential travel",
  reconsider: "reconsider travel",
  caution: "travel with caution",
  "leave-now": "leave now",
};

export const missions: Record<NonNullable<AdvisoryLine["mission"]>, string> = {
  open: "mission open",
  reduced: "mission reduced",
  suspended: "mission suspended",
  moved: "mission moved",
};

export const changes: Record<NonNullable<AdvisoryLine["change"]>, string> = {
  new: "new",
  raised: "raised",
  lowered: "lowered",
  lifted: "lifted",
};

export const accessForms: Record<AccessLine["form"], string> = {
  airspace: "airspace",
  airport: "airport",
  border: "border",
  road: "road",
  port: "port",
};

export const instrumentStatuses: Record<InstrumentLine["status"], string> = {
  draft: "draft",
  adopted: "adopted",
  vetoed: "vetoed",
  signed: "signed",
  "in-force": "in force",
  ended: "ended",
};

const bounds: Record<ClaimLine["numbers"][number]["bound"], string> = {
  exact: "",
  about: "about ",
  "more-than": "more than ",
  "less-than": "less than ",
  "at-least": "at least ",
  "at-most": "at most ",
  range: "",
};

const figures = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });

type Number = Pick<ClaimLine["numbers"][number], "value" | "high" | "bound">;

export const numberWords = ({ value, high, bound }: Number): string =>
  `${bounds[bound]}${figures.format(value)}${high === undefined ? "" : `–${figures.format(high)}`}`;

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${figures.format(number)} ${number === 1 ? one : many}`;
