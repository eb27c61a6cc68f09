import type { EventRule } from "../rule.ts";

export const concede: readonly EventRule[] = [
  {
    id: "events/CONCEDE/apologize",
    type: "CONCEDE",
    cameo: "055",
    verbs:
      "apologize apologise regret express_regret repent say_sorry ask_forgiveness beg_forgiveness beg_pardon seek_forgiveness atone_for atone make_amends express_remorse express_contrition admit_mistake admit_error admit_fault admit_wrongdoing admit_responsibility acknowledge_mistake acknowledge_wrongdoing acknowledge_responsibility",
    nouns: "apology regret remorse contrition",
    recipient: ["to", "with", "for"],
    examples: ["{actor:Kenya} {event/CONCEDE:apologized} to {recipient:Uganda}."],
  },
  {
    id: "events/CONCEDE/yield",
    type: "CONCEDE",
    cameo: "080",
    verbs:
      "back_down relent cave_in give_in yield_to bow_to concede_to back_off climb_down give_way backtrack comply_with adhere_to compromise settle_with reconcile_with accommodate soften retract fold back_away make_concession step_back give_ground row_back bend_to bow_pressure bow_demand yield_pressure yield_demand yield_ground buckle cede_ground back-pedal backpedal reverse_course change_course change_tack make_u-turn perform_u-turn do_u-turn make_climbdown meet_halfway split_difference offer_concession swallow_term drop_objection drop_opposition withdraw_objection lift_objection lift_veto drop_veto blink",
    recipient: ["to", "object-of", "on"],
    examples: ["{actor:Kenya} {event/CONCEDE:bowed} to {recipient:Uganda}'s demands."],
    not: ["The vase yielded to the heat."],
  },
  {
    id: "events/CONCEDE/meet-demand",
    type: "CONCEDE",
    cameo: "080",
    verbs: "accede_to assent_to consent_to accept meet satisfy fulfil fulfill grant approve concede honor honour heed",
    object: "demand request condition petition appeal plea ultimatum requirement",
    recipient: ["by", "from", "object-of", "of"],
    examples: ["{actor:Kenya} {event/CONCEDE:accepted} the demands of {recipient:Uganda}."],
  },
  {
    id: "events/CONCEDE/ease",
    type: "CONCEDE",
    cameo: "080",
    verbs:
      "raise_curfew put_off clear raise_siege raise_blockade take_down dismantle shorten lighten trim dial_back scale_back scale_down tone_down water_down wind_down phase_out do_away strike_down void nullify unwind walk_back quash set_aside dismiss commute narrow stay defer delay discontinue ease lift relax end suspend loosen drop scrap reverse abolish revoke rescind waive remove repeal roll_back withdraw cancel soften relinquish unfreeze cut reduce lower slash overturn annul reinstate liberalize liberalise unblock unlock postpone reconsider moderate shelve",
    object:
      "checkpoint roadblock barricade fence cap ceiling quota blackout censorship clampdown crackdown warrant indictment objection veto levy surcharge fee tax closure cordon freeze surveillance curb control verdict conviction prosecution sanction restriction ban curfew emergency embargo blockade law measure charge rule siege limit tariff decision condition demand requirement moratorium boycott quarantine barrier duty penalty lawsuit case investigation probe sentence lockdown complaint",
    recipient: ["on", "against", "for", "in", "to", "object-of", "into", "of"],
    examples: [
      "{actor:Kenya} {event/CONCEDE:lifted} the ban on {recipient:Ugandan} goods.",
      "Curfew hours in {recipient:Mombasa} were {event/CONCEDE:shortened} by the {actor:Kenyan} government.",
    ],
  },
  {
    id: "events/CONCEDE/unblock",
    type: "CONCEDE",
    cameo: "080",
    verbs: "unblock restore reinstate reconnect unfreeze unlock switch_back",
    object:
      "site website account platform internet network channel asset newspaper licence license broadcast signal accreditation",
    recipient: ["to", "for", "in", "of", "object-of"],
    examples: ["{actor:Kenya} {event/CONCEDE:unblocked} three {recipient:Ugandan} news sites."],
    not: ["The Kenyan plumber unblocked the sink."],
  },
  {
    id: "events/CONCEDE/shelve",
    type: "CONCEDE",
    cameo: "080",
    verbs: "shelve scrap withdraw drop suspend postpone freeze reverse repeal rescind cancel",
    object: "bill hike increase decree tax rise amendment austerity",
    recipient: ["after", "for"],
    examples: ["{actor:Kenya} {event/CONCEDE:shelved} a bill on the press."],
    not: ["Kenya dropped a brick."],
  },
  {
    id: "events/CONCEDE/reinstate",
    type: "CONCEDE",
    cameo: "080",
    verbs: "reinstate rehire re-hire readmit re-admit reappoint rehabilitate",
    object:
      "worker teacher judge officer professor student journalist lawmaker official employee lecturer prosecutor deputy member",
    recipient: ["object", "to", "in"],
    examples: ["{actor:Kenya} {event/CONCEDE:reinstated} the judges of {recipient:Mombasa}."],
    not: ["The Kenyan gallery rehired an old lift."],
  },
  {
    id: "events/CONCEDE/allow",
    type: "CONCEDE",
    cameo: "080",
    verbs:
      "greenlight green-light allow permit authorize authorise let give_permission give_approval give_access give_light give_nod give_go-ahead give_clearance give_licence give_license grant_permission grant_leave wave_through let_in let_through",
    recipient: ["object", "iobj", "to", "clause-subject", "into", "for"],
    needsRecipient: true,
    examples: ["{actor:Kenya} {event/CONCEDE:allowed} {recipient:Ugandan} monitors to enter."],
    not: ["Let me tell you what Kenya did.", "The law allows Kenya to plant trees."],
  },
  {
    id: "events/CONCEDE/grant",
    type: "CONCEDE",
    cameo: "080",
    verbs: "grant give issue restore offer award accord extend concede",
    object:
      "moratorium reprieve respite exemption waiver dispensation leave status clemency self-government residency suffrage parole furlough safe-conduct passage permission approval citizenship mandate access autonomy amnesty pardon bail visa concession authorization independence clearance extension delay right franchise self-rule permit licence license rights",
    recipient: ["to", "iobj", "for", "object"],
    examples: ["{actor:Kenya} {event/CONCEDE:granted} autonomy to {recipient:Ugandan} settlers."],
  },
  {
    id: "events/CONCEDE/reform",
    type: "CONCEDE",
    cameo: "083",
    verbs:
      "announce introduce implement legalize legalise simplify decriminalize decriminalise restore enact unveil proclaim",
    object:
      "reform liberalization democracy constitution election process freedom franchise suffrage pluralism self-rule liberalisation",
    recipient: ["for", "in"],
    examples: ["{actor:Kenya} {event/CONCEDE:announced} reforms in {recipient:Mombasa}."],
  },
  {
    id: "events/CONCEDE/call-off",
    type: "CONCEDE",
    cameo: "081",
    verbs: "call_off end suspend abandon halt cancel drop lift break_off discontinue pause postpone",
    object:
      "strike protest hunger boycott demonstration sit-in march campaign rally walkout walk-out stoppage picket occupation slowdown go-slow fast vigil",
    recipient: ["against", "object-of", "after", "with"],
    examples: ["{actor:Kenyan} teachers {event/CONCEDE:called off} a strike."],
  },
  {
    id: "events/CONCEDE/return-to-work",
    type: "CONCEDE",
    cameo: "081",
    verbs: "go_work return_work resume_work return_classroom return_post return_class return_duty",
    subject: "striker worker teacher doctor nurse miner docker driver staff employee union pilot crew lecturer student",
    recipient: ["in", "at", "after"],
    examples: ["{actor:Kenyan} teachers {event/CONCEDE:returned} to work on Monday."],
    not: ["The Kenyan minister returned to work after an illness."],
  },
  {
    id: "events/CONCEDE/pardon",
    type: "CONCEDE",
    cameo: "081",
    verbs:
      "reprieve grant_clemency show_clemency show_leniency show_mercy pardon amnesty acquit exonerate clear commute absolve forgive",
    nouns: "pardon amnesty acquittal clemency reprieve commutation",
    without: "way customs path hurdle debt rubble mine",
    recipient: ["object", "to", "for", "object-of"],
    examples: ["{actor:Kenya} {event/CONCEDE:pardoned} {recipient:Ugandan} fishermen."],
  },
];
