import { setTimeout as after } from "node:timers/promises";
import { expect, test } from "vitest";
import { merged } from "../../src/gather/merged.ts";

test("what was asked for when nobody wants any more has come before the sources are let go", async () => {
  let [begun, come] = [0, 0];
  const source = async function* (ms: number) {
    for (;;) {
      begun++;
      await after(ms);
      come++;
      yield ms;
    }
  };
  for await (const first of merged([source(1), source(20), source(30)])) {
    expect(first).toBe(1);
    break;
  }
  const at = [begun, come];
  expect(come).toBe(begun);
  await after(50);
  expect([begun, come]).toEqual(at);
});
