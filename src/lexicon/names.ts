import type { Span } from "../record/index.ts";
import type {
  City,
  Country,
  GroupNoun,
  Metonym,
  Office,
  OfficeHolder,
  Organization,
  Outlet,
  Region,
  RoleTitle,
} from "./lexicon.ts";

/** What a name may mean. `form` says which of the entry's names it is. */
export type Meaning =
  | { kind: "country"; form: "name" | "adjective" | "demonym" | "capital"; country: Country }
  | { kind: "organization"; organization: Organization }
  | { kind: "metonym"; metonym: Metonym }
  | { kind: "office"; office: Office }
  | { kind: "holder"; form: "full" | "short"; holder: OfficeHolder }
  | { kind: "role"; plural: boolean; role: RoleTitle; short?: true }
  | { kind: "group"; plural: boolean; group: GroupNoun }
  | { kind: "outlet"; outlet: Outlet }
  | { kind: "region"; form: "name" | "adjective" | "demonym"; region: Region }
  | { kind: "city"; city: City };

/** A stretch of text that is a known name. Offsets leave out a leading article and a trailing possessive. */
export interface NameMatch extends Span {
  /** Index of its first token, and of the first token after it. */
  first: number;
  end: number;
  /** All it may mean, in the order of the kinds above; dates and context are for the caller to weigh. */
  meanings: readonly Meaning[];
}

export interface NameIndex {
  /**
   * Every known name in the tokens' text, nested and overlapping ones too: by place, and at one place the longest first.
   * Offsets of tokens and matches are those of `text`. Names do not run across the ends of the list: pass one sentence.
   */
  find(text: string, tokens: readonly Span[]): NameMatch[];
  /** The same, without those inside or overlapping an earlier or longer one. */
  longest(text: string, tokens: readonly Span[]): NameMatch[];
  /** How many names are known. */
  readonly size: number;
}
