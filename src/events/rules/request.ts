import type { EventRule } from "../rule.ts";

export const request: readonly EventRule[] = [
  {
    id: "events/REQUEST/demand",
    type: "REQUEST",
    cameo: "100",
    verbs:
      "demand call_for call_on call_upon ask urge request appeal_to appeal_for press implore beseech insist_on exhort plead beg solicit pressure petition push_for lobby_for lobby seek invite encourage advise remind appeal prod entreat recommend insist push pressurize persuade convince coax propose suggest implore_to bid_for sue_for plead_for pray_for apply_for ask_for beg_for look_to turn_to press_for push_to agitate_for clamor_for hope_for",
    nouns: "appeal demand request plea",
    recipient: ["object", "on", "upon", "to", "from", "of", "with", "clause-subject", "object-of"],
    governs: "demanded",
    without: "question job treatment refuge revenge damage",
    examples: [
      "{actor:Kenya} {event/REQUEST:demanded} that {recipient:Uganda} open the border.",
      "{actor:Kenya} {event/REQUEST:called} on {recipient:Uganda} to open the border.",
    ],
    not: ["He asked a question about the weather."],
  },
  {
    id: "events/REQUEST/order",
    type: "REQUEST",
    cameo: "100",
    verbs: "order instruct direct command tell require oblige",
    complement: "*",
    recipient: ["object", "clause-subject"],
    governs: "demanded",
    examples: ["{actor:Kenya} {event/REQUEST:ordered} {recipient:Ugandan} engineers to leave the site."],
    not: ["Kenya ordered 40 buses."],
  },
  {
    id: "events/REQUEST/expect",
    type: "REQUEST",
    cameo: "100",
    verbs: "expect hope wish want insist suggest propose",
    complement: "*",
    ofAnother: true,
    recipient: ["clause-subject"],
    governs: "demanded",
    examples: ["{actor:Kenya} {event/REQUEST:expects} that {recipient:Uganda} will open the border."],
    not: ["Kenya hopes to open the border."],
  },
  {
    id: "events/REQUEST/must",
    type: "REQUEST",
    cameo: "100",
    auxiliaries: "must",
    recipient: ["subject"],
    governs: "demanded",
    examples: ["{actor:Kenya} said {recipient:Uganda} {event/REQUEST:must} open the border."],
    not: ["Kenya must be patient."],
  },
];
