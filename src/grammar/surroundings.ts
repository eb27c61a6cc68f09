import type { Forms } from "./forms.ts";
import { fillRows, keep, LAYER, Layers, type LayerWeights } from "./layers.ts";
import type { Machine } from "./machine.ts";
import { headOf, weightsIn } from "./sections.ts";
import { layerArraysOf, type LayerName, type LayerSizes, padded } from "./sizes.ts";

/** Rows of numbers for the words of a sentence: what a network that reads it from both sides makes of each. */
export interface WordRows {
  /** Numbers that are made of a word. */
  columns: number;
  /** Numbers from one word's row to the next: the columns, and what fills them up. */
  width: number;
  /** The rows of the words, one after the other, in 1/1024. */
  read(words: readonly { form: string }[]): Int16Array;
}

const MAGIC = "chancery surroundings 1\n";

/**
 * Opens a file of layers over the grammar's own vocabulary: a line of magic, the header's length in bytes, sizes and columns as JSON, then the
 * arrays of the layers and the matrix that makes the columns of the second layer, two bytes a weight, the low bytes of an array before its high ones.
 */
export function openWordRows(file: Uint8Array, forms: Forms, machine: Machine): WordRows {
  const { header, at: begin } = headOf<LayerSizes & { columns: number }>(file, MAGIC, "file of surroundings");
  const { columns, ...sizes } = header;
  const width = padded(columns);
  let at = begin;
  const take = ([rows, columns]: readonly [number, number]): Int16Array => {
    const count = rows * columns;
    const weights = weightsIn(file, at, count);
    at += 2 * count;
    return weights;
  };
  const arrays = {} as LayerWeights["arrays"];
  for (const [name, shape] of Object.entries(layerArraysOf(sizes))) arrays[name as LayerName] = take(shape);
  const out = keep(take([sizes.inner, width]), machine, width);
  if (at !== file.length) throw new Error(`not the size of a file of surroundings: ${file.length} bytes, not ${at}`);
  const layers = new Layers({ sizes, arrays }, forms, machine);
  const none = machine.reserve(2 * width);
  let rows = 0;
  let room = 0;
  return {
    columns,
    width,
    read(words) {
      const shapes = forms.shapes(words);
      layers.read(shapes, 0, words.length);
      if (words.length > room) {
        room = Math.max(64, 2 * words.length);
        rows = machine.reserve(2 * (room + 2) * width);
      }
      fillRows(machine, none, width, rows, words.length);
      machine.multiply(layers.rows, out, rows, words.length, sizes.inner, width, LAYER);
      return machine.shorts.slice(rows >> 1, (rows >> 1) + words.length * width);
    },
  };
}
