import { type Day, dayOf, isDate } from "../calendar.ts";

const patterns = [
  /[/_.-](19\d\d|20\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.?#-]|$)/,
  /[/_-](19\d\d|20\d\d)(\d\d)(\d\d)(?=[/_.?#-]|$)/,
];

/** The day an address bears, as many outlets' do: `/2019/05/04/`, `-20190504`. */
export function dayInUrl(url: string): { day: Day; words: string } | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(url);
    if (!match) continue;
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (isDate(year, month, day)) return { day: dayOf(year, month, day), words: match[0] };
  }
  return undefined;
}
