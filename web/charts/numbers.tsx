import type { ClaimLine } from "../../src/api/contract.ts";
import { numberWords } from "../words/terms.ts";
import { Parties } from "../parts/parties.tsx";
import { placeOf } from "../parts/words.tsx";
import { dayWords } from "../words/when.ts";

type Figure = ClaimLine["numbers"][number];

/** The numbers given of one thing, oldest first, each at its place on one scale. */
export function Numbers({ numbers }: { numbers: readonly Figure[] }) {
  const values = numbers.flatMap(({ value, high }) => [value, high ?? value]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const start = least > 0 && least < most / 2 ? 0 : least - (most - least) * 0.1;
  const end = most + (most - start) * 0.1;
  const at = (value: number): number => (end > start ? ((value - start) / (end - start)) * 100 : 50);
  return (
    <table class="numbers">
      <caption>Numbers over time</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Who says so</th>
          <th scope="col">Number</th>
          <th scope="col">On one scale</th>
        </tr>
      </thead>
      <tbody>
        {numbers.map((figure, row) => (
          <tr key={row}>
            <td class="day">{figure.publishedAt === undefined ? "day not known" : dayWords(figure.publishedAt)}</td>
            <td>
              <Parties parties={figure.by} none="the report itself" />
            </td>
            <td class="figure">
              <FigureLink figure={figure} /> {figure.unit}
            </td>
            <td class="scale">
              <Mark figure={figure} at={at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FigureLink({ figure }: { figure: Figure }) {
  const place = figure.words[0];
  return place ? <a href={placeOf(place)}>{numberWords(figure)}</a> : <>{numberWords(figure)}</>;
}

function Mark({ figure: { value, high, bound }, at }: { figure: Figure; at: (value: number) => number }) {
  const x = at(value);
  const upward = bound === "more-than" || bound === "at-least";
  const downward = bound === "less-than" || bound === "at-most";
  return (
    <svg class="scale-row" height={16} aria-hidden="true">
      <line class="rule" x1="0%" x2="100%" y1={8} y2={8} />
      {high !== undefined && <line class="reach" x1={`${x}%`} x2={`${at(high)}%`} y1={8} y2={8} />}
      {upward && <line class="reach" x1={`${x}%`} x2={`${Math.min(x + 8, 100)}%`} y1={8} y2={8} />}
      {downward && <line class="reach" x1={`${Math.max(x - 8, 0)}%`} x2={`${x}%`} y1={8} y2={8} />}
      <circle class={bound === "about" ? "mark hollow" : "mark full"} cx={`${x}%`} cy={8} r={4} />
      {high !== undefined && <circle class="mark full" cx={`${at(high)}%`} cy={8} r={4} />}
    </svg>
  );
}
