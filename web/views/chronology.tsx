import { useEffect, useMemo } from "preact/hooks";
import type { EventLine } from "../../src/api/contract.ts";
import { Timeline } from "../charts/timeline.tsx";
import { Answered, Nothing } from "../parts/answered.tsx";
import { ChoiceFilter, CountryFilter, DayFilter, TickFilter, useAsked } from "../parts/filters.tsx";
import { Head } from "../parts/head.tsx";
import { Grounds } from "../parts/grounds.tsx";
import { Badge, Line } from "../parts/line.tsx";
import { More } from "../parts/more.tsx";
import { Parties } from "../parts/parties.tsx";
import { question, type Rows, useAnswer } from "../state/answer.ts";
import { useRoute } from "../state/route.ts";
import { codeOf, deed, occurrenceNames, occurrenceWords, typeName, typeNames } from "../words/events.ts";
import { areMany, eachOnce, isOnlySaid, namesOf } from "../words/parties.ts";
import { count, hedges } from "../words/terms.ts";
import { dayWords, weekday, whenWords } from "../words/when.ts";

export function Chronology() {
  const { query } = useRoute();
  const asked = useAsked();
  const answer = useAnswer<Rows<EventLine>>(question("/api/timeline", asked));
  const [type, occurrence] = [query.get("type"), query.get("occurrence")];
  const [background, unsure] = [query.has("background"), query.has("unsure")];
  const rows = useMemo(
    () =>
      (answer.value?.rows ?? [])
        .filter(
          (row) =>
            (type === undefined || row.type === type) &&
            (occurrence === undefined || row.occurrence === occurrence) &&
            (background || !row.background) &&
            (unsure || !row.unsure),
        )
        .sort(byDay),
    [answer.value, type, occurrence, background, unsure],
  );
  return (
    <>
      <Head
        title="Chronology"
        count={answer.value && `${count(rows.length, "event")} of ${answer.value.total}`}
        csv={question("/api/timeline", { ...asked, format: "csv" })}
      >
        <DayFilter name="from" label="From" />
        <DayFilter name="to" label="To" />
        <CountryFilter />
        <ChoiceFilter name="type" label="What" all="everything" choices={typeChoices} />
        <ChoiceFilter name="occurrence" label="Came to be" all="or not" choices={Object.entries(occurrenceNames)} />
        <TickFilter name="background" label="Also history that reports recall" />
        <TickFilter name="unsure" label="Also what the reader is not sure of" />
      </Head>
      <Answered answer={answer}>
        {() =>
          rows.length === 0 ? (
            <Nothing>
              {!unsure && answer.value?.rows.some((row) => row.unsure)
                ? "The reader is sure of no event that fits."
                : "No event is known that fits."}
            </Nothing>
          ) : (
            <>
              <Timeline rows={rows} />
              <More rows={rows}>{(shown) => <Days rows={shown} />}</More>
            </>
          )
        }
      </Answered>
    </>
  );
}

const typeChoices = (Object.keys(typeNames) as EventLine["type"][]).map((type) => [type, typeName(type)] as const);

const startOf = ({ when }: EventLine): string => when?.from ?? when?.to ?? "";

/** Oldest first; those of no known day last, in the order they were told. */
function byDay(a: EventLine, b: EventLine): number {
  const [from, other] = [startOf(a), startOf(b)];
  if (from === "" && other === "") return toldOn(a).localeCompare(toldOn(b));
  if (from === "" || other === "") return from === "" ? 1 : -1;
  return from.localeCompare(other);
}

/** The day of the first report that tells it. */
const toldOn = ({ tellings }: EventLine): string =>
  tellings.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []).sort()[0] ?? "";

/** Lines under the day they begin on. */
function Days({ rows }: { rows: readonly EventLine[] }) {
  const day = useRoute().query.get("day");
  useEffect(() => {
    if (day !== undefined) document.querySelector(`#day-${day}`)?.scrollIntoView({ block: "start" });
  }, [day]);

  const days = new Map<string, EventLine[]>();
  for (const row of rows) days.set(startOf(row), [...(days.get(startOf(row)) ?? []), row]);
  return (
    <>
      {[...days].map(([start, lines]) => (
        <section key={start} class="day">
          <h2 id={`day-${start}`}>
            {start === "" ? "Day not known" : dayWords(start)}{" "}
            <span class="quiet">{start !== "" && weekday(start)}</span>
          </h2>
          <ul class="lines">
            {lines.map((line) => (
              <EventRow key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function EventRow({ line }: { line: EventLine }) {
  const { actors, recipients, where, occurrence, background, unsure, standing, tellings } = line;
  const verb = deed(line, areMany(actors), recipients.length);
  const denying = eachOnce(standing.filter(({ stance }) => stance === "denies").map(({ party }) => party));
  const confirming = eachOnce(standing.filter(({ stance }) => stance === "confirms").map(({ party }) => party));
  const hedge = tellings.map(({ hedge }) => hedge).find((each) => each !== undefined);
  const says = `${namesOf(actors) || "somebody"} ${verb} ${namesOf(recipients)}`.trim();
  return (
    <Line line={line} says={says} when={<Hours line={line} />} dim={background || unsure}>
      <p class="deed">
        <span class={`quad quad-${line.quad}`} aria-hidden="true" />
        <b>
          <Parties parties={actors} none="somebody" />
        </b>{" "}
        {verb}{" "}
        <b>
          <Parties parties={recipients} />
        </b>{" "}
        <code>{codeOf(line)}</code>
        <Badge {...(occurrence === "happened" && !isOnlySaid(line) && { tone: "firm" as const })}>
          {occurrenceWords(occurrence, isOnlySaid(line))}
        </Badge>
        {background && <Badge>history</Badge>}
        {unsure && <Badge>reader not sure</Badge>}
        {denying.length > 0 && <Badge tone="denied">denied by {namesOf(denying)}</Badge>}
        {confirming.length > 0 && <Badge>confirmed by {namesOf(confirming)}</Badge>}
      </p>
      <Grounds line={line}>
        {hedge !== undefined && <span>{hedges[hedge]}</span>}
        {where && <span>{where.name}</span>}
      </Grounds>
    </Line>
  );
}

/** What the day's heading does not say: the hour, or the whole stretch; of no known day, when it was told. */
function Hours({ line }: { line: EventLine }) {
  const { when } = line;
  const told = toldOn(line);
  if (startOf(line) === "") return <>{told !== "" && `told ${dayWords(told)}`}</>;
  if (!when) return null;
  if (when.from === when.to) return <>{when.time}</>;
  return <>{whenWords(when)}</>;
}
