import {
  add,
  constant,
  countDown,
  f32x4,
  get,
  i16x8,
  i32x4,
  isBelow,
  load32,
  loop,
  type Memory,
  moduleOf,
  raise,
  type Routine,
  set,
  shiftLeft,
  v128,
  wasm,
} from "./wasm.ts";

/**
 * Sums and products of 16-bit numbers, eight at a time (WebAssembly's 128-bit numbers): the same on every machine, for no
 * step depends on how it rounds. Numbers are fixed-point: weights and sums count in 1/1024, layers in 1/4096.
 */
export class Machine {
  /** The memory as 16-bit numbers, and as 32-bit ones. Anew after each `reserve`. */
  shorts: Int16Array;
  ints: Int32Array;
  readonly #memory: Memory;
  readonly #routines: Routines;
  #used = 0;

  constructor() {
    this.#memory = new wasm.Memory({ initial: 1 });
    this.shorts = new Int16Array(this.#memory.buffer);
    this.ints = new Int32Array(this.#memory.buffer);
    this.#routines = new wasm.Instance(compiled(), { m: { m: this.#memory } }).exports as Routines;
  }

  /** Makes room for `bytes` bytes, cleared, and gives the address of the first, a multiple of 64. */
  reserve(bytes: number): number {
    const address = this.#used;
    this.#used += Math.ceil(bytes / 64) * 64;
    const missing = this.#used - this.#memory.buffer.byteLength;
    if (missing > 0) {
      this.#memory.grow(Math.max(Math.ceil(missing / PAGE), this.#memory.buffer.byteLength / PAGE / 4));
      this.shorts = new Int16Array(this.#memory.buffer);
      this.ints = new Int32Array(this.#memory.buffer);
    }
    return address;
  }

  /**
   * out[r, c] += sum over i of a[r, i] * b[i, c] / 2^shift, for `rows` rows and one more where they are odd in number. `b` holds
   * the numbers of two rows side by side (see `paired`). `inner` is even, `columns` a multiple of 32.
   */
  multiply(a: number, b: number, out: number, rows: number, inner: number, columns: number, shift: number): void {
    if (rows > 0)
      this.#routines.multiply(a, 2 * inner, b, out, (rows + 1) >> 1, inner >> 1, 2 * columns, shift, 1 << (shift - 1));
  }

  /** The same for one row, which is `out`'s too. */
  multiplyRow(a: number, b: number, out: number, inner: number, columns: number, shift: number): void {
    this.#routines.multiplyRow(a, b, out, inner >> 1, 2 * columns, shift, 1 << (shift - 1));
  }

  /** out[c] = the sum of `count` rows, whose addresses stand at `list`, but no less than `least`. */
  sum(list: number, count: number, out: number, columns: number, least: number): void {
    this.#routines.sum(list, count, out, 2 * columns, least);
  }

  /**
   * Gated sums down `count` rows: c = keep * before + (1 - keep) * value, and out = open * c + skip. The three gates, before
   * squashing, stand `inner` apart in a row of `gates`. Steps are in bytes, and may be negative.
   */
  gate(
    gates: number,
    gatesStep: number,
    out: number,
    outStep: number,
    skip: number,
    skipStep: number,
    count: number,
    columns: number,
    inner: number,
  ): void {
    if (count > 0) this.#routines.gate(gates, gatesStep, out, outStep, skip, skipStep, count, 2 * columns, 2 * inner);
  }
}

/** Bytes in one step of WebAssembly memory. */
const PAGE = 65536;

/** Columns of a strip. */
const STRIP = 16;

/** A matrix as the machine takes it: strips of columns, in which of each two rows the numbers of a column stand side by side. */
export function paired(rows: Int16Array, columns: number, to: Int16Array, at: number): void {
  const inner = rows.length / columns;
  for (let row = 0; row < inner; row++)
    for (let column = 0; column < columns; column++) {
      const strip = at + Math.floor(column / STRIP) * inner * STRIP;
      to[strip + (row >> 1) * 2 * STRIP + 2 * (column % STRIP) + (row & 1)] = rows[row * columns + column]!;
    }
}

type Routines = Record<"multiply" | "multiplyRow" | "sum" | "gate", (...takes: number[]) => void>;

let made: object | undefined;
const compiled = (): object => (made ??= new wasm.Module(moduleOf([multiply(), multiplyRow(), sum(), gate()])));

const each = (count: number, body: (at: number) => readonly number[]): number[] =>
  Array.from({ length: count }, (_, at) => body(at)).flat();

/** Starts a sum from what stands in `out`, shifted up and half of the last place added, for rounding. */
const start = (address: readonly number[], offset: number, shift: number, half: number, sum: number): number[] => [
  ...address,
  ...v128.loadShorts(offset),
  ...get(shift),
  ...i32x4.shiftLeft,
  ...get(half),
  ...i32x4.splat,
  ...i32x4.add,
  ...set(sum),
];

/** Two sums of four, shifted down, as eight 16-bit numbers. */
const finish = (address: readonly number[], offset: number, shift: number, sum: number): number[] => [
  ...address,
  ...get(sum),
  ...get(shift),
  ...i32x4.shiftRight,
  ...get(sum + 1),
  ...get(shift),
  ...i32x4.shiftRight,
  ...i16x8.narrow,
  ...v128.store(offset),
];

function multiply(): Routine {
  const [a, aStep, b, out, rowPairs, pairs, columns, shift, half] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
  const [column, row, rowsLeft, p, q, k, to, to2, p2, strip] = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18] as const;
  const [first, second, weights, sums] = [19, 20, 21, 22] as const;
  const body = [
    ...constant(0),
    ...set(column),
    ...get(b),
    ...set(strip),
    ...loop(
      [...get(a), ...set(row), ...get(rowPairs), ...set(rowsLeft), ...get(out), ...get(column), ...add, ...set(to)],
      loop(
        [...get(to), ...get(columns), ...add, ...set(to2)],
        each(4, (at) => start(get(to), 8 * at, shift, half, sums + at)),
        each(4, (at) => start(get(to2), 8 * at, shift, half, sums + 4 + at)),
        [...get(row), ...set(p), ...get(row), ...get(aStep), ...add, ...set(p2)],
        [...get(strip), ...set(q), ...get(pairs), ...set(k)],
        loop(
          [...get(p), ...v128.loadPairs(0), ...set(first), ...get(p2), ...v128.loadPairs(0), ...set(second)],
          each(4, (at) => [
            ...get(q),
            ...v128.load(16 * at),
            ...set(weights),
            ...get(sums + at),
            ...get(weights),
            ...get(first),
            ...i32x4.dot,
            ...i32x4.add,
            ...set(sums + at),
            ...get(sums + 4 + at),
            ...get(weights),
            ...get(second),
            ...i32x4.dot,
            ...i32x4.add,
            ...set(sums + 4 + at),
          ]),
          raise(p, constant(4)),
          raise(p2, constant(4)),
          raise(q, constant(64)),
          countDown(k),
        ),
        finish(get(to), 0, shift, sums),
        finish(get(to), 16, shift, sums + 2),
        finish(get(to2), 0, shift, sums + 4),
        finish(get(to2), 16, shift, sums + 6),
        [...get(to2), ...get(columns), ...add, ...set(to)],
        raise(row, [...get(aStep), ...constant(1), ...shiftLeft]),
        countDown(rowsLeft),
      ),
      raise(strip, [...get(pairs), ...constant(6), ...shiftLeft]),
      raise(column, constant(32)),
      isBelow(column, columns),
    ),
  ];
  return { name: "multiply", takes: 9, locals: [10, 11], body };
}

function multiplyRow(): Routine {
  const [a, b, out, pairs, columns, shift, half] = [0, 1, 2, 3, 4, 5, 6] as const;
  const [column, p, q, k, to, other] = [7, 8, 9, 10, 11, 12] as const;
  const [factor, sums] = [13, 14] as const;
  const body = [
    ...constant(0),
    ...set(column),
    ...get(b),
    ...set(q),
    ...loop(
      [...get(out), ...get(column), ...add, ...set(to)],
      each(8, (at) => start(get(to), 8 * at, shift, half, sums + at)),
      [...get(a), ...set(p), ...get(pairs), ...set(k)],
      [...get(q), ...get(pairs), ...constant(6), ...shiftLeft, ...add, ...set(other)],
      loop(
        [...get(p), ...v128.loadPairs(0), ...set(factor)],
        each(8, (at) => [
          ...get(sums + at),
          ...get(factor),
          ...get(at < 4 ? q : other),
          ...v128.load(16 * (at % 4)),
          ...i32x4.dot,
          ...i32x4.add,
          ...set(sums + at),
        ]),
        raise(p, constant(4)),
        raise(q, constant(64)),
        raise(other, constant(64)),
        countDown(k),
      ),
      each(4, (at) => finish(get(to), 16 * at, shift, sums + 2 * at)),
      [...get(other), ...set(q)],
      raise(column, constant(64)),
      isBelow(column, columns),
    ),
  ];
  return { name: "multiplyRow", takes: 7, locals: [6, 9], body };
}

function sum(): Routine {
  const [list, count, out, columns, least] = [0, 1, 2, 3, 4] as const;
  const [column, p, k, row] = [5, 6, 7, 8] as const;
  const sums = 9;
  const body = [
    ...constant(0),
    ...set(column),
    ...loop(
      each(4, (at) => [...constant(0), ...i16x8.splat, ...set(sums + at)]),
      [...get(list), ...set(p), ...get(count), ...set(k)],
      loop(
        [...get(p), ...load32, ...get(column), ...add, ...set(row)],
        each(4, (at) => [
          ...get(sums + at),
          ...get(row),
          ...v128.load(16 * at),
          ...i16x8.addSaturated,
          ...set(sums + at),
        ]),
        raise(p, constant(4)),
        countDown(k),
      ),
      each(4, (at) => [
        ...get(out),
        ...get(column),
        ...add,
        ...get(sums + at),
        ...get(least),
        ...i16x8.splat,
        ...i16x8.max,
        ...v128.store(16 * at),
      ]),
      raise(column, constant(64)),
      isBelow(column, columns),
    ),
  ];
  return { name: "sum", takes: 5, locals: [4, 4], body };
}

function gate(): Routine {
  const [gates, gatesStep, out, outStep, skip, skipStep, count, columns, inner] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
  const [column, g, o, s, k, other] = [9, 10, 11, 12, 13, 14] as const;
  const [cell, raw, value, keep] = [15, 16, 17, 18] as const;
  const squashed = (address: number): number[] => [
    ...get(address),
    ...v128.loadShorts(0),
    ...f32x4.fromInts,
    ...f32x4.constant(1 / 1024),
    ...f32x4.multiply,
    ...set(raw),
    ...get(raw),
    ...get(raw),
    ...get(raw),
    ...f32x4.multiply,
    ...f32x4.constant(1),
    ...f32x4.add,
    ...f32x4.root,
    ...f32x4.divide,
  ];
  const half = [...f32x4.constant(0.5), ...f32x4.multiply, ...f32x4.constant(0.5), ...f32x4.add];
  const body = [
    ...constant(0),
    ...set(column),
    ...loop(
      [...f32x4.constant(0), ...set(cell), ...get(count), ...set(k)],
      [...get(gates), ...get(column), ...add, ...set(g)],
      [...get(out), ...get(column), ...add, ...set(o)],
      [...get(skip), ...get(column), ...add, ...set(s)],
      loop(
        [...squashed(g), ...set(value), ...get(g), ...get(inner), ...add, ...set(other)],
        [...squashed(other), ...half, ...set(keep), ...raise(other, get(inner))],
        [...get(value), ...get(keep), ...get(cell), ...get(value), ...f32x4.subtract, ...f32x4.multiply],
        [...f32x4.add, ...set(cell)],
        [...get(o), ...squashed(other), ...half, ...get(cell), ...f32x4.multiply],
        [...f32x4.constant(4096), ...f32x4.multiply, ...f32x4.nearest, ...i32x4.fromFloats],
        [...get(s), ...v128.loadShorts(0), ...i32x4.add, ...set(raw)],
        [...get(raw), ...get(raw), ...i16x8.narrow, ...v128.storeHalf(0)],
        raise(g, get(gatesStep)),
        raise(o, get(outStep)),
        raise(s, get(skipStep)),
        countDown(k),
      ),
      raise(column, constant(8)),
      isBelow(column, columns),
    ),
  ];
  return { name: "gate", takes: 9, locals: [6, 4], body };
}
