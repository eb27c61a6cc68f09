/** Mixes one number into a hash (MurmurHash3's round): fast, and the same on every engine. */
export function mix(hash: number, value: number): number {
  value = Math.imul(value, 0xcc9e2d51);
  value = (value << 15) | (value >>> 17);
  hash ^= Math.imul(value, 0x1b873593);
  hash = (hash << 13) | (hash >>> 19);
  return (Math.imul(hash, 5) + 0xe6546b64) | 0;
}

/** Spreads a hash over all its bits (MurmurHash3's finish). */
export function finish(hash: number): number {
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Hash of a stretch of a string, by its UTF-16 code units. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x9747b28c;
  for (let at = from; at < to; at++) hash = mix(hash, text.charCodeAt(at));
  return finish(hash ^ (to - from)) | 0;
}
