/** The shapes the HTTP API speaks: the rows of the dossier as schemas, so that they can be checked and published. */
import { z } from "@hono/zod-openapi";
import {
  accountKinds,
  actorKinds,
  audiences,
  claimStances,
  decisionKinds,
  encounterKinds,
  eventTypes,
  messageForms,
  occurrences,
  positionStances,
  speechActs,
  travelAdvices,
} from "../record/index.ts";

export type * from "../dossier/rows.ts";
export type { Reading } from "../record/index.ts";

const certainty = z.enum(["stated", "implied", "unknown"]);
const when = z
  .object({
    edtf: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    time: z.string().optional(),
    zone: z.string().optional(),
    instant: z.string().optional(),
    bound: z.enum(["by", "before", "after", "since"]).optional(),
    timex: z.string().optional(),
    certainty,
  })
  .openapi("When");
const place = z
  .object({
    name: z.string(),
    country: z.string().optional(),
    lat: z.number().optional(),
    lon: z.number().optional(),
  })
  .openapi("Place");
const cite = z
  .object({ report: z.string(), version: z.int(), from: z.int(), to: z.int(), words: z.string() })
  .openapi("Cite", { description: "Exact words of one version of one report; UTF-16 offsets into its text." });
const party = z
  .object({
    key: z.string(),
    name: z.string(),
    kind: z.enum(actorKinds),
    country: z.string().optional(),
    code: z.string().optional(),
    role: z.string().optional(),
    anonymous: z.boolean(),
  })
  .openapi("Party");
const voice = z
  .object({
    by: z.array(party),
    standing: z.enum(["named", "office", "anonymous", "collective", "document", "outlet"]),
    manner: z.enum(["direct", "indirect", "mixed"]),
    acts: z.array(z.enum(speechActs)),
    source: z.array(cite),
    cue: z.array(cite),
  })
  .openapi("Voice");
const condition = z.object({ kind: z.enum(["if", "unless", "until", "in-exchange-for"]), words: z.array(cite) });
const telling = z
  .object({
    id: z.string(),
    report: z.string(),
    version: z.int(),
    outlet: z.string().optional(),
    title: z.string().optional(),
    publishedAt: z.string().optional(),
    learntAt: z.string(),
    rule: z.string(),
    certainty,
    evidence: z.array(cite),
    said: z.array(voice),
    hedge: z.enum(["possible", "likely", "doubtful"]).optional(),
    conditions: z.array(condition),
  })
  .openapi("Telling");
const change = z.object({ field: z.string(), was: z.string(), now: z.string() });
const decided = {
  number: z.int(),
  by: z.string(),
  at: z.string(),
  because: z.string().optional(),
};
const lineDecision = z
  .object({
    ...decided,
    kind: z.enum(decisionKinds).exclude(["undo"]),
    tellings: z.array(z.string()),
    changes: z.array(change),
  })
  .openapi("LineDecision", { description: "What a person decided on a line, and did not take back." });
const line = {
  id: z.string(),
  kind: z.enum(accountKinds),
  origins: z.int(),
  tellings: z.array(telling),
  decisions: z.array(lineDecision),
};

const eventLine = z
  .object({
    ...line,
    type: z.enum(eventTypes),
    mode: z.array(z.string()),
    contexts: z.array(z.string()),
    quad: z.literal([1, 2, 3, 4]),
    score: z.number().nullable(),
    cameo: z.string().optional(),
    ahead: z.object({ type: z.enum(eventTypes), mode: z.string().optional() }).optional(),
    occurrence: z.enum(occurrences),
    actors: z.array(party),
    recipients: z.array(party),
    when: when.optional(),
    where: place.optional(),
    background: z.boolean(),
    unsure: z.boolean(),
    standing: z.array(z.object({ party, stance: z.enum(["asserts", "confirms", "denies"]) })),
  })
  .openapi("Event");
const messageLine = z
  .object({
    ...line,
    form: z.enum(messageForms),
    functions: z.array(z.enum(["proposal", "reply", "counter", "question", "protest", "notification"])),
    status: z.enum(["planned", "sent", "received", "withdrawn"]),
    senders: z.array(party),
    receivers: z.array(party),
    when: when.optional(),
    subject: z.string().optional(),
    disclosure: z.array(
      z.object({
        party,
        stance: z.enum(["publishes", "withholds", "leaves-to-other"]),
        of: z.enum(["existence", "content"]),
      }),
    ),
    repliesTo: z.array(
      z.object({
        message: z.string(),
        relation: z.enum(["answers", "acknowledges", "questions", "counters"]),
        certainty,
      }),
    ),
    open: z.boolean(),
    age: z.int().optional(),
  })
  .openapi("Message");
const thread = z
  .object({ id: z.string(), parties: z.array(party), messages: z.array(messageLine) })
  .openapi("Thread", { description: "Messages bound by replies, oldest first." });
