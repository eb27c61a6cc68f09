import { describe, expect, test } from "vitest";
import { decode, NotText } from "../../src/gather/index.ts";

const words = "Ségou's envoy left; Côte d'Ivoire “waits”. ";
const utf16 = (text: string, order: "le" | "be", mark: boolean): Buffer => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};

describe("the encoding of a text is told by", () => {
  test.each<[string, Uint8Array, string, string]>([
    ["nothing: UTF-8", Buffer.from(words), words, "utf-8"],
    ["the mark of UTF-8, which is no part of the text", Buffer.from(`\ufeff${words}`), words, "utf-8"],
    ["the mark of UTF-16, little end first", utf16(words, "le", true), words, "utf-16le"],
    ["the mark of UTF-16, big end first", utf16(words, "be", true), words, "utf-16be"],
    ["zeros on the right of each pair", utf16(words, "le", false), words, "utf-16le"],
    ["zeros on the left of each pair", utf16(words, "be", false), words, "utf-16be"],
    [
      "bytes that UTF-8 cannot have: Latin-1",
      Buffer.from("Séance à Genève", "latin1"),
      "Séance à Genève",
      "windows-1252",
    ],
    ["and those that only Windows-1252 prints", Buffer.from([0x93, 0x6e, 0x6f, 0x94]), "“no”", "windows-1252"],
    ["nothing, where there is nothing", Buffer.from(""), "", "utf-8"],
  ])("%s", (_, bytes, text, encoding) => expect(decode(bytes)).toEqual({ text, encoding }));
});

describe("what is no text is refused", () => {
  test.each<[string, Uint8Array]>([
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex")],
    ["a program", Buffer.from("7f454c4602010100000000000000000003003e0001000000", "hex")],
    ["zeros", new Uint8Array(4096)],
    ["noise", Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)],
  ])("%s", (_, bytes) => expect(() => decode(bytes)).toThrow(NotText));

  test("one stray control character in a long text is no reason", () => {
    expect(decode(Buffer.from(`${words.repeat(10)}\u0000`)).text).toHaveLength(words.length * 10 + 1);
  });
});
