import { type Attribution, beginsAsking, type Token, type Tree } from "../record/index.ts";
import { fresh, type Made, stand } from "./claim-book.ts";
import { isAskedAbout, isQuestion, isTurn } from "./own-voice.ts";
import { phraseSpan, type Setting } from "./setting.ts";

/** What the floor says in a transcript, and what a question asks about: nobody states it. */
export const isOfTheFloor = (setting: Setting, attribution: Attribution): boolean => {
  const { cue, speakers } = attribution;
  const isOutlet = (id: string): boolean => setting.actor(id)?.key.startsWith("outlet:") === true;
  // "REPORTER: Kenya says …", or "Atlantic Wire: Kenya says …" in the transcript of another
  if (isTurn(attribution))
    return (
      cue.some((span) => setting.treesAt(span).some(({ tokens }) => beginsAsking(tokens))) ||
      (setting.input.home !== undefined && speakers.some(isOutlet))
    );
  return cue.some((span) =>
    setting.treesAt(span).some((tree) => tree.within(span).some((token) => isAskedAbout(tree, token))),
  );
};

/** "Is it true that Kenya has closed the border?": the clause that is asked about. */
function askedIn(tree: Tree): Token | undefined {
  const over = tree.tokens.find(({ lemma }) => /^(?:accurate|case|confirm|correct|true)$/.test(lemma));
  return (
    over &&
    tree.all(over, "csubj", "ccomp", "acl").find((clause) => tree.first(clause, "nsubj", "nsubj:pass") !== undefined)
  );
}

/** "That is not accurate", of what the floor asks of the speaker's side: it is denied, though nobody has said it. */
export function denyAsked(setting: Setting, made: Made[], attribution: Attribution, tree: Tree): void {
  const { trees } = setting.input;
  const { from } = attribution.cue[0]!;
  const first = trees.findIndex(({ sentence }) => sentence.to > from);
  const before = trees.slice(Math.max(0, first - REACH), first).findLast((each) => isQuestion(each));
  const clause = before && tree.sentence.from - before.sentence.to < NEAR ? askedIn(before) : undefined;
  if (!before || !clause) return;
  const span = phraseSpan(before, clause);
  const own = setting.sides(attribution.speakers);
  const about = setting
    .parties(before)
    .within(span)
    .filter((id) => setting.isParty(id));
  if (!setting.sides(about).some((side) => own.includes(side))) return;
  const { claim } = fresh(setting, made, span, about.slice(0, 2), before, clause, undefined);
  for (const party of attribution.speakers)
    stand(claim, setting, { party, stance: "denies", attribution: attribution.id, evidence: [span] });
}

/** How many sentences before a turn, and how many characters before its denial, a question still stands. */
const REACH = 2;
const NEAR = 120;
