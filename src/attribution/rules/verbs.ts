import type { SpeechAct } from "../../record/index.ts";

/**
 * Verbs of saying, by what they do and what they take. `clause`: "said that …", and quotations; `to`: "promised to …";
 * `object`: "rejected the offer"; `person`: the object is who is spoken to or of, and what follows is the content;
 * a preposition: "called for …", "accused X of …". The first act is what the verb says by itself.
 */
export interface SpeechVerb {
  lemma: string;
  acts: SpeechAct[];
  takes: string[];
}

const verbs = (acts: SpeechAct[], takes: string, lemmas: string): SpeechVerb[] =>
  lemmas.split(" ").map((lemma) => ({ lemma: lemma.replaceAll("_", " "), acts, takes: takes.split(" ") }));

export const speechVerbs: readonly SpeechVerb[] = [
  ...verbs(
    ["state"],
    "clause",
    "say add note explain observe remark recall stress emphasize emphasise underline underscore reiterate state declare comment conclude continue go_on write tweet tell argue insist maintain contend mention reply respond answer quip joke assert reaffirm estimate believe think feel consider hope fear expect predict suspect acknowledge suggest hint imply point_out report reveal disclose indicate signal show find read know understand recognize recognise realize realise judge specify clarify elaborate testify opine muse whisper shout cry boast lament complain",
  ),
  ...verbs(["state"], "object to about", "announce unveil"),
  ...verbs(["state"], "clause", "announce affirm proclaim inform"),
  ...verbs(["state"], "person clause about on", "inform brief notify"),
  ...verbs(["state"], "person clause", "tell remind advise"),
  ...verbs(
    ["state"],
    "object",
    "stress emphasize emphasise underline underscore reiterate note express voice describe praise hail welcome outline cite recall discuss mention acknowledge reaffirm",
  ),
  ...verbs(["state"], "person for", "thank"),
  ...verbs(["confirm"], "clause object", "confirm verify corroborate admit concede"),
  ...verbs(["deny"], "clause object gerund", "deny refute dispute rebut"),
  ...verbs(["accuse"], "person of", "accuse suspect"),
  ...verbs(["accuse"], "person for", "blame criticize criticise condemn denounce rebuke fault"),
  ...verbs(["accuse"], "clause", "allege charge claim complain"),
  ...verbs(["accuse"], "object", "condemn denounce decry deplore slam blast criticize criticise protest"),
  ...verbs(["demand"], "clause object to", "demand insist_on require"),
  ...verbs(["demand"], "person to clause", "urge order instruct call_on press exhort implore summon"),
  ...verbs(["demand"], "for", "call push press appeal"),
  ...verbs(["propose"], "clause object to gerund", "propose offer suggest recommend advocate submit"),
  ...verbs(["warn"], "clause person of against about to", "warn caution"),
  ...verbs(["warn"], "object clause to", "threaten"),
  ...verbs(["promise"], "clause to object", "promise pledge vow swear undertake commit guarantee"),
  ...verbs(["promise"], "person clause", "assure reassure"),
  ...verbs(["ask"], "clause person for to if about", "ask request inquire seek wonder question beg"),
  ...verbs(["agree"], "clause to object", "agree accept consent"),
  ...verbs(["state"], "clause object", "regret"),
  ...verbs(["accuse"], "against", "protest"),
  ...verbs(["reject"], "object clause", "reject dismiss rebuff oppose spurn veto"),
  ...verbs(["reject"], "to", "refuse decline"),
  ...verbs(["state"], "to", "plan intend want hope expect seek"),
];

/** Verbs that say only with their object: "made it clear that", "drew attention to". */
export const saysWithObject: Record<string, string> = {
  make: "clear",
  draw: "attention",
  call: "attention",
  pay: "attention",
  lay: "concern",
  give: "assurance",
  have: "say",
};

/** Nouns of saying: "accusations that …", "his warning of …". */
export const speechNouns: Record<string, SpeechAct> = {
  accusation: "accuse",
  allegation: "accuse",
  charge: "accuse",
  claim: "state",
  assertion: "state",
  statement: "state",
  remark: "state",
  comment: "state",
  announcement: "state",
  denial: "deny",
  warning: "warn",
  threat: "warn",
  guarantee: "promise",
  promise: "promise",
  undertaking: "promise",
  vow: "promise",
  pledge: "promise",
  assurance: "promise",
  demand: "demand",
  call: "demand",
  appeal: "demand",
  request: "ask",
  proposal: "propose",
  offer: "propose",
  suggestion: "propose",
  criticism: "accuse",
  condemnation: "accuse",
  confirmation: "confirm",
  insistence: "demand",
  rejection: "reject",
  refusal: "reject",
  view: "state",
  report: "state",
  complaint: "accuse",
};

/** What one refuses when refusing to say: "declined to comment". */
export const silence = new Set([
  "comment",
  "say",
  "specify",
  "elaborate",
  "confirm",
  "disclose",
  "discuss",
  "give",
  "provide",
  "reveal",
  "answer",
  "name",
  "identify",
  "publish",
  "detail",
  "speak",
  "describe",
  "characterize",
]);

/** Sources that are papers, not people. */
export const documents = new Set([
  "report",
  "statement",
  "letter",
  "document",
  "note",
  "communique",
  "communiqué",
  "declaration",
  "resolution",
  "survey",
  "poll",
  "study",
  "text",
  "readout",
  "transcript",
  "release",
  "bulletin",
  "memo",
  "memorandum",
  "article",
  "editorial",
]);
