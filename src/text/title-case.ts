import type { Span } from "../record/index.ts";

/** What tells a name from a plain word that only a headline writes with a capital. */
export interface Words {
  /** Stretches of a text that are known names. */
  namesIn: (text: string, block: Span) => readonly Span[];
  /** Whether a word is of the language, and no name. */
  isWord: (word: string) => boolean;
  /** Whether a word is somebody's first name, so that his last name follows. */
  isFirstName: (word: string) => boolean;
}

/** Words that a headline in capitals may leave small. */
const small =
  /^(?:\p{Ll}{1,3}|from|with|over|into|onto|upon|amid|than|that|their|after|about|before|between|against|among|during|under|without|within|says?)$/u;
const word = /\p{L}[\p{L}\p{M}’'-]*/gu;
/** "Hosts" before "Norway", and not "Adams" before "Hosts": what somebody does to something. */
const isDoing = /(?:s|ed)$/;
const isTold = /^ \p{Lu}[\p{L}\p{M}]*(?<!s)(?!\p{L})/u;
/** Words with a capital that a headline has at least. */
const LEAST = 3;

/**
 * The text with the plain words of headlines "In Title Case" in small letters, each where it stood: what the rest of the text writes
 * small is no name, what it writes with a capital inside a sentence is one; of the others, known names and words that no one knows are.
 */
export function withoutTitleCase(
  text: string,
  headlines: readonly Span[],
  body: string,
  { namesIn, isWord, isFirstName }: Words,
): string {
  const titled = headlines.filter((block) => isTitleCase(text.slice(block.from, block.to)));
  if (titled.length === 0) return text;
  const written = writtenIn(body);
  let out = "";
  let done = 0;
  for (const block of titled) {
    const names = namesIn(text, block);
    let before: { form: string; to: number } | undefined;
    for (const { 0: form, index } of text.slice(block.from, block.to).matchAll(word)) {
      const [from, to] = [block.from + index, block.from + index + form.length];
      const plain = form.toLowerCase();
      const isBehindFirst =
        before?.to === from - 1 && isFirstName(before.form) && !written.has(before.form.toLowerCase());
      const isLast = isBehindFirst && !(isDoing.test(form) && isTold.test(text.slice(to, block.to)));
      before = { form, to };
      if (!/^\p{Lu}\p{Ll}/u.test(form) || plain.length !== form.length) continue;
      // "a Briefing by": a noun, though it ends like a verb
      const isDeed = form.endsWith("ing") && /^ by\b/i.test(text.slice(to, to + 4));
      const isName = names.some((each) => each.from < to && from < each.to);
      if (
        isName ||
        isDeed ||
        (isLast && !written.has(plain)) ||
        (written.has(form) && !written.has(plain)) ||
        (!written.has(plain) && !isWord(form))
      )
        continue;
      out += text.slice(done, from) + plain;
      done = to;
    }
  }
  return out + text.slice(done);
}

function isTitleCase(words: string): boolean {
  const forms = [...words.matchAll(word)].map(([form]) => form);
  const capitals = forms.filter((form) => /^\p{Lu}\p{Ll}/u.test(form));
  return capitals.length >= LEAST && forms.every((form) => /^\p{Lu}/u.test(form) || small.test(form));
}

/** The words of a text as they are written in it, without those that a capital opens a sentence with. */
function writtenIn(body: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { 0: form, index } of body.matchAll(word)) {
    const isOpening = /(?:^|[.!?:"“”‘•\n])\s*$/u.test(body.slice(Math.max(0, index - 4), index));
    if (!isOpening || /^\p{Ll}/u.test(form)) found.add(form);
  }
  return found;
}
