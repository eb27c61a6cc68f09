import { useState } from "preact/hooks";
import { type Added, addReport, askAnew, type NewReport, sayWhy } from "../state/answer.ts";
import { hrefTo } from "../state/route.ts";
import { Dialog } from "./dialog.tsx";

const said: Record<Added["status"], string> = {
  new: "Read and kept.",
  changed: "Kept as a new version of a report already here.",
  known: "This very text is already here.",
};

export function AddReport({ close }: { close: () => void }) {
  const [added, setAdded] = useState<Added>();
  const [failed, setFailed] = useState<string>();
  const [busy, setBusy] = useState(false);

  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const given = [...form].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1].trim() !== "",
    );
    setBusy(true);
    setFailed(undefined);
    try {
      setAdded(await addReport(Object.fromEntries(given) as unknown as NewReport));
      askAnew();
    } catch (reason) {
      setFailed(sayWhy(reason));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog title="Add a report" close={close}>
      {added ? (
        <div role="status">
          <p>{said[added.status]}</p>
          <p>
            <a href={hrefTo("reader", { report: added.id, version: String(added.version) })} onClick={close}>
              Open it in the Reader
            </a>
          </p>
          <button type="button" onClick={() => setAdded(undefined)}>
            Add another
          </button>
        </div>
      ) : (
        <form class="add" onSubmit={(event) => void add(event)}>
          <label>
            Text, with its title and dateline if it has them
            <textarea name="text" required rows={12} />
          </label>
          <div class="pair">
            <label>
              Title, where the text has none
              <input name="title" />
            </label>
            <label>
              Outlet
              <input name="outlet" />
            </label>
            <label>
              Address (URL)
              <input name="url" type="url" />
            </label>
            <label>
              Published on
              <input name="publishedAt" type="date" />
            </label>
          </div>
          {failed !== undefined && (
            <p class="failed" role="alert">
              Not added: {failed}.
            </p>
          )}
          <button type="submit" disabled={busy}>
            {busy ? "Reading…" : "Add"}
          </button>
        </form>
      )}
    </Dialog>
  );
}
