import { type Token, type Tree } from "../record/index.ts";

/** What is offered between parties, where a noun says it. */
const between =
  /^(?:aid|amnesty|assistance|asylum|ceasefire|concession|corridor|deal|dialogue|exchange|guarantee|help|inquiry|inspection|investigation|mediation|meeting|mission|negotiation|settlement|support|survey|talk|troop|truce|venue|visit)s?$/;

/** What one state lends another: ships and those who come with them. */
const lent =
  /^(?:aircraft|airlift|boat|convoy|expert|expertise|ferry|frigate|helicopter|investigator|mediator|monitor|observer|officer|peacekeeper|plane|refuge|sanctuary|satellite|service|ship|site|specialist|surveyor|team|tug|vessel|transport)s?$/;

/** What is said, not given. */
const said =
  /^(?:account|analogy|apology|apologies|assessment|assurance|comment|condolence|congratulation|criticism|detail|evidence|example|excuse|explanation|glimpse|insight|lesson|opinion|opportunity|praise|prayer|proof|reason|reward|sympathy|thank|theory|toast|tribute|version|view|word)s?$/;

/** "its good offices", "help", "a ship to help in the search", "Mombasa as a venue for talks": something that another may accept. */
export function isOffered(tree: Tree, verb: Token, object: Token): boolean {
  const lemma = object.lemma.toLowerCase();
  if (said.test(lemma)) return false;
  if (lemma === "office") return tree.tokens[object.id - 2]?.form.toLowerCase() === "good";
  if (between.test(lemma) || lent.test(lemma)) return true;
  // "both a ship and experts"
  if (tree.conjuncts(object).some((each) => between.test(each.lemma) || lent.test(each.lemma))) return true;
  const behind = tree.tokens.slice(object.id, object.id + ROLE).map(({ form }) => form.toLowerCase());
  const as = behind.indexOf("as");
  return (
    as >= 0 &&
    behind.slice(as).some((form) => /^(?:host|venue|mediator|site|place|ground|base|setting)$/.test(form)) &&
    tree.isUnder(object, verb)
  );
}

/** How far behind what is offered stands what it is offered as. */
const ROLE = 9;
