import type { EventLine } from "../../src/api/contract.ts";
import { agreeing } from "./verbs.ts";

/** What somebody does to another, and what somebody does when no other is named; verbs without their ending. */
interface Verb {
  to: string;
  alone: string;
}

const verb = (to: string, alone = to): Verb => ({ to, alone });

const types: Record<EventLine["type"], Verb> = {
  AGREE: verb("agree with", "agree"),
  CONSULT: verb("talk with", "hold talks"),
  SUPPORT: verb("express support for", "express support"),
  CONCEDE: verb("yield to", "yield"),
  COOPERATE: verb("cooperate with", "cooperate"),
  AID: verb("aid", "give aid"),
  RETREAT: verb("step back from", "step back"),
  REQUEST: verb("ask", "make a request"),
  ACCUSE: verb("accuse", "make an accusation"),
  REJECT: verb("refuse"),
  THREATEN: verb("threaten", "make a threat"),
  PROTEST: verb("protest against", "protest"),
  SANCTION: verb("sanction", "impose sanctions"),
  MOBILIZE: verb("mobilize against", "mobilize"),
  COERCE: verb("coerce", "use coercion"),
  ASSAULT: verb("attack"),
};

/** Where the mode says more than the type. */
const modes: Record<string, Verb> = {
  "CONSULT/visit": verb("visit", "make a visit"),
  "CONSULT/third-party": verb("mediate with", "mediate"),
  "CONSULT/multilateral": verb("meet with", "meet"),
  "CONSULT/phone": verb("speak by telephone with", "speak by telephone"),
  "RETREAT/withdraw": verb("withdraw forces from", "withdraw forces"),
  "RETREAT/release": verb("release prisoners of", "release prisoners"),
  "RETREAT/disarm": verb("disarm before", "disarm"),
  "RETREAT/ceasefire": verb("cease fire with", "cease fire"),
  "RETREAT/access": verb("let in", "allow access"),
  "RETREAT/resign": verb("resign before", "resign"),
  "REQUEST/assist": verb("ask help of", "ask for help"),
  "REQUEST/change": verb("ask a change of", "call for change"),
  "REQUEST/yield": verb("ask concessions of", "call for concessions"),
  "REQUEST/meet": verb("ask to meet", "ask for a meeting"),
  "ACCUSE/disapprove": verb("criticize"),
  "ACCUSE/investigate": verb("investigate", "open an investigation"),
  "ACCUSE/allege": verb("bring charges against", "bring charges"),
  "REJECT/assist": verb("refuse help to", "refuse help"),
  "REJECT/change": verb("refuse the change asked by", "refuse a change"),
  "REJECT/yield": verb("refuse to yield to", "refuse to yield"),
  "REJECT/meet": verb("refuse to meet", "refuse a meeting"),
  "THREATEN/restrict": verb("threaten restrictions on", "threaten restrictions"),
  "THREATEN/arrest": verb("threaten to arrest", "threaten arrests"),
  "THREATEN/relations": verb("threaten to break with", "threaten to break relations"),
  "THREATEN/expel": verb("threaten to expel", "threaten expulsions"),
  "THREATEN/territory": verb("threaten the territory of", "threaten to take territory"),
  "THREATEN/violence": verb("threaten force against", "threaten force"),
  "PROTEST/demo": verb("demonstrate against", "demonstrate"),
  "PROTEST/riot": verb("riot against", "riot"),
  "PROTEST/strike": verb("strike against", "go on strike"),
  "PROTEST/hunger": verb("go on hunger strike against", "go on hunger strike"),
  "PROTEST/boycott": verb("boycott"),
  "PROTEST/obstruct": verb("obstruct", "block the way"),
  "PROTEST/vandalize": verb("damage property of", "damage property"),
  "SANCTION/convict": verb("convict"),
  "SANCTION/expel": verb("expel", "expel people"),
  "SANCTION/withdraw": verb("cut dealings with", "cut dealings"),
  "SANCTION/discontinue": verb("break off ties with", "break off ties"),
  "MOBILIZE/troops": verb("mobilize troops against", "mobilize troops"),
  "MOBILIZE/weapons": verb("make weapons ready against", "make weapons ready"),
  "MOBILIZE/police": verb("mobilize police against", "mobilize police"),
  "MOBILIZE/militia": verb("mobilize militia against", "mobilize militia"),
  "COERCE/seize": verb("seize property of", "seize property"),
  "COERCE/restrict": verb("restrict", "impose restrictions"),
  "COERCE/censor": verb("censor"),
  "COERCE/curfew": verb("impose a curfew on", "impose a curfew"),
  "COERCE/martial-law": verb("impose martial law on", "impose martial law"),
  "COERCE/arrest": verb("arrest", "make arrests"),
  "COERCE/deport": verb("deport", "deport people"),
  "COERCE/withhold": verb("withhold goods from", "withhold goods"),
  "COERCE/misinformation": verb("spread false news against", "spread false news"),
  "COERCE/cyber": verb("attack networks of", "attack networks"),
  "ASSAULT/abduct": verb("abduct", "abduct people"),
  "ASSAULT/beat": verb("beat", "beat people"),
  "ASSAULT/torture": verb("torture", "torture people"),
  "ASSAULT/sexual": verb("assault sexually", "commit sexual assault"),
  "ASSAULT/targeted": verb("single out and kill", "kill a chosen target"),
  "ASSAULT/destroy": verb("destroy property of", "destroy property"),
  "ASSAULT/primitive": verb("use hand weapons against", "use hand weapons"),
  "ASSAULT/firearms": verb("fire on", "open fire"),
  "ASSAULT/explosives": verb("use explosives against", "use explosives"),
  "ASSAULT/suicide-attack": verb("make a suicide attack on", "make a suicide attack"),
  "ASSAULT/aerial": verb("attack from the air", "attack from the air"),
  "ASSAULT/drone": verb("use drones against", "use drones"),
  "ASSAULT/heavy-weapons": verb("shell", "use heavy weapons"),
  "ASSAULT/crowd-control": verb("use force on crowds of", "use force on crowds"),
  "ASSAULT/unconventional": verb("use unconventional weapons on", "use unconventional weapons"),
};

