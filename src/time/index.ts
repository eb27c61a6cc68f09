export { isoOf } from "./calendar.ts";
export { findTimexes } from "./find/find.ts";
export { newsDay } from "./news-day.ts";
export { inferReportDates } from "./report-date/infer.ts";
export { datesInDoubt } from "./report-date/stated.ts";
export { reportDays } from "./report-day.ts";
export { resolveTimexes } from "./resolve/resolve.ts";
export { whenOf } from "./when-of.ts";
