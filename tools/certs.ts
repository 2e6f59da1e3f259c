import process from "node:process";
import { createInterface } from "node:readline/promises";
import { ensureCertificatesAreInstalled } from "office-addin-dev-certs";

/**
 * `npm run certs`: a certificate for https://localhost that Excel trusts. It changes the machine's
 * list of trusted authorities, so it says so and asks first; `--yes` answers for a script.
 */
const NOTICE = `
This makes a certificate authority for development on this machine and adds it to the list of
authorities that you trust, so that Excel accepts https://localhost. It is valid for 30 days and is
kept in ~/.office-addin-dev-certs. On Linux it calls sudo and may ask for your password.

To take it back: npx office-addin-dev-certs uninstall
`;

process.stdout.write(NOTICE);
if (await agreed()) {
  await ensureCertificatesAreInstalled(30);
  process.stdout.write("Done. npm start uses it from now on.\n");
} else {
  process.stdout.write("Nothing was changed.\n");
  process.exitCode = 1;
}

async function agreed(): Promise<boolean> {
  if (process.argv.includes("--yes")) return true;
  if (!process.stdin.isTTY) {
    process.stdout.write("Run it in a terminal to answer, or with --yes.\n");
    return false;
  }
  const questions = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await questions.question("Go on? [y/N] ");
  questions.close();
  return /^y(es)?$/i.test(answer.trim());
}
