import { createStore } from "./store.ts";

export type Theme = "auto" | "light" | "dark";

const kept = (): Theme => {
  const theme = localStorage.getItem("theme");
  return theme === "light" || theme === "dark" ? theme : "auto";
};

const theme = createStore<Theme>(kept());
export const useTheme = (): Theme => theme.use();

export function applyTheme(next: Theme = kept()): void {
  localStorage.setItem("theme", next);
  if (next === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = next;
  theme.set(next);
}
