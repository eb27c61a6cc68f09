import { useMemo } from "preact/hooks";
import type { Reading, ReportLine } from "../../src/api/contract.ts";
import { Answered, Nothing } from "../parts/answered.tsx";
import { Head } from "../parts/head.tsx";
import { Changes } from "../reader/changes.tsx";
import type { Stretch } from "../reader/cut.ts";
import { Items } from "../reader/items.tsx";
import { Legend, useUnlit } from "../reader/legend.tsx";
import { litSpans } from "../reader/lit.ts";
import { Text } from "../reader/text.tsx";
import { question, type Rows, useAnswer } from "../state/answer.ts";
import { hrefTo, useRoute } from "../state/route.ts";
import { count } from "../words/terms.ts";
import { dayWords, momentWords } from "../words/when.ts";

interface Opened {
  report: ReportLine;
  versions: { version: number; learntAt: string; sha256: string }[];
  reading: Reading;
}

export function Reader() {
  const { query } = useRoute();
  const open = query.get("report");
  const asked = { "as-of": query.get("as-of"), limit: "5000" };
  const reports = useAnswer<Rows<ReportLine>>(question("/api/reports", asked));
  return (
    <div class={open === undefined ? "reader" : "reader reading"}>
      <section class="reports" aria-label="Reports">
        <Head
          title="Reports"
          count={reports.value && count(reports.value.total, "report")}
          csv={question("/api/reports", { ...asked, format: "csv" })}
        />
        <Answered answer={reports}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Nothing>No report is here yet. “Add a report” takes the text of one.</Nothing>
            ) : (
              <ul>
                {rows.map((row) => (
                  <ReportItem key={row.id} row={row} open={row.id === open} reading={open !== undefined} />
                ))}
              </ul>
            )
          }
        </Answered>
      </section>
      {open !== undefined && <OpenReport key={open} id={open} />}
    </div>
  );
}

interface ItemProps {
  row: ReportLine;
  open: boolean;
  /** A report is open: its words, not this list, are what j and k go through. */
  reading: boolean;
}

function ReportItem({ row: { id, title, outlet, publishedAt, versions, found }, open, reading }: ItemProps) {
  return (
    <li>
      <a
        href={hrefTo("reader", { report: id })}
        aria-current={open ? "true" : undefined}
        data-line={reading ? undefined : id}
      >
        <span class="day">{publishedAt?.value === undefined ? "day not known" : momentWords(publishedAt.value)}</span>
        <span class="title">{title ?? id}</span>
        <span class="quiet">
          {outlet ?? "outlet not known"} · {count(found.event, "event")}, {count(found.claim, "claim")}
          {versions > 1 && ` · ${count(versions, "version")}`}
        </span>
      </a>
    </li>
  );
}

function OpenReport({ id }: { id: string }) {
  const { query } = useRoute();
  const asked = { version: query.get("version"), "as-of": query.get("as-of") };
  const answer = useAnswer<Opened>(question(`/api/reports/${encodeURIComponent(id)}`, asked));
  return (
    <div class="open">
      <p class="back">
        <a href={hrefTo("reader")}>← All reports</a>
      </p>
      <Answered answer={answer}>{(opened) => <Page {...opened} />}</Answered>
    </div>
  );
}

function Page({ report, versions, reading }: Opened) {
  const { query } = useRoute();
  const off = useUnlit();
  const lit = useMemo(() => litSpans(reading), [reading]);
  const shown = useMemo(() => lit.filter(({ kind }) => !off.has(kind)), [lit, off]);
  const before = versions.map(({ version }) => version).findLast((version) => version < reading.report.version);
  const chosen = spanOf(query.get("span"));
  return (
    <div class={chosen && !query.has("why") ? "with-items" : undefined}>
      <article aria-label={report.title ?? report.id}>
        <Facts reading={reading} />
        {versions.length > 1 && (
          <Versions report={report} versions={versions} shown={reading.report.version} before={before} />
        )}
        {before !== undefined && query.has("changes") ? (
          <Changes reading={reading} before={before} />
        ) : (
          <>
            <Legend lit={lit} />
            {reading.report.title !== undefined && !reading.sentences.some(({ kind }) => kind === "title") && (
              <h1 class="report-title">{reading.report.title}</h1>
            )}
            <Text reading={reading} lit={shown} chosen={chosen} />
          </>
        )}
        {reading.issues.length > 0 && (
          <section class="issues">
            <h2>What the reader could not settle</h2>
            <ul>
              {reading.issues.map(({ what }) => (
                <li key={what}>{what}</li>
              ))}
            </ul>
          </section>
        )}
      </article>
      {chosen && !query.has("why") && <Items reading={reading} lit={lit} chosen={chosen} />}
    </div>
  );
}

/** Where the report is from and of which day it is, with what that rests on. */
function Facts({ reading: { report } }: { reading: Reading }) {
  const { outlet, byline, url, publishedAt, updatedAt } = report;
  return (
    <p class="report-facts">
      <span>{outlet ?? "outlet not known"}</span>
      {byline !== undefined && <span>{byline}</span>}
      <span title={publishedAt?.because.join("; ")}>
        {publishedAt?.value === undefined ? "day not known" : `published ${momentWords(publishedAt.value)}`}
        {publishedAt?.certainty === "implied" && ", worked out from the text"}
      </span>
      {publishedAt?.candidates !== undefined && (
        <span>may be of any of {count(publishedAt.candidates.length, "day")}</span>
      )}
      {updatedAt?.value !== undefined && <span>updated {momentWords(updatedAt.value)}</span>}
      {url !== undefined && /^https?:/.test(url) && (
        <a href={url} rel="noreferrer noopener" target="_blank">
          its address
        </a>
      )}
    </p>
  );
}

interface VersionsProps extends Pick<Opened, "report" | "versions"> {
  shown: number;
  before: number | undefined;
}

function Versions({ report, versions, shown, before }: VersionsProps) {
  return (
    <nav class="versions" aria-label="Versions">
      {versions.map(({ version, learntAt }) => (
        <a
          key={version}
          href={hrefTo("reader", { report: report.id, version: String(version) })}
          aria-current={version === shown ? "true" : undefined}
        >
          Version {version}, learnt {dayWords(learntAt.slice(0, 10))}
        </a>
      ))}
      {before !== undefined && (
        <a href={hrefTo("reader", { report: report.id, version: String(shown), changes: "1" })}>What changed</a>
      )}
    </nav>
  );
}

function spanOf(words: string | undefined): Stretch | undefined {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(words ?? "") ?? [];
  return from === undefined || to === undefined ? undefined : { from: Number(from), to: Number(to) };
}
