import { useState } from "preact/hooks";
import type { ToDecide, Why } from "../../src/api/contract.ts";
import { decide, sayWhy } from "../state/answer.ts";
import { changeQuery } from "../state/route.ts";
import { createStore } from "../state/store.ts";
import { fieldWords, onLineWords } from "../words/decisions.ts";

type Way = "confirm" | "reject" | "correct" | "merge" | "split";

const ways: Record<Way, string> = {
  confirm: "Confirm",
  reject: "Reject",
  correct: "Correct",
  merge: "Merge",
  split: "Split",
};

/** The line that another is to be merged with, until that one is opened. */
const waiting = createStore<Pick<Why, "id" | "kind" | "says"> | undefined>(undefined);

/** What was decided on a line, and what a person can decide on it. */
export function Decide({ why }: { why: Why }) {
  const { id, kind, says, fields, tellings, rejected, decisions } = why;
  const [way, setWay] = useState<Way>();
  const [failed, setFailed] = useState<string>();
  const other = waiting.use();
  if (fields.length === 0) return null;

  const keep = async (decided: ToDecide): Promise<void> => {
    setFailed(undefined);
    try {
      await decide(decided, ({ line }) => {
        // the line may have another name from now on
        if (line !== undefined && !id.includes("/")) changeQuery({ why: line });
      });
      setWay(undefined);
      if (decided.kind === "merge") waiting.set(undefined);
    } catch (reason) {
      setFailed(sayWhy(reason));
    }
  };
  const offered: Way[] = [
    ...(rejected ? [] : (["confirm", "correct", "reject"] as const)),
    ...(rejected || kind === "attribution" || why.line !== undefined ? [] : (["merge"] as const)),
    ...(rejected || tellings.length < 2 ? [] : (["split"] as const)),
  ];
  return (
    <section class="decide" aria-label="Decisions">
      {decisions.length > 0 && (
        <ul class="decided">
          {decisions.map((decision) => (
            <li key={decision.number}>
              <p>{onLineWords(decision, tellings)}</p>
              {decision.changes.map(({ field, was, now }) => (
                <p key={field}>
                  {fieldWords(field)}: <del>{was}</del> <ins>{now}</ins>
                </p>
              ))}
              {decision.because !== undefined && <p class="quiet">{decision.because}</p>}
              <button type="button" onClick={() => void keep({ kind: "undo", undoes: decision.number })}>
                Undo<span class="unseen"> decision {decision.number}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="ways">
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            aria-expanded={way === each}
            onClick={() => setWay(way === each ? undefined : each)}
          >
            {ways[each]}
          </button>
        ))}
      </div>
      {way === "merge" ? (
        <Merge
          other={other?.kind === kind && other.id !== id ? other : undefined}
          choose={() => waiting.set({ id, kind, says })}
          isChosen={other?.id === id}
          merge={(because) => void keep({ kind: "merge", ids: [other!.id, id], ...because })}
        />
      ) : (
        way !== undefined && <Form key={way} way={way} why={why} keep={keep} />
      )}
      {failed !== undefined && (
        <p class="failed" role="alert">
          Not kept: {failed}.
        </p>
      )}
    </section>
  );
}

type Because = Pick<ToDecide, "because">;

function becauseIn(form: FormData): Because {
  const because = form.get("because");
  return typeof because === "string" && because.trim() !== "" ? { because } : {};
}

const BecauseInput = () => (
  <label>
    Because
    <input name="because" />
  </label>
);

function Form({ way, why, keep }: { way: Way; why: Why; keep: (decided: ToDecide) => Promise<void> }) {
  const { id, fields, tellings } = why;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const given = (name: string): string => {
      const value = form.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    const set = Object.fromEntries(
      fields.map(({ field }) => [field, given(`set-${field}`)] as const).filter(([, value]) => value !== ""),
    );
    const leaving = form.getAll("leaves").filter((each) => typeof each === "string");
    void keep({
      kind: way,
      ids: [id, ...(way === "split" ? leaving : [])],
      ...(way === "correct" && { set }),
      ...becauseIn(form),
    });
  };
  return (
    <form class="add" onSubmit={submit}>
      {way === "correct" && fields.map((field) => <FieldInput key={field.field} field={field} />)}
      {way === "split" && (
        <fieldset>
          <legend>What leaves this line, together; where none is ticked, each stands apart</legend>
          {tellings.map(({ id: telling, outlet, title, report }) => (
            <label key={telling} class="tick">
              <input type="checkbox" name="leaves" value={telling} /> {outlet ?? "outlet not known"}, {title ?? report}
            </label>
          ))}
        </fieldset>
      )}
      <BecauseInput />
      <button type="submit">{ways[way]} it</button>
    </form>
  );
}

const hints = {
  day: "a day, such as 2024-03-15, or first/last",
  parties: "names, with commas between",
  party: "a name",
};

/** One field of the form of corrections: what is left empty stays as it is. */
function FieldInput({ field: { field, takes, needed, value } }: { field: Why["fields"][number] }) {
  const name = `set-${field}`;
  const values = takes === "flag" ? ["yes", "no"] : Array.isArray(takes) ? takes : undefined;
  return (
    <label>
      {fieldWords(field)}
      {values ? (
        <select name={name}>
          <option value="">{value} (as it is)</option>
          {[...values, ...(needed ? [] : ["unknown"])]
            .filter((each) => each !== value)
            .map((each) => (
              <option key={each}>{each}</option>
            ))}
        </select>
      ) : (
        <>
          <span class="quiet">
            now: {value}; {hints[takes as keyof typeof hints]}
            {needed ? "" : ", or unknown"}
          </span>
          <input name={name} autocomplete="off" />
        </>
      )}
    </label>
  );
}

interface MergeProps {
  other: Pick<Why, "says"> | undefined;
  isChosen: boolean;
  choose: () => void;
  merge: (because: Because) => void;
}

/** Two lines are chosen one after the other: each is looked at before they are made one. */
function Merge({ other, isChosen, choose, merge }: MergeProps) {
  if (isChosen) return <p role="status">Now open the line that is the same, and choose Merge there.</p>;
  if (!other)
    return (
      <p>
        <button type="button" onClick={choose}>
          Merge it with another line
        </button>
      </p>
    );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    merge(becauseIn(new FormData(event.currentTarget as HTMLFormElement)));
  };
  return (
    <form class="add" onSubmit={submit}>
      <p>
        It is the same as: <q>{other.says}</q>
      </p>
      <BecauseInput />
      <button type="submit">Make them one</button>
      <button type="button" onClick={choose}>
        Merge it with another line
      </button>
    </form>
  );
}
