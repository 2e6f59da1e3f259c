/** A command of the command line. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints: usage, meaning, an example. */
  readonly help: string;
  /** What `--help` prints instead where the arguments name something that has a help of its own. */
  readonly helpOn?: (args: readonly string[]) => string | undefined;
  /** @returns Exit status: 0 done, 1 the answer is an error or a check fails. */
  run(args: readonly string[]): number | Promise<number>;
}
