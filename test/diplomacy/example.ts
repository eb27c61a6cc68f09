import { loadTools } from "../../src/reader.ts";
import { read } from "../../src/read.ts";
import { overlaps, type Reading, type ReportInput, type Span } from "../../src/record/index.ts";
import { marked } from "../support/marked.ts";

/** The day the examples were published: a Friday. */
const DAY = "2024-05-17";

interface Example {
  text: string;
  reading: Reading;
  /** Spans under a label, in the order of the text. */
  of: (label: string) => Span[];
  /** The marks `KIND/VALUE` of a kind, with what stands after the stroke. */
  marks: (kind: string) => { value: string; span: Span }[];
}

export function readExample(example: string, from: Pick<ReportInput, "outlet" | "title"> = {}): Example {
  const { text, spans } = marked(example);
  return {
    text,
    reading: read({ id: "example", text, publishedAt: DAY, ...from }, loadTools()),
    of: (label) => spans.filter((each) => each.label === label).map(({ span }) => span),
    marks: (kind) =>
      spans
        .filter(({ label }) => label.startsWith(`${kind}/`))
        .map(({ label, span }) => ({ value: label.slice(kind.length + 1), span })),
  };
}

/** Whether one of the actors is the one, or of the state, that the words mean. */
export const means = (reading: Reading, ids: readonly string[], span: Span): boolean =>
  reading.mentions.some((mention) => {
    if (!overlaps(mention, span)) return false;
    const country = mention.place?.country ?? reading.actors.find((actor) => actor.id === mention.actor)?.country;
    return ids.some(
      (id) =>
        id === mention.actor ||
        (country !== undefined && reading.actors.find((actor) => actor.id === id)?.country === country),
    );
  });

export const touches = (evidence: readonly Span[], span: Span): boolean =>
  evidence.some((each) => overlaps(each, span));
