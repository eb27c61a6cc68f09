import type { GoldToken } from "./conllu.ts";
import { eventRules } from "../../src/events/rules/index.ts";
import { inflect, type VerbForms } from "./inflect.ts";
import { seeded } from "./perceptron.ts";

/**
 * Sentences in the manner of news wires, built with their trees: what the free treebanks hold little of. Quotations followed
 * by "said a spokesman", titles before and after names, datelines' verbs, accusations, demands, things that are to come.
 * Words and frames are this project's own; trees follow the treebanks' guidelines (EWT, GUM 2.15).
 */
export interface WrittenSentence {
  tokens: GoldToken[];
}

/** A word with what hangs on it: `left` stands before it, `right` after. */
interface Node {
  form: string;
  lemma: string;
  xpos: string;
  rel: string;
  left: Node[];
  right: Node[];
}

const node = (
  form: string,
  xpos: string,
  rel: string,
  left: Node[] = [],
  right: Node[] = [],
  lemma = form.toLowerCase(),
): Node => ({ form, lemma, xpos, rel, left, right });
const as = (rel: string, of: Node): Node => ({ ...of, rel });
const adding = (of: Node, left: Node[], right: Node[] = []): Node => ({
  ...of,
  left: [...left, ...of.left],
  right: [...of.right, ...right],
});

const upos = (xpos: string, rel: string, lemma: string): string => {
  if (xpos.startsWith("NNP")) return "PROPN";
  if (xpos.startsWith("NN")) return "NOUN";
  if (xpos === "MD" || rel.startsWith("aux") || rel === "cop") return "AUX";
  if (xpos.startsWith("VB")) return "VERB";
  if (xpos.startsWith("JJ")) return "ADJ";
  if (xpos === "CD") return "NUM";
  if (xpos === "CC") return "CCONJ";
  if (xpos === "TO" || xpos === "POS") return "PART";
  if (xpos.startsWith("RB") || xpos === "WRB") return lemma === "not" ? "PART" : "ADV";
  if (xpos === "RP") return "ADP";
  if (xpos === "IN") return rel === "mark" ? "SCONJ" : "ADP";
  if (xpos === "DT") return rel === "det" ? "DET" : "PRON";
  if (xpos.startsWith("PRP") || xpos === "WP" || xpos === "WDT") return "PRON";
  return "PUNCT";
};

/** "a" before a vowel becomes "an". */
function article(tokens: GoldToken[]): GoldToken[] {
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    if (
      next &&
      /^a$/i.test(token.form) &&
      token.xpos === "DT" &&
      /^[aeiou]/i.test(next.form) &&
      !/^(?:u[kn]?[s.]|uk|un|us|eu|ug|ukr|euro)/i.test(next.form)
    )
      token.form += "n";
  });
  return tokens;
}

function flatten(root: Node): WrittenSentence {
  const order: { node: Node; head: Node | undefined }[] = [];
  const walk = (each: Node, head: Node | undefined) => {
    for (const child of each.left) walk(child, each);
    order.push({ node: each, head });
    for (const child of each.right) walk(child, each);
  };
  walk(root, undefined);
  const place = new Map(order.map(({ node: each }, at) => [each, at + 1]));
  if (place.size !== order.length)
    throw new Error(`a word stands twice in: ${order.map(({ node: each }) => each.form).join(" ")}`);
  return {
    tokens: article(
      order.map(({ node: each, head }) => ({
        form: each.form,
        lemma: each.lemma,
        upos: upos(each.xpos, each.rel, each.lemma),
        xpos: each.xpos,
        head: head ? place.get(head)! : 0,
        deprel: each.rel,
        misc: "",
        from: 0,
        to: 0,
      })),
    ),
  };
}

const list = (words: string): string[] => words.split(" ");

const closers = new Set(["”", "»", "''"]);

