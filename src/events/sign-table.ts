/** Numbers of a slot: two hashes of a sign, one more than its row (0 where the slot is free), and the turn that last took it. */
const SLOT = 4;

/**
 * Rows of signs by their names. Of the names two hashes are kept, side by side with the rows: in a map of so many strings, most of
 * the time would go into fetching them from memory.
 */
export class SignTable {
  readonly #slots: Int32Array;
  #first = 0;
  #second = 0;
  #turn = 0;

  constructor(signs: readonly string[]) {
    this.#slots = new Int32Array(SLOT * 2 ** Math.ceil(Math.log2(1.5 * signs.length + 1)));
    for (let row = 0; row < signs.length; row++) {
      const slot = this.#slotOf(signs[row]!);
      this.#slots.set([this.#first, this.#second, row + 1, 0], slot);
    }
  }

  /** Begins a turn, in which each sign counts once. */
  begin(): void {
    this.#turn = (this.#turn + 1) | 0;
  }

  /** The row of a sign; -1 where it has none, or was taken in this turn. */
  take(sign: string): number {
    const slots = this.#slots;
    const slot = this.#slotOf(sign);
    if (slots[slot + 3] === this.#turn) return -1;
    slots[slot + 3] = this.#turn;
    return slots[slot + 2]! - 1;
  }

  /** Where a sign stands, or would. */
  #slotOf(sign: string): number {
    const slots = this.#slots;
    let first = 0x811c9dc5;
    let second = sign.length;
    for (let at = 0; at < sign.length; at++) {
      const code = sign.charCodeAt(at);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ (second >>> 15), 0x5bd1e995) + code;
    }
    second |= 0;
    this.#first = first;
    this.#second = second;
    const last = slots.length - 1;
    let slot = ((Math.imul(first ^ (second >>> 16), 0x85ebca6b) >>> 7) * SLOT) & last;
    while (slots[slot + 2] !== 0 && (slots[slot] !== first || slots[slot + 1] !== second)) slot = (slot + SLOT) & last;
    return slot;
  }
}
