import type { ComponentChildren } from "preact";
import type { Line } from "../../src/api/contract.ts";
import { originWords, whoseWord } from "../words/parties.ts";
import { Notes } from "./line.tsx";
import { Words } from "./words.tsx";

/** What a line rests on: its words, what else is to be noted of it, on whose word, and how many tell it. */
export function Grounds({ line, children }: { line: Line; children?: ComponentChildren }) {
  return (
    <>
      <Words cites={line.tellings[0]?.evidence ?? []} />
      <Notes>
        {children}
        <span>{whoseWord(line)}</span>
        <span>{originWords(line)}</span>
      </Notes>
    </>
  );
}
