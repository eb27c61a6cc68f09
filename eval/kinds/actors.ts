import { loadTools, read } from "../../src/index.ts";
import { readLines, writeLines } from "../lines.ts";

interface Phrase {
  id: string;
  actor: string;
  context?: string | null;
}

/** The actor that a bare phrase names: country, else PLOVER's code for those without one, and sector. */
export function actors(gold: string, out: string): void {
  const tools = loadTools();
  writeLines(
    out,
    readLines<Phrase>(gold).map(({ id, actor }) => {
      const reading = read({ id, text: actor }, tools);
      const mention = [...reading.mentions].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
      const found = reading.actors.find((each) => each.id === mention?.actor);
      return {
        id,
        country: found?.country ?? found?.code ?? mention?.place?.country ?? "",
        sector: found?.sector ?? "",
        name: found?.name ?? "",
      };
    }),
  );
}