const givenNames = list(
  "Anna Boris Carlos Daniel Elena Farid Grace Hassan Ivan Julia Kofi Lena Mariam Nikolai Omar Pavel Quentin Rosa Samir Tomas Ursula Viktor Wei Xavier Yusuf Zainab Ahmed Birgit Chen Dilma Emeka Fatima Giorgos Hiroshi Ingrid Jorge Katarina Luis Mehmet Nadia Oleg Priya Ricardo Svetlana Thomas Uri Walid Yoko Zoran",
);
const surnames = list(
  "Adeyemi Bauer Castillo Dimitrov Eriksen Fofana Garcia Haddad Ivanov Jansen Kovac Lindqvist Mbeki Nakamura Okafor Petrov Qureshi Rossi Sokolov Tanaka Ulrich Vargas Weber Yilmaz Zhukov Abdullah Bianchi Cisse Dubois Estrada Fischer Grigoryan Horvath Ibrahim Jovanovic Kumar Lopez Markovic Novak Osman Popescu Rahman Suzuki Traore Virtanen Wagner Yamada Zeman",
);
const states = [
  ["Kenya", "Kenyan"],
  ["Uganda", "Ugandan"],
  ["Norway", "Norwegian"],
  ["Peru", "Peruvian"],
  ["Greece", "Greek"],
  ["Turkey", "Turkish"],
  ["France", "French"],
  ["Germany", "German"],
  ["Japan", "Japanese"],
  ["China", "Chinese"],
  ["Russia", "Russian"],
  ["Iran", "Iranian"],
  ["Israel", "Israeli"],
  ["Egypt", "Egyptian"],
  ["India", "Indian"],
  ["Pakistan", "Pakistani"],
  ["Brazil", "Brazilian"],
  ["Poland", "Polish"],
  ["Sudan", "Sudanese"],
  ["Syria", "Syrian"],
  ["Libya", "Libyan"],
  ["Serbia", "Serbian"],
  ["Chile", "Chilean"],
  ["Vietnam", "Vietnamese"],
  ["Britain", "British"],
  ["Spain", "Spanish"],
  ["Georgia", "Georgian"],
  ["Cuba", "Cuban"],
  ["Ethiopia", "Ethiopian"],
  ["Ukraine", "Ukrainian"],
  ["Belarus", "Belarusian"],
  ["Armenia", "Armenian"],
  ["Iraq", "Iraqi"],
  ["Lebanon", "Lebanese"],
] as const;
const acronyms = list("US UN EU UK NATO U.S. U.N.");
const capitals = list(
  "Nairobi Kampala Oslo Lima Athens Ankara Paris Berlin Tokyo Beijing Moscow Tehran Cairo Delhi Islamabad Brasilia Warsaw Khartoum Damascus Tripoli Belgrade Santiago Hanoi London Madrid Washington Brussels Vienna Geneva Kyiv Minsk",
);
const seats = list("Kremlin Pentagon Vatican Elysee Treasury Chancellery");
const roles = list(
  "spokesman spokeswoman spokesperson official diplomat negotiator envoy minister ambassador president premier senator lawmaker general commander analyst adviser aide source mediator chancellor governor mayor judge prosecutor observer activist",
);
const rolesMany = list(
  "officials diplomats negotiators envoys ministers ambassadors senators lawmakers generals commanders analysts advisers aides sources mediators witnesses observers activists allies experts residents rebels",
);
const crowds = list(
  "troops soldiers forces rebels police protesters fighters militants tanks warships missiles aircraft",
);
const bodies = list(
  "government ministry embassy parliament cabinet army delegation opposition court commission council administration mission authorities",
);
const subjects = list(
  "talks sanctions borders elections missiles exercises proposals negotiations demands guarantees reforms prisoners sanctions inspections grain gas pipelines tariffs visas refugees ceasefire withdrawal treaty agreement aid invasion deployment embargo blockade truce letter response crisis summit dialogue dispute resolution",
);
const adjectives = list(
  "new formal joint military diplomatic urgent written legal economic regional political senior foreign bilateral nuclear serious key further possible massive final strong peaceful recent armed naval direct",
);
const adverbs = list("also already repeatedly later immediately again formally reportedly publicly");
const days = list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
const months = list("January February March April May June July August September October November December");

/** What each name of one word names; persons have several. */
export const namedWords: ReadonlyMap<string, "person" | "organization" | "place"> = new Map([
  ...[...givenNames, ...surnames].map((word) => [word, "person"] as const),
  ...[...states.map(([name]) => name), ...capitals, "US", "UK", "U.S."].map((word) => [word, "place"] as const),
  ...["UN", "EU", "NATO", "U.N.", ...seats].map((word) => [word, "organization"] as const),
]);

/** base, past, third person, participle in -ing, past participle */
const forms = (words: string) =>
  words.split(",").map((each) => list(each.trim()) as [string, string, string, string, string]);
const saying = forms(
  "say said says saying said, add added adds adding added, argue argued argues arguing argued, insist insisted insists insisting insisted, stress stressed stresses stressing stressed, warn warned warns warning warned, claim claimed claims claiming claimed, declare declared declares declaring declared, note noted notes noting noted, explain explained explains explaining explained, assure assured assures assuring assured, state stated states stating stated, confirm confirmed confirms confirming confirmed, admit admitted admits admitting admitted, announce announced announces announcing announced, maintain maintained maintains maintaining maintained, repeat repeated repeats repeating repeated, reply replied replies replying replied, conclude concluded concludes concluding concluded",
);
const doing = forms(
  "reject rejected rejects rejecting rejected, accept accepted accepts accepting accepted, condemn condemned condemns condemning condemned, discuss discussed discusses discussing discussed, deliver delivered delivers delivering delivered, receive received receives receiving received, deploy deployed deploys deploying deployed, attack attacked attacks attacking attacked, support supported supports supporting supported, suspend suspended suspends suspending suspended, sign signed signs signing signed, prepare prepared prepares preparing prepared, mass massed masses massing massed, threaten threatened threatens threatening threatened, withdraw withdrew withdraws withdrawing withdrawn, send sent sends sending sent, impose imposed imposes imposing imposed, review reviewed reviews reviewing reviewed, violate violated violates violating violated, protect protected protects protecting protected, expel expelled expels expelling expelled, block blocked blocks blocking blocked",
);
const meeting = forms(
  "meet met meets meeting met, visit visited visits visiting visited, warn warned warns warning warned, criticize criticized criticizes criticizing criticized, praise praised praises praising praised, back backed backs backing backed, attack attacked attacks attacking attacked, summon summoned summons summoning summoned, thank thanked thanks thanking thanked",
);
/** Every verb that the event rules know, that takes an object. */
const coded: VerbForms[] = [
  ...new Set(
    eventRules
      .flatMap((rule) => rule.verbs?.split(" ") ?? [])
      .filter(
        (verb) =>
          /^[a-z]+$/.test(verb) &&
          !/^(?:must|ready|willing|prepared|open|go|come|arrive|fly|head|travel|talk|speak|cooperate|collaborate|balk|plead|cave|relent|capitulate|surrender|resign|abdicate|riot|rampage|concur|assent|parley|confer|deliberate)$/.test(
            verb,
          ),
      ),
  ),
]
  .sort()
  .map(inflect);
