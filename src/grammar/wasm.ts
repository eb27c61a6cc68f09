/** Puts WebAssembly together: it is shorter than the tools that would make it. */

const I32 = 0x7f;
const V128 = 0x7b;

export const get = (local: number): number[] => [0x20, local];
export const set = (local: number): number[] => [0x21, local];
export const constant = (value: number): number[] => [0x41, ...signed(value)];
export const add = [0x6a];
export const shiftLeft = [0x74];
/** `local` += by. */
export const raise = (local: number, by: readonly number[]): number[] => [...get(local), ...by, ...add, ...set(local)];
/** Runs `body` while what its last part leaves is not zero. */
export const loop = (...body: readonly (readonly number[])[]): number[] => [0x03, 0x40, ...body.flat(), 0x0d, 0, 0x0b];
/** Counts a local down; leaves it. */
export const countDown = (local: number): number[] => [...raise(local, constant(-1)), ...get(local)];
/** Leaves whether a local is below another, neither having a sign. */
export const isBelow = (local: number, limit: number): number[] => [...get(local), ...get(limit), 0x49];
export const load32 = [0x28, 2, 0];

const simd = (code: number): number[] => [0xfd, ...unsigned(code)];
const at = (code: number, align: number) => (offset: number) => [...simd(code), align, ...unsigned(offset)];

export const v128 = {
  load: at(0x00, 1),
  store: at(0x0b, 1),
  /** Four 16-bit numbers as four 32-bit ones. */
  loadShorts: at(0x03, 1),
  /** Two 16-bit numbers, or one of 32 bits, four times. */
  loadPairs: at(0x09, 1),
  /** The lower four of eight 16-bit numbers. */
  storeHalf: (offset: number) => [...simd(0x5b), 1, ...unsigned(offset), 0],
};
export const i16x8 = { splat: simd(0x10), narrow: simd(0x85), addSaturated: simd(0x8f), max: simd(0x98) };
export const i32x4 = {
  splat: simd(0x11),
  shiftLeft: simd(0xab),
  shiftRight: simd(0xac),
  add: simd(0xae),
  dot: simd(0xba),
  fromFloats: simd(0xf8),
};
export const f32x4 = {
  constant: (value: number) => {
    const bytes = [...new Uint8Array(new Float32Array([value]).buffer)];
    return [...simd(0x0c), ...bytes, ...bytes, ...bytes, ...bytes];
  },
  add: simd(0xe4),
  subtract: simd(0xe5),
  multiply: simd(0xe6),
  divide: simd(0xe7),
  max: simd(0xe9),
  root: simd(0xe3),
  nearest: simd(0x6a),
  fromInts: simd(0xfa),
};

/** A function that takes 32-bit numbers and gives none. */
export interface Routine {
  name: string;
  takes: number;
  /** Further locals: how many of 32 bits, then how many of 128. */
  locals: readonly [ints: number, vectors: number];
  body: readonly number[];
}

/** A module of routines over one memory, imported as m.m. */
export function moduleOf(routines: readonly Routine[]): Uint8Array {
  const text = (word: string) => [word.length, ...new TextEncoder().encode(word)];
  const section = (id: number, ...body: number[]) => [id, ...unsigned(body.length), ...body];
  const type = ({ takes }: Routine) => [0x60, takes, ...new Array<number>(takes).fill(I32), 0];
  const code = ({ locals: [ints, vectors], body }: Routine) => {
    const whole = [2, ints, I32, vectors, V128, ...body, 0x0b];
    return [...unsigned(whole.length), ...whole];
  };
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, routines.length, ...routines.flatMap(type)),
    ...section(2, 1, ...text("m"), ...text("m"), 0x02, 0, 1),
    ...section(3, routines.length, ...routines.map((_, index) => index)),
    ...section(7, routines.length, ...routines.flatMap(({ name }, index) => [...text(name), 0, index])),
    ...section(10, routines.length, ...routines.flatMap(code)),
  ]);
}

function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const done = value >= -64 && value < 64;
  return done ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}

/** The part of WebAssembly that is used; the standard library of the language does not know it. */
export interface Memory {
  buffer: ArrayBuffer;
  grow(pages: number): number;
}
interface Wasm {
  Memory: new (size: { initial: number }) => Memory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: unknown };
}
export const wasm = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly;
