import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { homedir } from "node:os";
import path from "node:path";
import process from "node:process";

const FIRST_PORT = 3000;
const PORTS_TRIED = 50;

/** The wanted port (PORT, else 3000) or the next free one; `taken` names the one that was not free. */
export async function choosePort(environment = process.env) {
  const wanted = Number(environment.PORT) || FIRST_PORT;
  for (let port = wanted; port < wanted + PORTS_TRIED; port++) {
    if (await isFree(port)) return { port, taken: port === wanted ? undefined : wanted };
  }
  throw new Error(
    `Ports ${wanted} to ${wanted + PORTS_TRIED - 1} are all in use; set PORT to a free one.`,
  );
}

/**
 * The certificate of the server: the files named by BUILDOUT_CERT and BUILDOUT_KEY, else the trusted
 * one that `npm run certs` made earlier, else webpack-dev-server's own self-signed one. Nothing here
 * installs anything.
 */
export function chooseCertificate(environment = process.env, home = homedir()) {
  const { BUILDOUT_CERT, BUILDOUT_KEY } = environment;
  if (BUILDOUT_CERT || BUILDOUT_KEY) {
    for (const [name, file] of Object.entries({ BUILDOUT_CERT, BUILDOUT_KEY })) {
      if (!file || !existsSync(file)) {
        throw new Error(`${name} is ${file ? `"${file}", which does not exist` : "not set"}.`);
      }
    }
    return { kind: "own", options: { cert: BUILDOUT_CERT, key: BUILDOUT_KEY } };
  }
  const folder = path.join(home, ".office-addin-dev-certs");
  const [cert, key, ca] = ["localhost.crt", "localhost.key", "ca.crt"].map((name) =>
    path.join(folder, name),
  );
  if ([cert, key, ca].every((file) => existsSync(file))) {
    return { kind: "trusted", options: { cert, key, ca } };
  }
  return { kind: "self-signed", options: {} };
}

/** Whether a person sits before the screen on which a browser would open. */
export function opensBrowser(environment = process.env) {
  const display =
    process.platform === "darwin" ||
    process.platform === "win32" ||
    Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return display && Boolean(process.stdout.isTTY) && !environment.CI;
}

/** Settings of webpack-dev-server: https on localhost, office.js from the devDependency. */
export function devServer({ root, port, certificate }) {
  return {
    host: "localhost",
    port,
    server: { type: "https", options: certificate.options },
    headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache" },
    static: [
      {
        directory: path.join(root, "node_modules/@microsoft/office-js/dist"),
        publicPath: "/office-js",
        watch: false,
      },
    ],
    client: { logging: "error", overlay: { warnings: false, runtimeErrors: false } },
    hot: false,
    open: opensBrowser() ? ["/workbench.html"] : false,
    setupMiddlewares(middlewares) {
      middlewares.unshift({ name: "root", middleware: rootToWorkbench });
      return middlewares;
    },
  };
}

/** Prints the addresses once, when the first build is ready. */
export function announce({ port, taken, certificate }) {
  return {
    apply(compiler) {
      let said = false;
      compiler.hooks.done.tap("Announce", (stats) => {
        if (said || stats.hasErrors()) return;
        said = true;
        process.stdout.write(`${announcement({ port, taken, certificate })}\n`);
      });
    },
  };
}

/** The text of {@link announce}. */
export function announcement({ port, taken, certificate }) {
  const notes = {
    own: ["Certificate: the one you named in BUILDOUT_CERT."],
    trusted: ["Certificate: the trusted one that npm run certs made."],
    "self-signed": [
      "Certificate: self-signed, so the browser warns once; choose to continue to localhost.",
      "Excel itself wants a trusted one: npm run certs makes it (and says first what it changes).",
    ],
  };
  return [
    "",
    "  Buildout is ready.",
    "",
    `  Workbench:   https://localhost:${port}/workbench.html`,
    ...(taken === undefined ? [] : [`  Port ${taken} is in use, so this is ${port}.`]),
    ...notes[certificate.kind].map((line) => `  ${line}`),
    "",
    "  Stop with Ctrl+C.",
    "",
  ].join("\n");
}

function rootToWorkbench(request, response, next) {
  const [pathname] = request.url.split("?");
  if (pathname !== "/") {
    next();
    return;
  }
  response.writeHead(302, { Location: "/workbench.html" });
  response.end();
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "localhost", () => probe.close(() => resolve(true)));
  });
}
