import { useMemo } from "preact/hooks";
import type { ClaimLine } from "../../src/api/contract.ts";
import { Numbers } from "../charts/numbers.tsx";
import { Answered, Nothing } from "../parts/answered.tsx";
import { CountryFilter, DayFilter, TickFilter, useAsked } from "../parts/filters.tsx";
import { Head } from "../parts/head.tsx";
import { Line, Notes } from "../parts/line.tsx";
import { More } from "../parts/more.tsx";
import { Parties, Party } from "../parts/parties.tsx";
import { Words } from "../parts/words.tsx";
import { question, type Rows, useAnswer } from "../state/answer.ts";
import { useRoute } from "../state/route.ts";
import { areMany, originWords } from "../words/parties.ts";
import { claimStances, count } from "../words/terms.ts";
import { agreeing } from "../words/verbs.ts";
import { dayWords, whenWords } from "../words/when.ts";

export function Disputes() {
  const { query } = useRoute();
  const all = query.has("undisputed");
  const asked = { ...useAsked(), all: all ? "true" : undefined };
  const answer = useAnswer<Rows<ClaimLine>>(question("/api/disputes", asked));
  const rows = useMemo(
    () => [...(answer.value?.rows ?? [])].sort((a, b) => Number(b.disputed) - Number(a.disputed)),
    [answer.value],
  );
  return (
    <>
      <Head
        title="Disputes"
        count={answer.value && count(answer.value.total, all ? "claim" : "disputed claim")}
        csv={question("/api/disputes", { ...asked, format: "csv" })}
      >
        <DayFilter name="from" label="From" />
        <DayFilter name="to" label="To" />
        <CountryFilter />
        <TickFilter name="undisputed" label="Also claims that nobody disputes" />
      </Head>
      <Answered answer={answer}>
        {() =>
          rows.length === 0 ? (
            <Nothing>No disputed claim is known that fits.</Nothing>
          ) : (
            <More rows={rows}>
              {(shown) => (
                <ul class="lines">
                  {shown.map((line) => (
                    <Claim key={line.id} line={line} />
                  ))}
                </ul>
              )}
            </More>
          )
        }
      </Answered>
    </>
  );
}

type Stance = ClaimLine["stances"][number];

const against: ReadonlySet<Stance["stance"]> = new Set(["denies", "doubts", "reframes"]);

function Claim({ line }: { line: ClaimLine }) {
  const { proposition, about, when, stances, numbers, tellings } = line;
  const told = tellings[0]?.publishedAt;
  const mute = stances.filter(({ stance }) => stance === "declines-to-say");
  return (
    <Line line={line} says={proposition} when={when ? whenWords(when) : told !== undefined && `told ${dayWords(told)}`}>
      <h2 class="proposition">{asSentence(proposition)}</h2>
      <div class="sides">
        <Side
          name="Say so"
          proposition={proposition}
          stances={stances.filter(({ stance }) => stance === "asserts" || stance === "confirms")}
        />
        <Side name="Against" proposition={proposition} stances={stances.filter(({ stance }) => against.has(stance))} />
      </div>
      {numbers.length > 1 && <Numbers numbers={numbers} />}
      <Notes>
        {about.length > 0 && (
          <span>
            about <Parties parties={about} />
          </span>
        )}
        {mute.length > 0 && (
          <span>
            <Parties parties={mute.map(({ party }) => party)} /> will not say
          </span>
        )}
        <span>{originWords(line)}</span>
      </Notes>
    </Line>
  );
}

/** "that the ship had sailed" → "The ship had sailed". */
const asSentence = (proposition: string): string =>
  proposition.replace(/^that\s+/, "").replace(/^./u, (first) => first.toUpperCase());

interface SideProps {
  name: string;
  proposition: string;
  stances: readonly Stance[];
}

function Side({ name, proposition, stances }: SideProps) {
  return (
    <div>
      <h3>{name}</h3>
      {stances.length === 0 ? (
        <p class="quiet">nobody known</p>
      ) : (
        <ul>
          {stances.map(({ party, stance, as, words, publishedAt }, at) => (
            <li key={at}>
              <b>
                <Party party={party} />
              </b>{" "}
              <span class={`stance ${stance}`}>{agreeing(claimStances[stance], areMany([party]))}</span>
              {as !== undefined && <>: “{as}”</>}
              {publishedAt !== undefined && <span class="quiet">, {dayWords(publishedAt)}</span>}
              {as === undefined && words.some((each) => each.words !== proposition) && <Words cites={words} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
