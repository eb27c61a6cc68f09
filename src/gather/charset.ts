import { decodeDeclared } from "./decode.ts";

/** An HTML or XML answer as text: its bytes, and what its server and its own first lines say of them. Throws NotText. */
export function decodeMarkup(bytes: Uint8Array, type = ""): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const declared = [
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(type)?.[1],
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1],
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1],
  ];
  return decodeDeclared(
    bytes,
    declared.filter((label) => label !== undefined),
  ).text;
}
