import type { EventRule } from "../rule.ts";

export const agree: readonly EventRule[] = [
  {
    id: "events/AGREE/agree",
    type: "AGREE",
    cameo: "030",
    verbs: "agree concur assent consent accede acquiesce reach_consensus",
    recipient: ["with"],
    reciprocal: true,
    governs: "planned",
    examples: ["{actor:Kenya} and {actor:Uganda} {event/AGREE:agreed} to reopen the railway."],
    not: ["Kenya did not agree to the plan."],
  },
  {
    id: "events/AGREE/accept",
    type: "AGREE",
    cameo: "030",
    verbs: "accept approve",
    object:
      "offer proposal plan invitation term formula deal compromise mediation draft resolution ceasefire truce role initiative roadmap settlement idea package agreement",
    recipient: ["object-of", "from", "by"],
    examples: ["{actor:Kenya} {event/AGREE:accepted} {recipient:Uganda}'s offer of talks."],
    not: ["Kenya refused the offer."],
  },
  {
    id: "events/AGREE/promise",
    type: "AGREE",
    cameo: "030",
    verbs: "promise pledge vow undertake commit volunteer guarantee assure",
    recipient: ["object", "to", "with", "for", "clause-object"],
    governs: "planned",
    examples: ["{actor:Kenya} {event/AGREE:promised} to send food to {recipient:Uganda}."],
    not: ["Kenya vowed to attack Uganda."],
  },
  {
    id: "events/AGREE/offer-to",
    type: "AGREE",
    cameo: "030",
    verbs: "offer",
    complement:
      "provide give send help assist aid support cooperate meet negotiate talk visit withdraw release allow pay share train build fund supply deliver contribute resume join mediate host hand return lift end work broker extradite reopen open lend grant take buy accept hold discuss consider invest",
    recipient: ["to", "with", "clause-object"],
    governs: "planned",
    examples: ["{actor:Kenya} {event/AGREE:offered} to negotiate with {recipient:Uganda}."],
  },
  {
    id: "events/AGREE/ready",
    type: "AGREE",
    cameo: "030",
    adjectives: "ready willing prepared open_to committed",
    without: "fight attack retaliate strike defend respond die war confront use invade test",
    recipient: ["with", "to", "for", "clause-object"],
    governs: "planned",
    examples: ["{actor:Kenya} is {event/AGREE:ready} to hold talks with {recipient:Uganda}."],
    not: ["Kenya is ready to attack Uganda."],
  },
  {
    id: "events/AGREE/offer",
    type: "AGREE",
    cameo: "030",
    verbs: "offer promise pledge propose",
    object:
      "aid assistance help cooperation talk negotiation mediation dollar loan relief troop protection amnesty million billion good dialogue concession ceasefire truce compensation investment funding grant $ € £ euro",
    nouns: "offer pledge promise",
    recipient: ["to", "iobj", "for", "with"],
    examples: ["{actor:Kenya} {event/AGREE:offered} mediation to {recipient:Uganda}."],
  },
];
