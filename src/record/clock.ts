const MINUTE = 60_000;

/** One a zone: they are costly to make. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Whole minutes a zone's clocks are ahead of UTC at a moment. */
export function offsetAt(zone: string, at: number): number {
  let clock = clocks.get(zone);
  if (!clock) {
    const [numeric, digits] = ["numeric", "2-digit"] as const;
    const parts = {
      year: numeric,
      month: digits,
      day: digits,
      hour: digits,
      minute: digits,
      hourCycle: "h23",
    } as const;
    clocks.set(zone, (clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...parts })));
  }
  const shown = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(shown["year"]!, shown["month"]! - 1, shown["day"], shown["hour"], shown["minute"]);
  return Math.round((local - at) / MINUTE);
}
