import type { EventRule } from "../rule.ts";

export const mobilize: readonly EventRule[] = [
  {
    id: "events/MOBILIZE/deploy",
    type: "MOBILIZE",
    mode: "troops",
    contexts: ["military"],
    cameo: "152",
    verbs:
      "deploy mass mobilize mobilise amass station reinforce send concentrate move position bolster dispatch rush assemble rotate intensify increase boost gather line_up call_up pour order raise strengthen transfer add recruit enlist conscript draft ready prepare arm rearm beef_up fortify step_up commit field fly sail patrol expand tighten enhance",
    object:
      "troop troops soldier force forces army warship tank unit brigade division reservist fleet ship bomber jet aircraft carrier battalion squadron marine fighter regiment destroyer submarine contingent police paramilitary militia patrol guard reinforcement presence personnel battery warplane",
    nouns: "deployment mobilization buildup build-up redeployment mobilisation massing",
    phrases: "build_-_up",
    ofDoer: true,
    without: "peacekeeper peacekeeping food observer doctor",
    recipient: ["to", "on", "in", "near", "along", "against", "at", "into", "around", "object-of"],
    examples: [
      "{actor:Kenya} {event/MOBILIZE:deployed} troops on the {recipient:Ugandan} border.",
      "The {event/MOBILIZE:buildup} of {actor:Kenyan} troops along the {recipient:Ugandan} border went on.",
    ],
  },
  {
    id: "events/MOBILIZE/weapons",
    type: "MOBILIZE",
    mode: "weapons",
    contexts: ["military"],
    cameo: "150",
    verbs: "test-fire test deploy install station test_fire place site emplace unveil launch develop manufacture",
    object: "missile rocket weapon warhead battery launcher artillery bomb",
    without: "attack",
    recipient: ["to", "on", "in", "near", "at", "against", "clause-object"],
    examples: ["{actor:Kenya} {event/MOBILIZE:deployed} missiles in {recipient:Uganda}."],
    not: ["The company unveiled a phone."],
  },
  {
    id: "events/MOBILIZE/alert",
    type: "MOBILIZE",
    mode: "troops",
    contexts: ["military"],
    cameo: "151",
    verbs: "put place order remain raise go",
    object: "alert readiness",
    recipient: ["against", "in", "on"],
    examples: ["{actor:Kenya} {event/MOBILIZE:put} its army on alert."],
  },
  {
    id: "events/MOBILIZE/exercise",
    type: "MOBILIZE",
    mode: "troops",
    contexts: ["military"],
    cameo: "150",
    verbs: "hold conduct launch stage begin start carry_out perform",
    object: "exercise drill maneuver manoeuvre wargame game",
    nearby: "military naval army troop force war marine navy warship soldier air exercise missile",
    together: "COOPERATE",
    recipient: ["near", "in", "along", "off", "with"],
    examples: [
      "{actor:Kenya} {event/MOBILIZE:held} exercises near {recipient:Uganda}.",
      "{actor:Kenyan} and {actor:Ugandan} warships {event/COOPERATE:held} war games.",
    ],
  },
];
