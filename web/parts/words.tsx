import type { Cite } from "../../src/api/contract.ts";
import { cut } from "../reader/cut.ts";
import { hrefTo } from "../state/route.ts";

/** Words of a report, in quotation marks. */
export function Words({ cites }: { cites: readonly Cite[] }) {
  const words = cites.map(({ words }) => words.replace(/^[\s,;:–—-]+/, "").trim()).filter((each) => each !== "");
  if (words.length === 0) return null;
  return <q class="words">{words.join(" … ")}</q>;
}

/** A sentence with the words that count in it marked. */
export function MarkedSentence({ sentence, evidence }: { sentence: Cite; evidence: readonly Cite[] }) {
  const pieces = cut(sentence, evidence);
  return (
    <blockquote class="sentence">
      {pieces.map(({ from, to, over }) => {
        const words = sentence.words.slice(from - sentence.from, to - sentence.from);
        return over.length > 0 ? <mark key={from}>{words}</mark> : words;
      })}
    </blockquote>
  );
}

/** Where the words stand in the Reader. */
export const placeOf = ({ report, version, from, to }: Cite): string =>
  hrefTo("reader", { report, version: String(version), span: `${from}-${to}` });
