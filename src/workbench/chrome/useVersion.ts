import { useEffect, useState } from "preact/hooks";
import type { Bench } from "../state/bench";

/** Draws again with every change; changes of one task count once. */
export function useVersion(bench: Bench): void {
  const [, setVersion] = useState(0);
  useEffect(() => {
    let isScheduled = false;
    return bench.onChange(() => {
      if (isScheduled) return;
      isScheduled = true;
      queueMicrotask(() => {
        isScheduled = false;
        setVersion((now) => now + 1);
      });
    });
  }, [bench]);
}
