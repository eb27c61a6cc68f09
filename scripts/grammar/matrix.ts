import { BLOCK } from "../../src/grammar/sizes.ts";
import {
  add,
  constant,
  countDown,
  f32x4,
  get,
  isBelow,
  load32,
  loop,
  type Memory,
  moduleOf,
  raise,
  type Routine,
  set,
  v128,
  wasm,
} from "../../src/grammar/wasm.ts";

/** Products of matrices of 32-bit numbers, four at a time (WebAssembly's 128-bit numbers). */
export interface Matrices {
  /** All numbers; places are counted in it. Anew after each `reserve`. */
  readonly numbers: Float32Array;
  /** The same memory, for lists of addresses: an address is four times a place. */
  readonly addresses: Int32Array;
  /** Makes room for `count` numbers, cleared, and gives the place of the first. */
  reserve(count: number): number;
  /**
   * out[r, c] += sum over i of a[r, i] * b[i, c]. The numbers of `a` lie `aRow` and `aInner` apart, so that it may be taken
   * across; `b` and `out` are rows of `columns`, a multiple of 32.
   */
  multiply(
    a: number,
    aRow: number,
    aInner: number,
    b: number,
    out: number,
    rows: number,
    inner: number,
    columns: number,
  ): void;
  /** out[c] = the sum of the rows whose addresses stand at `list`, and no less than zero. `columns` is a multiple of 32. */
  gather(list: number, count: number, out: number, columns: number): void;
}

/** Numbers in one step of WebAssembly memory. */
const PAGE = 65536 / 4;

export const makeMatrices = (): Matrices => new VectorMatrices();

class VectorMatrices implements Matrices {
  numbers: Float32Array;
  addresses: Int32Array;
  #used = 0;
  readonly #memory: Memory;
  readonly #machine: Machine;

  constructor() {
    this.#memory = new wasm.Memory({ initial: 1 });
    this.numbers = new Float32Array(this.#memory.buffer);
    this.addresses = new Int32Array(this.#memory.buffer);
    this.#machine = new wasm.Instance(module(), { m: { m: this.#memory } }).exports as Machine;
  }

  reserve(count: number): number {
    const place = this.#used;
    this.#used += roundUp(count);
    if (this.#used > this.numbers.length) {
      const missing = Math.ceil((this.#used - this.numbers.length) / PAGE);
      this.#memory.grow(Math.max(missing, this.numbers.length / PAGE));
      this.numbers = new Float32Array(this.#memory.buffer);
      this.addresses = new Int32Array(this.#memory.buffer);
    }
    return place;
  }

  multiply(
    a: number,
    aRow: number,
    aInner: number,
    b: number,
    out: number,
    rows: number,
    inner: number,
    columns: number,
  ): void {
    if (rows > 0 && inner > 0)
      this.#machine.multiply(4 * a, 4 * aRow, 4 * aInner, 4 * b, 4 * out, rows, inner, 4 * columns);
  }

  gather(list: number, count: number, out: number, columns: number): void {
    this.#machine.gather(4 * list, count, 4 * out, 4 * columns);
  }
}

const roundUp = (count: number): number => Math.ceil(count / BLOCK) * BLOCK;

type Machine = Record<"multiply" | "gather", (...places: number[]) => void>;

let compiled: object | undefined;
const module = (): object => (compiled ??= new wasm.Module(moduleOf([multiply(), gather()])));

/** Bytes of a strip of columns: eight times four numbers. */
const STRIP = 128;
const eight = (each: (at: number) => readonly number[]): number[] =>
  Array.from({ length: 8 }, (_, at) => each(at)).flat();

function multiply(): Routine {
  const [a, aRow, aInner, b, out, rows, inner, columns] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const [column, p, q, k] = [8, 9, 10, 11] as const;
  const [factor, sums] = [12, 13] as const;
  const body = loop(
    [...constant(0), ...set(column)],
    loop(
      eight((at) => [...get(out), ...get(column), ...add, ...v128.load(16 * at), ...set(sums + at)]),
      [...get(a), ...set(p), ...get(b), ...get(column), ...add, ...set(q), ...get(inner), ...set(k)],
      loop(
        [...get(p), ...v128.loadPairs(0), ...set(factor)],
        eight((at) => [
          ...get(sums + at),
          ...get(factor),
          ...get(q),
          ...v128.load(16 * at),
          ...f32x4.multiply,
          ...f32x4.add,
          ...set(sums + at),
        ]),
        raise(p, get(aInner)),
        raise(q, get(columns)),
        countDown(k),
      ),
      eight((at) => [...get(out), ...get(column), ...add, ...get(sums + at), ...v128.store(16 * at)]),
      raise(column, constant(STRIP)),
      isBelow(column, columns),
    ),
    raise(a, get(aRow)),
    raise(out, get(columns)),
    countDown(rows),
  );
  return { name: "multiply", takes: 8, locals: [4, 9], body };
}

function gather(): Routine {
  const [list, count, out, columns] = [0, 1, 2, 3] as const;
  const [column, p, k, row] = [4, 5, 6, 7] as const;
  const sums = 8;
  const body = loop(
    eight((at) => [...f32x4.constant(0), ...set(sums + at)]),
    [...get(list), ...set(p), ...get(count), ...set(k)],
    loop(
      [...get(p), ...load32, ...get(column), ...add, ...set(row)],
      eight((at) => [...get(sums + at), ...get(row), ...v128.load(16 * at), ...f32x4.add, ...set(sums + at)]),
      raise(p, constant(4)),
      countDown(k),
    ),
    eight((at) => [
      ...get(out),
      ...get(column),
      ...add,
      ...get(sums + at),
      ...f32x4.constant(0),
      ...f32x4.max,
      ...v128.store(16 * at),
    ]),
    raise(column, constant(STRIP)),
    isBelow(column, columns),
  );
  return { name: "gather", takes: 4, locals: [4, 8], body };
}
