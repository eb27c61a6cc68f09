import { useState } from "preact/hooks";
import type { DecisionLine } from "../../src/api/contract.ts";
import { decide, question, type Rows, sayWhy, useAnswer } from "../state/answer.ts";
import { changeQuery, useRoute } from "../state/route.ts";
import { decidedWords, fieldWords } from "../words/decisions.ts";
import { Answered, Nothing } from "./answered.tsx";
import { Dialog } from "./dialog.tsx";

/** The log of what people decided, the newest first. */
export function Decisions({ close }: { close: () => void }) {
  const { query } = useRoute();
  const answer = useAnswer<Rows<DecisionLine>>(question("/api/decisions", { "as-of": query.get("as-of") }));
  const [failed, setFailed] = useState<string>();
  const undo = async (undoes: number): Promise<void> => {
    setFailed(undefined);
    try {
      await decide({ kind: "undo", undoes });
    } catch (reason) {
      setFailed(sayWhy(reason));
    }
  };
  return (
    <Dialog title="Decisions" close={close}>
      {failed !== undefined && (
        <p class="failed" role="alert">
          Not kept: {failed}.
        </p>
      )}
      <Answered answer={answer}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing>Nothing was decided. Ask a line why, and decide there.</Nothing>
          ) : (
            <ol class="decided">
              {rows.map((decision) => (
                <li key={decision.number}>
                  <One decision={decision} close={close} />
                  {decision.undoneBy === undefined && (
                    <button type="button" onClick={() => void undo(decision.number)}>
                      Undo<span class="unseen"> decision {decision.number}</span>
                    </button>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
    </Dialog>
  );
}

function One({ decision, close }: { decision: DecisionLine; close: () => void }) {
  const { number, about, changes, reports, undoes, because, undoneBy, lost } = decision;
  const open = (line: string): void => {
    changeQuery({ why: line });
    close();
  };
  return (
    <>
      <p>
        <b>{number}</b> {undoes === undefined ? "" : `decision ${undoes} `}
        {decidedWords(decision)}
        {because !== undefined && <>: {because}</>}
      </p>
      {about.map(({ id, says, now, line, found }) => (
        <p key={id}>
          {line === undefined ? (
            (now ?? says)
          ) : (
            <button type="button" class="link" onClick={() => open(line)}>
              {now ?? says}
            </button>
          )}
          {now !== undefined && <span class="quiet"> (then: {says})</span>}
          {!found && <span class="quiet"> (no longer found)</span>}
        </p>
      ))}
      {changes.map(({ field, now }) => (
        <p key={field}>
          {fieldWords(field)}: {now}
        </p>
      ))}
      {reports !== undefined && <p>in {reports.join(", ")}</p>}
      {undoneBy !== undefined && <p class="quiet">Undone by decision {undoneBy}.</p>}
      {lost && <p class="quiet">It does nothing now: the words it is about are no longer found.</p>}
    </>
  );
}
