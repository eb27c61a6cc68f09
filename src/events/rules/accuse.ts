import type { EventRule } from "../rule.ts";

export const accuse: readonly EventRule[] = [
  {
    id: "events/ACCUSE/accuse",
    type: "ACCUSE",
    mode: "disapprove",
    cameo: "112",
    verbs: "accuse blame fault lay_blame hold_responsible point_finger implicate",
    nouns: "accusation",
    recipient: ["object", "on", "against", "at", "of"],
    examples: ["{actor:Kenya} {event/ACCUSE:accused} {recipient:Uganda} of moving the border posts."],
  },
  {
    id: "events/ACCUSE/condemn",
    type: "ACCUSE",
    mode: "disapprove",
    cameo: "111",
    verbs:
      "criticize criticise condemn denounce slam blast decry deplore rebuke censure assail castigate chide lambast lambaste lash_out berate mock ridicule deride disapprove excoriate scold reprimand complain complain_about complain_of dispute challenge question protest_to bemoan lament doubt contest admonish upbraid hit_out rail_against vilify blame_for pan insult ostracize disparage rap deprecate express_concern express_dissatisfaction voice_concern raise_concern call_out take_aim attack_for discredit bash savage skewer shame belittle object revile caution_against speak_out hold_accountable lash denigrate slander malign cry_foul vent disagree take_issue bristle_at fume rail chastise",
    nouns:
      "criticism condemnation concern disapproval dissatisfaction outrage alarm displeasure rebuke dismay anger indignation complaint fury doubt disappointment frustration reservation skepticism disagreement protest_note denunciation reproach",
    recipient: ["object", "at", "of", "about", "over", "for", "with", "against", "object-of", "clause-subject"],
    examples: ["{actor:Kenya} {event/ACCUSE:condemned} {recipient:Uganda}'s decision."],
    without: "suspect witness",
  },
  {
    id: "events/ACCUSE/name",
    type: "ACCUSE",
    mode: "disapprove",
    cameo: "111",
    verbs: "call brand label describe term dub denounce",
    complement:
      "murderer liar terrorist dictator thug criminal illegal unacceptable unconstitutional shameful disgrace provocation aggression violation lie fabrication mistake threat stupid killer tyrant traitor coward butcher hypocrite racist fraud sham farce disgraceful outrageous absurd irresponsible unfair unjust immoral unlawful illegitimate provocative reckless fake dangerous worst bully evil puppet enemy aggressor",
    recipient: ["predicate", "object"],
    examples: ["{actor:Kenya} {event/ACCUSE:called} the {recipient:Ugandan} president a liar."],
    not: ["Kenya called the talks useful."],
  },
  {
    id: "events/ACCUSE/allege",
    type: "ACCUSE",
    mode: "allege",
    cameo: "112",
    contexts: ["legal"],
    verbs:
      "allege charge sue indict prosecute arraign impeach find_guilty take_court file_charge press_charge try bring_charge bring_case subpoena file_suit file_lawsuit file_complaint sue_for haul_court",
    nouns: "lawsuit allegation indictment suit charge legal_action prosecution retrial criminal_case impeachment",
    without: "fee price dollar interest",
    recipient: ["object", "against", "with", "of", "clause-subject"],
    examples: ["{actor:Kenya} {event/ACCUSE:sued} {recipient:Uganda}."],
  },
  {
    id: "events/ACCUSE/investigate",
    type: "ACCUSE",
    mode: "investigate",
    cameo: "090",
    contexts: ["legal"],
    verbs: "investigate probe look_into inquire_into interrogate inspect scrutinize scrutinise examine audit question",
    nouns: "investigation inquiry probe hearing inquest audit",
    recipient: ["object", "into", "against", "of", "on", "over"],
    examples: ["{actor:Kenya} {event/ACCUSE:investigated} {recipient:Ugandan} firms."],
  },
  {
    id: "events/ACCUSE/summon",
    type: "ACCUSE",
    mode: "disapprove",
    cameo: "113",
    contexts: ["diplomatic"],
    verbs: "summon call_in",
    object: "ambassador envoy diplomat affaires attache attaché consul",
    recipient: ["object", "object-of"],
    examples: ["{actor:Kenya} {event/ACCUSE:summoned} the {recipient:Ugandan} ambassador."],
  },
];
