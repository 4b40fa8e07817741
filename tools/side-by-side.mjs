import { PlainError } from "./prepare.mjs";

/**
 * Runs steps side by side, at most `slots` at once, in the order they are given; a step waits for the steps that it
 * names in `after`, whether they pass or fail. What a step writes is shown as one block when it ends, under its own
 * heading; the last one to run is shown as it goes. A step that throws has failed, and the others go on.
 *
 * @param steps  `{id, title, after?: string[], run(write): Promise<{passed, failed, skipped?: string[]}>}`
 * @param slots  how many steps run at once, at least 1
 * @returns the steps' results in the order of the steps: `{id, title, passed, failed, skipped, seconds}`
 */
export async function runSideBySide(steps, slots, show = (text) => process.stdout.write(text)) {
  const waiting = [...steps];
  const running = new Map();
  const results = new Map();

  const isFree = ({ after = [] }) =>
    !after.some((id) => running.has(id) || waiting.some((other) => other.id === id));

  while (waiting.length || running.size) {
    for (
      let at = waiting.findIndex(isFree);
      at >= 0 && running.size < slots;
      at = waiting.findIndex(isFree)
    ) {
      const [step] = waiting.splice(at, 1);
      const block = blockOf(step.title, show);
      const ended = runStep(step, block).then((result) => {
        running.delete(step.id);
        results.set(step.id, result);
      });
      running.set(step.id, { block, ended });
    }
    if (running.size === 0) throw new Error(`${waiting.map(({ id }) => id).join(", ")} wait for each other`);
    const [only] = running.values();
    if (running.size === 1 && !waiting.length) only.block.open();
    await Promise.race([...running.values()].map(({ ended }) => ended));
  }
  return steps.map(({ id }) => results.get(id));
}

async function runStep({ id, title, run }, block) {
  const startedMs = performance.now();
  let result;
  try {
    result = await run(block.write);
  } catch (error) {
    block.write(`${error instanceof PlainError ? error.message : (error?.stack ?? error)}\n`);
    result = { passed: 0, failed: 1 };
  }
  const seconds = (performance.now() - startedMs) / 1000;
  const { passed, failed, skipped = [] } = result;
  block.close(`--- ${id}: ${inWords({ passed, failed, skipped })} in ${seconds.toFixed(1)} s\n`);
  return { id, title, passed, failed, skipped, seconds };
}

/** "12 passed, 0 failed", and how many were skipped when any were. */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length ? `, ${skipped.length} skipped` : ""}`;
}

/** Keeps what a step writes until it is opened or closed, so that two steps' lines never mix. */
function blockOf(title, show) {
  let kept = `\n=== ${title}\n`;
  let isOpen = false;
  let endsLine = true;
  const write = (text) => {
    if (!text) return;
    endsLine = text.endsWith("\n");
    if (isOpen) show(text);
    else kept += text;
  };
  const open = () => {
    if (!isOpen) show(kept);
    isOpen = true;
  };
  return {
    write,
    open,
    close: (last) => {
      if (!endsLine) write("\n");
      write(last);
      open();
    },
  };
}
