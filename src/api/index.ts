export { createApp, type House } from "./app.ts";
export { pagesFrom } from "./page.ts";
export { serve, type Served, type ServeOptions } from "./serve.ts";
