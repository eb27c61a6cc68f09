import type { EventRule } from "../rule.ts";

export const concede: readonly EventRule[] = [
  {
    id: "events/CONCEDE/apologize",
    type: "CONCEDE",
    cameo: "055",
    verbs: "apologize apologise regret express_regret repent",
    nouns: "apology regret remorse",
    recipient: ["to", "with", "for"],
    examples: ["{actor:Kenya} {event/CONCEDE:apologized} to {recipient:Uganda}."],
  },
  {
    id: "events/CONCEDE/yield",
    type: "CONCEDE",
    cameo: "080",
    verbs:
      "back_down relent cave_in give_in yield_to bow_to concede_to submit_to back_off climb_down give_way backtrack comply_with adhere_to compromise settle_with reconcile_with accommodate soften retract fold back_away make_concession step_back",
    recipient: ["to", "object-of", "on"],
    examples: ["{actor:Kenya} {event/CONCEDE:bowed} to {recipient:Uganda}'s demands."],
    not: ["The vase yielded to the heat."],
  },
  {
    id: "events/CONCEDE/meet-demand",
    type: "CONCEDE",
    cameo: "080",
    verbs: "accept meet satisfy fulfil fulfill grant approve concede honor honour heed",
    object: "demand request condition petition appeal plea ultimatum requirement",
    recipient: ["by", "from", "object-of", "of"],
    examples: ["{actor:Kenya} {event/CONCEDE:accepted} the demands of {recipient:Uganda}."],
  },
  {
    id: "events/CONCEDE/ease",
    type: "CONCEDE",
    cameo: "080",
    verbs:
      "ease lift relax end suspend loosen drop scrap reverse abolish revoke rescind waive remove repeal roll_back withdraw cancel soften relinquish unfreeze cut reduce lower slash overturn annul reinstate liberalize liberalise unblock unlock postpone reconsider moderate shelve",
    object:
      "sanction restriction ban curfew emergency embargo blockade law measure charge rule siege limit tariff decision condition demand requirement moratorium boycott quarantine barrier duty penalty lawsuit case investigation probe sentence lockdown complaint",
    recipient: ["on", "against", "for", "in", "to", "object-of", "into", "of"],
    examples: ["{actor:Kenya} {event/CONCEDE:lifted} the ban on {recipient:Ugandan} goods."],
  },
  {
    id: "events/CONCEDE/allow",
    type: "CONCEDE",
    cameo: "080",
    verbs: "allow permit authorize authorise let give_permission give_approval give_access give_green grant_permission",
    recipient: ["object", "iobj", "to", "clause-subject", "into", "for"],
    examples: ["{actor:Kenya} {event/CONCEDE:allowed} {recipient:Ugandan} monitors to enter."],
  },
  {
    id: "events/CONCEDE/grant",
    type: "CONCEDE",
    cameo: "080",
    verbs: "grant give issue restore offer award",
    object:
      "permission approval citizenship mandate access autonomy amnesty pardon bail visa concession authorization independence clearance extension delay right franchise self-rule permit licence license rights",
    recipient: ["to", "iobj", "for", "object"],
    examples: ["{actor:Kenya} {event/CONCEDE:granted} autonomy to {recipient:Ugandan} settlers."],
  },
  {
    id: "events/CONCEDE/reform",
    type: "CONCEDE",
    cameo: "083",
    verbs: "announce introduce implement legalize legalise simplify decriminalize restore",
    object: "reform liberalization democracy constitution election process freedom",
    recipient: ["for", "in"],
    examples: ["{actor:Kenya} {event/CONCEDE:announced} reforms in {recipient:Mombasa}."],
  },
  {
    id: "events/CONCEDE/call-off",
    type: "CONCEDE",
    cameo: "081",
    verbs: "call_off end suspend abandon halt cancel",
    object: "strike protest hunger boycott demonstration sit-in march campaign rally",
    recipient: ["against", "object-of", "after", "with"],
    examples: ["{actor:Kenyan} teachers {event/CONCEDE:called off} a strike."],
  },
  {
    id: "events/CONCEDE/pardon",
    type: "CONCEDE",
    cameo: "081",
    verbs: "pardon amnesty acquit exonerate clear commute absolve forgive",
    nouns: "pardon amnesty acquittal",
    without: "way customs path hurdle debt rubble mine",
    recipient: ["object", "to", "for", "object-of"],
    examples: ["{actor:Kenya} {event/CONCEDE:pardoned} {recipient:Ugandan} fishermen."],
  },
];
