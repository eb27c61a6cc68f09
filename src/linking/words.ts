/** The content words of some text, stemmed lightly, each once, sorted: what likeness is measured on. */
export function contentWords(text: string): string[] {
  const found = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[-.,][\p{L}\p{N}]+)*/gu)) {
    if (!common.has(word)) found.add(stem(word));
  }
  return [...found].sort();
}

/** Share of words two sorted lists have in common, by Dice; 0 where either is empty. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return (2 * shared) / (a.length + b.length);
}

/** One form for the singular and the plural, and for a verb's forms; not a dictionary's, only the same for both. */
export function stem(word: string): string {
  if (/\p{N}/u.test(word)) return word;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) word = word.slice(0, -1);
  if (word.length > 5 && word.endsWith("ing")) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith("ed")) return word.slice(0, -2);
  return word.length > 4 && word.endsWith("e") ? word.slice(0, -1) : word;
}

/** Words too common to tell two propositions apart: function words, and verbs that only say somebody spoke or meant to. */
const common = new Set(
  (
    "a an the this that these those and or but nor so yet if unless until while as than then of in on at by for to from " +
    "with without into onto over under about against between among during before after since through within near " +
    "is are was were be been being am has have had having do does did done will would shall should may might must can could " +
    "not no never none any some all each every both either neither other another such same own more most less least very " +
    "it its he his him she her hers they their them theirs we our us ours you your i my me who whom whose which what when " +
    "where why how there here also only just even still already again too up down out off s t " +
    "said say says saying told tell tells asked according intend intends intention want wants wanting plan plans planned"
  ).split(" "),
);
