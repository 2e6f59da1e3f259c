import type { CustomFunction } from "../../engine/customFunction";
import { PENDING } from "../../engine/customFunction";

/**
 * The same functions, counting how many different calls got an answer from the add-in's runtime. The
 * same call in several cells is answered once.
 */
export function countAnswers(functions: readonly CustomFunction[]): {
  readonly functions: readonly CustomFunction[];
  readonly answered: () => number;
} {
  const calls = new Set<string>();
  return {
    answered: () => calls.size,
    functions: functions.map((wrapped) => ({
      ...wrapped,
      call(args) {
        const answer = wrapped.call(args);
        if (answer !== PENDING) calls.add(`${wrapped.id} ${JSON.stringify(args)}`);
        return answer;
      },
    })),
  };
}
