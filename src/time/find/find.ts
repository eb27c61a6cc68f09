import { covers, type ParsedSentence, type SentenceKind, type Span, type TimexType, Tree } from "../../record/index.ts";
import { boundAt } from "./bound.ts";
import { joined, lex, type Lexeme } from "./lexeme.ts";
import type { FoundTimex, Meaning } from "../meaning.ts";
import { joinNumbers } from "./numbers.ts";
import { joinZones } from "./join-zones.ts";
import { compilePattern, isAmong, type Match, type Pattern } from "./pattern.ts";
import { macros, type TimexRule } from "../rule.ts";
import { english } from "../rules/en/index.ts";
import { tenseOf } from "../tense.ts";
import type { Senses } from "./words.ts";

interface CompiledRule {
  rule: TimexRule;
  pattern: Pattern;
  order: number;
}

/** The rules of one layer, by the words and senses their patterns may begin with. */
interface Layer {
  byWord: Map<string, CompiledRule[]>;
  bySense: Map<string, CompiledRule[]>;
}

function compileLayer(rules: readonly TimexRule[]): Layer {
  const layer: Layer = { byWord: new Map(), bySense: new Map() };
  const put = (map: Map<string, CompiledRule[]>, key: string, compiled: CompiledRule) => {
    const list = map.get(key);
    if (list) list.push(compiled);
    else map.set(key, [compiled]);
  };
  let order = 0;
  for (const rule of rules)
    for (const source of rule.match) {
      const compiled = { rule, pattern: compilePattern(source, macros), order: order++ };
      for (const word of compiled.pattern.first.words) put(layer.byWord, word, compiled);
      for (const sense of compiled.pattern.first.senses) put(layer.bySense, sense, compiled);
    }
  return layer;
}

const layers = english.map(compileLayer);

/** Parts of a page whose words are not read as expressions of time. */
const unread: ReadonlySet<SentenceKind> = new Set<SentenceKind>(["credit"]);

/**
 * Every expression of time in a report, not yet resolved, in text order. Reads paragraph by paragraph, not sentence by
 * sentence: a sentence wrongly ended after "Nov." would hide the date.
 */
export function findTimexes(text: string, sentences: readonly ParsedSentence[]): FoundTimex[] {
  const found: FoundTimex[] = [];
  for (let at = 0; at < sentences.length;) {
    const { kind, paragraph, from } = sentences[at]!;
    let to = sentences[at]!.to;
    at++;
    while (
      at < sentences.length &&
      sentences[at]!.kind === kind &&
      sentences[at]!.paragraph === paragraph &&
      sentences[at]!.from >= to
    )
      to = sentences[at++]!.to;
    if (!unread.has(kind)) found.push(...findIn(text, { from, to }));
  }
  return found.filter((timex, at) => {
    if (!/^soon$/i.test(text.slice(timex.from, timex.to)) || !isSoonThen(timex, sentences)) return true;
    // whatever stood beside it is no longer one of a row
    delete found[at - 1]?.isOfRow;
    delete found[at - 1]?.isRange;
    return false;
  });
}

/** "it soon became clear": soon after what is told of, which is no time from now. */
function isSoonThen(timex: FoundTimex, sentences: readonly ParsedSentence[]): boolean {
  const sentence = sentences.find((each) => covers(each, timex));
  if (!sentence || sentence.tokens.length === 0) return false;
  const tense = tenseOf(new Tree(sentence), timex);
  const isBeside = tense !== undefined && tense.cue.from - timex.to === 1;
  return isBeside && tense.direction === "past" && tense.isPlain;
}

/** Expressions of time in a stretch of text. */
export function findIn(text: string, { from, to }: Span): FoundTimex[] {
  const read = readLexemes(text, from, to);
  const found: FoundTimex[] = [];
  read.forEach((lexeme, at) => {
    if (!lexeme.found) return;
    const { meaning, rules, mod, share } = lexeme.found;
    const bound = boundAt(read, at);
    found.push({
      from: lexeme.from,
      to: lexeme.to,
      type: typeOf(meaning),
      meaning,
      rules,
      lead: read[at - 1]?.form ?? "",
      trail: read[at + 1]?.form ?? "",
      ...(mod && { mod }),
      ...(share && { share }),
      ...(bound && { bound }),
    });
  });
  joinRows(read, found);
  return found;
}

/** The lexemes of a stretch, expressions of time each made one. */
function readLexemes(text: string, from: number, to: number): Lexeme[] {
  return layers.reduce<Lexeme[]>(applyLayer, joinZones(joinNumbers(lex(text, from, to))));
}