const alone: VerbForms[] =
  "cooperate surrender resign riot protest demonstrate march negotiate retaliate respond withdraw retreat strike vote return arrive agree talk mobilize rally"
    .split(" ")
    .map(inflect);
const people = list(
  "teachers students farmers prisoners workers miners doctors police soldiers troops villagers fishermen refugees journalists lawyers gunmen militants commandos peacekeepers settlers pilots guards forces",
);
const targets = list(
  "ships positions vessels towns villages bases newspapers journalists diplomats fishermen prisoners soldiers goods banks bridges convoys bombers troops airports embassies borders monks workers islands firms oil",
);

const urging = forms(
  "urge urged urges urging urged, order ordered orders ordering ordered, ask asked asks asking asked, advise advised advises advising advised, request requested requests requesting requested, invite invited invites inviting invited",
);

/** The last word of what a node governs is the comma that closes an apposition. */
function endsOnComma(each: Node): boolean {
  const last = each.right.at(-1);
  return last === undefined ? each.form === "," : endsOnComma(last);
}

/**
 * Treebank sentences put in somebody's mouth: the tree is kept, its root becomes what is said. `speakers` are sentences whose
 * main verb is one of saying, as `writeNewswire` makes them with a quotation first.
 */
export function quoteSentences(
  sentences: readonly { tokens: readonly GoldToken[] }[],
  speakers: readonly WrittenSentence[],
): WrittenSentence[] {
  const made: WrittenSentence[] = [];
  let next = 0;
  for (const { tokens } of sentences) {
    const speaker = speakers[next++ % speakers.length]!.tokens;
    const root = speaker.findIndex((token) => token.head === 0);
    const said = speaker.findIndex((token) => token.head === root + 1 && token.deprel === "ccomp");
    const close = speaker.findIndex((token, at) => at > 0 && token.head === said + 1 && token.xpos === "''");
    if (said < 0 || close < 0) continue;
    const body = tokens.slice(0, -1);
    const tail = speaker.slice(close + 1);
    // open mark, the sentence, comma, close mark, then the words of saying
    const shift = body.length + 3 - (close + 1);
    const head = body.findIndex((token) => token.head === 0) + 2;
    const verb = root + 1 + shift;
    const move = (to: number) => (to === 0 ? 0 : to + shift);
    made.push({
      tokens: [
        { ...speaker[0]!, head },
        ...body.map((token) => ({
          ...token,
          head: token.head === 0 ? verb : token.head + 1,
          deprel: token.head === 0 ? "ccomp" : token.deprel,
        })),
        { ...speaker[close - 1]!, form: ",", lemma: ",", upos: "PUNCT", xpos: ",", deprel: "punct", head },
        { ...speaker[close]!, head },
        ...tail.map((token) => ({ ...token, head: move(token.head) })),
      ],
    });
  }
  return made;
}

