import type { Token } from "../record/index.ts";
import { own } from "./own.ts";

const modal = /^(?:can|could|may|might|must|shall|should|will|would)$/i;
/** What may stand between a modal and a verb that is left out. */
const adverb =
  /ly$|^(?:again|almost|also|always|even|ever|first|hardly|instead|just|long|never|next|no|not|now|often|once|one|only|perhaps|quite|rather|soon|still|then|thus|too|twice|very|yet)$/;

/**
 * "Norway would sever diplomatic relations": a modal has a verb. Where it stands by a noun that nothing is said to be, the word right
 * after it is that verb, and the noun its object. Heads change in place.
 */
export function repairModals(tokens: Token[]): void {
  for (const aux of tokens) {
    if (aux.deprel !== "aux" || !modal.test(aux.form)) continue;
    const noun = tokens[aux.head - 1];
    const verb = tokens[aux.id];
    if (!noun || noun.id <= aux.id + 1 || !/^(?:NOUN|PROPN)$/.test(noun.upos) || verb?.head !== noun.id) continue;
    if (!/^\p{Ll}+$/u.test(verb.form) || !/^(?:ADV|SCONJ)$/.test(verb.upos) || adverb.test(verb.form)) continue;
    const parts = own(tokens, noun);
    if (parts.some(({ deprel }) => deprel === "cop")) continue;
    for (const each of parts)
      if (each.id < verb.id || /^(?:advcl|ccomp|parataxis|punct)$/.test(each.deprel)) each.head = verb.id;
    const deprel = noun.deprel === "obj" ? "ccomp" : noun.deprel;
    Object.assign(verb, { head: noun.head, deprel, upos: "VERB", xpos: "VB", lemma: verb.form });
    Object.assign(noun, { head: verb.id, deprel: "obj" });
  }
}
