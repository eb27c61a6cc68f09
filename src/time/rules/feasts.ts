import { type Day, dayOf, easterOf, nthWeekday, orthodoxEasterOf, pad } from "../calendar.ts";

/** A day of the year with a name, wherever in the week it falls. Days that states keep at different times are left out. */
export interface Feast {
  id: string;
  /** In lower case, as the recognizers see words: "new year 's eve". */
  names: readonly string[];
  dayIn(year: number): Day;
  /** Its month and day, where they are the same each year: "12-25". */
  fixed?: string;
}

const fixed = (id: string, month: number, day: number, ...names: string[]): Feast => ({
  id,
  names,
  dayIn: (year) => dayOf(year, month, day),
  fixed: `${pad(month)}-${pad(day)}`,
});

const fromEaster = (id: string, days: number, ...names: string[]): Feast => ({
  id,
  names,
  dayIn: (year) => easterOf(year) + days,
});

const nth = (id: string, month: number, weekday: number, count: number, ...names: string[]): Feast => ({
  id,
  names,
  dayIn: (year) => nthWeekday(year, month, weekday, count),
});

export const feasts: readonly Feast[] = [
  fixed("new-year", 1, 1, "new year 's day", "new years day", "new year 's"),
  fixed("epiphany", 1, 6, "epiphany"),
  nth("martin-luther-king-day", 1, 1, 3, "martin luther king day", "martin luther king jr . day"),
  fixed("valentines-day", 2, 14, "valentine 's day"),
  nth("presidents-day", 2, 1, 3, "presidents day", "president 's day", "presidents ' day"),
  fixed("saint-patricks-day", 3, 17, "st . patrick 's day", "st patrick 's day"),
  fromEaster("ash-wednesday", -46, "ash wednesday"),
  fromEaster("palm-sunday", -7, "palm sunday"),
  fromEaster("maundy-thursday", -3, "maundy thursday"),
  fromEaster("good-friday", -2, "good friday"),
  fromEaster("holy-saturday", -1, "holy saturday"),
  fromEaster("easter", 0, "easter", "easter sunday"),
  {
    id: "orthodox-easter",
    names: ["orthodox easter", "orthodox easter sunday"],
    dayIn: orthodoxEasterOf,
  },
  fromEaster("easter-monday", 1, "easter monday"),
  fromEaster("ascension-day", 39, "ascension day"),
  fromEaster("whit-sunday", 49, "whit sunday", "pentecost"),
  fromEaster("whit-monday", 50, "whit monday"),
  fixed("may-day", 5, 1, "may day"),
  fixed("cinco-de-mayo", 5, 5, "cinco de mayo"),
  nth("memorial-day", 5, 1, -1, "memorial day"),
  fixed("fourth-of-july", 7, 4, "fourth of july"),
  fixed("bastille-day", 7, 14, "bastille day"),
  nth("labor-day", 9, 1, 1, "labor day"),
  nth("columbus-day", 10, 1, 2, "columbus day"),
  fixed("halloween", 10, 31, "halloween"),
  fixed("armistice-day", 11, 11, "armistice day", "veterans day", "remembrance day"),
  nth("thanksgiving", 11, 4, 4, "thanksgiving", "thanksgiving day"),
  fixed("christmas-eve", 12, 24, "christmas eve"),
  fixed("christmas", 12, 25, "christmas", "christmas day"),
  fixed("boxing-day", 12, 26, "boxing day"),
  fixed("new-years-eve", 12, 31, "new year 's eve", "new years eve"),
  {
    id: "election-day",
    names: ["election day"],
    dayIn: (year) => nthWeekday(year, 11, 1, 1) + 1,
  },
];

const byId = new Map(feasts.map((feast) => [feast.id, feast]));

export function feastBy(id: string): Feast {
  const feast = byId.get(id);
  if (!feast) throw new Error(`unknown feast: ${id}`);
  return feast;
}
