import { expect, test } from "vitest";
import { bytesOf } from "../../src/io/source.ts";

test("a part of a Buffer of Node is bytes of its own kind, so that its copy is a copy", async () => {
  // Small ones share one pool, and `slice` of a Buffer is a view of that.
  const part = await bytesOf(Buffer.from("abcdef"), 2, 4);
  expect(part).not.toBeInstanceOf(Buffer);
  expect([...part]).toEqual([99, 100]);
  expect(part.slice().buffer.byteLength).toBe(2);
});
