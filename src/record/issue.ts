/** What the reader could not settle, or where the report contradicts itself. */
export interface Issue {
  from?: number;
  to?: number;
  what: string;
}
