import { isAppraising, isDenying, isFronted, relationOf, type Token, type Tree } from "../record/index.ts";
import type { Trigger } from "./match.ts";
import { sufferersOf } from "./victims.ts";

/** Words of a sentence that name nobody who does an act, and nobody who bears it, whatever rules or learning make of them. */
export interface Outside {
  acts: ReadonlySet<Token>;
  bears: ReadonlySet<Token>;
}

type Part = keyof Outside;
type Reason = (trigger: Trigger, tree: Tree) => Partial<Record<Part, readonly Token[]>>;

/** "accused by Kenya of killing": who blames or praises has done nothing of it. */
const blaming: Reason = ({ token, verb = token }, tree) => {
  const first = firstOf(verb, tree);
  const head = tree.head(first);
  const agent =
    head &&
    relationOf(first) === "advcl" &&
    tree.isPassive(head) &&
    isAppraising(head) &&
    tree.first(head, "obl:agent");
  const mark = tree.first(first, "mark")?.form.toLowerCase();
  return agent && /^(?:of|for|with)$/.test(mark ?? "") ? { acts: tree.subtree(agent, [first]) } : {};
};

/** "the shelling of a village killed two": whoever suffers or sees a deed does neither it nor what it does. */
const suffering: Reason = ({ rule, token, verb }, tree) => {
  const subject = verb && tree.doer(verb);
  const own = rule.ofDoer === true ? [] : sufferersOf(token, tree);
  return { acts: [...own, ...(subject ? tree.conjuncts(subject).flatMap((each) => sufferersOf(each, tree)) : [])] };
};

/** "came under fire": whoever does so has not opened it, and nobody else is hit. */
const underFire: Reason = ({ rule, verb, token }, tree) => {
  if (rule.id !== "events/ASSAULT/come-under") return {};
  const subject = tree.doer(verb ?? token);
  if (!subject) return {};
  const hit = tree.subtree(subject, [verb ?? token]);
  return { acts: hit, bears: tree.tokens.filter((each) => !hit.includes(each)) };
};

/** "denied that it had asked Kenya to": nobody is turned down in what is said not to be so. */
const denying: Reason = ({ rule, token, verb = token }, tree) => {
  if (rule.type !== "REJECT" || !isDenying(verb.lemma)) return {};
  const object = tree.patient(verb);
  const clauses = [...tree.all(verb, "ccomp", "xcomp"), ...(object ? tree.all(object, "acl") : [])];
  return { bears: clauses.filter((each) => each.id > verb.id).flatMap((each) => tree.subtree(each)) };
};

/** What is decided against somebody. */
const measures = /^(?:ban|embargo|penalty|sanction|tariff)s?$/;

/** What is put to the vote. */
const papers = /^(?:amendment|bill|declaration|draft|motion|proposal|resolution|statement|text|vote)s?$/;

/** "vetoed a resolution condemning Kenya", "opposed the sanctions against Kenya": whom a measure is against is not who is turned down or helped. */
const opposing: Reason = ({ rule, token, verb = token }, tree) => {
  if (rule.type !== "REJECT" && rule.type !== "SUPPORT") return {};
  const object = tree.patient(verb);
  const against = (object ? tree.conjuncts(object) : []).flatMap((noun) => {
    const isMeasure = measures.test(noun.lemma.toLowerCase());
    if (!isMeasure && !papers.test(noun.lemma.toLowerCase())) return [];
    const below = tree.all(noun, "nmod").filter((each) => {
      const preposition = tree.first(each, "case")?.form ?? "";
      return (isMeasure ? /^(?:against|for|on)$/i : /^against$/i).test(preposition);
    });
    // "the text proposed by Kenya" is Kenya's
    return [...below, ...tree.all(noun, "acl").filter(({ xpos }) => xpos === "VBG")];
  });
  return { bears: [...against.flatMap((each) => tree.subtree(each, [verb])), ...saidByPapers(tree)] };
};

