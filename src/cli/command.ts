/** A command of the command line. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints: usage, meaning, an example. */
  readonly help: string;
  /** @returns Exit status: 0 done, 1 the answer is an error or a check fails. */
  run(args: readonly string[]): number | Promise<number>;
}
