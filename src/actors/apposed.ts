import {
  type Actor,
  inTurn,
  type Mention,
  type ParsedSentence,
  relationOf,
  type Token,
  Tree,
} from "../record/index.ts";

/** What somebody may be called between commas who speaks or acts for another. */
const offices =
  /^(?:adviser|advisor|ambassador|chair\w*|chief|commander|consul|delegate|d['’]affaires|director|envoy|general|head|leader|minister|negotiator|official|president|representative|secretary|spokes\w+)$/i;

/**
 * "The Kenyan chargé d'affaires, Odo Mwangi", "Odo Mwangi, spokesman for the Kenyan army": whoever is told beside a name is the same one. Gives
 * somebody of no told state the state of what he is called, and the words for it to him.
 */
export function settleApposed(
  actors: readonly Actor[],
  mentions: readonly Mention[],
  sentences: readonly ParsedSentence[],
): Mention[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const meant = new Map<Mention, string>();
  const inSentence = inTurn(mentions);
  for (const sentence of sentences) {
    const here = inSentence(sentence);
    const named = here.filter((mention) => isOpen(mention, byId));
    if (named.length === 0) continue;
    const tree = new Tree(sentence);
    const at = (word: Token | undefined): Mention | undefined =>
      word && here.find(({ head }) => tree.within(head).includes(word));
    for (const mention of named) {
      const actor = byId.get(mention.actor!)!;
      const word = tree.within(mention.head)[0];
      if (!word) continue;
      const called = calledBeside(tree, word);
      const beside = at(called);
      const title = beside && byId.get(beside.actor ?? "");
      const owner =
        called &&
        [tree.under(called, "of"), tree.under(called, "for"), ...tree.all(called, "amod", "nmod:poss")]
          .map((each) => byId.get(at(each)?.actor ?? "")?.country)
          .find((each) => each !== undefined);
      const country = owner ?? (title?.kind === "person" ? undefined : title?.country);
      if (!called || country === undefined) continue;
      actor.country = country;
      if (actor.role === undefined && title?.role !== undefined) actor.role = title.role;
      if (actor.sector === undefined && title?.sector !== undefined) actor.sector = title.sector;
      if (beside && beside.form !== "name" && beside.from !== mention.from) meant.set(beside, actor.id);
    }
  }
  return mentions.map((each) => (meant.has(each) ? { ...each, actor: meant.get(each)! } : each));
}

/** A person by name, of whose state nothing is told. */
function isOpen({ form, actor }: Mention, byId: ReadonlyMap<string, Actor>): boolean {
  const { kind, country, code, memberOf } = byId.get(actor ?? "") ?? {};
  return form === "name" && kind === "person" && country === undefined && code === undefined && memberOf === undefined;
}

/** The office that stands beside a name, before it or behind. */
function calledBeside(tree: Tree, name: Token): Token | undefined {
  const head = relationOf(name) === "appos" ? tree.head(name) : undefined;
  const called = head ?? tree.all(name, "appos").find((each) => each.upos === "NOUN" && each.id > name.id);
  const isOffice = called !== undefined && (called.upos === "NOUN" || head !== undefined) && offices.test(called.form);
  return isOffice && !tree.subtree(called).some(({ form }) => /^(?:ex|former)$/i.test(form)) ? called : undefined;
}
