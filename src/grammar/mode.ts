/**
 * How much is asked of the machine. `fast`: a small network. `default`: a larger one. `accurate`: the default's and a larger one
 * yet, which decide together.
 */
export type Mode = "fast" | "default" | "accurate";
export const isMode = (word: string): word is Mode => word === "fast" || word === "default" || word === "accurate";
