export { findTimexes } from "./find/find.ts";
export type { FoundTimex } from "./meaning.ts";
export { newsDay, type NewsSetting } from "./news-day.ts";
export { mayCoincide, whenAt } from "./place-day.ts";
export { inferReportDates, type ReportDateInput, type ReportDates } from "./report-date/infer.ts";
export { type ReportDay, reportDays } from "./report-day.ts";
export { type ResolveInput, resolveTimexes } from "./resolve/resolve.ts";
export { whenOf } from "./when-of.ts";
