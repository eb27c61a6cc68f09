import { tenWords, unitWords } from "../../record/index.ts";

/** What a word may be in an expression of time, with its value; one word may be several. */
export type Senses = Record<string, number | string | undefined>;

/** Words that are these things only when written with a capital. */
const months: Record<number, string> = {
  1: "january jan",
  2: "february feb",
  3: "march mar",
  4: "april apr",
  5: "may",
  6: "june jun",
  7: "july jul",
  8: "august aug",
  9: "september sept sep",
  10: "october oct",
  11: "november nov",
  12: "december dec",
};
const weekdays: Record<number, string> = {
  1: "monday mon",
  2: "tuesday tues tue",
  3: "wednesday weds wed",
  4: "thursday thurs thur thu",
  5: "friday fri",
  6: "saturday sat",
  7: "sunday sun",
};
const units: Record<string, string> = {
  S: "second sec",
  MI: "minute min",
  H: "hour hr",
  D: "day",
  W: "week wk",
  WE: "weekend",
  M: "month",
  Q: "quarter",
  Y: "year yr",
  DE: "decade",
  CE: "century",
};
const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const tenths = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(" ");

const list: [string, string, Record<string, string>][] = [
  ["season", "plain", { SP: "spring springtime", SU: "summer summertime", FA: "autumn fall", WI: "winter wintertime" }],
  ["part", "plain", { MO: "morning mornings", AF: "afternoon afternoons", EV: "evening evenings", NI: "night nights" }],
  ["dawn", "plain", { MO: "dawn daybreak sunrise", EV: "dusk sunset sundown nightfall" }],
  [
    "often",
    "plain",
    { D: "daily nightly", W: "weekly", M: "monthly", Q: "quarterly", Y: "yearly annual annually", H: "hourly" },
  ],
  [
    "decadename",
    "plain",
    {
      2: "twenties",
      3: "thirties",
      4: "forties",
      5: "fifties",
      6: "sixties",
      7: "seventies",
      8: "eighties",
      9: "nineties",
    },
  ],
  ["vague", "plain", { X: "several few many some couple numerous countless" }],
  [
    "zone",
    "plain",
    {
      GMT: "gmt",
      UTC: "utc",
      EST: "est",
      EDT: "edt",
      ET: "et",
      CST: "cst",
      CDT: "cdt",
      CT: "ct",
      MST: "mst",
      MDT: "mdt",
      PST: "pst",
      PDT: "pdt",
      PT: "pt",
      BST: "bst",
      CET: "cet",
      CEST: "cest",
      EET: "eet",
      EEST: "eest",
      MSK: "msk",
      IST: "ist",
      JST: "jst",
      KST: "kst",
      AEST: "aest",
      AEDT: "aedt",
      WAT: "wat",
      CAT: "cat",
      EAT: "eat",
      SAST: "sast",
    },
  ],
  ["meridiem", "plain", { am: "a.m. am", pm: "p.m. pm" }],
];

/** Abbreviations of months and weekdays: they may end in a stop, and are names of time only beside a number. */
const short = new Set(
  "jan feb mar apr jun jul aug sept sep oct nov dec mon tues tue weds wed thurs thur thu fri sat sun".split(" "),
);
/** Months whose names are also common words or names of people. */
const doubtful = new Set([
  "may",
  "march",
  "mar",
  "jan",
  "dec",
  "sun",
  "sat",
  "wed",
  "mon",
  "apr",
  "jun",
  "august",
  "april",
  "june",
]);

export const words: ReadonlyMap<string, Senses> = (() => {
  const map = new Map<string, Senses>();
  const put = (word: string, senses: Senses) => map.set(word, { ...map.get(word), ...senses });
  for (const [value, names] of Object.entries(months))
    for (const name of names.split(" "))
      put(name, {
        proper: 1,
        month: Number(value),
        ...(short.has(name) ? { abbreviation: 1 } : doubtful.has(name) ? {} : { monthname: 1 }),
      });
  for (const [value, names] of Object.entries(weekdays))
    for (const name of names.split(" ")) {
      put(name, { proper: 1, weekday: Number(value), ...(short.has(name) ? { abbreviation: 1 } : { weekdayname: 1 }) });
      if (!short.has(name)) put(`${name}s`, { proper: 1, weekdays: Number(value) });
    }
  for (const [value, names] of Object.entries(units))
    for (const name of names.split(" ")) {
      put(name, { unit: value, oneunit: value });
      put(name === "century" ? "centuries" : `${name}s`, { unit: value, units: value });
    }
  put("fortnight", { fortnight: 1 });
  put("fortnights", { fortnight: 1 });
  put("semester", { unit: "HY", oneunit: "HY" });
  unitWords.forEach((word, value) =>
    put(word, { cardinal: value, small: value, ...(value >= 1 && value <= 12 && { hour: value }) }),
  );
  tenWords.forEach((word, index) => put(word, { cardinal: (index + 2) * 10, ten: (index + 2) * 10 }));
  ordinals.forEach((word, index) => put(word, { ordinal: index + 1, dom: index + 1 }));
  tenths.forEach((word, index) =>
    put(word, { ordinal: (index + 2) * 10, ...(index < 2 && { dom: (index + 2) * 10 }) }),
  );
  put("hundred", { scale: 100 });
  put("thousand", { scale: 1000 });
  put("dozen", { scale: 12 });
  put("half", { half: 1 });
  put("last", { ordinalword: "last" });
  put("final", { ordinalword: "last" });
  for (const [sense, , values] of list)
    for (const [value, names] of Object.entries(values))
      for (const name of names.split(" ")) put(name, { [sense]: value });
  return map;
})();
