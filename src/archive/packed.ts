import { deflateSync, inflateSync } from "node:zlib";
import type { Reading } from "../record/index.ts";

/** A reading as it lies in a table: its JSON, deflated. */
export const packed = (reading: Reading): Buffer => deflateSync(JSON.stringify(reading));

export const unpacked = (body: Uint8Array): string => inflateSync(body).toString("utf8");

export const readingIn = (body: Uint8Array): Reading => JSON.parse(unpacked(body)) as Reading;