const encounterLine = z
  .object({
    ...line,
    form: z.enum(encounterKinds),
    status: z.enum(["planned", "tentative", "postponed", "called-off", "held"]),
    parties: z.array(party),
    host: party.optional(),
    requestedBy: party.optional(),
    venue: z.string().optional(),
    when: when.optional(),
    readouts: z.array(z.object({ by: party, words: z.array(cite) })),
  })
  .openapi("Encounter");
const demandLine = z
  .object({
    ...line,
    form: z.enum(["demand", "offer", "topic"]),
    subject: z.string(),
    by: z.array(party),
    to: z.array(party),
    bound: z.array(party),
    reciprocal: z.boolean(),
    deadline: when.optional(),
    positions: z.array(
      z.object({ party, stance: z.enum(positionStances), when: when.optional(), words: z.array(cite) }),
    ),
    open: z.boolean(),
    age: z.int().optional(),
  })
  .openapi("Demand");
const bound = z.enum(["exact", "about", "more-than", "less-than", "at-least", "at-most", "range"]);
const number = { value: z.number(), high: z.number().optional(), bound, unit: z.string() };
const claimLine = z
  .object({
    ...line,
    proposition: z.string(),
    about: z.array(party),
    when: when.optional(),
    quantity: z.object(number).optional(),
    numbers: z.array(
      z.object({ ...number, by: z.array(party), publishedAt: z.string().optional(), words: z.array(cite) }),
    ),
    stances: z.array(
      z.object({
        party,
        stance: z.enum(claimStances),
        as: z.string().optional(),
        words: z.array(cite),
        publishedAt: z.string().optional(),
      }),
    ),
    disputed: z.boolean(),
  })
  .openapi("Claim");
const advisoryLine = z
  .object({
    ...line,
    issuer: party,
    area: z.object({ country: z.string(), part: z.string().optional(), except: z.string().optional() }),
    audience: z.array(z.enum(audiences)),
    departure: z.enum(["authorized", "ordered"]).optional(),
    travel: z
      .object({
        advice: z.enum(travelAdvices),
        scheme: z.string().optional(),
        level: z.number().optional(),
        words: z.string(),
      })
      .optional(),
    mission: z.enum(["open", "reduced", "suspended", "moved"]).optional(),
    reason: z.array(cite),
    when: when.optional(),
    until: when.optional(),
    reviewBy: when.optional(),
    change: z.enum(["new", "raised", "lowered", "lifted"]).optional(),
  })
  .openapi("Advisory");
const accessLine = z
  .object({
    ...line,
    form: z.enum(["airspace", "airport", "border", "road", "port"]),
    place,
    status: z.enum(["open", "limited", "closed"]),
    by: party.optional(),
    when: when.optional(),
  })
  .openapi("Access");
const instrumentLine = z
  .object({
    ...line,
    form: z.enum(["treaty", "resolution", "sanction", "law"]),
    name: z.string(),
    parties: z.array(party),
    status: z.enum(["draft", "adopted", "vetoed", "signed", "in-force", "ended"]),
    when: when.optional(),
  })
  .openapi("Instrument");
const agendaLine = z
  .object({
    ...line,
    what: z.string(),
    parties: z.array(party),
    when,
    where: place.optional(),
    status: z.enum(["planned", "tentative", "postponed", "called-off", "held"]),
    days: z.int().optional(),
  })
  .openapi("AgendaItem");
const actorLine = party
  .extend({
    sector: z.string().optional(),
    aliases: z.array(z.string()),
    wikidata: z.string().optional(),
    reports: z.int(),
    mentions: z.int(),
  })
  .openapi("Actor");
const hit = z
  .object({
    report: z.string(),
    version: z.int(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    publishedAt: z.string().optional(),
    snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
  })
  .openapi("Hit");
const reportDate = z.object({
  value: z.string().optional(),
  certainty,
  because: z.array(z.string()),
  candidates: z.array(z.string()).optional(),
});
const reportLine = z
  .object({
    id: z.string(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    url: z.string().optional(),
    publishedAt: reportDate.optional(),
    updatedAt: reportDate.optional(),
    versions: z.int(),
    version: z.int(),
    learntAt: z.string(),
    found: z.record(z.enum(accountKinds), z.int()),
  })
  .openapi("Report");

const decisionLine = z
  .object({
    ...decided,
    kind: z.enum(decisionKinds),
    about: z.array(
      z.object({
        id: z.string(),
        kind: z.enum([...accountKinds, "actor"]),
        says: z.string(),
        now: z.string().optional(),
        found: z.boolean(),
        line: z.string().optional(),
      }),
    ),
    changes: z.array(change.omit({ was: true })),
    reports: z.array(z.string()).optional(),
    undoes: z.int().optional(),
    undoneBy: z.int().optional(),
    lost: z.boolean(),
  })
  .openapi("Decision", { description: "A decision of the log, and what has become of it." });
const changedLine = z
  .object({
    id: z.string(),
    kind: z.enum(accountKinds),
    change: z.enum(["new", "changed", "gone"]),
    says: z.string(),
    changes: z.array(change),
    gained: z.array(telling),
    lost: z.array(telling),
    decisions: z.array(lineDecision),
    because: z.string().optional(),
  })
  .openapi("ChangedLine");

const rowsOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    /** The day and time the answer is as known at. */
    asOf: z.string(),
    /** The day that ages and days to go are counted from: that of the newest report. */
    on: z.string(),
    total: z.int(),
    rows: z.array(row),
  });

