import { relationOf, type Token, type Tree } from "../record/index.ts";
import type { Setting } from "./setting.ts";

/** Deeds that leave a place: "withdrawal from Kenya" is asked of whoever is there. */
const leaving = /^(?:departure|evacuation|expulsion|pull-?back|pull-?out|removal|retreat|withdrawal)$/;

/** And deeds by which something is undone: only whoever has done it can. */
const undoing =
  /^(?:abolition|cancellation|cessation|closure|demolition|dismantling|end|extradition|freeing|halt|handover|lifting|reduction|release|repeal|return|reversal|suspension|termination)$/;

/** What a state has or does itself: "Kenyan troops", "Kenyan sanctions"; "Kenyan sailors" may be another's prisoners. */
const ownThing =
  /^(?:aircraft|army|artillery|ban|barrier|base|battalion|blockade|contingent|embargo|fighter|fleet|force|garrison|gunboat|launcher|measure|military|missile|navy|occupation|patrol|peacekeeper|restriction|sanction|settlement|ship|soldier|tank|tariff|threat|troop|troops|unit|vessel|warship|weapon|weaponry)s?$/i;

/** Of whom a thing is asked by what is said of it; undefined where that says nothing of it. */
export function askedByDeed(setting: Setting, tree: Tree, deed: Token): string[] | undefined {
  if (!leaving.test(deed.lemma) && !undoing.test(deed.lemma)) return undefined;
  const object = tree.under(deed, "of") ?? objectAfter(tree, deed);
  const found = [deed, ...(object ? tree.conjuncts(object) : [])].flatMap((noun) => whose(setting, tree, noun));
  if (found.length > 0) return found;
  return leaving.test(deed.lemma) ? [] : undefined;
}

/** "withdrawal of Kenyan troops": the noun behind "of", wherever the parser has hung the two. */
const objectAfter = (tree: Tree, deed: Token): Token | undefined =>
  tree.tokens[deed.id]?.form.toLowerCase() === "of"
    ? tree.tokens
        .slice(deed.id + 1, deed.id + 6)
        .find(
          (token) => /^(?:NOUN|PROPN)$/.test(token.upos) && !["amod", "compound", "nmod:poss"].includes(token.deprel),
        )
    : undefined;

/** "the sailors held by Kenya", "Kenyan troops", "Kenya's sanctions": by whom it is done, or whose it is. */
export function whose(setting: Setting, tree: Tree, noun: Token): string[] {
  const parties = setting.parties(tree);
  const agents = tree
    .all(noun, "acl")
    .filter(({ xpos }) => xpos === "VBN")
    .flatMap((participle) => tree.all(participle, "obl").concat(tree.all(participle, "obl:agent")))
    .filter((each) => tree.all(each, "case").some(({ form }) => /^by$/i.test(form)))
    .flatMap((agent) => parties.namedOrPlace(agent, 1));
  const isRebel = (id: string): boolean => setting.actor(id)?.sector === "REB";
  const power = (ids: readonly string[]): string[] =>
    [...new Set(ids)].filter((id) => setting.isPower(id) && !isRebel(id));
  if (power(agents).length > 0) return power(agents);
  if (!ownThing.test(noun.lemma)) return [];
  const owners = tree.all(noun, "nmod:poss", "amod", "compound").filter((each) => each.id < noun.id);
  const of = relationOf(noun) === "nmod" ? undefined : tree.under(noun, "of");
  if (owners.length === 0 && !of) return [];
  return power([noun, ...owners, ...(of ? [of] : [])].flatMap((each) => parties.named(each)));
}

/** A state, its government or forces, or an organization: not its people, nor one of them. */
export const isAuthority = (setting: Setting, id: string): boolean => {
  const actor = setting.actor(id);
  const isBody = /^(?:state|government|office|organization|armed-force)$/.test(actor?.kind ?? "");
  return setting.isPower(id) && (isBody || /^(?:GOV|MIL)$/.test(actor?.sector ?? ""));
};

/** "should withdraw", and not "should receive" or "should be proud": something that whoever is asked can do. */
export const isDoing = (tree: Tree, verb: Token): boolean =>
  !undergoing.test(verb.lemma) && !tree.children(verb).some(({ xpos }) => /^W/.test(xpos));

/** Verbs of what befalls somebody, or is so. */
const undergoing =
  /^(?:be|become|belong|benefit|enjoy|expect|fall|feel|find|gain|get|grow|have|know|like|lose|matter|need|profit|reach|receive|recover|remain|rise|see|suffer|want|win)$/;

/** "would like to see Kenya join": what another is to do. */
export function wishedOf(tree: Tree, verb: Token): { clause: Token; person: Token } | undefined {
  const isOpen = tree.all(verb, "aux").some(({ form }) => /^(?:would|['’]d)$/i.test(form));
  if (!(verb.lemma === "want" || (/^(?:like|love)$/.test(verb.lemma) && isOpen))) return undefined;
  const see = tree.all(verb, "xcomp").find(({ lemma }) => lemma === "see");
  const clause = see && tree.all(see, "xcomp", "ccomp").find(({ id, upos }) => id > see.id && upos === "VERB");
  const person = see && clause && (tree.first(see, "obj") ?? tree.first(clause, "nsubj"));
  return clause && person ? { clause, person } : undefined;
}

/** "demanded that Kenya guarantee freedom": a verb that the parser has taken for a noun, where the clause has no other. */
export function mandated(tree: Tree, verb: Token): { clause: Token; person: Token } | undefined {
  if (!/^(?:ask|demand|insist|propose|recommend|request|require|urge)$/.test(verb.lemma)) return undefined;
  const [that, ...clause] = tree.tokens.slice(verb.id);
  if (that?.form.toLowerCase() !== "that" || clause.some(({ xpos }) => /^(?:VB[DPZ]?|MD)$/.test(xpos)))
    return undefined;
  const at = clause.findIndex(
    (token, place) => token.upos === "NOUN" && alsoVerbs.test(token.form) && clause[place - 1]?.upos === "PROPN",
  );
  const [person, word] = [clause[at - 1], clause[at]];
  const head = word && relationOf(word) === "compound" ? tree.head(word) : word;
  return person && head ? { clause: head, person } : undefined;
}

/** Nouns that are the bare form of a verb besides. */
const alsoVerbs =
  /^(?:answer|cease|control|end|free|grant|guarantee|halt|honou?r|lift|limit|open|order|pay|permit|release|respect|return|review|share|stop|support|transfer)$/;
