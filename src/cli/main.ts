import type { Command } from "./command";
import { nearNames } from "./nearNames";
import { WrongUsage } from "./wrongUsage";

/** Loaded one at a time, so that a command starts as fast as its own code. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  functions: async () => (await import("./commands/functions")).functionsCommand,
  call: async () => (await import("./commands/call")).callCommand,
  templates: async () => {
    const { templates } = await import("../templates/templates");
    return (await import("./commands/templates")).templatesCommand(templates);
  },
  template: async () => {
    const [{ templates }, { catalogue }, { templateCommand }] = await Promise.all([
      import("../templates/templates"),
      import("../functions/catalogue"),
      import("./commands/template"),
    ]);
    return templateCommand(templates, catalogue);
  },
  calc: async () => {
    const [{ catalogue }, { calcCommand }] = await Promise.all([
      import("../functions/catalogue"),
      import("./commands/calc"),
    ]);
    return calcCommand(catalogue);
  },
};

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === "--help" || name === "help") {
    process.stdout.write(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = COMMANDS[name];
  if (load === undefined) {
    const near = nearNames(name, Object.keys(COMMANDS));
    throw new WrongUsage(
      `there is no command "${name}"; use ${(near.length > 0 ? near : Object.keys(COMMANDS)).join(" or ")}`,
    );
  }
  const command = await load();
  if (args.includes("--help")) {
    const rest = args.filter((arg) => arg !== "--help");
    process.stdout.write(command.helpOn?.(rest) ?? command.help);
    return 0;
  }
  return command.run(args);
}

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(COMMANDS).map(
      async ([name, load]) => `  ${name.padEnd(11)}${(await load()).summary}\n`,
    ),
  );
  return `buildout COMMAND [--json] [--help]\n\n${lines.join("")}`;
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader closed the pipe (head, a pager): there is nobody left to write to.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    if (!(error instanceof WrongUsage)) throw error;
    process.stderr.write(`buildout: ${error.message}\n`);
    process.exitCode = 2;
  },
);
