/** Somebody whom the reader does not know by itself, and whom an archive's users have named to it. */
export interface AddedActor {
  name: string;
  /** Other spellings and names. */
  aliases: string[];
  /** `person`, or a kind of organization: party, ministry, armed-group, company, ngo … */
  kind: string;
  /** ISO 3166-1 alpha-3; for a person it must be given. */
  country?: string;
  /** PLOVER sector. */
  sector: string;
  /** What a person is, in plain words: "opposition leader". */
  role?: string;
}
