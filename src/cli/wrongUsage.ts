/** The command was typed wrongly: the message goes to stderr and the exit status is 2. */
export class WrongUsage extends Error {}
