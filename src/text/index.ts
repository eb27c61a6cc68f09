export type { Block, Layout } from "./block.ts";
export { layOut } from "./layout.ts";
export { paragraphsOf } from "./paragraphs.ts";
export { findQuotations, type Quotation } from "./quotations.ts";
export { withoutTitleCase } from "./title-case.ts";
