export { decode, NotText } from "./decode.ts";
export { type Gathered, gatherFiles, gatherLines } from "./files.ts";
