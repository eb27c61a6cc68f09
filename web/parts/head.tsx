import type { ComponentChildren } from "preact";

interface Props {
  title: string;
  count?: string | undefined;
  /** Where the same list is had as CSV. */
  csv?: string | undefined;
  children?: ComponentChildren;
}

/** The head of a list: what it is, how long, its filters, and the way to take it along. */
export function Head({ title, count, csv, children }: Props) {
  return (
    <div class="head">
      <h1>{title}</h1>
      {count !== undefined && <p class="count">{count}</p>}
      {csv !== undefined && <Export csv={csv} what={title} />}
      {children !== undefined && <div class="filters">{children}</div>}
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
