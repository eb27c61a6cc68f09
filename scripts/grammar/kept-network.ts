import { readFileSync, writeFileSync } from "node:fs";
import type { Network } from "../../src/grammar/network.ts";
import { type ArrayName, arrayNames, arraysOf, type Sizes } from "../../src/grammar/sizes.ts";
import type { Network as Trained } from "./float-network.ts";

/** Weights of a trained network, array by array. */
export interface Kept {
  sizes: Sizes;
  arrays: Record<ArrayName, Float32Array>;
}

export function keptOf({ sizes, matrices: { numbers }, at }: Trained): Kept {
  const arrays = {} as Kept["arrays"];
  for (const name of arrayNames(sizes)) {
    const [rows, columns] = arraysOf(sizes)[name];
    arrays[name] = numbers.slice(at[name], at[name] + rows * columns);
  }
  return { sizes, arrays };
}

/** The sizes as a line of JSON, then the weights. */
export function writeKept(file: string, { sizes, arrays }: Kept): void {
  const head = Buffer.from(`${JSON.stringify({ sizes })}\n`);
  writeFileSync(file, Buffer.concat([head, ...arrayNames(sizes).map((name) => Buffer.from(arrays[name].buffer))]));
}

export function readKept(file: string): Kept {
  const bytes = readFileSync(file);
  let at = bytes.indexOf("\n") + 1;
  const { sizes } = JSON.parse(bytes.toString("utf8", 0, at)) as { sizes: Sizes };
  const arrays = {} as Kept["arrays"];
  for (const name of arrayNames(sizes)) {
    const [rows, columns] = arraysOf(sizes)[name];
    const part = Uint8Array.from(bytes.subarray(at, at + 4 * rows * columns));
    arrays[name] = new Float32Array(part.buffer);
    at += part.length;
  }
  return { sizes, arrays };
}

/** In the product's fixed-point numbers: word vectors in 1/4096, weights in 1/1024. */
export function inFixedPoint({ sizes, arrays }: Kept): Network {
  const fixed = {} as Network["arrays"];
  for (const name of arrayNames(sizes)) {
    const steps = ["own", "suffix", "prefix", "look"].includes(name) ? 4096 : 1024;
    fixed[name] = Int16Array.from(arrays[name], (weight) =>
      Math.max(-32767, Math.min(32767, Math.round(weight * steps))),
    );
  }
  return { sizes, arrays: fixed };
}
