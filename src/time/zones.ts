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
  cet: { iana: "Europe/Paris", offset: "+01:00" },
  cest: { iana: "Europe/Paris", offset: "+02:00" },
  eet: { iana: "Europe/Helsinki", offset: "+02:00" },
  eest: { iana: "Europe/Helsinki", offset: "+03:00" },
  msk: { iana: "Europe/Moscow", offset: "+03:00" },
  moscow: { iana: "Europe/Moscow", offset: "+03:00" },
  ist: { iana: "Asia/Kolkata", offset: "+05:30" },
  jst: { iana: "Asia/Tokyo", offset: "+09:00" },
  kst: { iana: "Asia/Seoul", offset: "+09:00" },
  aest: { iana: "Australia/Sydney", offset: "+10:00" },
  aedt: { iana: "Australia/Sydney", offset: "+11:00" },
  wat: { iana: "Africa/Lagos", offset: "+01:00" },
  cat: { iana: "Africa/Maputo", offset: "+02:00" },
  eat: { iana: "Africa/Nairobi", offset: "+03:00" },
  sast: { iana: "Africa/Johannesburg", offset: "+02:00" },
};

const keyOf = (written: string): string => written.toLowerCase().split(" ")[0]!;

/** The IANA zone of a zone as written; nothing for "local time" or a bare offset, which name no place. */
export const ianaZone = (written: string): string | undefined => zones[keyOf(written)]?.iana;

/** Offset from UTC, where the words fix one: "EST" does, "Eastern time" does not. */
export function offsetOf(written: string): string | undefined {
  if (/^[+-]\d\d:?\d\d$/.test(written))
    return written.includes(":") ? written : `${written.slice(0, 3)}:${written.slice(3)}`;
  const words = written.toLowerCase().split(" ");
  if (words.includes("standard") && words[0] === "eastern") return "-05:00";
  return zones[words[0]!]?.offset;
}
