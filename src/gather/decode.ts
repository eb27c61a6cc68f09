/** Why some bytes are no text that can be read. */
export class NotText extends Error {
  override name = "NotText";
}

/**
 * Bytes as text: by their byte order mark, else as UTF-8, else as UTF-16 where every other byte says so, else as
 * Windows-1252, which holds all of Latin-1 that is printed. Throws NotText for what is none of these.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: string } {
  return as(bytes, byMark(bytes) ?? byPattern(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252"));
}

/**
 * Bytes from the web as text. What is declared (by the server, by the page) is often wrong, and bytes that are valid UTF-8 with
 * more than ASCII in them are hardly ever anything else; so these come first, then what is declared, the first that is known.
 * UTF-8 with few faults in much that is sound is UTF-8 that was cut or patched. Throws NotText.
 */
export function decodeDeclared(bytes: Uint8Array, declared: readonly string[]): { text: string; encoding: string } {
  const sure = byMark(bytes) ?? byPattern(bytes) ?? (hasHigh(bytes) && isMostlyUtf8(bytes) ? "utf-8" : undefined);
  if (sure !== undefined) return as(bytes, sure);
  for (const label of declared) {
    const encoding = encodingOf(label);
    if (encoding !== undefined && encoding !== "utf-8" && !encoding.startsWith("utf-16")) return as(bytes, encoding);
  }
  return decode(bytes);
}

function as(bytes: Uint8Array, encoding: string): { text: string; encoding: string } {
  const text = encoding === "windows-1252" ? fromWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  if (isBinary(text)) throw new NotText("binary, not text");
  return { text, encoding };
}

function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

const hasHigh = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 0x7f);

function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  const text = new TextDecoder().decode(bytes);
  const faults = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return faults * 20 < sound;
}

function byMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

/** Latin script in UTF-16 has a zero in nearly every pair, always on the same side. */
function byPattern(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4) return undefined;
  let [even, odd] = [0, 0];
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even++;
    else odd++;
  });
  const pairs = Math.floor(sample.length / 2);
  if (odd > pairs * 0.7 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.7 && odd < pairs * 0.05) return "utf-16be";
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What Windows-1252 has where Latin-1 has control characters; five of its places are empty. */
const PRINTED = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node's own decoder of this name leaves out what is printed, in some of its versions. */
const fromWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (control) => PRINTED[control.charCodeAt(0) - 0x80]!);

/** A control character in a hundred is no accident of a text. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 100_000);

  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  return controls * 100 > sample.length;
}
