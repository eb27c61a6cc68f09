import type { Demand } from "../record/index.ts";
import { answer } from "./answers.ts";
import { askByNoun } from "./ask-noun.ts";
import { ask, oblige, rely } from "./asks.ts";
import { setTime, stipulate } from "./conditions.ts";
import type { Setting } from "./setting.ts";
import { silence } from "./silences.ts";
import { talk } from "./topics.ts";

/** Asks, offers and topics, each with what the parties say to it. */
export function findDemands(setting: Setting): Demand[] {
  const demands: Demand[] = [];
  for (const tree of setting.input.trees) {
    for (const token of tree.tokens) {
      ask(setting, tree, token, demands);
      rely(setting, tree, token, demands);
      oblige(setting, tree, token, demands);
      askByNoun(setting, tree, token, demands);
      stipulate(setting, tree, token, demands);
      setTime(setting, tree, token, demands);
      talk(setting, tree, token, demands);
    }
    // what a sentence answers may be asked in it
    for (const token of tree.tokens) {
      answer(setting, tree, token, demands);
      silence(setting, tree, token, demands);
    }
  }
  return demands;
}