/** "a resolution condemning Kenya was vetoed": the words behind the participle up to the next verb, wherever the parse hangs them. */
const saidByPapers = ({ tokens }: Tree): Token[] =>
  tokens
    .filter(
      (each, at) =>
        each.xpos === "VBG" && blames.test(each.lemma) && papers.test(tokens[at - 1]?.lemma.toLowerCase() ?? ""),
    )
    .flatMap((participle) => {
      const rest = tokens.slice(participle.id);
      const end = rest.findIndex(({ upos }) => /^(?:AUX|PUNCT|VERB)$/.test(upos));
      return end < 0 ? rest : rest.slice(0, end);
    });

/** "a resolution condemning Kenya was vetoed": whoever turns a paper down does not say what it says. */
const ofPaper: Reason = ({ verb, token }, tree) => {
  const word = verb ?? token;
  const paper = word.xpos === "VBG" && /^(?:acl|case)$/.test(relationOf(word)) ? paperOver(word, tree) : undefined;
  if (!paper) return {};
  const over = tree.head(paper);
  const opponent = over && turningDown.test(over.lemma) ? tree.doer(over) : undefined;
  const own = opponent ? tree.subtree(opponent, [paper]) : [];
  return { acts: own, bears: own };
};

const turningDown = /^(?:abstain|block|defeat|oppose|reject|turn|vetoe?)$/;

/** What a paper says against somebody, or asks of him. */
const blames =
  /^(?:accuse|blame|call|censure|condemn|criticis|criticise|criticize|decry|demand|denounce|deplore|sanction|urge)$/;

function paperOver(word: Token, tree: Tree): Token | undefined {
  const head = tree.head(word);
  const noun = relationOf(word) === "case" && head ? tree.head(head) : head;
  return noun && papers.test(noun.lemma.toLowerCase()) ? noun : undefined;
}

/** "backed Kenya's request": who stands by a request is not asked. */
const seconding: Reason = ({ rule, token, verb }, tree) => {
  const head = tree.head(token);
  if (rule.type !== "REQUEST" || verb || !head || relationOf(token) !== "obj" || !backing.test(head.lemma)) return {};
  const subject = tree.doer(head);
  return subject ? { bears: tree.subtree(subject) } : {};
};

const backing = /^(?:back|endorse|echo|join|second|support|welcome)$/;

/** "the support of Kenya for Uganda": to whom it goes stands behind "for", and whose it is behind "of". */
const supportOf: Reason = ({ rule, token, cue }, tree) => {
  const noun = [token, ...cue].find(({ lemma }) => /^(?:backing|support)$/i.test(lemma));
  const owner = rule.type === "SUPPORT" && noun ? tree.under(noun, "of") : undefined;
  const behind = owner && tree.tokens[tree.subtree(owner).at(-1)!.id];
  const isFor =
    owner && noun && (/^for$/i.test(behind?.form ?? "") || [noun, owner].some((each) => tree.under(each, "for")));
  return owner && isFor ? { bears: tree.subtree(owner, tree.all(owner, "nmod")) } : {};
};

/** "closed a road ahead of Ugandan drills": without a word for others who join in, an exercise is of those whose it is. */
const drilling: Reason = ({ rule, token, verb }, tree) => {
  if (
    rule.type !== "COOPERATE" ||
    (verb ? !watching.test(verb.lemma) : tree.first(token, "case") === undefined) ||
    !/^(?:drill|exercise|man(?:eu|oeu)ver|manoeuvre)$/.test(token.lemma)
  )
    return {};
  const own = tree.subtree(token);
  if (own.some(({ form }) => /^(?:alongside|and|between|combined|joint|multinational|with)$/i.test(form))) return {};
  const others = tree.tokens.filter((each) => !own.includes(each));
  return { acts: others, bears: others };
};

/** What one does about the exercise of others. */
const watching =
  /^(?:condemn|criticise|criticize|decry|denounce|fear|follow|monitor|observe|protest|slam|track|watch)$/;

const harming = /^(?:hurt|injure|kill|maim|wound)$/;

/** "a bomb hit a patrol, wounding four": whoever is hit wounds nobody. */
const hit: Reason = ({ token, verb = token }, tree) => {
  const head = tree.head(verb);
  if (verb.xpos !== "VBG" || !harming.test(verb.lemma) || head?.upos !== "VERB" || tree.isPassive(head)) return {};
  const struck = tree.first(verb, "mark") ? undefined : tree.patient(head);
  return struck && struck.id < verb.id ? { acts: tree.subtree(struck, [verb]) } : {};
};

