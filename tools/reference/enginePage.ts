/**
 * What the calculation engine covers, as Markdown.
 *
 * @param calculated - Names of Excel's functions that it calculates.
 * @param other - Names of functions of Excel that it knows and does not calculate.
 */
export function enginePage(calculated: readonly string[], other: readonly string[]): string {
  const names = [...calculated].sort((a, b) => a.localeCompare(b, "en"));
  return `# The calculation engine

One engine calculates the workbench, the tests of the templates, the figures in the pane, the command line and the cached values of files. It knows none of our functions by name: they come from outside, as they come to Excel.

It calculates ${names.length} functions of Excel:

${names.join(" ")}

and LET, LAMBDA, the operators of Excel with its precedence (\`-2^2\` is 4), dynamic arrays that grow, shrink and block, \`A1#\`, \`@\`, names of every kind, tables and structured references, array formulas and the implicit intersection of older files, what-if tables, iterative calculation where a file asks for it, and references that follow when rows, columns and sheets come, go or are renamed.

**Not calculated here**: ${[...other].sort((a, b) => a.localeCompare(b, "en")).join(", ")}, functions of other add-ins, references to workbooks that are not at hand. Such a cell keeps the value that its file has; without one it shows \`#NAME?\` with the reason, and so does every cell that reads it. It never becomes 0.

**Circles** are found while calculating: a branch that IF does not take closes none. Each member shows \`#CIRC!\`, where Excel warns and shows 0.

**Differences from Excel** that we know of: an error that Excel shows without a reason carries one here; XIRR and IRR go on to the exact root where Excel stops at 1e-8.


## How agreement is measured

\`npm run agreement\` writes a generated financial model of 240,000 formulas, the golden workbooks of the tests and what is native in each template with each preset as .xlsx files in which every kept value is wrong, has LibreOffice calculate and save them, and compares formula by formula: numbers to 1e-9 of their size (near zero, to 1e-12 of the largest number that the formula reads), texts, truth values and errors exactly. Where LibreOffice 7.4 is known to answer otherwise than Excel, \`tools/agreement/deviations.ts\` says in which cell and why; formulas that LibreOffice does not know are counted and left out. A smaller model runs with the tests where LibreOffice is installed.

\`npm run oracle -- engine\` counts the formulas of \`test/engine/battery\` (each file names the source of its answers), and where a collection of published cases is at hand, those too: confirmed cases must hold, and a case must answer within two seconds.

\`npm run bench -- engine\` measures loading, full calculation, one input and memory on the same generated model, a chain and 10,000 calls of ours; \`--with-hyperformula\` installs HyperFormula outside the project and measures it beside ours, run by run in turn, with functions that both calculate alike.

Properties in \`test/engine/properties.test.ts\` hold for generated workbooks with formulas of every kind: edits one by one give what a calculation from nothing gives, the order of writing does not matter, and a file read back has every formula and value.
`;
}
