/** Something that was done and can be taken back. */
export interface Command {
  /** For a person, in the past: "typing in B3". */
  readonly label: string;
  undo(): void;
  redo(): void;
}

/** The log of commands behind Ctrl+Z and Ctrl+Y. */
export interface UndoLog {
  /** Notes what was just done; what had been taken back before is forgotten. */
  done(command: Command): void;
  /** Takes the last command back; its label, or undefined when there is none. */
  undo(): string | undefined;
  redo(): string | undefined;
  /** What undo and redo would do next. */
  next(): { readonly undo: string | undefined; readonly redo: string | undefined };
  /** Forgets everything. */
  clear(): void;
}

/** An empty log that keeps the last `limit` commands. */
export function createUndoLog(limit = 200): UndoLog {
  let past: Command[] = [];
  let future: Command[] = [];
  return {
    done(command) {
      past = [...past, command].slice(-limit);
      future = [];
    },
    undo() {
      const command = past.at(-1);
      if (command === undefined) return undefined;
      command.undo();
      past.pop();
      future.push(command);
      return command.label;
    },
    redo() {
      const command = future.at(-1);
      if (command === undefined) return undefined;
      command.redo();
      future.pop();
      past.push(command);
      return command.label;
    },
    next() {
      return { undo: past.at(-1)?.label, redo: future.at(-1)?.label };
    },
    clear() {
      past = [];
      future = [];
    },
  };
}
