import { InsertFailure } from "./receipt";

/** What one `sync` may carry; Excel on the web refuses somewhat above 5 MB and slows down before. */
export const BATCH_BYTES = 1_500_000;

/** Sends what was written in parts of a decent size, and stops between them when asked to. */
export interface Batches {
  /** Makes room for about so many bytes: sends what waits when they would not fit beside it. */
  readonly room: (bytes: number) => Promise<void>;
  /** Sends what waits. */
  readonly send: () => Promise<void>;
}

/**
 * Batches of a context.
 *
 * @param signal - Checked before and after each part; when aborted, `InsertFailure` "cancelled".
 */
export function createBatches(
  context: Excel.RequestContext,
  signal: AbortSignal | undefined,
): Batches {
  let waiting = 0;
  const batches: Batches = {
    async room(bytes) {
      if (waiting > 0 && waiting + bytes > BATCH_BYTES) await batches.send();
      waiting += bytes;
    },
    async send() {
      stopWhenAborted(signal);
      waiting = 0;
      await context.sync();
      stopWhenAborted(signal);
    },
  };
  return batches;
}

function stopWhenAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new InsertFailure("You canceled it.", "cancelled");
}
