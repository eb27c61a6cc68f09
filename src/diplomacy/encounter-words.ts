import type { EncounterKind } from "../record/index.ts";

export interface Word {
  kind: EncounterKind;
  /** It says only that parties were in touch: any kind fits it. */
  open?: true;
  /** It may as well be a habit or a wish: only a day, a verb of holding or the like makes it one encounter. */
  loose?: true;
}

/** Nouns of meeting, by form or lemma. */
export const encounterNouns: Readonly<Record<string, Word>> = {
  call: { kind: "call" },
  conversation: { kind: "call", open: true },
  videoconference: { kind: "call" },
  teleconference: { kind: "call" },
  meeting: { kind: "meeting" },
  summit: { kind: "meeting" },
  talk: { kind: "meeting", open: true, loose: true },
  talks: { kind: "meeting", open: true, loose: true },
  negotiation: { kind: "meeting", open: true, loose: true },
  consultation: { kind: "meeting", open: true, loose: true },
  discussion: { kind: "meeting", open: true, loose: true },
  dialogue: { kind: "meeting", open: true, loose: true },
  conference: { kind: "meeting" },
  forum: { kind: "meeting" },
  roundtable: { kind: "meeting" },
  breakfast: { kind: "meeting" },
  lunch: { kind: "meeting" },
  dinner: { kind: "meeting" },
  session: { kind: "session" },
  sitting: { kind: "session" },
  debate: { kind: "session", loose: true },
  exchange: { kind: "session", loose: true },
  visit: { kind: "visit" },
  trip: { kind: "visit" },
  exercise: { kind: "exercise" },
  drill: { kind: "exercise" },
  maneuver: { kind: "exercise" },
  manoeuvre: { kind: "exercise" },
  demarche: { kind: "demarche" },
  démarche: { kind: "demarche" },
};

export const encounterVerbs: Readonly<Record<string, Word>> = {
  meet: { kind: "meeting" },
  telephone: { kind: "call" },
  phone: { kind: "call" },
  ring: { kind: "call" },
  visit: { kind: "visit" },
  travel: { kind: "visit" },
  fly: { kind: "visit" },
  go: { kind: "visit" },
  head: { kind: "visit" },
  leave: { kind: "visit" },
  depart: { kind: "visit" },
  land: { kind: "visit" },
  arrive: { kind: "visit" },
  receive: { kind: "meeting" },
  host: { kind: "meeting" },
  summon: { kind: "summons" },
  speak: { kind: "call", open: true },
  talk: { kind: "call", open: true },
  discuss: { kind: "meeting", open: true },
  confer: { kind: "meeting", open: true },
  consult: { kind: "meeting", open: true },
  see: { kind: "meeting" },
  welcome: { kind: "meeting" },
  call: { kind: "meeting" },
  convene: { kind: "session" },
  gather: { kind: "session" },
  assemble: { kind: "session" },
  take: { kind: "session" },
  consider: { kind: "session" },
  sit: { kind: "session" },
  debate: { kind: "session" },
  negotiate: { kind: "meeting", open: true },
};

/** Verbs that hold an encounter, or say where it stands: who does them takes part. */
export const holding = new Set(
  "hold held have conduct begin start open attend make pay schedule plan arrange postpone delay cancel conclude finish complete continue resume deliver lodge join lead chair co-chair host convene set undertake stage carry fix pencil slate".split(
    " ",
  ),
);

/** Verbs whose subject is the encounter: "the talks began", "the summit takes place". */
export const happening = new Set(
  "take begin start open end last happen occur conclude resume continue be break collapse falter".split(" "),
);

/** Verbs of what a third does with the talks of two. */
export const mediating = new Set("broker chair convene facilitate host mediate moderate oversee sponsor".split(" "));

/** "on a visit": who is, comes or goes so. */
export const going = new Set("be arrive come go leave travel fly depart pay".split(" "));

/** Bodies that sit: what is held there is a session. */
export const standing = /\b(?:council|assembly|committee|commission|congress|parliament|board|senate|bundestag)\b/i;