/** Quotation first, then who says it. */
export const isQuotation = ({ tokens }: WrittenSentence): boolean =>
  /^(?:“|"|``|«)$/.test(tokens[0]!.form) &&
  tokens.some((token) => token.deprel === "ccomp" && tokens[token.head - 1]!.deprel === "root");

/** `count` sentences, all different in words, the same for the same seed. */
export function writeNewswire(count: number, seed: number): WrittenSentence[] {
  const random = seeded(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const chance = (share: number): boolean => random() < share;

  const det = (word = pick(["the", "a", "the"])): Node => node(word, "DT", "det");
  const of = (noun: Node, preposition: string, rel: string): Node =>
    adding(as(rel, noun), [node(preposition, "IN", "case")]);
  const compound = (word: string): Node => node(word, "NNP", "compound", [], [], word);
  const proper = (word: string, rel: string): Node => node(word, "NNP", rel, [], [], word);

  function personName(rel: string): Node {
    const first = pick(givenNames);
    const flats = [proper(pick(surnames), "flat")];
    if (chance(0.1)) flats.push(proper(pick(surnames), "flat"));
    return node(first, "NNP", rel, [], flats, first);
  }
  const nation = (): Node => {
    if (chance(0.25)) return compound(pick(acronyms));
    const word = pick(states)[1];
    return node(word, "JJ", "amod", [], [], word);
  };
  const stateName = (rel: string): Node => {
    if (chance(0.12))
      return node("States", "NNPS", rel, [det("the"), node("United", "NNP", "amod", [], [], "United")], [], "States");
    if (chance(0.15)) return proper(pick(acronyms), rel);
    return proper(chance(0.35) ? pick(capitals) : pick(states)[0], rel);
  };
  const roleNoun = (): string => pick(roles);

  /** Somebody who may speak or act. */
  function actor(rel: string): Node {
    const kind = random();
    if (kind < 0.2) return stateName(rel);
    if (kind < 0.27) return node(pick(seats), "NNP", rel, [det("the")], []);
    if (kind < 0.42) {
      const role = roleNoun();
      const modifiers = [det(pick(["a", "a", "the"]))];
      if (chance(0.25)) modifiers.push(node("senior", "JJ", "amod"));
      modifiers.push(nation());
      if (chance(0.2))
        modifiers.push(node(pick(["foreign", "defence", "government", "embassy", "army"]), "NN", "compound"));
      return node(role, "NN", rel, modifiers, []);
    }
    if (kind < 0.5) {
      // a spokesman for the ministry, the ambassador of Kenya
      const whose = chance(0.5)
        ? node(pick(bodies.slice(0, -1)), "NN", "nmod", [det("the"), ...(chance(0.6) ? [nation()] : [])], [])
        : chance(0.5)
          ? stateName("nmod")
          : node("diplomacy", "NN", "nmod", [nation()], []);
      return node(roleNoun(), "NN", rel, [det(pick(["a", "the"]))], [of(whose, pick(["for", "of", "from"]), "nmod")]);
    }
    if (kind < 0.6) return personName(rel);
    if (kind < 0.72) {
      // Kenyan Foreign Minister Anna Mbeki, ministry spokesman Omar Haddad
      const name = personName(rel);
      const title = chance(0.5)
        ? node(
            pick(["Minister", "Secretary", "President", "Ambassador", "General", "Chancellor"]),
            "NNP",
            "nmod:desc",
            [nation(), ...(chance(0.4) ? [compound(pick(["Foreign", "Defence", "Prime", "Interior"]))] : [])],
            [],
          )
        : node(roleNoun(), "NN", "nmod:desc", [chance(0.5) ? node(pick(bodies), "NN", "compound") : nation()], []);
      if (chance(0.15)) title.right.push(of(proper("State", "nmod"), "of", "nmod"));
      return adding(name, [title]);
    }
    if (kind < 0.8) {
      // Anna Mbeki, the Kenyan envoy to Uganda,
      const name = personName(rel);
      const role = node(
        roleNoun(),
        "NN",
        "appos",
        [node(",", ",", "punct"), ...(chance(0.6) ? [det("the")] : []), nation()],
        chance(0.5) ? [of(stateName("nmod"), pick(["to", "in", "for"]), "nmod")] : [],
      );
      return adding(name, [], [role]);
    }
    if (kind < 0.88) {
      // Kenya's ambassador to Uganda, Anna Mbeki,
      const owner = node(
        pick(states)[0],
        "NNP",
        "nmod:poss",
        [],
        [node(pick(["'s", "’s"]), "POS", "case", [], [], "'s")],
      );
      const name = adding(personName("appos"), [node(",", ",", "punct")]);
      return node(
        roleNoun(),
        "NN",
        rel,
        [owner, ...(chance(0.3) ? [node("foreign", "JJ", "amod")] : [])],
        [...(chance(0.5) ? [of(stateName("nmod"), "to", "nmod")] : []), name],
      );
    }
    if (kind < 0.95) {
      const amount = chance(0.4) ? [node(pick(["two", "three", "several", "some"]), "CD", "nummod")] : [];
      if (amount[0] && /several|some/.test(amount[0].form))
        amount[0] = node(
          amount[0].form,
          amount[0].form === "some" ? "DT" : "JJ",
          amount[0].form === "some" ? "det" : "amod",
        );
      const word = pick(rolesMany);
      return node(word, "NNS", rel, [...amount, ...(chance(0.7) ? [nation()] : [])], [], word.replace(/s$/, ""));
    }
    const word = pick([
      "Westerners",
      "Europeans",
      "Africans",
      "Russians",
      "Americans",
      "Germans",
      "Iranians",
      "Israelis",
    ]);
    return node(word, chance(0.5) ? "NNPS" : "NNS", rel, chance(0.5) ? [det("the")] : [], [], word.replace(/s$/, ""));
  }
  /** Closes an apposition with its second comma. */
  const closed = (noun: Node): Node => {
    const appos = noun.right.find((each) => each.rel === "appos");
    if (appos) appos.right.push(node(",", ",", "punct"));
    return noun;
  };

  function thing(rel: string, deep = true): Node {
    const word = pick(subjects);
    const many = /s$/.test(word) && !/crisis|ss$/.test(word);
    const left: Node[] = [];
    if (!many || chance(0.4)) left.push(det(many ? "the" : pick(["the", "a", "this"])));
    if (chance(0.5)) left.push(node(pick(adjectives), "JJ", "amod"));
    if (chance(0.25)) left.push(nation());
    const right: Node[] = [];
    if (deep && chance(0.45))
      right.push(
        of(
          chance(0.5) ? stateName("nmod") : thing("nmod", false),
          pick(["of", "with", "on", "from", "in", "between", "against"]),
          "nmod",
        ),
      );
    return node(word, many ? "NNS" : "NN", rel, left, right, many ? word.replace(/s$/, "") : word);
  }

  const punct = (form: string): Node =>
    node(form, form === "," || form === "." ? form : closers.has(form) ? "''" : "``", "punct");
  const marks = (): [string, string] =>
    pick([
      ["“", "”"],
      ["“", "”"],
      ['"', '"'],
      ["``", "''"],
      ["«", "»"],
    ] as [string, string][]);

  function timeOf(): Node {
    const kind = random();
    const day = pick(days);
    if (kind < 0.35) return proper(day, "obl:unmarked");
    if (kind < 0.75) return of(proper(day, "obl"), "on", "obl");
    if (kind < 0.85)
      return node(
        pick(["week", "month"]),
        "NN",
        "obl:unmarked",
        [node(pick(["last", "this", "next"]), "JJ", "amod")],
        [],
      );
    return of(proper(pick(months), "obl"), "in", "obl");
  }
  const placeOf = (): Node => of(proper(pick([...capitals, ...states.map(([name]) => name)]), "obl"), "in", "obl");

  /** A clause with its subject, without full stop. */
  function clause(
    rel: string,
    time: "past" | "present" | "future" | "perfect" = pick(["past", "past", "present", "future", "perfect"] as const),
  ): Node {
    const kind = random();
    const subject = chance(0.25) ? node(pick(["we", "they", "it"]), "PRP", "nsubj") : closed(actor("nsubj"));
    const right: Node[] = [];
    if (kind < 0.15) {
      const be = subject.form === "we" || subject.form === "they" || subject.xpos === "NNS" ? "are" : "is";
      const predicate = chance(0.5)
        ? node(
            pick(["ready", "concerned", "unacceptable", "unpredictable", "open", "committed"]),
            "JJ",
            rel,
            [subject, node(be, "VBP", "cop", [], [], "be")],
            [],
          )
        : adding(thing(rel, false), [subject, node(be, "VBP", "cop", [], [], "be")]);
      if (predicate.left[1]!.form === "is") predicate.left[1]!.xpos = "VBZ";
      return predicate;
    }
    if (kind < 0.3) {
      // is ready to, plans to, has agreed to
      const verb = pick(doing);
      const inner = node(verb[0], "VB", "xcomp", [node("to", "TO", "mark")], [thing("obj")], verb[0]);
      const outer = pick(
        forms(
          "agree agreed agrees agreeing agreed, want wanted wants wanting wanted, intend intended intends intending intended, refuse refused refuses refusing refused, threaten threatened threatens threatening threatened, plan planned plans planning planned, vow vowed vows vowing vowed",
        ),
      );
      return verbIn(outer, rel, time, subject, [inner]);
    }
    const verb = pick(doing);
    right.push(chance(0.25) ? closed(actor("obj")) : thing("obj"));
    if (chance(0.3)) right.push(placeOf());
    if (chance(0.25)) right.push(timeOf());
    return verbIn(verb, rel, time, subject, right);
  }

  function verbIn(
    verb: readonly [string, string, string, string, string],
    rel: string,
    time: string,
    subject: Node,
    right: Node[],
  ): Node {
    const left: Node[] = [subject];
    const many = ["NNS", "NNPS"].includes(subject.xpos) || ["we", "they"].includes(subject.form);
    if (time === "future") {
      left.push(node("will", "MD", "aux"));
      if (chance(0.15)) left.push(node(pick(["not", "never"]), "RB", "advmod"));
      return node(verb[0], "VB", rel, left, right, verb[0]);
    }
    if (time === "perfect") {
      left.push(node(many ? "have" : "has", many ? "VBP" : "VBZ", "aux", [], [], "have"));
      if (chance(0.2)) left.push(node(pick(adverbs), "RB", "advmod"));
      return node(verb[4], "VBN", rel, left, right, verb[0]);
    }
    if (time === "present" && chance(0.2)) {
      left.push(node(many ? "do" : "does", many ? "VBP" : "VBZ", "aux", [], [], "do"), node("not", "RB", "advmod"));
      return node(verb[0], "VB", rel, left, right, verb[0]);
    }
    if (time === "present") return node(many ? verb[0] : verb[2], many ? "VBP" : "VBZ", rel, left, right, verb[0]);
    if (chance(0.12)) left.push(node(pick(adverbs), "RB", "advmod"));
    return node(verb[1], "VBD", rel, left, right, verb[0]);
  }

  /** A comma before the full stop goes. */
  function stop(root: Node): Node {
    const trim = (each: Node): Node => {
      const last = each.right.at(-1);
      if (!last) return each;
      return last.form === "," && last.xpos === ","
        ? { ...each, right: each.right.slice(0, -1) }
        : { ...each, right: [...each.right.slice(0, -1), trim(last)] };
    };
    return adding(trim(root), [], [node(".", ".", "punct")]);
  }

  /** “…,” said a spokesman. */
  function quoted(): Node {
    const [open, close] = marks();
    let said = clause("ccomp");
    if (chance(0.3)) said = adding(said, [], [as("conj", adding(clause("conj"), [node("and", "CC", "cc")]))]);
    said = adding(
      said,
      [punct(open)],
      [...(endsOnComma(said) ? [] : [node(",", ",", "punct")]), node(close, "''", "punct")],
    );
    const verb = pick(saying);
    const present = chance(0.35);
    const tail: Node[] = chance(0.3) ? [timeOf()] : [];
    if (chance(0.15)) {
      const [verb, object] = pick([
        ["give", "details"],
        ["elaborate", ""],
        ["name", "them"],
        ["want", "comment"],
        ["say", "more"],
      ] as const);
      const inner =
        verb === "want"
          ? [node(object, "VB", "xcomp", [node("to", "TO", "mark")], [])]
          : object === ""
            ? []
            : [node(object, object === "them" ? "PRP" : object === "more" ? "JJR" : "NNS", "obj")];
      tail.push(
        node(inflect(verb)[3], "VBG", "advcl", [node(",", ",", "punct"), node("without", "IN", "mark")], inner, verb),
      );
    }
    const speaker = chance(0.15) ? node(pick(["he", "she"]), "PRP", "nsubj") : actor("nsubj");
    const form = present ? verb[2] : verb[1];
    const xpos = present ? "VBZ" : "VBD";
    const inverted = speaker.xpos !== "PRP" && chance(0.6);
    return stop(
      inverted
        ? node(form, xpos, "root", [said], [tail.length > 0 ? closed(speaker) : speaker, ...tail], verb[0])
        : node(form, xpos, "root", [said, closed(speaker)], tail, verb[0]),
    );
  }
  /** A quotation alone, as the second of a paragraph. */
  const quotedAlone = (): Node => {
    const [open, close] = marks();
    return adding(
      clause("root"),
      [punct(open)],
      [node(".", ".", "punct"), ...(chance(0.6) ? [node(close, "''", "punct")] : [])],
    );
  };
  /** A minister said on Monday that …; …, a minister said Monday. */
  function reported(): Node {
    const verb = pick(saying);
    const present = chance(0.25);
    const speaker = closed(actor("nsubj"));
    const many = speaker.xpos === "NNS" || speaker.xpos === "NNPS";
    const form = present ? (many ? verb[0] : verb[2]) : verb[1];
    const xpos = present ? (many ? "VBP" : "VBZ") : "VBD";
    const when = chance(0.6) ? [timeOf()] : [];
    if (chance(0.45)) {
      const bare = clause("ccomp");
      const said = endsOnComma(bare) ? bare : adding(bare, [], [node(",", ",", "punct")]);
      return stop(node(form, xpos, "root", [said, speaker], when, verb[0]));
    }
    const said = adding(clause("ccomp"), chance(0.75) ? [node("that", "IN", "mark")] : []);
    const root = node(form, xpos, "root", [speaker], [...when, said], verb[0]);
    if (chance(0.2)) {
      const other = pick(doing);
      root.right.push(
        node(
          many ? other[0] : present ? other[2] : other[1],
          present ? (many ? "VBP" : "VBZ") : "VBD",
          "conj",
          [node(",", ",", "punct"), node("but", "CC", "cc")],
          [thing("obj")],
          other[0],
        ),
      );
    }
    return stop(root);
  }
  /** Kenya accused Uganda of having massed troops. */
  function accused(): Node {
    const verb = pick(doing);
    const inner = chance(0.5)
      ? node(
          verb[4],
          "VBN",
          "advcl",
          [node("of", "IN", "mark"), node("having", "VBG", "aux", [], [], "have")],
          [amount("obj")],
          verb[0],
        )
      : node(verb[3], "VBG", "advcl", [node("of", "IN", "mark")], [thing("obj")], verb[0]);
    if (chance(0.4))
      inner.right.push(
        of(node("border", "NN", "obl", [det("the"), nation()], []), pick(["on", "near", "along"]), "obl"),
      );
    const subject = closed(actor("nsubj"));
    const many = subject.xpos === "NNS" || subject.xpos === "NNPS";
    const present = chance(0.4);
    return stop(
      withTime(
        node(
          present ? (many ? "accuse" : "accuses") : "accused",
          present ? (many ? "VBP" : "VBZ") : "VBD",
          "root",
          [subject],
          [closed(actor("obj")), inner],
          "accuse",
        ),
      ),
    );
  }
  function amount(rel: string): Node {
    const word = pick(crowds.filter((each) => /s$/.test(each)));
    const number = node(pick(["90,000", "12,000", "5,000", "200", "40", "1,500"]), "CD", "nummod");
    if (chance(0.7)) number.left.push(node("more", "JJR", "advmod", [], [node("than", "IN", "fixed")]));
    return node(word, "NNS", rel, [number], [], word.replace(/s$/, ""));
  }
  const withTime = (root: Node): Node =>
    chance(0.25) ? adding(root, [adding(timeOf(), [], [node(",", ",", "punct")])]) : root;
  /** Kenya urged Uganda to …; ordered the families of its diplomats to leave Uganda. */
  function urged(): Node {
    const verb = pick(urging);
    const what = pick(doing);
    const rel = verb[0] === "ask" ? "iobj" : "obj";
    const person = chance(0.3)
      ? node(
          "families",
          "NNS",
          rel,
          [det("the")],
          [of(node("diplomats", "NNS", "nmod", [nation()], [], "diplomat"), "of", "nmod")],
          "family",
        )
      : closed(actor(rel));
    const inner = chance(0.3)
      ? node(
          pick(["leave", "leave", "avoid"]),
          "VB",
          "xcomp",
          [...(chance(0.2) ? [node("not", "RB", "advmod")] : []), node("to", "TO", "mark")],
          [proper(pick(states)[0], "obj")],
        )
      : node(
          what[0],
          "VB",
          "xcomp",
          [...(chance(0.2) ? [node("not", "RB", "advmod")] : []), node("to", "TO", "mark")],
          [thing("obj")],
          what[0],
        );
    const when = chance(0.3) ? [timeOf()] : [];
    return stop(withTime(node(verb[1], "VBD", "root", [closed(actor("nsubj"))], [...when, person, inner], verb[0])));
  }
  /** Kenya calls for guarantees, including A and B. */
  function called(): Node {
    const first = thing("nmod", false);
    first.right.push(adding(thing("conj", false), [node("and", "CC", "cc")]));
    const what = of(thing("obl"), "for", "obl");
    if (chance(0.6))
      what.right.push(adding(first, [node(",", ",", "punct"), node("including", "VBG", "case", [], [], "include")]));
    const subject = closed(actor("nsubj"));
    const many = subject.xpos === "NNS" || subject.xpos === "NNPS";
    const present = chance(0.4);
    return stop(
      node(
        present ? (many ? "call" : "calls") : "called",
        present ? (many ? "VBP" : "VBZ") : "VBD",
        "root",
        [subject],
        [what],
        "call",
      ),
    );
  }
  /** The two are to meet on Tuesday; exercises to be held in May; a call between A and B. */
  function toCome(): Node {
    const pair = closed(actor("nsubj"));
    if (chance(0.6)) pair.right.push(adding(personName("conj"), [node("and", "CC", "cc")]));
    const verb = pick([
      ["meet", "meet"],
      ["speak", "speak"],
      ["discuss", "discuss"],
      ["sign", "sign"],
    ])[0]!;
    const objects =
      verb === "discuss" || verb === "sign"
        ? [thing("obj", false)]
        : [of(node("other", "JJ", "obl", [node("each", "DT", "det")], []), "with", "obl")];
    if (objects[0]!.form === "other") objects[0] = of(personName("obl"), "with", "obl");
    const inner = (rel: string, left: Node[]) =>
      node(verb, "VB", rel, [...left, node("to", "TO", "mark")], [...objects, timeOf()]);
    if (chance(0.5)) return stop(inner("root", [pair, node("are", "VBP", "aux", [], [], "be")]));
    return stop(
      node(
        pick(["due", "set", "ready", "scheduled", "expected"]),
        "JJ",
        "root",
        [pair, node("are", "VBP", "cop", [], [], "be")],
        [inner("xcomp", [])],
      ),
    );
  }
  /** Was rejected by Kenya on Monday. */
  function passive(): Node {
    const verb = pick(doing);
    const agent = of(closed(actor("obl:agent")), "by", "obl:agent");
    return stop(
      withTime(
        node(
          verb[4],
          "VBN",
          "root",
          [as("nsubj:pass", thing("nsubj:pass")), node("was", "VBD", "aux:pass", [], [], "be")],
          [agent, ...(chance(0.4) ? [timeOf()] : [])],
          verb[0],
        ),
      ),
    );
  }
  /** Headlines: present tense, no articles, no stop. */
  function headline(): Node {
    const verb = pick([...doing, ...meeting]);
    return node(
      verb[2],
      "VBZ",
      "root",
      [stateName("nsubj")],
      [
        chance(0.5)
          ? stateName("obj")
          : node(
              pick(subjects),
              "NNS",
              "obj",
              chance(0.5) ? [node(pick(adjectives), "JJ", "amod")] : [],
              chance(0.4) ? [of(stateName("nmod"), pick(["from", "with", "on", "over"]), "nmod")] : [],
            ),
      ],
      verb[0],
    );
  }
  /** Kenya and Uganda rejected these demands in letters last week. */
  function acted(): Node {
    const verb = pick(meeting);
    const subject = actor("nsubj");
    if (chance(0.3)) closed(subject).right.push(adding(stateName("conj"), [node("and", "CC", "cc")]));
    else closed(subject);
    return stop(
      withTime(
        node(
          verb[1],
          "VBD",
          "root",
          [subject],
          [closed(actor("obj")), ...(chance(0.5) ? [placeOf()] : []), ...(chance(0.4) ? [timeOf()] : [])],
          verb[0],
        ),
      ),
    );
  }

  const crowd = (rel: string, words: readonly string[]): Node => {
    const word = pick(words);
    const irregularPlural: Record<string, string> = {
      fishermen: "fisherman",
      gunmen: "gunman",
      police: "police",
      oil: "oil",
    };
    const left = chance(0.8) ? [nation()] : [];
    if (chance(0.25)) left.unshift(det("the"));
    else if (chance(0.25)) left.unshift(node(pick(["two", "three", "seven", "20", "300"]), "CD", "nummod"));
    return node(word, word === "oil" ? "NN" : "NNS", rel, left, [], irregularPlural[word] ?? word.replace(/s$/, ""));
  };
  const ownOffice = (rel: string): Node =>
    node(
      roleNoun(),
      "NN",
      rel,
      [
        node(pick(states)[0], "NNP", "nmod:poss", [], [node(pick(["'s", "’s"]), "POS", "case", [], [], "'s")]),
        ...(chance(0.4) ? [node(pick(["foreign", "prime", "interior", "defence"]), pick(["JJ"]), "amod")] : []),
      ],
      [],
    );
  const party = (rel: string): Node => {
    const kind = random();
    return kind < 0.4
      ? crowd(rel, people)
      : kind < 0.7
        ? stateName(rel)
        : kind < 0.85
          ? ownOffice(rel)
          : closed(actor(rel));
  };
  const where = (): Node => {
    const kind = random();
    if (kind < 0.35)
      return of(
        node(pick(["border", "coast", "frontier"]), "NN", "obl", [det("the"), nation()], []),
        pick(["on", "near", "along", "off"]),
        "obl",
      );
    if (kind < 0.7) return of(stateName("obl"), pick(["in", "from", "against", "near", "with"]), "obl");
    return of(proper(pick(capitals), "obl"), pick(["in", "near", "outside", "at"]), "obl");
  };
  /** Kenyan troops shelled Ugandan positions near the border. */
  function coding(): Node {
    const verb = pick(coded);
    const subject = party("nsubj");
    const right: Node[] = [chance(0.6) ? crowd("obj", targets) : party("obj")];
    if (chance(0.5)) right.push(where());
    if (chance(0.3)) right.push(timeOf());
    // a heavy object after the day: "requested on May 3 the departure of the diplomats"
    else if (chance(0.2)) right.unshift(timeOf());
    return stop(
      withTime(verbIn(verb, "root", pick(["past", "past", "past", "perfect", "future", "present"]), subject, right)),
    );
  }
  /** Kenyan prisoners rioted. */
  function standing(): Node {
    return stop(
      withTime(
        verbIn(pick(alone), "root", pick(["past", "past", "perfect", "future"]), party("nsubj"), [
          ...(chance(0.5) ? [where()] : []),
          ...(chance(0.3) ? [timeOf()] : []),
        ]),
      ),
    );
  }
  /** Kenya threatened to shell Ugandan positions; was shelled by Kenya; agreed to withdraw. */
  function governed(): Node {
    const verb = pick(coded);
    const outer = pick(
      forms(
        "threaten threatened threatens threatening threatened, agree agreed agrees agreeing agreed, refuse refused refuses refusing refused, promise promised promises promising promised, offer offered offers offering offered, decide decided decides deciding decided, vow vowed vows vowing vowed, plan planned plans planning planned",
      ),
    );
    const inner = node(
      verb[0],
      "VB",
      "xcomp",
      [node("to", "TO", "mark")],
      [chance(0.6) ? crowd("obj", targets) : thing("obj"), ...(chance(0.4) ? [where()] : [])],
      verb[0],
    );
    return stop(withTime(verbIn(outer, "root", pick(["past", "past", "perfect", "present"]), party("nsubj"), [inner])));
  }
  function suffered(): Node {
    const verb = pick(coded);
    const subject = chance(0.5)
      ? crowd("nsubj:pass", [...people, ...targets.filter((each) => each !== "oil")])
      : as("nsubj:pass", stateName("nsubj:pass"));
    const many = subject.xpos === "NNS" || subject.xpos === "NNPS";
    return stop(
      withTime(
        node(
          verb[4],
          "VBN",
          "root",
          [subject, node(many ? "were" : "was", "VBD", "aux:pass", [], [], "be")],
          [
            ...(chance(0.6) ? [of(party("obl:agent"), "by", "obl:agent")] : []),
            ...(chance(0.4) ? [where()] : []),
            ...(chance(0.4) ? [timeOf()] : []),
          ],
          verb[0],
        ),
      ),
    );
  }
  /** Kenya called off a strike; put its army on alert; laid down arms. */
  function phrasal(): Node {
    const [verb, particle] = pick([
      ["call", "off"],
      ["lay", "down"],
      ["break", "off"],
      ["cut", "off"],
      ["pull", "out"],
      ["carry", "out"],
      ["turn", "down"],
      ["blow", "up"],
      ["shoot", "down"],
      ["round", "up"],
      ["hand", "over"],
    ] as const);
    return stop(
      withTime(
        verbIn(inflect(verb), "root", pick(["past", "past", "perfect", "future"]), party("nsubj"), [
          node(particle, "RP", "compound:prt"),
          chance(0.5) ? thing("obj", false) : crowd("obj", targets),
          ...(chance(0.3) ? [timeOf()] : []),
        ]),
      ),
    );
  }

  const frames: [number, () => Node][] = [
    [0.2, coding],
    [0.05, standing],
    [0.07, governed],
    [0.06, suffered],
    [0.05, phrasal],
    [0.26, quoted],
    [0.06, quotedAlone],
    [0.22, reported],
    [0.08, accused],
    [0.08, urged],
    [0.06, called],
    [0.07, toCome],
    [0.05, passive],
    [0.04, headline],
    [0.08, acted],
  ];
  const sentences: WrittenSentence[] = [];
  const seen = new Set<string>();
  while (sentences.length < count) {
    let share = random() * frames.reduce((sum, [each]) => sum + each, 0);
    const frame = frames.find(([each]) => (share -= each) <= 0) ?? frames[0]!;
    const sentence = flatten(frame[1]());
    const first = sentence.tokens.find((token) => token.upos !== "PUNCT")!;
    if (first.upos !== "PROPN") first.form = first.form[0]!.toUpperCase() + first.form.slice(1);
    const words = sentence.tokens.map((token) => token.form).join(" ");
    if (seen.has(words)) continue;
    seen.add(words);
    sentences.push(sentence);
  }
  return sentences;
}
