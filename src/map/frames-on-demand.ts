import type { AnimationFrameCallback, AnimationFrameProvider } from "@luma.gl/engine";

/**
 * Frames that a loop gets after it was woken. In the first it takes over what changed and asks the map for a picture, in
 * the next it sees what that picture left open (a shader that is not linked yet draws nothing and asks for another).
 */
const FRAMES_AWAKE = 4;
/** What a loop gets as the number of a frame that waits for `wake`. No browser gives it out. */
const WAITING_ID = -1;

/**
 * The frames of deck.gl's loop, which asks for the next one in every frame, for ever: some 18% of a processor for a map
 * that stands still. Here the loop rests until something may have changed.
 */
export class FramesOnDemand implements AnimationFrameProvider {
  private left = FRAMES_AWAKE;
  private waiting: AnimationFrameCallback | null = null;
  /** The browser's number of the frame that was asked for when the loop was woken. */
  private woken = 0;

  /** Lets the loop run for some frames: call it after each change of what is drawn, and after each picture of the map. */
  wake(): void {
    this.left = FRAMES_AWAKE;
    const { waiting } = this;
    if (!waiting) return;
    this.waiting = null;
    this.woken = this.requestAnimationFrame(waiting);
  }

  requestAnimationFrame(callback: AnimationFrameCallback): number {
    if (this.left > 0) {
      this.left--;
      return requestAnimationFrame(callback);
    }
    this.waiting = callback;
    return WAITING_ID;
  }

  cancelAnimationFrame(id: number): void {
    if (id !== WAITING_ID) {
      cancelAnimationFrame(id);
      return;
    }
    this.waiting = null;
    cancelAnimationFrame(this.woken);
  }
}
