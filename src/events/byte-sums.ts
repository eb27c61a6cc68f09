/** Rows that a sum of 16 bits can hold. */
const MOST = 257;

/**
 * Sums of rows of signed bytes. Four bytes are added at a time: every other one of them in one number of two 16-bit halves, the
 * rest in another. They are held 128 higher than they are, so that no half borrows from its neighbour.
 */
export class ByteSums {
  readonly #rows: Int32Array;
  readonly #even: Int32Array;
  readonly #odd: Int32Array;
  readonly #sum: Float64Array;
  #count = 0;

  constructor(bytes: Int8Array, columns: number) {
    const width = Math.ceil(columns / 4);
    this.#rows = new Int32Array((bytes.length / columns) * width);
    for (let at = 0, row = 0; at < bytes.length; row += width)
      for (let column = 0; column < columns; column++, at++)
        this.#rows[row + (column >> 2)]! |= (bytes[at]! + 128) << ((column & 3) << 3);
    this.#even = new Int32Array(width);
    this.#odd = new Int32Array(width);
    this.#sum = new Float64Array(4 * width);
  }

  add(row: number): void {
    const rows = this.#rows;
    const even = this.#even;
    const odd = this.#odd;
    for (let at = 0, from = row * even.length; at < even.length; at++, from++) {
      const four = rows[from]!;
      even[at]! += four & 0xff00ff;
      odd[at]! += (four >>> 8) & 0xff00ff;
    }
    if (++this.#count === MOST) this.#settle();
  }

  /** Puts the sums of the rows added since the last time into `to`, which is as long as a row. */
  moveTo(to: Float64Array): void {
    this.#settle();
    for (let at = 0; at < to.length; at++) to[at] = this.#sum[at]!;
    this.#sum.fill(0);
  }

  #settle(): void {
    const even = this.#even;
    const odd = this.#odd;
    const sum = this.#sum;
    const above = 128 * this.#count;
    for (let at = 0, column = 0; at < even.length; at++, column += 4) {
      sum[column]! += (even[at]! & 0xffff) - above;
      sum[column + 1]! += (odd[at]! & 0xffff) - above;
      sum[column + 2]! += (even[at]! >>> 16) - above;
      sum[column + 3]! += (odd[at]! >>> 16) - above;
      even[at] = odd[at] = 0;
    }
    this.#count = 0;
  }
}
