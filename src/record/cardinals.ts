/** Zero to nineteen in words, each at its own place. */
export const unitWords =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );

/** Twenty to ninety in words. */
export const tenWords = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** The value of each of these words. */
export const cardinals: Readonly<Record<string, number>> = Object.fromEntries([
  ...unitWords.map((word, value): [string, number] => [word, value]),
  ...tenWords.map((word, at): [string, number] => [word, 20 + 10 * at]),
]);
