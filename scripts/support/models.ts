import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** A model as it was packed: the JSON that its `open…` takes. */
export const packed = (file: string): string => gunzipSync(readFileSync(file)).toString("utf8");
