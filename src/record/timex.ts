import type { Found } from "./certainty.ts";
import type { Span } from "./span.ts";
import type { When } from "./when.ts";

export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";
export type TimexMod =
  | "START"
  | "MID"
  | "END"
  | "BEFORE"
  | "AFTER"
  | "ON_OR_BEFORE"
  | "ON_OR_AFTER"
  | "LESS_THAN"
  | "MORE_THAN"
  | "EQUAL_OR_LESS"
  | "EQUAL_OR_MORE"
  | "APPROX";

/** A time expression, in TIMEX3 (ISO-TimeML). */
export interface Timex extends Span, Found {
  id: string;
  type: TimexType;
  /** TIMEX3 value. */
  value: string;
  mod?: TimexMod;
  /** Extended Date/Time Format, where the value names calendar time. */
  edtf?: string;
  /** The calendar interval, where the value names one. */
  when?: When;
  /** Id of the one that ends the stretch this one begins: "from 3 May to 7 June". */
  through?: string;
  /** What a relative expression was counted from: `report`, `speaker`, or the id of a timex or event. */
  anchor?: string;
  /** How its value was worked out, in plain words. */
  because?: string[];
}
