import { type Bound, cardinals, figurePut, type Quantity, relationOf, type Token, type Tree } from "../record/index.ts";

const cardinal: Record<string, number> = {
  ...cardinals,
  dozen: 12,
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
  trillion: 1_000_000_000_000,
  bn: 1_000_000_000,
  tn: 1_000_000_000_000,
};
const vague: Record<string, number> = {
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2_000,
  millions: 2_000_000,
  billions: 2_000_000_000,
};
const multipliers = new Set(["dozen", "hundred", "thousand", "million", "billion", "trillion", "bn", "tn"]);

/** Words before a number that say how it bounds what it counts; the longest that fits is taken. */
const bounds: [string, Bound][] = [
  ["more than", "more-than"],
  ["over", "more-than"],
  ["upwards of", "more-than"],
  ["in excess of", "more-than"],
  ["above", "more-than"],
  ["less than", "less-than"],
  ["fewer than", "less-than"],
  ["under", "less-than"],
  ["below", "less-than"],
  ["almost", "less-than"],
  ["nearly", "less-than"],
  ["close to", "less-than"],
  ["at least", "at-least"],
  ["no fewer than", "at-least"],
  ["no less than", "at-least"],
  ["a minimum of", "at-least"],
  ["at most", "at-most"],
  ["up to", "at-most"],
  ["as many as", "at-most"],
  ["no more than", "at-most"],
  ["a maximum of", "at-most"],
  ["about", "about"],
  ["around", "about"],
  ["some", "about"],
  ["roughly", "about"],
  ["approximately", "about"],
  ["an estimated", "about"],
  ["estimated", "about"],
];

/** Counts and amounts: a number and what it is of. Dates, ages, ordinals and bare years are none. */
export function findQuantities(trees: readonly Tree[], times: readonly { from: number; to: number }[]): Quantity[] {
  const found: Quantity[] = [];
  for (const tree of trees)
    for (let at = 0; at < tree.tokens.length; at++) {
      const token = tree.tokens[at]!;
      if (valueOf(token) === undefined || isVague(token, tree)) continue;
      let end = at;
      let value = valueOf(token)!;
      while (tree.tokens[end + 1] && multipliers.has(tree.tokens[end + 1]!.form.toLowerCase())) {
        value *= cardinal[tree.tokens[end + 1]!.form.toLowerCase()]!;
        end++;
      }
      let high: number | undefined;
      const dash = tree.tokens[end + 1];
      const after = tree.tokens[end + 2];
      if (dash && after && /^(?:to|-|–)$/.test(dash.form) && valueOf(after) !== undefined && valueOf(after)! > value) {
        high = valueOf(after)!;
        end += 2;
        while (tree.tokens[end + 1] && multipliers.has(tree.tokens[end + 1]!.form.toLowerCase())) {
          const times = cardinal[tree.tokens[end + 1]!.form.toLowerCase()]!;
          high *= times;
          if (value < 1_000) value *= times;
          end++;
        }
      }
      const last = tree.tokens[end]!;
      const behind = boundBehind(tree, end);
      if (behind) end += 2;
      const unit = unitOf(tree, at, end) ?? figureOf(tree, token, last);
      const bound = { ...boundBefore(tree, at), ...(behind && { bound: behind }) };
      at = end;
      if (unit === undefined || times.some((time) => time.from < last.to && token.from < time.to)) continue;
      found.push({
        id: `n${found.length + 1}`,
        from: bound.from,
        to: unit.to,
        value,
        ...(high !== undefined && { high }),
        bound: high !== undefined ? "range" : vague[token.form.toLowerCase()] !== undefined ? "at-least" : bound.bound,
        unit: unit.words,
        rule: "quantity/number-unit",
      });
    }
  return found;
}

function valueOf(token: Token): number | undefined {
  const form = token.form.toLowerCase();
  if (vague[form] !== undefined) return vague[form];
  if (token.upos !== "NUM" && token.xpos !== "CD" && cardinal[form] === undefined) return undefined;
  if (cardinal[form] !== undefined) return cardinal[form];
  if (/^\d{1,3}(?:,\d{3})+$/.test(form)) return Number(form.replaceAll(",", ""));
  return /^\d+(?:\.\d+)?$/.test(form) ? Number(form) : undefined;
}

const isVague = (token: Token, tree: Tree): boolean =>
  token.form.toLowerCase() === "one" && relationOf(token) !== "nummod" && tree.head(token)?.upos !== "NOUN";

/** The noun counted: "soldiers" of "100,000 Kenyan soldiers", "dollars" before or after. */
function unitOf(tree: Tree, first: number, end: number): { words: string; to: number } | undefined {
  const money = tree.tokens[first - 1];
  const last = tree.tokens[end]!;
  if (money && /^(?:US|A|C)?[$€£¥]$/.test(money.form)) return { words: money.form, to: last.to };
  let at = end + 1;
  if (tree.tokens[at]?.form === "%") return { words: "%", to: tree.tokens[at]!.to };
  if (/^percent|per$/.test(tree.tokens[at]?.form ?? "")) return { words: "percent", to: tree.tokens[at]!.to };
  if (tree.tokens[at]?.form === "of" && tree.tokens[at + 1]) at++;
  let noun: Token | undefined;
  for (; at < Math.min(tree.tokens.length, end + 7); at++) {
    const token = tree.tokens[at]!;
    if (token.upos === "NOUN" || token.upos === "PROPN") noun = token;
    else if (noun || (!["ADJ", "DET"].includes(token.upos) && token.xpos !== "VBN" && token.xpos !== "HYPH")) break;
  }
  if (
    !noun ||
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|a\.m\.|p\.m\.)$/i.test(
      noun.form,
    )
  )
    return undefined;
  return { words: noun.form.toLowerCase(), to: noun.to };
}

/** "put the toll at more than 40": a number of what the verb's object is the figure of. */
function figureOf(tree: Tree, number: Token, last: Token): { words: string; to: number } | undefined {
  const verb = relationOf(number) === "obl" ? tree.head(number) : undefined;
  const figure = verb && figurePut(tree, verb);
  const isAt = tree.tokens.slice(Math.max(0, number.id - BOUND), number.id).some(({ form }) => /^at$/i.test(form));
  return figure && isAt ? { words: figure.form.toLowerCase(), to: last.to } : undefined;
}

/** How many words "at more than" and the number are. */
const BOUND = 4;

/** "20 or more ships". */
function boundBehind({ tokens }: Tree, end: number): Bound | undefined {
  const [or, how] = tokens.slice(end + 1, end + 3).map(({ form }) => form.toLowerCase());
  if (or !== "or") return undefined;
  return how === "more" ? "at-least" : /^(?:fewer|less)$/.test(how ?? "") ? "at-most" : undefined;
}

function boundBefore(tree: Tree, first: number): { bound: Bound; from: number } {
  for (const [words, bound] of bounds) {
    const count = words.split(" ").length;
    const tokens = tree.tokens.slice(Math.max(0, first - count), first);
    if (tokens.length === count && tokens.map((token) => token.form.toLowerCase()).join(" ") === words)
      return { bound, from: tokens[0]!.from };
  }
  return { bound: "exact", from: tree.tokens[first]!.from };
}
