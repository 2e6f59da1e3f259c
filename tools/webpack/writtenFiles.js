import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Adds the files that our own TypeScript writes (functions.json, manifest.xml) to the build. They
 * come from a child process, so that a watching build always runs the code as it stands on disk.
 *
 * @param options.root - Root of the project.
 * @param options.args - Arguments for tools/writtenFiles.ts, which prints `{ "name": "content" }`.
 */
export function writtenFiles({ root, args }) {
  const script = path.join(root, "tools/writtenFiles.ts");
  const sources = ["src/core", "src/functions", "tools"].map((room) => path.join(root, room));
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("WrittenFiles", (compilation) => {
        const { Compilation, sources: kinds, WebpackError } = compiler.webpack;
        for (const source of sources) {
          if (existsSync(source)) compilation.contextDependencies.add(source);
        }
        compilation.hooks.processAssets.tapPromise(
          { name: "WrittenFiles", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
          async () => {
            try {
              const { stdout } = await run(process.execPath, ["--import", "tsx", script, ...args], {
                cwd: root,
                maxBuffer: 64 * 1024 * 1024,
              });
              for (const [name, content] of Object.entries(JSON.parse(stdout))) {
                compilation.emitAsset(name, new kinds.RawSource(content));
              }
            } catch (error) {
              const reason = error.stderr || error.message;
              compilation.errors.push(new WebpackError(`tools/writtenFiles.ts: ${reason}`));
            }
          },
        );
      });
    },
  };
}
