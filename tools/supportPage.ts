import packageJson from "../package.json";

/** The page behind the manifest's support link: what to do when a workbook shows #NAME?, and the like. */
export function supportPage(): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Buildout – help</title>
    <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
      code { font-size: 0.95em; }
    </style>
  </head>
  <body>
    <h1>Buildout</h1>
    <p>Excel custom functions and template workbooks for people who model the build-out of compute. Version ${packageJson.version}.</p>
    <h2>First steps</h2>
    <p>Type <code>=BUILDOUT.</code> in a cell and choose a function, or open the pane with the Buildout button on the Home tab and insert a template workbook.</p>
    <h2>When something is wrong</h2>
    <dl>
      <dt><code>#NAME?</code></dt>
      <dd>The add-in was not loaded when the workbook opened. Open the pane, select the cell, press F2 and Enter: the formula is read anew.</dd>
      <dt><code>#VALUE!</code></dt>
      <dd>Hover over the cell: the message names the argument, the value it has, and what would work.</dd>
      <dt><code>#N/A</code></dt>
      <dd>The figure does not apply or is never reached; the message says why.</dd>
      <dt><code>#NUM!</code></dt>
      <dd>The equation has no solution, as with Excel's own IRR.</dd>
      <dt><code>#SPILL!</code></dt>
      <dd>The answer is a range and something stands in its way: clear the cells beside the formula.</dd>
    </dl>
    <h2>Your figures</h2>
    <p>Everything is calculated on your computer. There is no account, and nothing is sent anywhere.</p>
    <p><a href="workbench.html">Try it in the browser</a>, without Excel.</p>
  </body>
</html>
`;
}
