import { loadTools, type Mention, read, type Reading, type Tools } from "../../src/index.ts";
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
    readLines<Phrase>(gold).map(({ id, actor }) => ({ id, ...named(actor, tools) })),
  );
}

/**
 * Whom the head of a phrase names; where it is nobody's name, the place it names. That somebody acts is known of these phrases,
 * so the phrase is read as a subject.
 */
export function named(phrase: string, tools: Tools): { country: string; sector: string; name: string } {
  const reading = read({ id: "phrase", text: `${phrase} agreed.` }, tools, { tokens: true });
  const mentions = reading.mentions.filter(({ to }) => to <= phrase.length);
  const mention = headOf(mentions, phrase.length, reading);
  const found = reading.actors.find((each) => each.id === mention?.actor);
  const place = mention === undefined ? mentions.find((each) => each.place !== undefined)?.place : undefined;
  return {
    country: found?.country ?? classOf(found?.code, tools) ?? place?.country ?? "",
    sector: found?.sector ?? "",
    name: found?.name ?? "",
  };
}

/** The mention of the word by which the phrase hangs on what follows; the first, where that is none. */
function headOf(mentions: readonly Mention[], length: number, { tokens = [] }: Reading): Mention | undefined {
  const inside = tokens.filter(({ to }) => to <= length);
  const hanging = inside.filter(({ head }) => head === 0 || head > inside.length);
  const top = hanging.find(({ deprel }) => deprel === "nsubj") ?? hanging.at(-1);
  const actors = mentions.filter(({ actor }) => actor !== undefined);
  return actors.find(({ from, to }) => top && from <= top.from && top.to <= to) ?? actors[0];
}

/** The codebook has codes for kinds of organization only: a UN body is UNO, another between states IGO. */
const classOf = (code: string | undefined, { lexicon }: Tools): string | undefined =>
  code === undefined ? undefined : (lexicon.organizationBy(code)?.code ?? code);
