/** The map has a context of its own long before this. */
const KEPT_MS = 10_000;

const CODE = `new OffscreenCanvas(1, 1).getContext("webgl2"); setTimeout(close, ${KEPT_MS})`;

/**
 * Has the browser start what draws WebGL, in a worker: where that takes a second it would be one in which the page can
 * do nothing, once the map asks for it. Nothing is drawn, and without OffscreenCanvas or WebGL nothing happens.
 */
export function warmGraphics(): void {
  if (typeof OffscreenCanvas === "undefined") return;
  const code = URL.createObjectURL(new Blob([CODE], { type: "text/javascript" }));
  try {
    // A failure in there is none of the page: the map tells by itself what it cannot do.
    new Worker(code).onerror = (event) => event.preventDefault();
  } catch {
    // Workers are refused here.
  } finally {
    URL.revokeObjectURL(code);
  }
}
