import { useMemo } from "preact/hooks";
import type { EventLine } from "../../src/api/contract.ts";
import { hrefWith } from "../state/route.ts";
import { quads } from "../words/events.ts";
import { count } from "../words/terms.ts";
import { dayWords, shortDay } from "../words/when.ts";
import { type Bin, binsOver } from "./bins.ts";
import { useWidth } from "./width.ts";

const STEP = 8;
const ROWS = 6;
const AXIS = 22;
const quadNumbers = [2, 1, 3, 4] as const;

/** What came to be is drawn full, what did not, or not yet, hollow. */
const cameToBe = ({ occurrence }: EventLine): boolean => occurrence === "happened" || occurrence === "ongoing";

const dayOf = ({ when }: EventLine): string | undefined => when?.from ?? when?.to ?? undefined;

/** Days across, the four kinds of event down, one mark an event. A column leads to its day. */
export function Timeline({ rows }: { rows: readonly EventLine[] }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { bins, unit, before, after } = useMemo(() => binsOver(rows.flatMap((row) => dayOf(row) ?? [])), [rows]);
  const undated = rows.filter((row) => dayOf(row) === undefined).length;
  if (bins.length === 0) return null;

  const gutter = width < 560 ? 0 : 158;
  const column = Math.max((width - gutter) / bins.length, 1);
  const across = Math.max(1, Math.floor((column - 1) / STEP));
  const cells = quadNumbers.map((quad) => bins.map((bin) => rows.filter((row) => row.quad === quad && isIn(bin, row))));
  const heights = cells.map((lane) => {
    const tallest = Math.max(...lane.map((cell) => Math.ceil(cell.length / across)));
    return Math.min(Math.max(tallest, 1), ROWS) * STEP + (gutter === 0 ? 24 : 12);
  });
  const tops = heights.map((_, at) => sum(heights.slice(0, at)));
  const height = sum(heights) + AXIS;
  const every = Math.ceil(84 / column);

  return (
    <figure class="timeline">
      <div ref={ref}>
        {width > 0 && (
          <svg width={width} height={height} role="group" aria-label={`Events by ${unit}`}>
            {quadNumbers.map((quad, lane) => (
              <g key={quad}>
                <line
                  class="rule"
                  x1={0}
                  x2={width}
                  y1={tops[lane]! + heights[lane]!}
                  y2={tops[lane]! + heights[lane]!}
                />
                <text class="lane" x={0} y={gutter === 0 ? tops[lane]! + 12 : tops[lane]! + heights[lane]! - 6}>
                  {quads[quad]}
                </text>
              </g>
            ))}
            {bins.map((bin, at) => {
              const x = gutter + at * column;
              const inBin = cells.map((lane) => lane[at]!);
              const total = sum(inBin.map((cell) => cell.length));
              const labelled = at % every === 0 && x + 76 <= width;
              return (
                <g key={bin.from}>
                  {total > 0 && (
                    <a href={hrefWith({ day: bin.from })} aria-label={`${binWords(bin)}: ${count(total, "event")}`}>
                      <title>{`${binWords(bin)}: ${count(total, "event")}`}</title>
                      <rect class="column" x={x} y={0} width={column} height={height - AXIS} />
                      {inBin.map((cell, lane) => (
                        <Stack
                          key={lane}
                          cell={cell}
                          x={x}
                          foot={tops[lane]! + heights[lane]! - 6}
                          across={across}
                          column={column}
                        />
                      ))}
                    </a>
                  )}
                  {labelled && (
                    <>
                      <line
                        class="tick"
                        x1={x + column / 2}
                        x2={x + column / 2}
                        y1={height - AXIS}
                        y2={height - AXIS + 4}
                      />
                      <text class="axis" x={x} y={height - 5}>
                        {unit === "month"
                          ? dayWords(bin.from.slice(0, 7))
                          : at === 0
                            ? dayWords(bin.from)
                            : shortDay(bin.from)}
                      </text>
                    </>
                  )}
                </g>
              );
            })}
          </svg>
        )}
      </div>
      <figcaption>
        Full marks came to be or are under way; hollow ones are planned, threatened, demanded, supposed or called off.
        {undated > 0 && ` ${count(undated, "event")} of no known day are listed last.`}
        {before > 0 && ` ${count(before, "event")} before these days not drawn.`}
        {after > 0 && ` ${count(after, "event")} after them not drawn.`}
      </figcaption>
    </figure>
  );
}

interface StackProps {
  cell: readonly EventLine[];
  x: number;
  foot: number;
  across: number;
  column: number;
}

function Stack({ cell, x, foot, across, column }: StackProps) {
  const fits = across * ROWS;
  const left = (column - Math.min(across, Math.max(cell.length, 1)) * STEP) / 2;
  return (
    <>
      {cell.slice(0, fits).map((row, at) => (
        <circle
          key={row.id}
          class={`mark quad-${row.quad} ${cameToBe(row) ? "full" : "hollow"}`}
          cx={x + left + (at % across) * STEP + STEP / 2}
          cy={foot - Math.floor(at / across) * STEP - STEP / 2 + 2}
          r={3}
        />
      ))}
      {cell.length > fits && (
        <text class="axis" x={x} y={foot - ROWS * STEP}>
          +{cell.length - fits}
        </text>
      )}
    </>
  );
}

function isIn({ from, to }: Bin, row: EventLine): boolean {
  const day = dayOf(row);
  return day !== undefined && from <= day && day <= to;
}

const binWords = ({ from, to }: Bin): string => (from === to ? dayWords(from) : `${shortDay(from)} – ${dayWords(to)}`);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
