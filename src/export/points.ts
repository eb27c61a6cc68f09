/** How many characters (Unicode code points) stand before an offset in UTF-16 units. */
export function pointsBefore(text: string, offset: number): number {
  let points = 0;
  for (let at = 0; at < offset; at++) {
    const unit = text.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    // the second half of a pair is no character of its own; an offset between the halves counts the first
    if (isPair && at + 1 < offset) at++;
    points++;
  }
  return points;
}
