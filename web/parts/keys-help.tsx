import { viewNames, views } from "../state/route.ts";
import { Dialog } from "./dialog.tsx";

const keys: readonly (readonly [key: string, does: string])[] = [
  ...views.map((view, at) => [String(at + 1), viewNames[view]] as const),
  ["j, ↓", "next line, or next lit words in the Reader"],
  ["k, ↑", "the one before"],
  ["Enter", "why: the words it rests on"],
  ["Esc", "close what is open"],
  ["/", "search"],
  ["?", "these keys"],
];

export function KeysHelp({ close }: { close: () => void }) {
  return (
    <Dialog title="Keys" close={close}>
      <dl class="facts keys">
        {keys.map(([key, does]) => [
          <dt key={key}>
            <kbd>{key}</kbd>
          </dt>,
          <dd key={does}>{does}</dd>,
        ])}
      </dl>
    </Dialog>
  );
}
