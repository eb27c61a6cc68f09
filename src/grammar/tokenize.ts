import type { Span } from "../record/index.ts";

/** A word as it stands in the text. `glued`: written together with the word before it. */
export interface Word extends Span {
  form: string;
  /** No white space before it. */
  glued: boolean;
  /** A line ends between the word before and this one. */
  newLine: boolean;
}

const isSpace = (code: number): boolean =>
  code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 0xa0 && isWideSpace(code);

const isWideSpace = (code: number): boolean =>
  code === 0xa0 ||
  code === 0x2028 ||
  code === 0x2029 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff;

/** Abbreviations that keep their full stop inside a sentence. Single letters do too. */
const abbreviations = new Set(
  (
    "mr mrs ms dr prof sen rep gov gen lt col maj sgt capt cmdr adm brig cpl pvt hon rev st mt ft jr sr inc corp ltd co cos llc plc bros dept univ assn vs etc al est no nos vol fig figs ed eds pp " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ave blvd rd approx ca cf e.g i.e a.m p.m u.s u.n u.k u.s.a u.s.s.r e.u ph.d d.c n.y n.j l.a b.c a.d messrs mme mlle amb min sec pres supt spc gens cols sens reps govs"
  ).split(" "),
);

/** Parts before a hyphen that make one word with what follows it: prefixes, not words. */
const prefixes = new Set(
  "e co non pro anti re ex pre post mid semi multi sub counter mini micro macro bi tri ultra inter intra trans de un pseudo neo proto cross over psycho socio arch cyber afro franco sino russo vis tete".split(
    " ",
  ),
);

const clitic = /^(?:['’`](?:s|S|ll|LL|re|RE|ve|VE|m|M|d|D)|['’])$/;

/**
 * Words in the sense of Universal Dependencies for English (EWT, GUM): clitics and hyphens stand apart, known prefixes do
 * not; abbreviations keep their stop; times, numbers, addresses and money amounts stay whole up to their unit.
 */
export function tokenize(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  let at = from;
  let newLine = false;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      if (code === 10 || code === 13) newLine = true;
      at++;
      continue;
    }
    const sign = signAt(text, at);
    if (sign > 0) {
      at = Math.min(at + sign, to);
      continue;
    }
    let end = at + 1;
    while (end < to && !isSpace(text.charCodeAt(end)) && signAt(text, end) === 0) end++;
    const first = words.length;
    for (const piece of piecesOf(text.slice(at, end)))
      words.push({ from: at + piece.from, to: at + piece.to, form: piece.form, glued: true, newLine: false });
    if (text.charCodeAt(end - 1) === STOP) partStop(words, text, end, to);
    const opens = words[first];
    if (opens) {
      opens.newLine = newLine && first > 0;
      opens.glued = false;
      if (words.length === first + 1) partMisspelt(words);
    }
    newLine = false;
    at = end;
  }
  return words;
}

const STOP = 46;

const marked =
  /(?<![\p{L}\d*_])(?:\*{2,3}|__)(?=[\p{L}\d"“‘([$])|(?<=[\p{L}\d.,;:!?)\]"”’%])(?:\*{2,3}|__)(?![\p{L}\d*_])|\[(?=[^[\]\n]{1,200}\]\(https?:)|\]\(https?:[^\s()]{1,400}\)/uy;
/** The characters at which such a sign may begin. */
const STAR = 42;
const UNDERLINE = 95;
const OPEN = 91;
const CLOSE = 93;

/** How long the sign of plain-text markup is that stands here, of bold type or of a link: no part of what is said. 0 where none is. */
function signAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== STAR && code !== UNDERLINE && code !== OPEN && code !== CLOSE) return 0;
  marked.lastIndex = at;
  return marked.exec(text)?.[0].length ?? 0;
}

/** The stop of an abbreviation that ends a sentence stands apart: "etc." before a capital, and any short form that ends the text. */
function partStop(words: Word[], text: string, at: number, to: number): void {
  const last = words.at(-1)!;
  if (!/^\p{L}+\.$/u.test(last.form)) return;
  let next = at;
  while (next < to && isSpace(text.charCodeAt(next))) next++;
  if (next < to && (last.form !== "etc." || !/\p{Lu}/u.test(text[next]!))) return;
  words.push({ form: ".", from: last.to - 1, to: last.to, glued: true, newLine: false });
  words[words.length - 2] = { ...last, form: last.form.slice(0, -1), to: last.to - 1 };
}

