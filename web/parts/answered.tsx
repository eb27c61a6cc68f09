import type { ComponentChildren } from "preact";
import type { Answer } from "../state/answer.ts";

interface Props<Value> {
  answer: Answer<Value>;
  children: (value: Value) => ComponentChildren;
}

/** What is shown of an answer: itself, that it is awaited, or why there is none. */
export function Answered<Value>({ answer, children }: Props<Value>) {
  if (answer.failed !== undefined)
    return (
      <div class="notice" role="alert">
        <p>This could not be shown: {answer.failed}.</p>
        <button type="button" onClick={answer.again}>
          Try again
        </button>
      </div>
    );
  if (answer.value === undefined)
    return (
      <p class="notice" role="status">
        Asking the record…
      </p>
    );
  return <>{children(answer.value)}</>;
}

export const Nothing = ({ children }: { children: ComponentChildren }) => <p class="notice">{children}</p>;
