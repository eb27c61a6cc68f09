import type { MessageForm, MessageFunction } from "../record/index.ts";

interface Word {
  form: MessageForm;
  functions: MessageFunction[];
  /** It is a message whatever stands beside it; others want a paper's adjective, or to be sent, received or answered. */
  sure?: true;
}

/** Nouns that name a message, by lemma or form. */
const nouns: Readonly<Record<string, Word>> = {
  letter: { form: "letter", functions: [], sure: true },
  missive: { form: "letter", functions: [], sure: true },
  telegram: { form: "letter", functions: [], sure: true },
  cable: { form: "letter", functions: [] },
  note: { form: "note-verbale", functions: [] },
  verbale: { form: "note-verbale", functions: [], sure: true },
  memorandum: { form: "aide-memoire", functions: [] },
  memoire: { form: "aide-memoire", functions: [], sure: true },
  mémoire: { form: "aide-memoire", functions: [], sure: true },
  "aide-memoire": { form: "aide-memoire", functions: [], sure: true },
  "non-paper": { form: "non-paper", functions: [], sure: true },
  message: { form: "unknown", functions: [] },
  paper: { form: "unknown", functions: [] },
  document: { form: "unknown", functions: [] },
  dossier: { form: "unknown", functions: [] },
  list: { form: "unknown", functions: [] },
  text: { form: "draft-text", functions: [] },
  reminder: { form: "unknown", functions: ["question"] },
  notice: { form: "unknown", functions: ["notification"] },
  invitation: { form: "unknown", functions: ["proposal"] },
  communication: { form: "unknown", functions: [] },
  greetings: { form: "unknown", functions: [] },
  congratulations: { form: "unknown", functions: [] },
  condolences: { form: "unknown", functions: [] },
  reply: { form: "unknown", functions: ["reply"] },
  response: { form: "unknown", functions: ["reply"] },
  answer: { form: "unknown", functions: ["reply"] },
  proposal: { form: "unknown", functions: ["proposal"] },
  counterproposal: { form: "unknown", functions: ["proposal", "counter"] },
  "counter-proposal": { form: "unknown", functions: ["proposal", "counter"] },
  "counter-draft": { form: "draft-text", functions: ["proposal", "counter"] },
  "counter-offer": { form: "unknown", functions: ["proposal", "counter"] },
  draft: { form: "draft-text", functions: ["proposal"] },
  statement: { form: "statement", functions: [] },
  declaration: { form: "statement", functions: [] },
  communique: { form: "communique", functions: [], sure: true },
  communiqué: { form: "communique", functions: [], sure: true },
  protest: { form: "unknown", functions: ["protest"] },
  complaint: { form: "unknown", functions: ["protest"] },
  ultimatum: { form: "unknown", functions: ["notification"] },
};

/** Words that are a message only where something handed to another party is called so. */
export const vague = /^(?:document|dossier|invitation|list|notice|paper|reminder|text)$/;

/** What a draft may be of: "the draft treaty" is a draft. */
const drafted =
  /^(?:accord|agreement|charter|code|convention|deal|document|memorandum|pact|plan|proposal|protocol|resolution|text|treaty)$/;

export const messageWord = (lemma: string, form: string, modifiers: readonly string[]): Word | undefined =>
  modifiers.includes("draft") && drafted.test(lemma) ? nouns["draft"] : (nouns[lemma] ?? nouns[form]);

export const sending = new Set(
  "send deliver hand give submit transmit write address forward present dispatch formulate issue sign draft put convey pass relay adopt publish release make table set lay approve circulate lodge serve".split(
    " ",
  ),
);
/** Verbs that send what is only written: "made a proposal" may be said. */
export const handing = new Set(
  "send deliver hand submit transmit write address forward dispatch convey pass present relay circulate lodge serve".split(
    " ",
  ),
);
export const receiving = new Set("receive get obtain read study examine await".split(" "));

/** Verbs by which a protest reaches somebody: in the streets it reaches nobody. */
export const lodging = new Set(
  "lodge file submit deliver send hand express convey register present raise make enter issue".split(" "),
);

/** Adjectives that say a message is a paper, not a deed. */
export const papery = new Set(
  "written formal diplomatic official joint draft confidential personal secret handwritten verbal congratulatory protest".split(
    " ",
  ),
);

/** "sent a clear message": a manner of speaking. */
export const figurative =
  /^(?:clear|strong|powerful|unambiguous|unmistakable|important|wrong|firm|tough|positive|right|basic|simple|main|key|central|core)$/;
