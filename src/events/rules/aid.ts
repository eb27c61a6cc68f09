import type { EventRule } from "../rule.ts";

const sent =
  "aid assistance help relief food medicine supply money fund funding grant loan dollar euro pound yen million billion weapon arm ammunition equipment vaccine blanket tent ton tonne kg medical humanitarian financial shelter training expert doctor convoy oda donation contribution subsidy budget wheat grain fuel hardware supplies adviser advisor nurse mask ventilator $ € £ us$ jet helicopter";

export const aid: readonly EventRule[] = [
  {
    id: "events/AID/peacekeepers",
    type: "AID",
    contexts: ["peacekeeping"],
    cameo: "074",
    verbs: "deploy send redeploy arrive dispatch participate serve contribute station begin join land commit",
    nouns: "deployment",
    nearby: "peacekeeping peacekeeper peace-keeping blue_helmet",
    recipient: ["to", "in", "at", "for", "clause-object"],
    examples: ["{actor:Kenya} {event/AID:sent} soldiers to {recipient:Uganda} on a peacekeeping mission."],
    not: ["Kenya sent soldiers to Uganda."],
  },
  {
    id: "events/AID/observers",
    type: "AID",
    contexts: ["election"],
    cameo: "070",
    verbs: "deploy send dispatch",
    object: "observer monitor rescuer firefighter inspector",
    recipient: ["to", "in"],
    examples: ["{actor:Kenya} {event/AID:sent} election observers to {recipient:Uganda}."],
  },
  {
    id: "events/AID/give",
    type: "AID",
    cameo: "070",
    verbs:
      "provide give send deliver donate supply hand_over contribute ship extend allocate dispatch airlift distribute lend disburse channel pour raise release offer inject bring funnel",
    object: `${sent} support expertise refuge`,
    recipient: ["to", "iobj", "for", "with", "in", "into", "clause-object"],
    without: "troop message letter peacekeeper",
    examples: ["{actor:Kenya} {event/AID:sent} food to {recipient:Uganda}."],
  },
  {
    id: "events/AID/grant",
    type: "AID",
    cameo: "075",
    contexts: ["asylum"],
    verbs: "grant give offer provide",
    object: "asylum refuge sanctuary shelter haven",
    recipient: ["to", "iobj", "for"],
    examples: ["{actor:Kenya} {event/AID:granted} asylum to {recipient:Ugandan} officers."],
  },
  {
    id: "events/AID/refugees",
    type: "AID",
    cameo: "075",
    contexts: ["migration"],
    verbs: "accept admit resettle take_in host shelter welcome",
    object: "refugee migrant asylum seeker evacuee",
    recipient: ["object", "from"],
    examples: ["{actor:Kenya} {event/AID:sheltered} {recipient:Ugandan} refugees."],
  },
  {
    id: "events/AID/raise",
    type: "AID",
    cameo: "071",
    contexts: ["economic"],
    verbs: "increase boost step_up announce approve pledge double award grant cancel forgive write_off finance fund",
    object:
      "aid assistance funding grant loan debt relief donation contribution package subsidy investment project credit",
    recipient: ["to", "for", "in", "of", "object-of", "clause-object"],
    examples: ["{actor:Kenya} {event/AID:approved} a loan to {recipient:Uganda}."],
  },
  {
    id: "events/AID/help",
    type: "AID",
    cameo: "070",
    verbs:
      "help assist aid rescue train arm equip evacuate feed finance subsidize subsidise fund bail_out rebuild vaccinate treat donate airlift heal repair sponsor empower care_for protect cater_for nurse resettle relieve come_aid bankroll back_with bail rehabilitate supply",
    nouns:
      "aid donation assistance contribution bailout aid_package assistance_package relief_package subsidy grant humanitarian_aid food_aid airlift rescue",
    recipient: ["object", "to", "for", "in"],
    examples: ["{actor:Kenya} {event/AID:trained} {recipient:Ugandan} soldiers."],
  },
];
