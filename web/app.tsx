import type { FunctionComponent } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { Header } from "./parts/header.tsx";
import { KeysHelp } from "./parts/keys-help.tsx";
import { WhyPanel } from "./parts/why.tsx";
import { useKeys } from "./state/keys.ts";
import { useRoute, type View, viewNames } from "./state/route.ts";
import { Chronology } from "./views/chronology.tsx";
import { Correspondence } from "./views/correspondence.tsx";
import { Disputes } from "./views/disputes.tsx";
import { InForce } from "./views/in-force.tsx";
import { Positions } from "./views/positions.tsx";
import { Reader } from "./views/reader.tsx";
import { Search } from "./views/search.tsx";

const pages: Record<View, FunctionComponent> = {
  reader: Reader,
  chronology: Chronology,
  correspondence: Correspondence,
  positions: Positions,
  disputes: Disputes,
  "in-force": InForce,
  search: Search,
};

export function App() {
  const { view, query } = useRoute();
  const [keysShown, setKeysShown] = useState(false);
  useKeys(useCallback(() => setKeysShown(true), []));
  useEffect(() => {
    document.title = `${viewNames[view]} · Chancery`;
    scrollTo(0, 0);
  }, [view]);
  const Page = pages[view];
  const why = query.get("why");
  return (
    <>
      <Header showKeys={() => setKeysShown(true)} />
      <div class={why === undefined ? "page" : "page with-panel"}>
        <main>
          <Page key={view} />
        </main>
        {why !== undefined && <WhyPanel id={why} />}
      </div>
      {keysShown && <KeysHelp close={() => setKeysShown(false)} />}
    </>
  );
}
