type Listener = (isFetching: boolean) => void;

/** Who wants to know when code is on its way: each worker that serves, and tests. */
const listeners = new Set<Listener>();
let underWay = 0;

/** Is told when code begins to be fetched, and when all that was asked for has come or failed. */
export function onFetching(listener: Listener): void {
  listeners.add(listener);
}

/**
 * Code that is fetched at its first use; what fails is asked for again at the next. How long it takes says something
 * of the network and nothing of the file that needs it, so whoever keeps the time is told (`onFetching`).
 */
export function lazy<Code>(load: () => Promise<Code>): () => Promise<Code> {
  let asked: Promise<Code> | null = null;
  return () => {
    asked ??= fetched(load).catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}

async function fetched<Code>(load: () => Promise<Code>): Promise<Code> {
  if (underWay++ === 0) tell(true);
  try {
    return await load();
  } finally {
    if (--underWay === 0) tell(false);
  }
}

function tell(isFetching: boolean): void {
  for (const listener of listeners) listener(isFetching);
}
