import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Reading } from "../../src/api/contract.ts";
import { changeQuery } from "../state/route.ts";
import { cut, type Piece, type Stretch } from "./cut.ts";
import { inLanes, type Lit } from "./lit.ts";

interface Props {
  reading: Reading;
  lit: readonly Lit[];
  chosen: Stretch | undefined;
}

type Kind = Reading["sentences"][number]["kind"] | "unread";

interface Paragraph extends Stretch {
  kind: Kind;
}

/** The whole text of a report, its paragraphs kept, with what was found in it lit. */
export function Text({ reading, lit, chosen }: Props) {
  const { text } = reading.report;
  const paragraphs = useMemo(() => paragraphsOf(reading), [reading]);
  const lanes = useMemo(() => inLanes(lit), [lit]);
  const box = useRef<HTMLDivElement>(null);
  const [from, to] = [chosen?.from, chosen?.to];
  useEffect(() => {
    box.current?.querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
  }, [from, to, reading]);

  let first = true;
  return (
    <div class="text" ref={box}>
      {paragraphs.map((paragraph) => (
        <Block key={paragraph.from} kind={paragraph.kind}>
          {cut(paragraph, chosen ? [...lanes, chosen] : lanes).map((piece) => {
            const words = text.slice(piece.from, piece.to);
            if (piece.over.length === 0) return words;
            const isFirst = first && piece.over.some(isLit);
            if (isFirst) first = false;
            return <LitWords key={piece.from} piece={piece} words={words} chosen={chosen} entry={isFirst} />;
          })}
        </Block>
      ))}
    </div>
  );
}

const isLit = (span: Stretch): span is Lit => "kind" in span;

interface LitProps {
  piece: Piece<Stretch>;
  words: string;
  chosen: Stretch | undefined;
  /** The one that the Tab key comes to; from it j and k go on. */
  entry: boolean;
}

function LitWords({ piece: { from, to, over }, words, chosen, entry }: LitProps) {
  const isChosen = chosen !== undefined && chosen.from <= from && to <= chosen.to;
  const lit = over.filter(isLit);
  if (lit.length === 0) return <span class="chosen">{words}</span>;
  const choose = (): void => changeQuery({ span: `${from}-${to}`, why: undefined });
  const kinds = [...new Set(lit.map(({ kind }) => `lit-${kind}`))].join(" ");
  return (
    <span
      class={`lit ${kinds}${isChosen ? " chosen" : ""}`}
      role="button"
      tabIndex={entry ? 0 : -1}
      data-line={`${from}-${to}`}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        choose();
      }}
    >
      {underlinedBy(lit, words)}
    </span>
  );
}

/** A line under the words for each span that has one, nested so that each lies at its own depth. */
function underlinedBy(lit: readonly Lit[], words: string): ComponentChildren {
  const lined = lit.filter(({ lane }) => lane !== undefined && lane < 4).sort((a, b) => a.lane! - b.lane!);
  return lined.reduce<ComponentChildren>(
    (inner, { kind, lane }) => <span class={`under under-${kind} lane-${lane}`}>{inner}</span>,
    words,
  );
}

function Block({ kind, children }: { kind: Kind; children: ComponentChildren }) {
  switch (kind) {
    case "title":
      return <h1 class="report-title">{children}</h1>;
    case "heading":
      return <h2>{children}</h2>;
    case "body":
      return <p>{children}</p>;
    case "dateline":
    case "stamp":
    case "caption":
    case "credit":
    case "unread":
      return (
        <p class="aside">
          <span class="aside-kind">{kind === "unread" ? "not read as news" : kind}</span>
          {children}
        </p>
      );
  }
}

/** The paragraphs of the text in order, those that no sentence was found in among them. */
function paragraphsOf({ report: { text }, sentences }: Reading): Paragraph[] {
  const paragraphs: (Paragraph & { number: number })[] = [];
  for (const { from, to, kind, paragraph: number } of sentences) {
    const last = paragraphs.at(-1);
    if (last && last.number === number && last.kind === kind) last.to = Math.max(last.to, to);
    else paragraphs.push({ from, to, kind, number });
  }
  const whole: Paragraph[] = [];
  let at = 0;
  const unread = (to: number): void => {
    const words = text.slice(at, to);
    if (words.trim() === "") return;
    const from = at + words.length - words.trimStart().length;
    whole.push({ from, to: from + words.trim().length, kind: "unread" });
  };
  for (const paragraph of paragraphs) {
    unread(paragraph.from);
    whole.push(paragraph);
    at = Math.max(at, paragraph.to);
  }
  unread(text.length);
  return whole;
}
