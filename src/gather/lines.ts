const LINE_FEED = 0x0a;

/**
 * The lines of some bytes. Nothing but a line feed ends one: the other line ends of Unicode may stand inside a JSON string. A
 * line of more than `longest` bytes is passed over and given as undefined, so that no input fills the memory.
 */
export async function* linesOf(bytes: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Buffer | undefined> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (part: Buffer): void => {
    size += part.length;
    if (size <= longest) parts.push(part);
    else parts = [];
  };
  const line = (): Buffer | undefined => {
    const whole = size <= longest ? Buffer.concat(parts) : undefined;
    parts = [];
    size = 0;
    return whole;
  };
  for await (const part of bytes) {
    let from = 0;
    for (let at = part.indexOf(LINE_FEED); at >= 0; at = part.indexOf(LINE_FEED, from)) {
      take(part.subarray(from, at));
      yield line();
      from = at + 1;
    }
    take(part.subarray(from));
  }
  if (size > 0) yield line();
}