/** Words that follow "it is" or "you are" and no owner. */
const unowned = new Set(
  "a an the not been really definitely also gonna going in on for from with at between to because that this what where when how if my your we i they he she you".split(
    " ",
  ),
);

/** "its not", "your going": the mark was left out, and the verb is one nonetheless. */
function partMisspelt(words: Word[]): void {
  const before = words.at(-2);
  if (!before || (before.form.length !== 3 && before.form.length !== 4)) return;
  const parts = /^(it)s$|^(you)r$/i.exec(before.form);
  const last = words.at(-1)!;
  if (!parts || !unowned.has(last.form.toLowerCase())) return;
  const at = before.from + (parts[1] ?? parts[2]!).length;
  const verb = { form: before.form.slice(-1), from: at, to: before.to, glued: true, newLine: false };
  words.splice(-2, 2, { ...before, form: before.form.slice(0, -1), to: at }, verb, last);
}

/** Stretches remembered before all are forgotten. */
const LIMIT = 20_000;
const known = new Map<string, readonly Piece[]>();
type Piece = Pick<Word, "from" | "to" | "form">;

/** The words of a stretch without white space; the same stretch is taken apart once. */
function piecesOf(stretch: string): readonly Piece[] {
  const found = known.get(stretch);
  if (found) return found;
  const words: Word[] = [];
  chunk(stretch, 0, stretch.length, words);
  if (stretch.length > LONGEST) return words;
  // copies: a slice of a text would hold the whole of it in memory
  const copy = (text: string) => text.split("").join("");
  const pieces = words.map(({ from, to, form }): Piece => ({ from, to, form: copy(form) }));
  if (known.size >= LIMIT) known.clear();
  known.set(copy(stretch), pieces);
  return pieces;
}

function push(text: string, from: number, to: number, words: Word[]): void {
  if (from < to) words.push({ from, to, form: text.slice(from, to), glued: true, newLine: false });
}

const opening = /[([{<“„«‘"'`¿¡*#@$€£¥_~=|\\/–—―+^%&,-]/;
const closing = /[)\]}>”»’"'`,;:!?…*_~=|\\/–—―%^&+([-]/;

/** Longest stretch without white space that is looked at as one: longer ones are cut. */
const LONGEST = 200;

/** One stretch without white space. */
function chunk(text: string, from: number, to: number, words: Word[]): void {
  for (; to - from > LONGEST; from += LONGEST) inner(text, from, from + LONGEST, words);
  const whole = text.slice(from, to);
  if (isWhole(whole)) return push(text, from, to, words);
  let start = from;
  while (start < to && (opening.test(text[start]!) || text.startsWith("..", start))) {
    if (isSmiley(whole) || isClitic(text, start, to) || isSigned(text, start, to) || isHandle(text, start, to)) break;
    const end = runEnd(text, start, to);
    push(text, start, end, words);
    start = end;
  }
  let end = to;
  const tail: Span[] = [];
  while (end > start) {
    const rest = text.slice(start, end);
    if (isWhole(rest)) break;
    const last = text[end - 1]!;
    // "?!" and the like are one mark, but for a stop that belongs to the word before
    const mixed = /[?!:][.?!]+$|(?<!\.)\.[?!][.?!]*$/.exec(rest);
    if (mixed && mixed[0].length < rest.length && !(mixed[0][0] === "." && keepsStop(rest.slice(0, mixed.index + 1)))) {
      tail.push({ from: end - mixed[0].length, to: end });
      end -= mixed[0].length;
      continue;
    }
    if (last === ".") {
      const runs = /\.{2,}$/.exec(rest);
      if (runs) {
        tail.push({ from: end - runs[0].length, to: end });
        end -= runs[0].length;
        continue;
      }
      if (keepsStop(rest)) break;
      tail.push({ from: end - 1, to: end });
      end--;
      continue;
    }
    if (!closing.test(last)) break;
    let begin = end - 1;
    while (begin > start && text[begin - 1] === last && !/[)\]}]/.test(last)) begin--;
    tail.push({ from: begin, to: end });
    end = begin;
  }
  if (start < end) inner(text, start, end, words);
  for (const each of tail.reverse()) push(text, each.from, each.to, words);
}

