import { useMemo } from "preact/hooks";
import type { DemandLine, PartyLine } from "../../src/api/contract.ts";
import { Answered, Nothing } from "../parts/answered.tsx";
import { ChoiceFilter, CountryFilter, DayFilter, TickFilter, useAsked } from "../parts/filters.tsx";
import { Head } from "../parts/head.tsx";
import { Badge, WhyButton } from "../parts/line.tsx";
import { Parties } from "../parts/parties.tsx";
import { Words } from "../parts/words.tsx";
import { question, type Rows, useAnswer } from "../state/answer.ts";
import { useCountryNames } from "../state/countries.ts";
import { useRoute } from "../state/route.ts";
import { areMany, nameOf, originWords } from "../words/parties.ts";
import { count, demandForms, positionStances } from "../words/terms.ts";
import { agreeing } from "../words/verbs.ts";
import { whenWords } from "../words/when.ts";

const COLUMNS = 5;

export function Positions() {
  const { query } = useRoute();
  const asked = useAsked();
  const answer = useAnswer<Rows<DemandLine>>(question("/api/positions", asked));
  const [form, openOnly] = [query.get("form"), query.has("open")];
  const rows = useMemo(
    () =>
      (answer.value?.rows ?? []).filter((row) => (form === undefined || row.form === form) && (!openOnly || row.open)),
    [answer.value, form, openOnly],
  );
  return (
    <>
      <Head
        title="Positions"
        count={
          answer.value &&
          `${count(rows.length, "line")} of ${answer.value.total}, ${rows.filter(({ open }) => open).length} open`
        }
        csv={question("/api/positions", { ...asked, format: "csv" })}
      >
        <DayFilter name="from" label="From" />
        <DayFilter name="to" label="To" />
        <CountryFilter />
        <ChoiceFilter name="form" label="Kind" all="all" choices={Object.entries(demandForms)} />
        <TickFilter name="open" label="Only open ones" />
      </Head>
      <Answered answer={answer}>
        {() => (rows.length === 0 ? <Nothing>No demand or offer is known that fits.</Nothing> : <Matrix rows={rows} />)}
      </Answered>
    </>
  );
}

type Position = DemandLine["positions"][number];

/** A side: a country with all who speak for it, or an organization, or a person of neither. */
const sideOf = ({ country, code, key }: PartyLine): string => country ?? code ?? key;

/** Demands down, sides across; the sides with least to say share the last column. */
function Matrix({ rows }: { rows: readonly DemandLine[] }) {
  const countries = useCountryNames();
  const said = new Map<string, { name: string; times: number }>();
  for (const { party } of rows.flatMap(({ positions }) => positions)) {
    const side = sideOf(party);
    const known = said.get(side);
    said.set(side, { name: known?.name ?? countries.get(side) ?? nameOf(party), times: (known?.times ?? 0) + 1 });
  }
  const ranked = [...said].sort(([, a], [, b]) => b.times - a.times);
  const columns = ranked.slice(0, ranked.length === COLUMNS + 1 ? COLUMNS + 1 : COLUMNS);
  const others = ranked.length > columns.length;
  const isColumn = (side: string): boolean => columns.some(([each]) => each === side);
  return (
    <table class="matrix">
      <thead>
        <tr>
          <th scope="col">What is asked or offered</th>
          {columns.map(([side, { name }]) => (
            <th key={side} scope="col">
              {name}
            </th>
          ))}
          {others && <th scope="col">Others</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Asked line={row} />
            {columns.map(([side, { name }]) => (
              <Stances
                key={side}
                side={name}
                subject={row.subject}
                positions={row.positions.filter(({ party }) => sideOf(party) === side)}
              />
            ))}
            {others && (
              <Stances
                side="Others"
                subject={row.subject}
                positions={row.positions.filter(({ party }) => !isColumn(sideOf(party)))}
              />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Asked({ line }: { line: DemandLine }) {
  const { id, form, subject, by, to, bound, reciprocal, deadline, open, age } = line;
  return (
    <th scope="row">
      <q class="words">{subject}</q>
      <p class="parties">
        <Parties parties={by} none="by whom is not known" />
        {to.length > 0 && (
          <>
            {" "}
            <span aria-label="to">→</span> <Parties parties={to} />
          </>
        )}
      </p>
      <p class="notes">
        <Badge>{demandForms[form]}</Badge>
        {open && <Badge tone="open">open{age === undefined ? "" : ` ${count(age, "day")}`}</Badge>}
        {reciprocal && <span>both ways</span>}
        {bound.length > 0 && (
          <span>
            would bind <Parties parties={bound} />
          </span>
        )}
        {deadline && <span>deadline {whenWords(deadline)}</span>}
        <span>{originWords(line)}</span>
        <WhyButton id={id} says={`${demandForms[form]}: ${subject}`} />
      </p>
    </th>
  );
}

interface StancesProps {
  side: string;
  subject: string;
  positions: readonly Position[];
}

/** What a side says to it: the last word first, what it said before under it. */
function Stances({ side, subject, positions }: StancesProps) {
  return (
    <td data-side={side} class={positions.length === 0 ? "none" : undefined}>
      {positions.length > 0 && (
        <ul>
          {[...positions].reverse().map(({ party, stance, when, words }, at) => (
            <li key={at} class={at === 0 ? "latest" : "before"}>
              <span class={`stance ${stance}`}>{agreeing(positionStances[stance], areMany([party]))}</span>
              {when && <span class="quiet"> {whenWords(when)}</span>}
              {nameOf(party) !== side && <span class="quiet">, {nameOf(party)}</span>}
              {at === 0 && !repeats(words, subject) && <Words cites={words} />}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

/** The words of the demand itself, which stand in the first column already. */
const repeats = (words: Position["words"], subject: string): boolean =>
  words.some((each) => each.words.includes(subject));
