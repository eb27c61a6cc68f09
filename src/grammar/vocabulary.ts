/** What is known of the commonest words; `hashes`, of their normal forms, in ascending order. */
export interface Vocabulary {
  hashes: Int32Array;
  /** Class of words used alike, and the coarser class it belongs to; 0 for none. */
  fine: Uint16Array;
  coarse: Uint8Array;
  /** Row of the vector that training gave the word itself; 0 is the row of all others. */
  own: Uint16Array;
  /** The word's meaning, a row of bytes. */
  vectors: Int8Array;
}

/** Index of a word by the hash of its normal form, -1 where it is not known. */
export function indexOf({ hashes }: Vocabulary, norm: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const hash = hashes[middle]!;
    if (hash === norm) return middle;
    if (hash < norm) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
