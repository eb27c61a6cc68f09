/** Zones as written in the press, and a place whose clocks keep them. Standard and summer time of a place are one zone. */
const zones: Readonly<Record<string, { iana: string; offset?: string }>> = {
  gmt: { iana: "Etc/UTC", offset: "Z" },
  utc: { iana: "Etc/UTC", offset: "Z" },
  z: { iana: "Etc/UTC", offset: "Z" },
  est: { iana: "America/New_York", offset: "-05:00" },
  edt: { iana: "America/New_York", offset: "-04:00" },
  et: { iana: "America/New_York" },
  eastern: { iana: "America/New_York" },
  cst: { iana: "America/Chicago", offset: "-06:00" },
  cdt: { iana: "America/Chicago", offset: "-05:00" },
  ct: { iana: "America/Chicago" },
  central: { iana: "America/Chicago" },
  mst: { iana: "America/Denver", offset: "-07:00" },
  mdt: { iana: "America/Denver", offset: "-06:00" },
  mountain: { iana: "America/Denver" },
  pst: { iana: "America/Los_Angeles", offset: "-08:00" },
  pdt: { iana: "America/Los_Angeles", offset: "-07:00" },
  pt: { iana: "America/Los_Angeles" },
  pacific: { iana: "America/Los_Angeles" },
  bst: { iana: "Europe/London", offset: "+01:00" },
  british: { iana: "Europe/London" },
  cet: { iana: "Europe/Paris", offset: "+01:00" },
  cest: { iana: "Europe/Paris", offset: "+02:00" },
  "central european": { iana: "Europe/Paris" },
  eet: { iana: "Europe/Helsinki", offset: "+02:00" },
  eest: { iana: "Europe/Helsinki", offset: "+03:00" },
  "eastern european": { iana: "Europe/Helsinki" },
  msk: { iana: "Europe/Moscow", offset: "+03:00" },
  ist: { iana: "Asia/Kolkata", offset: "+05:30" },
  indian: { iana: "Asia/Kolkata" },
  gulf: { iana: "Asia/Dubai" },
  jst: { iana: "Asia/Tokyo", offset: "+09:00" },
  kst: { iana: "Asia/Seoul", offset: "+09:00" },
  korean: { iana: "Asia/Seoul" },
  aest: { iana: "Australia/Sydney", offset: "+10:00" },
  aedt: { iana: "Australia/Sydney", offset: "+11:00" },
  wat: { iana: "Africa/Lagos", offset: "+01:00" },
  "west africa": { iana: "Africa/Lagos" },
  cat: { iana: "Africa/Maputo", offset: "+02:00" },
  "central africa": { iana: "Africa/Maputo" },
  eat: { iana: "Africa/Nairobi", offset: "+03:00" },
  "east africa": { iana: "Africa/Nairobi" },
  sast: { iana: "Africa/Johannesburg", offset: "+02:00" },
};

/** A zone as its place's clocks keep it, or as so many minutes ahead of UTC, or as both. */
export interface Zone {
  iana?: string;
  minutes?: number;
}

/** What is known of places' clocks where a text is read. */
export interface Clocks {
  /** IANA zone of a state, or of a city. */
  zoneOf?: ((place: string) => string | undefined) | undefined;
  /** The zone that "local time" is of. */
  here?: string | undefined;
}

const utc: Zone = { iana: "Etc/UTC", minutes: 0 };

/** The zone that words name: an abbreviation, a place's own time, hours from UTC, a letter of the military, "local time". */
export function zoneBy(written: string, { zoneOf, here }: Clocks = {}): Zone | undefined {
  const words = written.toLowerCase();
  const shifted = /^(?:gmt|utc)? ?([+-])(\d\d?):?(\d\d)?$/.exec(words);
  if (shifted) return shiftedBy((shifted[1] === "-" ? -1 : 1) * (Number(shifted[2]) * 60 + Number(shifted[3] ?? 0)));
  if (/^[a-ik-y]$/.test(words)) return shiftedBy(60 * hoursOfLetter(words));
  if (/^local\b/.test(words)) return here === undefined ? undefined : { iana: here };
  const name = words.replace(/(?: (?:standard|daylight|summer|winter))? time$/, "");
  const known = zones[name];
  if (known) return known.iana === "Etc/UTC" ? utc : { iana: known.iana };
  const iana = zoneOf?.(name);
  return iana === undefined ? undefined : { iana };
}

/** Whole hours have a zone of their own, named the other way round. */
function shiftedBy(minutes: number): Zone {
  if (minutes === 0) return utc;
  const isNamed = minutes % 60 === 0 && minutes >= -720 && minutes <= 840;
  return { ...(isNamed && { iana: `Etc/GMT${minutes > 0 ? "-" : "+"}${Math.abs(minutes / 60)}` }), minutes };
}

/** A to M, without J, lie east of Greenwich, N to Y west. */
function hoursOfLetter(letter: string): number {
  const east = "abcdefghiklm".indexOf(letter);
  return east >= 0 ? east + 1 : -("nopqrstuvwxy".indexOf(letter) + 1);
}

/** Offset from UTC, where the words fix one: "EST" does, "Eastern time" does not. */
export function offsetOf(written: string): string | undefined {
  if (/^[+-]\d\d:?\d\d$/.test(written))
    return written.includes(":") ? written : `${written.slice(0, 3)}:${written.slice(3)}`;
  const words = written.toLowerCase().split(" ");
  if (words.includes("standard") && words[0] === "eastern") return "-05:00";
  return zones[words[0]!]?.offset;
}
