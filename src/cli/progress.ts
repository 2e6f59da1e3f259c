/** Below this nobody wonders what the command is doing. */
const PATIENCE_MS = 500;

/**
 * A line on stderr for whoever waits: at a terminal at once, and wiped at the end; elsewhere only when
 * the work so far has taken more than half a second.
 */
export function progress(stream: NodeJS.WriteStream = process.stderr): {
  readonly step: (label: string) => void;
  readonly done: () => void;
} {
  const started = performance.now();
  return {
    step: (label) => {
      if (stream.isTTY) stream.write(`\r\u001b[K${label} …`);
      else if (performance.now() - started > PATIENCE_MS) stream.write(`${label} …\n`);
    },
    done: () => {
      if (stream.isTTY) stream.write("\r\u001b[K");
    },
  };
}