const runEnd = (text: string, at: number, to: number): number => {
  let end = at + 1;
  if (/[-–—_*#=~`'’/\\.+|<>$]/.test(text[at]!)) while (end < to && text[end] === text[at]) end++;
  return end;
};

const isSmiley = (chunk: string): boolean => /^[:;=8xX]['’]?-?[)(DPpOo|/\\]+$/.test(chunk) || /^<3$/.test(chunk);
const isSigned = (text: string, at: number, to: number): boolean =>
  /^[-+][\d.]/.test(text.slice(at, Math.min(to, at + 3))) &&
  /^[-+]?[\d.,:/]+%?$/.test(text.slice(at, to)) &&
  text[at] === "+";
const isHandle = (text: string, at: number, to: number): boolean =>
  (text[at] === "@" || text[at] === "#") && /^(?:@\w|#[a-z])\w+/i.test(text.slice(at, to));
const isClitic = (text: string, at: number, to: number): boolean => clitic.test(text.slice(at, to)) && to - at > 1;

/** Stays as it is whatever it holds: addresses, times, numbers, acronyms. */
function isWhole(chunk: string): boolean {
  if (/^[\p{L}\p{N}]+$/u.test(chunk)) return !splitsWithoutMark(chunk);
  if (/^(?:https?:\/\/|www\.)\S*[\w/]$/i.test(chunk)) return true;
  if (/^(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(chunk)) return true;
  if (
    /^[\w#-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co|uk|ru|info|int|mil|html?|pdf|docx?|txt|xlsx?|jpg)(?:\/\S*[\w/])?$/i.test(
      chunk,
    )
  )
    return true;
  if (/^\d+(?:[.,:]\d+)*$/.test(chunk) || /^\d{1,4}[/]\d{1,4}(?:[/]\d{2,4})?$/.test(chunk)) return true;
  if (/^(?:\+?\d{1,3}[- ])?\(?\d{3}\)?[-./]\d{3,4}(?:[-.]\d{4})?$/.test(chunk)) return true;
  if (/^(?:\d\d|1\d\d0)['’]s$/.test(chunk) || /^w\/(?:o|out)?$/i.test(chunk) || /^\p{Lu}\/\p{Lu}$/u.test(chunk))
    return true;
  if (/^\[(?:\.{3}|…)\]$/.test(chunk)) return true;
  if (/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?$/.test(chunk)) return true;
  if (/^(?:\p{Lu}\.){2,}$/u.test(chunk) || /^(?:a\.m\.|p\.m\.|e\.g\.|i\.e\.)$/i.test(chunk)) return true;
  return isSmiley(chunk);
}

/** Two words written as one, "cannot", or with the mark between them left out, "didnt". */
const isFused = (chunk: string): RegExpExecArray | null =>
  /^(can|gon|got|wan|lem|gim|dun)(not|na|ta|me|no)$/i.exec(chunk) ??
  /^(do|did|does|have|has|had|is|are|was|were|could|would|should|ai|wo|ca)(nt)$/i.exec(chunk) ??
  /^(that|what|there|he|she|it)(s)$/i.exec(/^(?:its)$/i.test(chunk) ? "" : chunk) ??
  /^(you|they|we)(ve)$/i.exec(chunk) ??
  /^([iI])(m|ve)$/.exec(chunk) ??
  /^(you)(re)$/i.exec(chunk);

/** A number written together with its unit. */
const withUnit = /^(\d+(?:[.,:]\d+)*)(a\.?m\.?|p\.?m\.?|km|kg|mph|bn|tn|m|mm|cm|k|ft|hrs?|yrs?|lbs?|x)$/i;

const splitsWithoutMark = (chunk: string): boolean => isFused(chunk) !== null || withUnit.test(chunk);

/** A full stop at the end that belongs to the word. */
function keepsStop(chunk: string): boolean {
  if (/^(?:\p{L}\.){2,}$/u.test(chunk)) return true;
  if (/^\p{Lu}\.$/u.test(chunk)) return true;
  return (
    abbreviations.has(chunk.slice(0, -1).toLowerCase()) &&
    !/^(?:no|co|fig|sat|sun|mar|may|la|ind|miss|mass|wash|ill|ore|pa|min|sec|mon|est|ed|ca|del|dec|oct|fri|gen|st)\.$/.test(
      chunk,
    )
  );
}

/** What is left when the marks at both ends are off: clitics, hyphens, slashes, units. */
function inner(text: string, from: number, to: number, words: Word[]): void {
  const rest = text.slice(from, to);
  if (isWhole(rest)) return push(text, from, to, words);
  const negation = /^(.+)(n['’]t)$/i.exec(rest);
  if (negation) {
    inner(text, from, from + negation[1]!.length, words);
    return push(text, from + negation[1]!.length, to, words);
  }
  const possessive = /^(.+)(['’`](?:s|ll|re|ve|m|d))$/i.exec(rest);
  if (possessive && !/[-–—/]$/.test(possessive[1]!)) {
    inner(text, from, from + possessive[1]!.length, words);
    return push(text, from + possessive[1]!.length, to, words);
  }
  const fused = isFused(rest);
  if (fused) {
    push(text, from, from + fused[1]!.length, words);
    return push(text, from + fused[1]!.length, to, words);
  }
  const unit = withUnit.exec(rest);
  if (unit) {
    push(text, from, from + unit[1]!.length, words);
    return push(text, from + unit[1]!.length, to, words);
  }
  const money = /^((?:US|A|C|HK|NZ)?[$€£¥])([\d.,]+)(.*)$/i.exec(rest);
  if (money) {
    push(text, from, from + money[1]!.length, words);
    return inner(text, from + money[1]!.length, to, words);
  }
  // "Dr.Okello", "Nov.28"
  const short = /^\p{L}+\.(?=\p{Lu}\p{Ll}|\d+$)/u.exec(rest);
  if (short && keepsStop(short[0])) {
    push(text, from, from + short[0].length, words);
    return inner(text, from + short[0].length, to, words);
  }
  const split = hyphenAt(rest);
  if (split) {
    inner(text, from, from + split.at, words);
    push(text, from + split.at, from + split.at + split.length, words);
    return inner(text, from + split.at + split.length, to, words);
  }
  push(text, from, to, words);
}

/** Where a word parts at a mark inside it. */
function hyphenAt(rest: string): { at: number; length: number } | undefined {
  // a sentence begun without a space after the one before, or a note's number after its end
  const stop = /(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll}+$|\[)/u.exec(rest);
  if (stop) return { at: stop.index, length: 1 };
  const dash = /(?:\.{2,}|[[{(]|(?<=.)(?:--+|—|–|―|…|[\]"”“»«;!?=<>)}](?=.)))(?=.)/.exec(rest);
  if (dash) return { at: dash.index, length: dash[0].length };
  const colon = /(?<=\p{L})[:,](?=[\p{L}\p{N}])/u.exec(rest);
  if (colon) return { at: colon.index, length: 1 };
  const slash = /(?<=[\p{L}\p{N}])\/(?=[\p{L}\p{N}])/u.exec(rest);
  if (slash && !/^https?:/i.test(rest)) return { at: slash.index, length: 1 };
  const percent = /^([\d.,]+)%/.exec(rest);
  if (percent && rest.length > percent[0].length) return { at: percent[0].length - 1, length: 1 };
  // codes stay whole; "10-20" and "9am-5pm" do not
  const isCode =
    /^[\w.]*\d[\w.]*(?:-[\w.]*\d[\w.]*)+$/.test(rest) && !rest.split("-").every((part) => withUnit.test(part));
  if (isCode && !/^\d{1,4}(?:[.,]\d+)?-\d{1,4}(?:[.,]\d+)?$/.test(rest)) return undefined;
  for (const match of rest.matchAll(/(?<=[\p{L}\p{N}.'’])-(?=[\p{L}\p{N}$'’“])/gu)) {
    const before = rest.slice(0, match.index);
    if (prefixes.has(before.toLowerCase())) continue;
    return { at: match.index, length: 1 };
  }
  return undefined;
}
