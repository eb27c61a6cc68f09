import { useMemo } from "preact/hooks";
import type { Reading } from "../../src/api/contract.ts";
import { Answered } from "../parts/answered.tsx";
import { question, useAnswer } from "../state/answer.ts";
import { compare } from "./compare.ts";

interface Props {
  reading: Reading;
  /** The version before, which this one is compared with. */
  before: number;
}

/** A version with what it took out of the one before struck through and what it put in marked. */
export function Changes({ reading, before }: Props) {
  const { id, version } = reading.report;
  const earlier = useAnswer<{ reading: Reading }>(
    question(`/api/reports/${encodeURIComponent(id)}`, { version: String(before) }),
  );
  return (
    <Answered answer={earlier}>
      {(value) => (
        <>
          <p class="quiet">
            Version {version} against version {before}.
          </p>
          <Compared before={value.reading.report.text} after={reading.report.text} />
        </>
      )}
    </Answered>
  );
}

function Compared({ before, after }: { before: string; after: string }) {
  const changes = useMemo(() => compare(before, after), [before, after]);
  return (
    <div class="text compared">
      {changes.map(({ kind, words }, at) => {
        const inner = words.trim();
        const [lead = "", trail = ""] = [
          words.slice(0, words.indexOf(inner)),
          words.slice(words.indexOf(inner) + inner.length),
        ];
        if (kind === "same") return words;
        return [lead, kind === "gone" ? <del key={at}>{inner}</del> : <ins key={at}>{inner}</ins>, trail];
      })}
    </div>
  );
}
