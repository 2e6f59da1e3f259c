/** Runs work after `milliseconds` without a newer request, which replaces one that still waits. */
export function createPause(milliseconds: number): (work: () => void) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (work) => {
    clearTimeout(waiting);
    waiting = setTimeout(work, milliseconds);
  };
}
