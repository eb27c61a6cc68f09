import type { Span } from "../record/index.ts";

/** Longest paragraph that is taken whole when it holds line ends: a hard-wrapped one. */
const WRAP = { least: 45, most: 110 };

/**
 * Non-empty paragraphs, trimmed. Blank lines part them; so do line ends, unless the lines are one hard-wrapped text.
 * `standsApart` tells what is a paragraph of its own whatever stands around it, such as a stamp under a headline.
 */
export function paragraphsOf(text: string, standsApart: (line: string) => boolean = () => false): Span[] {
  const isApart = ({ from, to }: Span): boolean => standsApart(text.slice(from, to));
  const paragraphs: Span[] = [];
  let lines: Span[] = [];
  const close = () => {
    if (lines.length > 1 && isWrapped(lines) && !lines.some(isApart))
      paragraphs.push({ from: lines[0]!.from, to: lines.at(-1)!.to });
    else paragraphs.push(...lines);
    lines = [];
  };
  for (let from = 0; from <= text.length;) {
    const line = lineAt(text, from);
    const trimmed = trim(text, line);
    if (trimmed.from < trimmed.to) lines.push(trimmed);
    else close();
    from = line.to + (text.startsWith("\r\n", line.to) ? 2 : 1);
  }
  close();
  return paragraphs;
}

function lineAt(text: string, from: number): Span {
  let to = from;
  while (to < text.length && !isLineEnd(text.charCodeAt(to))) to++;
  return { from, to };
}

const isLineEnd = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 12;

const isSpace = (character: string): boolean =>
  character.trim() === "" || character === "\u200b" || character === "\ufeff";

export function trim(text: string, { from, to }: Span): Span {
  while (from < to && isSpace(text[from]!)) from++;
  while (to > from && isSpace(text[to - 1]!)) to--;
  return { from, to };
}

/** Lines of like length, all but the last full: somebody's editor broke them, not the writer. */
function isWrapped(lines: readonly Span[]): boolean {
  const lengths = lines.map((line) => line.to - line.from);
  const full = lengths.slice(0, -1);
  const longest = Math.max(...full);
  return (
    Math.max(...lengths) <= WRAP.most &&
    Math.min(...full) >= WRAP.least &&
    full.every((length) => length >= longest - 25)
  );
}
