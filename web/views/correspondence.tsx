import type { EncounterLine, MessageLine, Thread } from "../../src/api/contract.ts";
import { Answered, Nothing } from "../parts/answered.tsx";
import { CountryFilter, DayFilter, TickFilter, useAsked } from "../parts/filters.tsx";
import { Export, Head } from "../parts/head.tsx";
import { Badge, Line, Notes } from "../parts/line.tsx";
import { Parties } from "../parts/parties.tsx";
import { Words } from "../parts/words.tsx";
import { question, type Rows, useAnswer } from "../state/answer.ts";
import { useRoute } from "../state/route.ts";
import { andJoin, eachOnce, namesOf, originWords, whoseWord } from "../words/parties.ts";
import {
  count,
  disclosures,
  encounterForms,
  encounterStatuses,
  messageForms,
  messageStatuses,
  replies,
} from "../words/terms.ts";
import { whenWords } from "../words/when.ts";

export function Correspondence() {
  const { query } = useRoute();
  const asked = useAsked();
  const threads = useAnswer<Rows<Thread>>(question("/api/thread", asked));
  const encounters = useAnswer<Rows<EncounterLine>>(question("/api/encounters", asked));
  const waitingOnly = query.has("waiting");
  return (
    <>
      <Head
        title="Correspondence"
        csv={question("/api/thread", { ...asked, format: "csv" })}
        count={threads.value && saysHowMany(threads.value.rows)}
      >
        <DayFilter name="from" label="From" />
        <DayFilter name="to" label="To" />
        <CountryFilter />
        <TickFilter name="waiting" label="Only what waits for a reply" />
      </Head>
      <Answered answer={threads}>
        {({ rows }) => {
          const shown = rows.filter(({ messages }) => !waitingOnly || messages.some(({ open }) => open));
          if (shown.length === 0) return <Nothing>No letter or message is known that fits.</Nothing>;
          const exchanges = shown.filter(({ messages }) => messages.length > 1);
          const alone = shown.filter(({ messages }) => messages.length === 1).flatMap(({ messages }) => messages);
          return (
            <>
              {exchanges.map((thread) => (
                <ThreadOf key={thread.id} thread={thread} />
              ))}
              {alone.length > 0 && (
                <section class="thread">
                  <h2>No letter before or after is known</h2>
                  <ul class="lines">
                    {alone.map((message) => (
                      <MessageRow key={message.id} line={message} depth={0} thread={[]} />
                    ))}
                  </ul>
                </section>
              )}
            </>
          );
        }}
      </Answered>
      <div class="head second">
        <h2>Meetings and calls</h2>
        {encounters.value && <p class="count">{count(encounters.value.total, "encounter")}</p>}
        <Export csv={question("/api/encounters", { ...asked, format: "csv" })} what="Meetings and calls" />
      </div>
      <Answered answer={encounters}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing>No meeting or call is known that fits.</Nothing>
          ) : (
            <ul class="lines">
              {rows.map((line) => (
                <EncounterRow key={line.id} line={line} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}

function saysHowMany(threads: readonly Thread[]): string {
  const messages = threads.flatMap((thread) => thread.messages);
  const waiting = messages.filter(({ open }) => open).length;
  return `${count(messages.length, "message")} in ${count(threads.length, "thread")}, ${waiting} waiting for a reply`;
}

function ThreadOf({ thread: { parties, messages } }: { thread: Thread }) {
  return (
    <section class="thread">
      <h2>
        {parties.length === 0 ? "Parties not known" : <Parties parties={parties} />}{" "}
        <span class="quiet">{count(messages.length, "message")}</span>
      </h2>
      <ul class="lines">
        {underLetters(messages).map(({ message, depth }) => (
          <MessageRow key={message.id} line={message} depth={depth} thread={messages} />
        ))}
      </ul>
    </section>
  );
}

/** Each message under the one it replies to, else in the order given. */
function underLetters(messages: readonly MessageLine[]): { message: MessageLine; depth: number }[] {
  const here = new Set(messages.map(({ id }) => id));
  const parentOf = ({ id, repliesTo }: MessageLine): string | undefined =>
    repliesTo.map(({ message }) => message).find((other) => here.has(other) && other !== id);
  const placed = new Set<string>();
  const place = (message: MessageLine, depth: number): { message: MessageLine; depth: number }[] => {
    if (placed.has(message.id)) return [];
    placed.add(message.id);
    const under = messages.filter((other) => parentOf(other) === message.id);
    return [{ message, depth }, ...under.flatMap((other) => place(other, Math.min(depth + 1, 5)))];
  };
  const roots = messages.filter((message) => parentOf(message) === undefined);
  // two that each reply to the other have no root of their own
  return [...roots, ...messages].flatMap((message) => place(message, 0));
}

interface MessageProps {
  line: MessageLine;
  depth: number;
  thread: readonly MessageLine[];
}

function MessageRow({ line, depth, thread }: MessageProps) {
  const { form, functions, senders, receivers, status, subject, disclosure, repliesTo, open, age, when, tellings } =
    line;
  const what = [messageForms[form], functions.length > 0 && `(${functions.join(", ")})`].filter(Boolean).join(" ");
  const says = `${what} of ${namesOf(senders) || "somebody"} to ${namesOf(receivers) || "somebody"}`;
  const answered = repliesTo.flatMap(({ message, relation, certainty }) => {
    const other = thread.find(({ id }) => id === message);
    return other ? [{ other, relation, certainty }] : [];
  });
  return (
    <Line line={line} says={says} when={whenWords(when)}>
      <div class={`depth-${depth}`}>
        <p class="deed">
          <b>
            <Parties parties={senders} none="sender not known" />
          </b>{" "}
          <span aria-label="to">→</span>{" "}
          <b>
            <Parties parties={receivers} none="receiver not known" />
          </b>
          {": "}
          {what}
          {subject !== undefined && <>, on {subject}</>}
          {open && <Badge tone="open">waiting{age === undefined ? "" : ` ${count(age, "day")}`}</Badge>}
          <Badge>{messageStatuses[status]}</Badge>
        </p>
        <Words cites={tellings[0]?.evidence ?? []} />
        <Notes>
          {answered.map(({ other, relation, certainty }) => (
            <span key={other.id}>
              {replies[relation]} the {messageForms[other.form]} of {namesOf(other.senders) || "somebody"}
              {other.when && `, ${whenWords(other.when)}`}
              {certainty !== "stated" && " (implied)"}
            </span>
          ))}
          {eachDisclosure(disclosure).map((words) => (
            <span key={words}>{words}</span>
          ))}
          <span>{whoseWord(line)}</span>
          <span>{originWords(line)}</span>
        </Notes>
      </div>
    </Line>
  );
}

const eachDisclosure = (disclosure: MessageLine["disclosure"]): string[] => [
  ...new Set(
    disclosure.map(({ party, stance, of }) =>
      `${namesOf([party])} ${disclosures[stance]} ${stance === "leaves-to-other" ? "" : of === "content" ? "what it says" : "that it exists"}`.trim(),
    ),
  ),
];

function EncounterRow({ line }: { line: EncounterLine }) {
  const { form, parties, host, requestedBy, venue, when, status, readouts, tellings } = line;
  const sides = eachOnce(readouts.map(({ by }) => by));
  return (
    <Line line={line} says={`${encounterForms[form]} of ${namesOf(parties)}`} when={whenWords(when)}>
      <p class="deed">
        <b>
          <Parties parties={parties} none="parties not known" />
        </b>
        {": "}
        {encounterForms[form]}
        {venue !== undefined && <>, {venue}</>}
        <Badge {...(status === "held" && { tone: "firm" as const })}>{encounterStatuses[status]}</Badge>
      </p>
      <Words cites={tellings[0]?.evidence ?? []} />
      {sides.length > 0 && (
        <dl class="sides" aria-label="Read-outs">
          {sides.map((side) => (
            <div key={side.key}>
              <dt>{namesOf([side])} says of it</dt>
              {readouts
                .filter(({ by }) => by.key === side.key)
                .map(({ words }, at) => (
                  <dd key={at}>
                    <Words cites={words} />
                  </dd>
                ))}
            </div>
          ))}
        </dl>
      )}
      <Notes>
        {host && <span>host {namesOf([host])}</span>}
        {requestedBy && <span>asked for by {namesOf([requestedBy])}</span>}
        {sides.length === 1 && <span>only {andJoin(sides.map((side) => namesOf([side])))} has told of it</span>}
        <span>{whoseWord(line)}</span>
        <span>{originWords(line)}</span>
      </Notes>
    </Line>
  );
}
