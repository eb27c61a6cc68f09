/** Some short reports of an invented quarrel, as many as are wanted; each has its own words and its own number. */
export function quarrel(count: number): { id: string; text: string; outlet: string; publishedAt: string }[] {
  const states = ["Peru", "Chile", "Ecuador", "Bolivia", "Uruguay", "Paraguay"];
  return Array.from({ length: count }, (_, at) => {
    const [one, other] = [states[at % 6]!, states[(at + 1 + (at % 4)) % 6]!];
    const day = String((at % 27) + 1).padStart(2, "0");
    return {
      id: `q${at}`,
      text:
        `${one} answers ${other} on the fishing grounds\n\n` +
        `${one} on Tuesday sent a letter to ${other} and demanded that it withdraw ${at + 3} boats. ` +
        `${other} rejected the demand and denied that its boats had crossed the line. ` +
        `The two foreign ministers will meet on Friday, an official said on condition of anonymity.\n`,
      outlet: at % 2 ? "Coast Wire" : "Sierra Sheet",
      publishedAt: `2031-03-${day}`,
    };
  });
}

export const asLines = (reports: readonly object[]): string =>
  reports.map((each) => `${JSON.stringify(each)}\n`).join("");
