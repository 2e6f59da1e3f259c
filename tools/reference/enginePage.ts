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
`;
}
