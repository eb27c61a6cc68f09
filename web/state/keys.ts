import { useEffect } from "preact/hooks";
import { changeQuery, goTo, views } from "./route.ts";

/** The line or span that was last looked at: where j and k go on from. */
let current: Element | undefined;
addEventListener("focusin", ({ target }) => {
  if (target instanceof Element && target.matches("[data-line]")) current = target;
});

/** Brings the eye back to the line it left. */
export const backToLine = (): void => {
  if (current instanceof HTMLElement && current.isConnected) current.focus();
};

function step(by: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>("[data-line]")];
  const at = current?.isConnected === true ? lines.indexOf(current as HTMLElement) : -1;
  const next = at < 0 ? lines[0] : lines[Math.min(Math.max(at + by, 0), lines.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, dialog") !== null;

/** The keys of the whole page, as the list under "?" names them. */
export function useKeys(showKeys: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { key, target } = event;
      if (key === "Escape") {
        if (document.querySelector("dialog[open]")) return;
        if (isWriting(target)) (target as HTMLElement).blur();
        else {
          changeQuery({ why: undefined, span: undefined });
          backToLine();
        }
        return;
      }
      if (isWriting(target)) return;
      const onLine = target instanceof Element && target.matches("[data-line]");
      const view = views[Number(key) - 1];
      if (view) goTo(view);
      else if (key === "j" || (onLine && key === "ArrowDown")) step(1);
      else if (key === "k" || (onLine && key === "ArrowUp")) step(-1);
      else if (key === "/") document.querySelector<HTMLInputElement>("#search")?.focus();
      else if (key === "?") showKeys();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [showKeys]);
}
