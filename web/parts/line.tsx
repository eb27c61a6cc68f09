import type { ComponentChildren } from "preact";
import type { Line as RecordLine } from "../../src/api/contract.ts";
import { changeQuery, useRoute } from "../state/route.ts";
import { onLineWords } from "../words/decisions.ts";

/** Opens the side panel on what a line rests on. */
export function WhyButton({ id, says }: { id: string; says: string }) {
  const open = useRoute().query.get("why") === id;
  return (
    <button
      type="button"
      class="why"
      data-line={id}
      aria-expanded={open}
      onClick={() => changeQuery({ why: open ? undefined : id })}
    >
      why?<span class="unseen"> {says}</span>
    </button>
  );
}

interface Props {
  line: RecordLine;
  /** The line as one reads it aloud. */
  says: string;
  when?: ComponentChildren;
  dim?: boolean;
  children: ComponentChildren;
}

/** One line of the record; a click anywhere on it asks why. */
export function Line({ line, says, when, dim, children }: Props) {
  const open = useRoute().query.get("why") === line.id;
  const ask = ({ target }: MouseEvent): void => {
    const words = getSelection()?.toString() ?? "";
    if (words === "" && target instanceof Element && !target.closest("a, button, summary, input, select"))
      changeQuery({ why: open ? undefined : line.id });
  };
  return (
    <li class={["line", dim === true && "dim", open && "open"].filter(Boolean).join(" ")} onClick={ask}>
      <div class="line-when">{when}</div>
      <div class="line-body">
        {children}
        {line.decisions.length > 0 && (
          <Notes>
            {line.decisions.map((decision) => (
              <span key={decision.number}>{onLineWords(decision, line.tellings)}</span>
            ))}
          </Notes>
        )}
      </div>
      <WhyButton id={line.id} says={says} />
    </li>
  );
}

/** What stands beside a line: whose word it is, how many tell it. */
export const Notes = ({ children }: { children: ComponentChildren }) => <p class="notes">{children}</p>;

export function Badge({ tone, children }: { tone?: "denied" | "open" | "firm"; children: ComponentChildren }) {
  return <span class={tone === undefined ? "badge" : `badge ${tone}`}>{children}</span>;
}