/** Answers, by question. Lists come as `{asOf, total, rows}`. */
export const answers = {
  reports: rowsOf(reportLine),
  timeline: rowsOf(eventLine),
  thread: rowsOf(thread),
  encounters: rowsOf(encounterLine),
  positions: rowsOf(demandLine),
  disputes: rowsOf(claimLine),
  inforce: z.object({
    asOf: z.string(),
    on: z.string(),
    advisories: z.array(advisoryLine),
    access: z.array(accessLine),
    instruments: z.array(instrumentLine),
  }),
  agenda: rowsOf(agendaLine),
  countries: z.object({ rows: z.array(z.object({ code: z.string(), name: z.string() })) }),
  actors: rowsOf(actorLine),
  search: rowsOf(hit),
  decisions: rowsOf(decisionLine),
  since: rowsOf(changedLine).extend({ since: z.string(), decisions: z.array(decisionLine) }),
  why: z
    .object({
      id: z.string(),
      kind: z.string(),
      says: z.string(),
      tellings: z.array(telling.extend({ sentences: z.array(cite), item: z.unknown() })),
      line: z.string().optional(),
      rejected: z.boolean(),
      decisions: z.array(lineDecision),
      fields: z.array(
        z.object({
          field: z.string(),
          takes: z.union([z.enum(["day", "parties", "party", "flag"]), z.array(z.string())]),
          needed: z.boolean(),
          value: z.string(),
        }),
      ),
    })
    .openapi("Why"),
  /** One version of one report, with its reading in the shape of the record. */
  report: z.object({
    report: reportLine,
    versions: z.array(z.object({ version: z.int(), learntAt: z.string(), sha256: z.string() })),
    reading: z.unknown().openapi({ type: "object", description: "A Reading, as `chancery read --json` gives it." }),
  }),
  error: z.object({ error: z.string() }).openapi("Error"),
};

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** What every list of lines can be asked with. */
export const filters = z.object({
  "as-of": moment.optional().openapi({ description: "As known at this time: ISO 8601 day or date-time." }),
  from: z.iso.date().optional().openapi({ description: "First day." }),
  to: z.iso.date().optional().openapi({ description: "Last day." }),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .openapi({ description: "ISO 3166-1 alpha-3 of a party or place." }),
  report: z.string().optional().openapi({ description: "Only what this report tells of." }),
  since: moment.optional().openapi({ description: "Only lines that are new or have changed since this time." }),
  rejected: z.enum(["true", "false"]).optional().openapi({ description: "Only what people rejected." }),
  limit: z.coerce.number().int().min(1).max(5000).optional(),
  offset: z.coerce.number().int().min(0).optional(),
  format: z.enum(["json", "csv"]).optional(),
});

/** What a caller asks of a list, as checked. */
export type Asked = z.output<typeof filters>;

/** The same for lists of what people do not decide on: reports, and those they speak of. */
export const reportFilters = filters.omit({ since: true, rejected: true });

/** The same for what has a place in time alone. */
export const timeFilters = filters.pick({ "as-of": true, limit: true, offset: true, format: true });

/** The formats the record can be taken out in, and what each does not hold. */
export const exportsOffered = z.object({
  formats: z.array(z.object({ name: z.string(), summary: z.string(), without: z.string() })),
});

export const added = z.object({ id: z.string(), version: z.int(), status: z.enum(["new", "changed", "known"]) });
export const toAdd = z.object({
  text: z.string().regex(/\S/, "empty"),
  title: z.string().optional(),
  url: z.string().optional(),
  outlet: z.string().optional(),
  publishedAt: z.string().optional(),
});

/** What a person would have changed in the record. Who says so is known to the server. */
export const toDecide = z
  .object({
    kind: z.enum(decisionKinds),
    ids: z.array(z.string()).default([]).openapi({
      description:
        "A line, or one report's telling of it. To merge: two or more lines or actors. To split: the line and the tellings that leave it, or an actor and the reports in which it is another.",
    }),
    set: z
      .record(z.string(), z.string())
      .optional()
      .openapi({ description: "To correct: each field and what it is set to, as the command line takes it." }),
    undoes: z.int().min(1).optional().openapi({ description: "To undo: the number of the decision." }),
    because: z.string().optional(),
    force: z.boolean().optional().openapi({ description: "To merge: even where they are different states." }),
  })
  .openapi("ToDecide");
/** `line` is the id that the line it is about has from now on. */
export const decisionMade = z.object({ number: z.int(), line: z.string().optional() });
export type ToDecide = z.input<typeof toDecide>;
export type DecisionMade = z.output<typeof decisionMade>;
