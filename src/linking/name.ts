import type { AccountKind } from "../record/index.ts";

/** A short name for a thing, made from its founder's id: `event-` and twelve letters and digits that are hard to mistake. */
export function nameOf(kind: AccountKind, founder: string): string {
  const hash = (BigInt(fnv(founder, 0x811c9dc5)) << 32n) | BigInt(fnv(founder, 0x01234567));
  let rest = hash & ((1n << 60n) - 1n);
  let name = "";
  for (let digit = 0; digit < 12; digit++) {
    name = alphabet[Number(rest & 31n)]! + name;
    rest >>= 5n;
  }
  return `${kind}-${name}`;
}

/** Without i, l, o and u. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Fowler, Noll and Vo's hash (1a) of UTF-16 units, from a basis, with its bits mixed at the end. */
export function fnv(text: string, basis = 0x811c9dc5): number {
  let hash = basis;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}