type Coded = Pick<EventLine, "type" | "mode" | "ahead" | "occurrence">;

/** "accuses", "is to withdraw forces from", "threatens to attack": the verb between who and whom. */
export function deed({ type, mode, ahead, occurrence }: Coded, many: boolean, recipients: number): string {
  // a meeting to come is coded as an agreement to it
  const told = occurrence === "planned" && ahead ? ahead : { type, mode: mode[0] };
  const { to, alone } = modes[`${told.type}/${told.mode ?? ""}`] ?? types[told.type];
  const bare = recipients > 0 ? to : alone;
  switch (occurrence) {
    case "happened":
    case "ongoing":
      return agreeing(bare, many);
    case "planned":
      return `${many ? "are" : "is"} to ${bare}`;
    case "threatened":
      return `${many ? "threaten" : "threatens"} to ${bare}`;
    case "demanded":
      return `${many ? "are" : "is"} called on to ${bare}`;
    case "hypothetical":
      return `might ${bare}`;
    case "called-off":
      return `${many ? "were" : "was"} to ${bare}`;
  }
}

/** The type as a person would name it in a list: "accuse". */
export const typeName = (type: EventLine["type"]): string => types[type].alone;

export const typeNames = types as Record<EventLine["type"], unknown>;

export const codeOf = ({ type, mode }: Pick<EventLine, "type" | "mode">): string => [type, ...mode].join("/");

export const quads = {
  1: "Words of cooperation",
  2: "Acts of cooperation",
  3: "Words of conflict",
  4: "Acts of conflict",
} as const;

/** Whether it came to be, as the line says it: `said` when it is on others' word alone. */
export function occurrenceWords(occurrence: EventLine["occurrence"], said: boolean): string {
  switch (occurrence) {
    case "happened":
      return said ? "said to have happened" : "happened";
    case "ongoing":
      return said ? "said to be under way" : "under way";
    case "planned":
      return said ? "said to be planned" : "planned";
    case "threatened":
      return "threatened";
    case "demanded":
      return "demanded";
    case "hypothetical":
      return "only supposed";
    case "called-off":
      return said ? "said to be called off" : "called off";
  }
}

export const occurrenceNames: Record<EventLine["occurrence"], string> = {
  happened: "happened",
  ongoing: "under way",
  planned: "planned",
  threatened: "threatened",
  demanded: "demanded",
  hypothetical: "only supposed",
  "called-off": "called off",
};
