import type { ComponentChildren } from "preact";
import type {
  AccessLine,
  AdvisoryLine,
  AgendaLine,
  InForce as Standing,
  InstrumentLine,
} from "../../src/api/contract.ts";
import { Answered, Nothing } from "../parts/answered.tsx";
import { CountryFilter, useAsked } from "../parts/filters.tsx";
import { Export, Head } from "../parts/head.tsx";
import { Grounds } from "../parts/grounds.tsx";
import { Badge, Line } from "../parts/line.tsx";
import { Parties } from "../parts/parties.tsx";
import { Words } from "../parts/words.tsx";
import { question, type Rows, useAnswer } from "../state/answer.ts";
import { useCountryNames } from "../state/countries.ts";
import { andJoin, namesOf } from "../words/parties.ts";
import {
  accessForms,
  advices,
  audiences,
  changes,
  departures,
  dueWords,
  instrumentStatuses,
  missions,
} from "../words/terms.ts";
import { dayWords, daysToGo, whenWords } from "../words/when.ts";

export function InForce() {
  const asked = useAsked();
  const standing = useAnswer<Standing & Pick<Rows<never>, "asOf" | "on">>(question("/api/inforce", asked));
  const agenda = useAnswer<Rows<AgendaLine>>(question("/api/agenda", asked));
  return (
    <>
      <Head
        title="In force and next"
        count={
          standing.value && `as things stood on ${dayWords(standing.value.on ?? standing.value.asOf.slice(0, 10))}`
        }
      >
        <CountryFilter />
      </Head>
      <Answered answer={standing}>
        {({ advisories, access, instruments }) => (
          <>
            <Group
              part="advisories"
              title="Travel advice and orders to leave"
              none="No advice to travellers is known to stand."
            >
              {advisories.map((line) => (
                <Advisory key={line.id} line={line} />
              ))}
            </Group>
            <Group part="access" title="Ways in and out" none="Nothing is known of airports, borders, roads or ports.">
              {access.map((line) => (
                <Access key={line.id} line={line} />
              ))}
            </Group>
            <Group part="instruments" title="Treaties, resolutions, sanctions and laws" none="None is known to stand.">
              {instruments.map((line) => (
                <Instrument key={line.id} line={line} />
              ))}
            </Group>
          </>
        )}
      </Answered>
      <div class="head second">
        <h2>What is next</h2>
        <Export csv={question("/api/agenda", { ...asked, format: "csv" })} what="What is next" />
      </div>
      <Answered answer={agenda}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing>Nothing is known to be due.</Nothing>
          ) : (
            <ul class="lines">
              {rows.map((line) => (
                <Due key={line.id} line={line} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}

interface GroupProps {
  part: keyof Standing;
  title: string;
  none: string;
  children: ComponentChildren[];
}

function Group({ part, title, none, children }: GroupProps) {
  const asked = useAsked();
  return (
    <section>
      <div class="head second">
        <h2>{title}</h2>
        <Export csv={question(`/api/inforce/${part}`, { ...asked, format: "csv" })} what={title} />
      </div>
      {children.length === 0 ? <Nothing>{none}</Nothing> : <ul class="lines">{children}</ul>}
    </section>
  );
}

function Advisory({ line }: { line: AdvisoryLine }) {
  const { issuer, area, audience, departure, travel, mission, reason, when, until, reviewBy, change } = line;
  const countries = useCountryNames();
  const country = countries.get(area.country) ?? area.country;
  const place = [area.part, country].filter(Boolean).join(", ");
  const whom = andJoin(audience.map((each) => audiences[each]));
  const told = [departure && departures[departure], travel && advices[travel.advice], mission && missions[mission]]
    .filter((each) => each !== undefined)
    .join("; ");
  return (
    <Line line={line} says={`${namesOf([issuer])} on ${place}: ${told}`} when={whenWords(when)}>
      <p class="deed">
        <b>
          <Parties parties={[issuer]} />
        </b>{" "}
        on <b>{place}</b>
        {area.except !== undefined && <>, except {area.except}</>}: {whom !== "" && `${whom}: `}
        <b>{told}</b>
        {travel?.scheme !== undefined && (
          <span class="quiet">
            {" "}
            {travel.scheme} {travel.level}
          </span>
        )}
        {change !== undefined && <Badge>{changes[change]}</Badge>}
      </p>
      <Grounds line={line}>
        {until && <span>until {whenWords(until)}</span>}
        {reviewBy && <span>to be looked at again {whenWords(reviewBy)}</span>}
        {reason.length > 0 && (
          <span>
            because of <Words cites={reason} />
          </span>
        )}
      </Grounds>
    </Line>
  );
}

function Access({ line }: { line: AccessLine }) {
  const { form, place, status, by, when } = line;
  return (
    <Line line={line} says={`${accessForms[form]}, ${place.name}: ${status}`} when={whenWords(when)}>
      <p class="deed">
        <b>{place.name}</b>, {accessForms[form]}: <b>{status}</b>
        {by && <> by {namesOf([by])}</>}
      </p>
      <Grounds line={line} />
    </Line>
  );
}

function Instrument({ line }: { line: InstrumentLine }) {
  const { form, name, parties, status, when } = line;
  return (
    <Line line={line} says={`${form}: ${name}`} when={whenWords(when)}>
      <p class="deed">
        <b>{name}</b>, {form}
        {parties.length > 0 && (
          <>
            {" "}
            of <Parties parties={parties} />
          </>
        )}
        <Badge>{instrumentStatuses[status]}</Badge>
      </p>
      <Grounds line={line} />
    </Line>
  );
}

function Due({ line }: { line: AgendaLine }) {
  const { what, parties, when, where, days } = line;
  return (
    <Line
      line={line}
      says={`${what}, ${whenWords(when)}`}
      when={
        <>
          {whenWords(when)}
          <br />
          <span class={days !== undefined && days < 0 ? "quiet" : "soon"}>{daysToGo(days)}</span>
        </>
      }
    >
      <p class="deed">
        <b>{what}</b>
        {parties.length > 0 && (
          <>
            {": "}
            <Parties parties={parties} />
          </>
        )}
        {where && <>, {where.name}</>}
        <Badge>{dueWords(line)}</Badge>
      </p>
      <Grounds line={line} />
    </Line>
  );
}
