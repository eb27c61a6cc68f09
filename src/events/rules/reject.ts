import type { EventRule } from "../rule.ts";

/** "Will not release": what would be cooperation is refused. It has no words of its own. */
export const willNot: EventRule = {
  id: "events/REJECT/will-not",
  type: "REJECT",
  cameo: "120",
  recipient: ["object", "on", "to", "with", "from", "against", "for", "object-of", "in"],
  governs: "hypothetical",
  examples: ["{actor:Kenya} will not {event/REJECT:release} the {recipient:Ugandan} prisoners."],
  not: ["Kenya will release the Ugandan prisoners.", "Kenya will not attack Uganda."],
};

export const reject: readonly EventRule[] = [
  {
    id: "events/REJECT/reject",
    type: "REJECT",
    cameo: "120",
    verbs:
      "reject dismiss rebuff spurn veto oppose rule_out turn_down repudiate shun disregard ignore rebut refute snub defy flout object_to brush_off brush_aside balk overrule shrug_off strike_down vote_down vote_against resist scoff_at renounce throw_out disobey disagree_with disagree counter contradict disavow debunk sidestep evade bypass demur disown eschew override abandon_plan invalidate thwart deflect nix say_no_to shut_door_on shut_door_to close_door_on close_door_to slam_door_on slam_door give_shrift turn_back_on turn_ear_to thumb_nose_at dig_in_heel dig_heel dig_heel_in balk_at baulk baulk_at bridle_at recoil_from stonewall wave_away wave_off bat_away swat_away swat_aside laugh_off renege_on renege go_back_on backtrack_on default_on forswear abjure walk_away_from back_out_of vote_no set_face_against dismiss_as come_out_against speak_out_against hold_out_against",
    adjectives: "opposed_to against opposed",
    nouns:
      "rejection opposition veto objection refusal defiance rebuff snub repudiation non-compliance noncompliance denial",
    recipient: ["object", "from", "by", "to", "of", "with", "against", "object-of", "clause-object", "on"],
    governs: "hypothetical",
    examples: [
      "{actor:Kenya} {event/REJECT:shut} the door on {recipient:Uganda}.",
      "{actor:Kenya} {event/REJECT:rejected} {recipient:Uganda}'s offer.",
      "{actor:Kenya} is {event/REJECT:opposed} to {recipient:Ugandan} mediation.",
    ],
    without: "leave road street bridge highway traffic border access website entrance port",
    not: ["Kenya poured water on the fire.", "The minister denied that he had left."],
  },
  {
    id: "events/REJECT/deny",
    type: "REJECT",
    cameo: "120",
    verbs: "deny",
    object:
      "request demand permission visa access entry asylum right application appeal bail parole passage landing plea petition license licence permit clearance recognition allocation status loan extradition overflight transit funding aid",
    recipient: ["iobj", "to", "from", "object-of", "for", "object"],
    governs: "hypothetical",
    examples: ["{actor:Kenya} {event/REJECT:denied} a request by {recipient:Uganda}."],
    not: ["Kenya denied that it had moved the border posts.", "Kenya denied the report."],
  },
  {
    id: "events/REJECT/refuse",
    type: "REJECT",
    cameo: "120",
    verbs: "refuse decline withhold_support stop_short",
    nouns: "refusal",
    without: "comment elaborate answer name identify specify discuss say disclose speculate drink meal food",
    recipient: ["object", "clause-object", "to", "with"],
    governs: "hypothetical",
    examples: ["{actor:Kenya} {event/REJECT:refused} to meet {recipient:Uganda}."],
    not: ["She declined to comment."],
  },
  {
    id: "events/REJECT/fail",
    type: "REJECT",
    cameo: "120",
    verbs: "fail",
    complement:
      "reach agree resolve comply abide cooperate sign ratify honor honour implement fulfil fulfill respect heed",
    recipient: ["with", "clause-object"],
    governs: "hypothetical",
    reciprocal: true,
    examples: ["{actor:Kenya} and {actor:Uganda} {event/REJECT:failed} to reach agreement."],
  },
  {
    id: "events/REJECT/violate",
    type: "REJECT",
    cameo: "120",
    verbs: "violate breach break contravene defy flout",
    object:
      "ban law resolution treaty agreement pact rule order sanction embargo accord promise pledge curfew constitution commitment obligation undertaking ruling injunction deadline provision quota",
    recipient: ["by", "object-of", "of"],
    examples: ["{actor:Kenya} {event/REJECT:violated} a ban by {recipient:Uganda}."],
  },
  {
    id: "events/REJECT/cancel-meeting",
    type: "REJECT",
    mode: "meet",
    cameo: "124",
    contexts: ["diplomatic"],
    verbs:
      "cancel postpone boycott skip call_off walk_out scrap snub shun abort scupper stay_away_from walk_out_of storm_out_of pull_out_of storm_out shelve withdraw_from back_out_of cut_short",
    object:
      "meeting talk summit visit trip negotiation session dialogue invitation conference dinner reception forum gathering congress consultation",
    recipient: ["with", "to", "object-of"],
    examples: ["{actor:Kenya} {event/REJECT:cancelled} a meeting with {recipient:Uganda}."],
  },
  {
    id: "events/REJECT/block",
    type: "REJECT",
    cameo: "120",
    verbs: "block delay obstruct hold_up stall impede frustrate filibuster hold_back veto",
    object:
      "resolution bill law legislation proposal nomination plan move appointment effort deal agreement statement opening chapter motion amendment accession membership entry bid candidacy talk adoption inquiry declaration text sanction release passage enlargement ratification",
    recipient: ["by", "from", "object-of", "on", "against"],
    examples: [
      "{actor:Kenya} {event/REJECT:blocked} {recipient:Uganda}'s accession.",
      "{actor:Kenya} {event/REJECT:blocked} a resolution on {recipient:Uganda}.",
    ],
  },
  {
    id: "events/REJECT/vote-down",
    type: "REJECT",
    mode: "change",
    cameo: "120",
    contexts: ["legislative"],
    verbs:
      "defeat kill sink torpedo shelve scupper scuttle derail quash shoot_down knock_down vote_down throw_out strike_down overturn annul bury nullify void vote_against reject dismiss",
    object:
      "resolution bill motion amendment proposal plan law legislation budget petition appeal initiative draft referendum decree verdict nomination reform",
    recipient: ["by", "from", "object-of", "of", "on"],
    examples: ["{actor:Kenya} {event/REJECT:defeated} a {recipient:Ugandan} resolution in the committee."],
    not: ["Kenya defeated Uganda in the war."],
  },
  {
    id: "events/REJECT/withhold",
    type: "REJECT",
    cameo: "120",
    verbs: "withhold deny refuse revoke decline",
    object:
      "permission consent approval recognition clearance assent accreditation endorsement backing blessing asylum signature extradition entry",
    recipient: ["iobj", "from", "to", "object", "for", "of", "object-of"],
    examples: ["{actor:Kenya} {event/REJECT:withheld} clearance from the {recipient:Ugandan} airline."],
    not: ["Kenya denied the report."],
  },
  {
    id: "events/REJECT/out-of-question",
    type: "REJECT",
    cameo: "120",
    phrases: "out_of_the_question out_of_question off_the_table a_non-starter a_nonstarter not_up_for_negotiation",
    recipient: ["subject", "clause-object"],
    governs: "hypothetical",
    examples: ["{actor:Kenya} said lifting sanctions on {recipient:Uganda} was out of the {event/REJECT:question}."],
    not: ["Kenya put a question to Uganda."],
  },
  willNot,
];
