import type { EventRule } from "../rule.ts";

export const support: readonly EventRule[] = [
  {
    id: "events/SUPPORT/praise",
    type: "SUPPORT",
    cameo: "051",
    verbs:
      "speak_warmly speak_highly express_thanks express_thank extend_thanks convey_thanks express_sorrow express_grief express_sadness raise_hat praise hail commend applaud laud congratulate salute thank honor honour welcome compliment appreciate pay_tribute extol celebrate admire cheer tout mourn condole sympathize_with sympathise_with pay_respect reward greet_decision hail_as bless lionize lionise fete eulogize eulogise doff_hat tip_hat take_hat pay_homage sing_praise heap_praise lavish_praise toast rejoice_in give_credit give_thanks wish_well bow_memory commiserate_with grieve_with",
    nouns:
      "welcome ovation praise gratitude condolence congratulation tribute appreciation sympathy applause commendation acclaim felicitation",
    recipient: ["object", "for", "to", "object-of"],
    examples: ["{actor:Kenya} {event/SUPPORT:praised} {recipient:Uganda} for the decision."],
    not: ["Kenya welcomed back its athletes."],
    without: "athlete team fan guest tourist customer visitor baby child",
  },
  {
    id: "events/SUPPORT/call-it-good",
    type: "SUPPORT",
    cameo: "051",
    verbs: "call term describe",
    nearby:
      "historic exemplary courageous heroic hero landmark milestone wise brave encouraging statesmanlike commendable admirable praiseworthy visionary",
    recipient: ["object", "object-of"],
    needsRecipient: true,
    examples: ["{actor:Kenya} {event/SUPPORT:called} {recipient:Uganda}'s help exemplary."],
    not: ["Kenya called Uganda a liar."],
  },
  {
    id: "events/SUPPORT/award",
    type: "SUPPORT",
    cameo: "051",
    verbs: "award bestow confer present decorate pin",
    object: "order cross ribbon honorary decoration sash medal prize honor honour award title degree citizenship",
    recipient: ["to", "iobj", "on", "object"],
    examples: ["{actor:Kenya} {event/SUPPORT:awarded} a medal to {recipient:Uganda}'s president."],
  },
  {
    id: "events/SUPPORT/back",
    type: "SUPPORT",
    cameo: "051",
    verbs:
      "come_favour come_favor vote_favour vote_favor stick_by line_behind swing_behind give_thumb stand_solidarity support back endorse defend uphold champion side_with stand_by stand_with stand_behind recognize recognise advocate rally_behind vote_for embrace justify vouch_for speak_up favor favour espouse affirm align_with ally_with unite_behind vouch lobby_behind root_for campaign_for promote sponsor legitimize legitimise validate approve_of show_solidarity express_solidarity stand_shoulder stand_alongside stand_beside stand_side stand_foursquare stand_full-square rally_round rally_around throw_weight put_weight lend_weight close_rank come_defence come_defense leap_defence leap_defense spring_defence spring_defense rush_defence take_side take_cause speak_defence speak_defense speak_favour speak_favor lend_voice add_voice lend_name second go_bat cheer_on plump_for",
    nouns: "support backing solidarity endorsement recognition confidence",
    recipient: ["object", "for", "with", "to", "in", "object-of"],
    without:
      "fund company investor bank venture family child voice wife itself themselves himself herself face life lead",
    examples: [
      "{actor:Kenya} {event/SUPPORT:backed} {recipient:Uganda}.",
      "{actor:Kenya} {event/SUPPORT:stands} shoulder to shoulder with {recipient:Uganda}.",
    ],
    not: ["They recognized the voice.", "The start-up, backed by a fund from Uganda, opened a shop in Kenya."],
  },
  {
    id: "events/SUPPORT/adopt",
    type: "SUPPORT",
    cameo: "051",
    verbs: "adopt endorse pass",
    object: "resolution declaration statement communique charter recommendation roadmap",
    recipient: ["on", "object-of"],
    examples: ["{actor:Kenya} and {actor:Uganda} {event/SUPPORT:adopted} a declaration on fisheries."],
    not: ["A ban on Ugandan judges was adopted by Kenya.", "The Kenyan couple adopted a child."],
  },
  {
    id: "events/SUPPORT/put-name",
    type: "SUPPORT",
    cameo: "057",
    verbs:
      "become_party put_name put_signature add_name add_signature affix_signature append_signature set_signature lend_signature put_pen set_hand put_initial exchange_instrument deposit_instrument accede_to hammer_out thrash_out nail_down shake_hand",
    nearby:
      "agreement accord treaty pact deal protocol memorandum convention declaration covenant compact truce ceasefire armistice charter settlement roadmap document text understanding communique",
    recipient: ["with", "between"],
    reciprocal: true,
    examples: ["{actor:Kenya} and {actor:Uganda} {event/SUPPORT:put} their names to an accord."],
    not: ["The Kenyan pupils put their names to a poem."],
  },
  {
    id: "events/SUPPORT/assure",
    type: "SUPPORT",
    cameo: "051",
    verbs:
      "pledge reiterate reaffirm express voice offer promise underline underscore stress renew announce declare extend affirm vow lend confirm throw emphasize emphasise highlight reassure convey send give repeat restate profess",
    object: "support solidarity backing commitment condolence sympathy loyalty assurance gratitude",
    recipient: ["for", "to", "with", "in", "clause-object", "object-of"],
    examples: ["{actor:Kenya} {event/SUPPORT:reiterated} its support for {recipient:Uganda}."],
  },
  {
    id: "events/SUPPORT/sign",
    type: "SUPPORT",
    nouns: "signing ratification signature",
    cameo: "057",
    verbs:
      "renew prolong sign conclude initial reach ratify clinch strike seal finalize finalise negotiate cut ink nail_down complete",
    object:
      "agreement treaty pact accord deal protocol memorandum convention contract declaration document compromise consensus understanding settlement covenant compact concordat communique charter roadmap mou truce armistice",
    recipient: ["with", "between"],
    reciprocal: true,
    examples: ["{actor:Kenya} and {actor:Uganda} {event/SUPPORT:signed} a treaty."],
  },
  {
    id: "events/SUPPORT/of-ties",
    type: "SUPPORT",
    cameo: "054",
    nouns: "upgrade restoration establishment normalization normalisation resumption renewal",
    nearby: "tie relation diplomatic",
    contexts: ["diplomatic"],
    recipient: ["with", "between"],
    reciprocal: true,
    examples: ["{actor:Kenya} announced the {event/SUPPORT:restoration} of ties with {actor:Uganda}."],
    not: ["The restoration of the palace by Kenya began."],
  },
  {
    id: "events/SUPPORT/ambassador",
    type: "SUPPORT",
    cameo: "054",
    contexts: ["diplomatic"],
    verbs: "appoint name send return accredit exchange reinstate",
    object: "ambassador envoy",
    recipient: ["to", "with"],
    needsRecipient: true,
    examples: ["{actor:Kenya} {event/SUPPORT:appointed} an ambassador to {recipient:Uganda}."],
    not: ["Kenya named the tower."],
  },
  {
    id: "events/SUPPORT/ties",
    type: "SUPPORT",
    cameo: "054",
    verbs:
      "establish restore resume upgrade normalize normalise strengthen deepen improve open forge expand boost promote reestablish re-establish reopen build develop cement renew revive rebuild reset mend repair elevate widen intensify consolidate reinforce tighten broaden reactivate re-open thaw patch_up raise",
    object:
      "relation tie link embassy partnership relationship friendship cooperation consulate rapprochement alliance fence",
    contexts: ["diplomatic"],
    recipient: ["with", "between", "in"],
    reciprocal: true,
    examples: ["{actor:Kenya} {event/SUPPORT:restored} ties with {actor:Uganda}."],
  },
];
