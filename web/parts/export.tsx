import { useState } from "preact/hooks";
import { question, sayWhy, takeOut, type TakenOut, useAnswer } from "../state/answer.ts";
import { useRoute } from "../state/route.ts";
import { Dialog } from "./dialog.tsx";

interface Format {
  name: string;
  summary: string;
  without: string;
}

const names: Record<string, string> = {
  jsonl: "JSON lines",
  polecat: "POLECAT",
  "gdelt-events": "GDELT events",
  "gdelt-mentions": "GDELT mentions",
  icalendar: "Calendar",
  geojson: "GeoJSON",
  "web-annotation": "Web Annotation",
};

/** The record in every format there is, narrowed as the page is; each says what of it the file does not hold. */
export function ExportRecord({ close }: { close: () => void }) {
  const { value } = useAnswer<{ formats: Format[] }>("/api/export");
  const { query } = useRoute();
  const asked = Object.fromEntries(["as-of", "from", "to", "country"].map((name) => [name, query.get(name)]));
  const [busy, setBusy] = useState<string>();
  const [told, setTold] = useState<{ format: string; taken?: TakenOut; failed?: string }>();

  const take = async (format: string): Promise<void> => {
    setBusy(format);
    setTold(undefined);
    try {
      setTold({ format, taken: await takeOut(question(`/api/export/${format}`, asked)) });
    } catch (reason) {
      setTold({ format, failed: sayWhy(reason) });
    } finally {
      setBusy(undefined);
    }
  };

  const narrowed = [
    asked["as-of"] && `as known at ${asked["as-of"]}`,
    asked["from"] && `from ${asked["from"]}`,
    asked["to"] && `to ${asked["to"]}`,
    asked["country"] && `what ${asked["country"]} has a part in`,
  ].filter(Boolean);
  return (
    <Dialog title="Export the record" close={close}>
      <p class="quiet">
        {narrowed.length === 0 ? "All of it." : `Only ${narrowed.join(", ")}, as this page is.`} A table of one list is
        “Export CSV” beside that list.
      </p>
      <ul class="formats">
        {(value?.formats ?? [])
          .filter(({ name }) => name !== "csv")
          .map(({ name, summary, without }) => (
            <li key={name}>
              <button type="button" disabled={busy !== undefined} onClick={() => void take(name)}>
                {busy === name ? "Writing…" : (names[name] ?? name)}
              </button>
              <p>
                {summary}
                {without !== "nothing" && <small> Not in it: {without}.</small>}
              </p>
              {told?.format === name && <Told {...told} />}
            </li>
          ))}
      </ul>
    </Dialog>
  );
}

function Told({ taken, failed }: { taken?: TakenOut; failed?: string }) {
  if (!taken)
    return (
      <p class="failed" role="alert">
        Not written: {failed}.
      </p>
    );
  const { holds, leftOut, notes } = taken;
  const left = leftOut.map(({ count, what }) => `${count} ${what}`).join(", ");
  return (
    <p class="told" role="status">
      Written: {[holds, left && `left out: ${left}`, ...notes].filter(Boolean).join("; ")}.
    </p>
  );
}
