export { type McpOptions, serveMcp } from "./server.ts";
