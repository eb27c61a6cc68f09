import type { EventRule } from "../rule.ts";

export const support: readonly EventRule[] = [
  {
    id: "events/SUPPORT/praise",
    type: "SUPPORT",
    cameo: "051",
    verbs:
      "praise hail commend applaud laud congratulate salute thank honor honour welcome compliment appreciate pay_tribute extol celebrate admire cheer tout mourn condole sympathize_with sympathise_with pay_respect reward greet_decision hail_as bless",
    nouns: "praise gratitude condolence congratulation tribute appreciation sympathy",
    recipient: ["object", "for", "to", "object-of"],
    examples: ["{actor:Kenya} {event/SUPPORT:praised} {recipient:Uganda} for the decision."],
    not: ["Kenya welcomed back its athletes."],
    without: "athlete team fan guest tourist customer visitor baby child",
  },
  {
    id: "events/SUPPORT/award",
    type: "SUPPORT",
    cameo: "051",
    verbs: "award bestow confer present decorate",
    object: "order medal prize honor honour award title degree citizenship",
    recipient: ["to", "iobj", "on", "object"],
    examples: ["{actor:Kenya} {event/SUPPORT:awarded} a medal to {recipient:Uganda}'s president."],
  },
  {
    id: "events/SUPPORT/back",
    type: "SUPPORT",
    cameo: "051",
    verbs:
      "support back endorse defend uphold champion side_with stand_by stand_with stand_behind recognize recognise advocate rally_behind vote_for embrace justify vouch_for speak_up favor favour espouse affirm align_with ally_with unite_behind vouch lobby_behind root_for campaign_for promote sponsor legitimize legitimise validate adopt approve_of show_solidarity express_solidarity",
    nouns: "support backing solidarity endorsement recognition confidence",
    recipient: ["object", "for", "with", "to", "in", "object-of"],
    without: "family child voice wife itself themselves himself herself face life lead",
    examples: ["{actor:Kenya} {event/SUPPORT:backed} {recipient:Uganda}."],
    not: ["They recognized the voice."],
  },
  {
    id: "events/SUPPORT/assure",
    type: "SUPPORT",
    cameo: "051",
    verbs:
      "pledge reiterate reaffirm express voice offer promise underline underscore stress renew announce declare extend affirm vow lend confirm throw emphasize emphasise highlight reassure",
    object:
      "support solidarity backing commitment confidence condolence sympathy readiness loyalty assurance gratitude",
    recipient: ["for", "to", "with", "in", "clause-object", "object-of"],
    examples: ["{actor:Kenya} {event/SUPPORT:reiterated} its support for {recipient:Uganda}."],
  },
  {
    id: "events/SUPPORT/sign",
    type: "SUPPORT",
    nouns: "signing ratification",
    cameo: "057",
    verbs: "sign conclude initial reach ratify clinch strike seal finalize negotiate cut ink",
    object:
      "agreement treaty pact accord deal protocol memorandum convention contract declaration document compromise consensus understanding settlement",
    recipient: ["with", "between"],
    reciprocal: true,
    examples: ["{actor:Kenya} and {actor:Uganda} {event/SUPPORT:signed} a treaty."],
  },
  {
    id: "events/SUPPORT/ties",
    type: "SUPPORT",
    cameo: "054",
    verbs:
      "establish restore resume upgrade normalize normalise strengthen deepen improve open forge expand boost promote reestablish re-establish reopen build develop cement",
    object: "relation tie link embassy partnership relationship friendship cooperation consulate",
    contexts: ["diplomatic"],
    recipient: ["with", "between", "in"],
    reciprocal: true,
    examples: ["{actor:Kenya} {event/SUPPORT:restored} ties with {actor:Uganda}."],
  },
];