/** "Warning that time was short, Kenya recalled its envoy": whoever the sentence is about does what it begins with, and nobody else. */
const fronted: Reason = ({ token, verb = token }, tree) => {
  const head = tree.head(verb);
  const subject = head && isFronted(tree, verb) ? tree.first(head, "nsubj", "nsubj:pass") : undefined;
  if (!subject) return {};
  const own = tree.subtree(subject);
  return { acts: tree.tokens.filter((each) => !own.includes(each)), bears: own };
};

/** "Kenya will recall its envoy, the ministry warned": whoever will do it is not warned of it. */
const warned: Reason = ({ rule, token, verb = token }, tree) => {
  if (rule.type !== "THREATEN") return {};
  const clauses = tree
    .all(verb, "ccomp")
    .filter((each) => each.id < verb.id && !tree.isPassive(each) && !suffers(tree, each));
  return {
    bears: clauses.flatMap((each) => {
      const object = tree.patient(each);
      // "its ambassador" is his
      const isOwn = object && /^(?:her|his|its|our|their)$/i.test(tree.first(object, "nmod:poss")?.form ?? "");
      const own = isOwn
        ? tree.subtree(
            object,
            tree.all(object, "nmod").filter((one) => one.id > object.id),
          )
        : [];
      return [...tree.all(each, "nsubj").flatMap((one) => tree.subtree(one)), ...own];
    }),
  };
};

/** "Kenya must withdraw", "Kenya will pay for it": it is Kenya that is warned. */
const suffers = (tree: Tree, verb: Token): boolean =>
  /^(?:bear|face|pay|regret|suffer)$/.test(verb.lemma) ||
  tree.all(verb, "aux").some(({ form }) => /^(?:must|should)$/i.test(form));

const reasons: readonly Reason[] = [
  drilling,
  hit,
  fronted,
  warned,
  blaming,
  suffering,
  underFire,
  denying,
  opposing,
  ofPaper,
  seconding,
  supportOf,
];

/** Those words of a sentence that have no part in an act. */
export function outsideOf(trigger: Trigger, tree: Tree): Outside {
  const found = reasons.map((each) => each(trigger, tree));
  const of = (part: Part): Set<Token> => new Set(found.flatMap((each) => each[part] ?? []));
  return { acts: of("acts"), bears: of("bears") };
}

const causes = new Set(["after", "amid", "despite", "following", "over"]);
const causal = /^(?:ahead of|because of|in (?:answer|reaction|response|retaliation) (?:for|to)|in the wake of)$/;

/** "over the raid on Kenya", "in response to Kenya's drills": why or when an act was done, whose parties are not the act's where it tells of others. */
export function asidesOf({ token, verb = token }: Trigger, tree: Tree): Set<Token> {
  const phrases = tree.subtree(verb).filter((each) => {
    if (each.id < verb.id || !/^(?:nmod|obl)$/.test(relationOf(each))) return false;
    const marks = tree.all(each, "case").filter(({ id }) => id < each.id);
    const first = marks[0];
    if (!first) return false;
    // "in response to the drills": the drills hang on the response
    const before = tree.tokens.slice(Math.max(first.id - 4, 0), marks.at(-1)!.id).map(({ form }) => form.toLowerCase());
    return causes.has(first.form.toLowerCase()) || before.some((_, at) => causal.test(before.slice(at).join(" ")));
  });
  // what the parse hangs on the verb behind "over the crackdown" is still of the crackdown
  const trailing = phrases.flatMap((each) => {
    const rest = tree.tokens.slice(each.id);
    const next = rest[0];
    return next?.upos === "ADP" && /^(?:against|by|in|of|on)$/i.test(next.form)
      ? tree.subtree(tree.head(next) ?? next)
      : [];
  });
  return new Set([...phrases.flatMap((each) => tree.subtree(each)), ...trailing]);
}

/** The first of the verbs that "and" joins to one. */
function firstOf(verb: Token, tree: Tree): Token {
  const head = relationOf(verb) === "conj" ? tree.head(verb) : undefined;
  return head ? firstOf(head, tree) : verb;
}
