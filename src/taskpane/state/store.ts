/** The state of the pane in one place: views read it, actions replace it. */
export interface Store<State> {
  get(): State;
  /** Replaces the state by what a pure action makes of it; listeners hear of it when it changed. */
  apply<Rest extends readonly unknown[]>(
    action: (state: State, ...rest: Rest) => State,
    ...rest: Rest
  ): void;
  /** Calls back after each change, until the returned function is called. */
  subscribe(listener: (state: State, before: State) => void): () => void;
}

/** A store that holds `initial` until an action is applied. */
export function createStore<State>(initial: State): Store<State> {
  let current = initial;
  const listeners = new Set<(state: State, before: State) => void>();
  return {
    get: () => current,
    apply(action, ...rest) {
      const before = current;
      current = action(current, ...rest);
      if (current !== before) for (const listener of [...listeners]) listener(current, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
