import { BLOCK } from "../../src/grammar/sizes.ts";

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
    this.#machine = new wasm.Instance(module(), { m: { m: this.#memory } }).exports;
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

/** The part of WebAssembly that is used; the standard library of the language does not know it. */
interface Memory {
  buffer: ArrayBuffer;
  grow(pages: number): number;
}
interface Machine {
  multiply(...places: number[]): void;
  gather(...places: number[]): void;
}
interface Wasm {
  Memory: new (size: { initial: number }) => Memory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Machine };
}
const wasm = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly;

let compiled: object | undefined;
const module = (): object => (compiled ??= new wasm.Module(program()));

/** The two loops as a WebAssembly module, put together here: it is shorter than the tools that would make it. */
function program(): Uint8Array {
  const i32 = 0x7f;
  const v128 = 0x7b;
  const get = (local: number) => [0x20, local];
  const set = (local: number) => [0x21, local];
  const number = (value: number): number[] => [0x41, ...signed(value)];
  const add = 0x6a;
  const loop = (...body: number[][]) => [0x03, 0x40, ...body.flat(), 0x0b];
  const again = (...condition: number[][]) => [...condition.flat(), 0x0d, 0];
  const raise = (local: number, ...by: number[][]) => [...get(local), ...by.flat(), add, ...set(local)];
  const load = (offset: number) => [0xfd, 0x00, 4, offset];
  const store = (offset: number) => [0xfd, 0x0b, 4, offset];
  const splat = [0xfd, 0x09, 2, 0];
  const plus = [0xfd, 0xe4, 0x01];
  const times = [0xfd, 0xe6, 0x01];
  const larger = [0xfd, 0xe9, 0x01];
  const zero = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
  const eight = (each: (at: number) => number[]) => Array.from({ length: 8 }, (_, at) => each(at)).flat();
  const counted = (local: number) => [...raise(local, number(-1)), ...again(get(local))];
  const below = (local: number, limit: number) => again(get(local), get(limit), [0x49]);

  // a 0, aRow 1, aInner 2, b 3, out 4, rows 5, inner 6, columns 7; column 8, p 9, q 10, k 11; factor 12, sums 13 to 20
  const multiply = [
    ...[2, 4, i32, 9, v128],
    ...loop(
      [...number(0), ...set(8)],
      loop(
        eight((at) => [...get(4), ...get(8), add, ...load(16 * at), ...set(13 + at)]),
        [...get(0), ...set(9), ...get(3), ...get(8), add, ...set(10), ...get(6), ...set(11)],
        loop(
          [...get(9), ...splat, ...set(12)],
          eight((at) => [
            ...get(13 + at),
            ...get(12),
            ...get(10),
            ...load(16 * at),
            ...times,
            ...plus,
            ...set(13 + at),
          ]),
          raise(9, get(2)),
          raise(10, get(7)),
          counted(11),
        ),
        eight((at) => [...get(4), ...get(8), add, ...get(13 + at), ...store(16 * at)]),
        raise(8, number(128)),
        below(8, 7),
      ),
      raise(0, get(1)),
      raise(4, get(7)),
      counted(5),
    ),
    0x0b,
  ];
  // list 0, count 1, out 2, columns 3; column 4, p 5, k 6, row 7; sums 8 to 15
  const gather = [
    ...[2, 4, i32, 8, v128],
    ...loop(
      eight((at) => [...zero, ...set(8 + at)]),
      [...get(0), ...set(5), ...get(1), ...set(6)],
      loop(
        [...get(5), 0x28, 2, 0, ...get(4), add, ...set(7)],
        eight((at) => [...get(8 + at), ...get(7), ...load(16 * at), ...plus, ...set(8 + at)]),
        raise(5, number(4)),
        counted(6),
      ),
      eight((at) => [...get(2), ...get(4), add, ...get(8 + at), ...zero, ...larger, ...store(16 * at)]),
      raise(4, number(128)),
      below(4, 3),
    ),
    0x0b,
  ];
  const text = (word: string) => [word.length, ...new TextEncoder().encode(word)];
  const section = (id: number, ...body: number[]) => [id, ...unsigned(body.length), ...body];
  const type = (count: number) => [0x60, count, ...new Array<number>(count).fill(i32), 0];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 2, ...type(8), ...type(4)),
    ...section(2, 1, ...text("m"), ...text("m"), 0x02, 0, 1),
    ...section(3, 2, 0, 1),
    ...section(7, 2, ...text("multiply"), 0, 0, ...text("gather"), 0, 1),
    ...section(10, 2, ...unsigned(multiply.length), ...multiply, ...unsigned(gather.length), ...gather),
  ]);
}

function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const done = value >= -64 && value < 64;
  return done ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}
