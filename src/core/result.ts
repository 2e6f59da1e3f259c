/** What a core function answers: a value, or a failure that is data and names what went wrong. */
export type Result<Value, Failure extends { readonly kind: string }> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** Wraps a value as a successful result. */
export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps a failure; `kind` names it for the exhaustive `switch` that turns it into a message. */
export function failure<const Failure extends { readonly kind: string }>(
  reason: Failure,
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: reason };
}
