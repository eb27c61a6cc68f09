import {
  type AgendaItem,
  type Encounter,
  overlaps,
  relationOf,
  type Token,
  type Tree,
  type When,
} from "../record/index.ts";
import { phraseSpan, saidIn, type Setting } from "./setting.ts";

/** Nouns of what is held on a day, encounters aside. */
const happenings = new Set([
  "exercise",
  "drill",
  "maneuver",
  "manoeuvre",
  "election",
  "vote",
  "referendum",
  "summit",
  "conference",
  "deadline",
  "hearing",
  "trial",
  "inauguration",
  "parade",
  "launch",
  "test",
  "expiry",
  "expiration",
  "withdrawal",
  "deployment",
  "ceremony",
  "session",
  "assembly",
  "congress",
]);

/** What is still to come on a day or in a period that the report names: encounters first, then other things planned. */
export function findAgenda(setting: Setting, encounters: readonly Encounter[]): AgendaItem[] {
  const items: AgendaItem[] = [];
  const isToCome = (when: When | undefined): when is When =>
    when !== undefined && (setting.input.day === undefined || (when.to ?? when.from ?? "") >= setting.input.day);
  for (const encounter of encounters) {
    if (encounter.status === "held" || !isToCome(encounter.when)) continue;
    items.push({
      id: `g${items.length + 1}`,
      encounter: encounter.id,
      parties: encounter.parties,
      when: encounter.when,
      status: encounter.status,
      evidence: encounter.evidence,
      rule: "agenda/encounter",
      certainty: encounter.certainty,
      ...(encounter.said && { said: encounter.said }),
    });
  }
  for (const tree of setting.input.trees)
    for (const token of tree.tokens) {
      const verb = token.upos === "VERB" && isPlanned(token, tree) ? token : undefined;
      const noun = token.upos === "NOUN" && happenings.has(token.lemma.toLowerCase()) ? token : undefined;
      if (!verb && !noun) continue;
      const plan = noun ? planOf(noun, tree) : undefined;
      if (noun && !plan) continue;
      const when = setting.input.whenOf(tree, plan ?? token) ?? (noun && setting.input.whenOf(tree, noun));
      if (!isToCome(when)) continue;
      const span = phraseSpan(tree, token);
      if (
        items.some(
          (item) =>
            item.evidence.some((each) => overlaps(each, span)) &&
            item.when.from === when.from &&
            item.when.to === when.to,
        )
      )
        continue;
      const parties = partiesOf(setting, tree, token);
      if (parties.length === 0) continue;
      items.push({
        id: `g${items.length + 1}`,
        what: setting.words(span),
        parties: setting.oneEach(parties),
        when,
        status: "planned",
        evidence: [span],
        rule: noun ? "agenda/noun" : "agenda/verb",
        certainty: "stated",
        ...saidIn(setting, token),
      });
    }
  return items;
}

/** "will begin on Monday", "is due to start in May". */
function isPlanned(verb: Token, tree: Tree): boolean {
  if (tree.children(verb).some((each) => /^(?:not|n['’]t|never|if|unless)$/i.test(each.form) && each.id < verb.id))
    return false;
  if (tree.all(verb, "aux").some((each) => /^(?:will|shall|’ll|'ll)$/i.test(each.form)))
    return relationOf(verb) !== "advcl";
  const head = tree.head(verb);
  return (
    relationOf(verb) === "xcomp" &&
    head !== undefined &&
    /^(?:due|set|schedule|plan|expect|slated)$/.test(head.lemma) &&
    !tree.first(head, "mark")
  );
}

/** The words that say a happening is to come: "to be held", "planned for", "scheduled". */
function planOf(noun: Token, tree: Tree): Token | undefined {
  const clause = tree
    .all(noun, "acl")
    .find(
      (each) =>
        tree.tokens.slice(noun.id, each.id).some((token) => token.form.toLowerCase() === "to") ||
        /^(?:plan|schedule|slate|set)$/.test(each.lemma),
    );
  if (clause) return clause;
  // a closing mark between "exercises" and "to be held" misleads the parse
  const after = tree.tokens.slice(noun.id, noun.id + 5).filter((token) => token.upos !== "PUNCT");
  if (after[0]?.xpos === "TO" && after[1]?.lemma === "be" && after[2]?.xpos === "VBN") return after[2];
  const adjective = tree
    .all(noun, "amod")
    .find((each) => /^(?:planned|scheduled|upcoming|forthcoming|coming|future|next)$/.test(each.form.toLowerCase()));
  if (adjective) return adjective;
  const head = tree.head(noun);
  return head?.upos === "VERB" && isPlanned(head, tree) ? head : undefined;
}

function partiesOf(setting: Setting, tree: Tree, token: Token): string[] {
  const parties = setting.parties(tree);
  const own = token.upos === "VERB" ? parties.doers(token) : parties.owners(token);
  const found = own.filter((id) => setting.isParty(id));
  if (found.length > 0) return found;
  return setting.speakers(token).filter((id) => setting.isParty(id));
}
