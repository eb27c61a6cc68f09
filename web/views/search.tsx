import type { Hit } from "../../src/api/contract.ts";
import { Answered, Nothing } from "../parts/answered.tsx";
import { Head } from "../parts/head.tsx";
import { question, type Rows, useAnswer } from "../state/answer.ts";
import { hrefTo, useRoute } from "../state/route.ts";
import { count } from "../words/terms.ts";
import { momentWords } from "../words/when.ts";

export function Search() {
  const { query } = useRoute();
  const asked = { q: query.get("q"), "as-of": query.get("as-of"), limit: "200" };
  const answer = useAnswer<Rows<Hit>>(asked.q === undefined ? undefined : question("/api/search", asked));
  return (
    <>
      <Head
        title={`Search: ${asked.q ?? ""}`}
        count={answer.value && count(answer.value.total, "report")}
        csv={question("/api/search", { ...asked, format: "csv" })}
      />
      <Answered answer={answer}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing>No report has these words.</Nothing>
          ) : (
            <ul class="hits">
              {rows.map(({ report, version, title, outlet, publishedAt, snippet }) => (
                <li key={`${report}/${version}`}>
                  <a data-line={report} href={hrefTo("reader", { report, version: String(version) })}>
                    {title ?? report}
                  </a>
                  <p class="quiet">
                    {outlet ?? "outlet not known"},{" "}
                    {publishedAt === undefined ? "day not known" : momentWords(publishedAt)}
                  </p>
                  <p class="sentence">
                    {snippet.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}
