import { useEffect, useRef } from "preact/hooks";
import type { Cite, Telling, Voice, Why } from "../../src/api/contract.ts";
import { question, useAnswer } from "../state/answer.ts";
import { backToLine } from "../state/keys.ts";
import { changeQuery, useRoute } from "../state/route.ts";
import { acts, certainties, conditions, count, hedges, manners, standings } from "../words/terms.ts";
import { andJoin } from "../words/parties.ts";
import { momentWords } from "../words/when.ts";
import { Answered } from "./answered.tsx";
import { Decide } from "./decide.tsx";
import { Parties } from "./parties.tsx";
import { MarkedSentence, placeOf, Words } from "./words.tsx";

/** The side panel: every report that tells of a line, with the sentence it was read in. */
export function WhyPanel({ id }: { id: string }) {
  const { query } = useRoute();
  const answer = useAnswer<Why>(question(`/api/why/${encodeURIComponent(id)}`, { "as-of": query.get("as-of") }));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [id]);
  return (
    <aside class="panel" aria-labelledby="why-heading">
      <PanelHead>
        <h2 id="why-heading" ref={heading} tabIndex={-1}>
          Why
        </h2>
      </PanelHead>
      <Answered answer={answer}>
        {(why) => (
          <>
            <p class="says">{why.says}</p>
            <p class="quiet">
              {why.kind} · told {count(why.tellings.length, "time")}
              {why.rejected && " · rejected, and in no list"}
            </p>
            <Decide key={why.id} why={why} />
            <ol class="tellings">
              {why.tellings.map((telling) => (
                <Told key={telling.id} telling={telling} />
              ))}
            </ol>
          </>
        )}
      </Answered>
    </aside>
  );
}

export function PanelHead({ children }: { children: preact.ComponentChildren }) {
  const close = (): void => {
    changeQuery({ why: undefined, span: undefined });
    backToLine();
  };
  return (
    <div class="panel-head">
      {children}
      <button type="button" class="close" onClick={close} aria-label="Close">
        ×
      </button>
    </div>
  );
}

function Told({ telling }: { telling: Why["tellings"][number] }) {
  const { outlet, title, publishedAt, sentences, evidence, rule, certainty, hedge, report, version } = telling;
  const place = evidence[0] ?? sentences[0];
  return (
    <li class="telling">
      <p class="telling-head">
        <b>{outlet ?? "outlet not known"}</b>
        {", "}
        {publishedAt === undefined ? "day not known" : momentWords(publishedAt)}
      </p>
      <p class="telling-title">{title ?? report}</p>
      {sentences.map((sentence) => (
        <MarkedSentence key={sentence.from} sentence={sentence} evidence={evidence} />
      ))}
      <dl class="facts">
        <Fact name="On whose word">
          {telling.said.length === 0
            ? "the report’s own"
            : telling.said.map((voice, at) => <Spoken key={at} voice={voice} />)}
        </Fact>
        {telling.conditions.map(({ kind, words }, at) => (
          <Fact key={at} name={conditions[kind]}>
            <Words cites={words} />
          </Fact>
        ))}
        {hedge !== undefined && <Fact name="How firmly">{hedges[hedge]}</Fact>}
        <Fact name="Certainty">{certainties[certainty]}</Fact>
        <Fact name="Learnt">{momentWords(telling.learntAt)}</Fact>
        <Fact name="Rule">
          <code>{rule}</code>
        </Fact>
      </dl>
      {place && <ReaderLink place={place} version={version} />}
    </li>
  );
}

const ReaderLink = ({ place, version }: { place: Cite; version: Telling["version"] }) => (
  <p>
    <a href={placeOf(place)}>Read it in the report{version > 1 ? `, version ${version}` : ""}</a>
  </p>
);

export function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Spoken({ voice }: { voice: Voice }) {
  return (
    <span class="spoken">
      <Parties parties={voice.by} none={standings[voice.standing]} /> {andJoin(voice.acts.map((act) => acts[act]))},{" "}
      {manners[voice.manner]}: <Words cites={[...voice.source, ...voice.cue].sort((a, b) => a.from - b.from)} />
    </span>
  );
}
