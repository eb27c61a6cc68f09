import type { TimexRule } from "../../rule.ts";
import { clocks } from "./clock.ts";
import { compounds } from "./compounds.ts";
import { counteds } from "./counted.ts";
import { dates } from "./dates.ts";
import { durations } from "./durations.ts";
import { holidays } from "./feasts.ts";
import { modifieds } from "./modified.ts";
import { periods } from "./periods.ts";
import { references } from "./references.ts";
import { relatives } from "./relative.ts";
import { sets } from "./sets.ts";

/** The rules for English. What one layer finds is a single word to the next: days before "two days ago", that before "about". */
export const english: readonly (readonly TimexRule[])[] = [
  [...dates, ...holidays, ...periods, ...clocks, ...relatives, ...references, ...durations, ...sets],
  compounds,
  counteds,
  modifieds,
];
