import type { EventRule } from "../rule.ts";

export const sanction: readonly EventRule[] = [
  {
    id: "events/SANCTION/impose",
    type: "SANCTION",
    mode: "discontinue",
    cameo: "163",
    contexts: ["economic"],
    verbs: "impose slap levy place announce introduce tighten extend adopt renew reimpose enforce approve unveil put",
    object: "sanction embargo tariff boycott asset duty",
    recipient: ["on", "against", "iobj", "upon", "to", "object-of"],
    examples: ["{actor:Kenya} {event/SANCTION:imposed} sanctions on {recipient:Uganda}."],
  },
  {
    id: "events/SANCTION/sanction",
    type: "SANCTION",
    mode: "discontinue",
    cameo: "163",
    contexts: ["economic"],
    verbs: "sanction embargo blacklist penalize penalise punish defund divest_from ostracize",
    recipient: ["object"],
    examples: ["{actor:Kenya} {event/SANCTION:sanctioned} {recipient:Ugandan} banks."],
  },
  {
    id: "events/SANCTION/expel",
    type: "SANCTION",
    mode: "expel",
    cameo: "161",
    contexts: ["diplomatic"],
    verbs: "expel eject oust kick_out throw_out suspend dismiss fire sack remove exclude ban",
    object:
      "diplomat ambassador envoy attache attaché organization mission observer monitor staff worker journalist inspector membership member",
    recipient: ["object", "object-of", "of", "from"],
    examples: ["{actor:Kenya} {event/SANCTION:expelled} two {recipient:Ugandan} diplomats."],
  },
  {
    id: "events/SANCTION/sever",
    type: "SANCTION",
    mode: "discontinue",
    cameo: "161",
    contexts: ["diplomatic"],
    verbs:
      "sever cut break suspend freeze end recall halt downgrade withdraw reduce discontinue terminate close stop cut_off break_off slash pull scale_back curtail withhold lower cease revoke cancel pull_out remove defer deny stall trim axe cap end_support",
    object:
      "tie relation link ambassador aid assistance talk cooperation mediation embassy contact envoy negotiation trade funding observer monitor membership inspector consulate donation dialogue flight peacekeeper effort mission export import supply support recognition delivery peacekeeping loan contract project payment service visa",
    nouns: "suspension severance boycott travel_warning",
    recipient: ["with", "to", "from", "in", "between", "object-of", "for", "of"],
    examples: [
      "{actor:Kenya} {event/SANCTION:severed} ties with {recipient:Uganda}.",
      "{actor:Kenya} {event/SANCTION:withdrew} its peacekeepers from {recipient:Uganda}.",
    ],
  },
  {
    id: "events/SANCTION/quit",
    type: "SANCTION",
    mode: "withdraw",
    cameo: "161",
    contexts: ["diplomatic"],
    verbs: "withdraw_from pull_out quit leave exit abandon pull_from back_out renounce withdraw",
    object:
      "treaty agreement accord pact organization council union talk coalition deal bloc alliance convention commission government negotiation",
    recipient: ["with", "object-of", "from", "of"],
    examples: ["{actor:Kenya} {event/SANCTION:pulled out} of the treaty with {recipient:Uganda}."],
  },
  {
    id: "events/SANCTION/convict",
    type: "SANCTION",
    mode: "convict",
    cameo: "160",
    contexts: ["legal"],
    verbs: "convict sentence fine disqualify",
    nouns: "conviction",
    recipient: ["object", "of"],
    examples: ["A {actor:Kenyan} court {event/SANCTION:convicted} a {recipient:Ugandan} officer."],
  },
];
