import { useState } from "preact/hooks";
import { changeQuery, goTo, hrefTo, useRoute, viewNames, views } from "../state/route.ts";
import { applyTheme, type Theme, useTheme } from "../state/theme.ts";
import { AddReport } from "./add.tsx";
import { Decisions } from "./decisions.tsx";

export function Header({ showKeys }: { showKeys: () => void }) {
  const { view, query } = useRoute();
  const [adding, setAdding] = useState(false);
  const [logShown, setLogShown] = useState(false);
  const asOf = query.get("as-of");
  const search = (event: SubmitEvent): void => {
    event.preventDefault();
    const asked = new FormData(event.currentTarget as HTMLFormElement).get("q");
    if (typeof asked === "string" && asked.trim() !== "") goTo("search", { q: asked.trim() });
  };
  return (
    <header class="top">
      <a class="mark" href={hrefTo("reader")}>
        Chancery
      </a>
      <nav aria-label="Views">
        <ul>
          {views.map((each, at) => (
            <li key={each}>
              <a href={hrefTo(each)} aria-current={each === view ? "page" : undefined}>
                <kbd>{at + 1}</kbd>
                {viewNames[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="tools">
        <label class={asOf === undefined ? "as-of" : "as-of set"}>
          As known at
          <input
            type="date"
            value={asOf ?? ""}
            onChange={({ currentTarget }) => changeQuery({ "as-of": currentTarget.value })}
          />
        </label>
        {asOf !== undefined && (
          <button type="button" onClick={() => changeQuery({ "as-of": undefined })}>
            Now
          </button>
        )}
        <form role="search" onSubmit={search}>
          <input
            id="search"
            name="q"
            type="search"
            placeholder="Search  /"
            aria-label="Search the reports"
            defaultValue={query.get("q")}
          />
        </form>
        <button type="button" onClick={() => setAdding(true)}>
          Add a report
        </button>
        <button type="button" onClick={() => setLogShown(true)}>
          Decisions
        </button>
        <ThemeButton />
        <button type="button" onClick={showKeys} aria-label="Keys" title="Keys">
          ?
        </button>
      </div>
      {logShown && <Decisions close={() => setLogShown(false)} />}
      {adding && <AddReport close={() => setAdding(false)} />}
    </header>
  );
}

const next: Record<Theme, Theme> = { auto: "light", light: "dark", dark: "auto" };
const signs: Record<Theme, string> = { auto: "◐", light: "○", dark: "●" };

function ThemeButton() {
  const theme = useTheme();
  const words = `Colours: ${theme === "auto" ? "as the system has them" : theme}`;
  return (
    <button type="button" onClick={() => applyTheme(next[theme])} aria-label={words} title={words}>
      <span aria-hidden="true">{signs[theme]}</span>
    </button>
  );
}
