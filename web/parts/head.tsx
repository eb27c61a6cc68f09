import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { ExportRecord } from "./export.tsx";

interface Props {
  title: string;
  count?: string | undefined;
  /** Where the same list is had as CSV. */
  csv?: string | undefined;
  children?: ComponentChildren;
}

/** The head of a list: what it is, how long, its filters, and the way to take it along. */
export function Head({ title, count, csv, children }: Props) {
  const [exporting, setExporting] = useState(false);
  return (
    <div class="head">
      <h1>{title}</h1>
      {count !== undefined && <p class="count">{count}</p>}
      <p class="exports">
        {csv !== undefined && <Export csv={csv} what={title} />}
        <button type="button" onClick={() => setExporting(true)}>
          {csv === undefined ? "Export" : "Other formats"}
        </button>
      </p>
      {children !== undefined && <div class="filters">{children}</div>}
      {exporting && <ExportRecord close={() => setExporting(false)} />}
    </div>
  );
}

export function Export({ csv, what }: { csv: string; what: string }) {
  return (
    <a class="export" href={csv} download>
      Export CSV<span class="unseen"> of {what}</span>
    </a>
  );
}
