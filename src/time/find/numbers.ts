import { joined, type Lexeme } from "./lexeme.ts";
import type { Senses } from "./words.ts";

/** A number read from several lexemes: what it comes to, and the lexeme after it. */
interface Spelled {
  value: number;
  end: number;
}

/**
 * Numbers and years written in several words, made one lexeme each: "twenty-four", "two thousand and ten", "a hundred",
 * "nineteen ninety-six", "twenty-first". Comes before the rules, which see one number.
 */
export function joinNumbers(lexemes: readonly Lexeme[]): Lexeme[] {
  const out: Lexeme[] = [];
  for (let at = 0; at < lexemes.length;) {
    const found = mayBegin(lexemes[at]!) ? spelled(lexemes, at) : undefined;
    if (found && found.end > at + 1) {
      out.push(joined(lexemes.slice(at, found.end), found.senses));
      at = found.end;
    } else out.push(lexemes[at++]!);
  }
  return out;
}

const mayBegin = ({ form, senses }: Lexeme): boolean => form === "a" || senses.cardinal !== undefined;

function spelled(lexemes: readonly Lexeme[], at: number): { senses: Senses; end: number } | undefined {
  const ordinal = ordinalAt(lexemes, at);
  if (ordinal)
    return { senses: { ordinal: ordinal.value, ...(ordinal.value <= 31 && { dom: ordinal.value }) }, end: ordinal.end };
  const year = yearAt(lexemes, at);
  if (year) return { senses: { year: year.value }, end: year.end };
  const number = numberAt(lexemes, at);
  if (!number) return undefined;
  const isYear = number.value >= 1900 && number.value < 2200;
  return { senses: { cardinal: number.value, ...(isYear && { year: number.value }) }, end: number.end };
}

const numberSense = (lexeme: Lexeme | undefined, sense: string): number | undefined => {
  const value = lexeme?.senses[sense];
  return typeof value === "number" ? value : undefined;
};

const afterHyphen = (lexemes: readonly Lexeme[], at: number): number => (lexemes[at]?.form === "-" ? at + 1 : at);

/** "twenty", "twenty-four", "seven". */
function underHundred(lexemes: readonly Lexeme[], at: number): Spelled | undefined {
  const ten = numberSense(lexemes[at], "ten");
  if (ten === undefined) {
    const small = numberSense(lexemes[at], "small");
    return small === undefined ? undefined : { value: small, end: at + 1 };
  }
  const next = afterHyphen(lexemes, at + 1);
  const small = numberSense(lexemes[next], "small");
  return small !== undefined && small > 0 && small < 10
    ? { value: ten + small, end: next + 1 }
    : { value: ten, end: at + 1 };
}

function ordinalAt(lexemes: readonly Lexeme[], at: number): Spelled | undefined {
  const ten = numberSense(lexemes[at], "ten");
  if (ten === undefined) return undefined;
  const next = afterHyphen(lexemes, at + 1);
  const ordinal = numberSense(lexemes[next], "ordinal");
  return ordinal !== undefined && ordinal < 10 ? { value: ten + ordinal, end: next + 1 } : undefined;
}

/** "nineteen ninety-six": two numbers, neither a unit of the other. */
function yearAt(lexemes: readonly Lexeme[], at: number): Spelled | undefined {
  const century = underHundred(lexemes, at);
  if (!century || century.value < 10 || century.value > 21) return undefined;
  const rest = underHundred(lexemes, afterHyphen(lexemes, century.end));
  if (!rest || rest.value < 10 || numberSense(lexemes[rest.end], "scale") !== undefined) return undefined;
  return { value: century.value * 100 + rest.value, end: rest.end };
}

/** "a hundred", "two hundred and ten", "forty thousand", "two thousand and one", "20 thousand", "a dozen". */
function numberAt(lexemes: readonly Lexeme[], at: number): Spelled | undefined {
  const head = lexemes[at]?.form === "a" ? { value: 1, end: at + 1 } : multiplier(lexemes, at);
  if (!head) return undefined;
  let { value, end } = head;
  for (
    let scale = numberSense(lexemes[end], "scale");
    scale !== undefined;
    scale = numberSense(lexemes[end], "scale")
  ) {
    value *= scale;
    end++;
    const rest = underHundred(lexemes, lexemes[end]?.form === "and" ? end + 1 : end);
    if (scale > 12 && rest && numberSense(lexemes[rest.end], "scale") !== 100) {
      value += rest.value;
      end = rest.end;
    }
    if (scale === 12 || end - at > 8) break;
  }
  return end === head.end && lexemes[at]?.form === "a" ? undefined : { value, end };
}

function multiplier(lexemes: readonly Lexeme[], at: number): Spelled | undefined {
  const word = underHundred(lexemes, at);
  if (word) return word;
  const digits = numberSense(lexemes[at], "cardinal");
  return digits === undefined ? undefined : { value: digits, end: at + 1 };
}