/** Left to right, the longest match at each place; of equals the rule that comes first. */
function applyLayer(lexemes: readonly Lexeme[], layer: Layer): Lexeme[] {
  const out: Lexeme[] = [];
  for (let at = 0; at < lexemes.length;) {
    const best = bestAt(lexemes, at, layer);
    if (!best) {
      out.push(lexemes[at++]!);
      continue;
    }
    for (; at < best.match.first; at++) out.push(lexemes[at]!);
    out.push(best.lexeme);
    at = best.match.last;
  }
  return out;
}

interface Best {
  match: Match;
  lexeme: Lexeme;
  order: number;
}

function bestAt(lexemes: readonly Lexeme[], at: number, layer: Layer): Best | undefined {
  const lexeme = lexemes[at]!;
  let best = bestOf(layer.byWord.get(lexeme.form), lexemes, at, undefined);
  for (const sense in lexeme.senses) best = bestOf(layer.bySense.get(sense), lexemes, at, best);
  return best;
}

/** The best of some rules at a place and what was best before. */
function bestOf(
  candidates: readonly CompiledRule[] | undefined,
  lexemes: readonly Lexeme[],
  at: number,
  best: Best | undefined,
): Best | undefined {
  if (!candidates) return best;
  const next = lexemes[at + 1];
  for (const { rule, pattern, order } of candidates) {
    if (pattern.second && !isAmong(pattern.second, next)) continue;
    const match = pattern.match(lexemes, at);
    if (!match) continue;
    if (
      best &&
      (match.last < best.match.last ||
        (match.last === best.match.last && (match.first > best.match.first || order >= best.order)))
    )
      continue;
    const reading = rule.read(match);
    if (!reading) continue;
    const parts = lexemes.slice(match.first, match.last);
    const inner = parts.find((part) => part.found);
    const made = joined(parts, sensesOf(reading.meaning));
    const { mod, share } = reading.mod === undefined ? { ...inner?.found } : reading;
    made.found = {
      meaning: reading.meaning,
      rules: [...(inner?.found?.rules ?? []), rule.id],
      ...(mod && { mod }),
      ...(share && { share }),
    };
    best = { match, lexeme: made, order };
  }
  return best;
}

/** What an expression is to the rules of later layers. */
function sensesOf(meaning: Meaning): Senses {
  switch (meaning.kind) {
    case "calendar": {
      const { clock, part, day, weekday, month, year, feast, decade, century, quarter, half, season, step } = meaning;
      const isTimeOnly =
        (clock !== undefined || part !== undefined) &&
        [day, weekday, month, year, feast, decade, century, quarter, half, season, step].every(
          (each) => each === undefined,
        );
      return isTimeOnly ? { timeofday: 1 } : { date: 1 };
    }
    case "shift":
    case "nth":
      return { date: 1 };
    case "duration":
      return { duration: 1 };
    case "reference":
      return { reference: 1 };
    case "set":
      return { set: 1 };
  }
}

function typeOf(meaning: Meaning): TimexType {
  switch (meaning.kind) {
    case "calendar":
    case "shift":
      return meaning.clock !== undefined || meaning.part !== undefined ? "TIME" : "DATE";
    case "nth":
    case "reference":
      return "DATE";
    case "duration":
      return "DURATION";
    case "set":
      return "SET";
  }
}

/** Tells each of "3 March - 5 April", "from June to July", "Monday and Tuesday", "6 p.m. (1500 GMT)" of the next. */
function joinRows(lexemes: readonly Lexeme[], found: FoundTimex[]): void {
  let index = -1;
  for (let at = 0; at < lexemes.length; at++) {
    if (!lexemes[at]!.found) continue;
    const timex = found[++index]!;
    if (!lexemes[at + 2]?.found) continue;
    const joint = lexemes[at + 1]!.form;
    if (joint === "(") timex.isSame = true;
    if (!/^(?:-|—|to|through|until|till|and|or)$/.test(joint)) continue;
    timex.isOfRow = true;
    if (joint === "or" || (joint === "and" && timex.lead !== "between")) continue;
    if (!isPoint(timex.meaning) || !isPoint(found[index + 1]!.meaning)) continue;
    timex.isRange = true;
    delete found[index + 1]!.bound;
  }
}

/** A date or a time of day, not a length of time. */
const isPoint = ({ kind }: Meaning): boolean => kind === "calendar" || kind === "shift" || kind === "nth";
