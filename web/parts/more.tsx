import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

const FIRST = 200;

interface Props<Row> {
  rows: readonly Row[];
  children: (rows: readonly Row[]) => ComponentChildren;
}

/** The first rows of a long list, and the rest when asked for. */
export function More<Row>({ rows, children }: Props<Row>) {
  const [shown, show] = useState(FIRST);
  return (
    <>
      {children(rows.slice(0, shown))}
      {rows.length > shown && (
        <button type="button" class="more" onClick={() => show(shown + FIRST)}>
          Show more: {shown} of {rows.length} shown
        </button>
      )}
    </>
  );
}
