/** Longest that a page may be busy between two drawings, in milliseconds. */
const SLICE = 40;

/** A pause between slices of work that lets the page draw, but only when it is time again. */
export function createPause(
  now: () => number = () => performance.now(),
  rest: () => Promise<void> = nextTask,
): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < SLICE) return;
    await rest();
    last = now();
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
