/** The first of "Book1", "Book2" … that is not taken. */
export function newFileName(taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    if (!known.has(`book${number}`)) return `Book${number}`;
  }
}

/** "Model" where it is free, else "Model (2)", "Model (3)" … */
export function freeFileName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  if (!known.has(wanted.toLowerCase())) return wanted;
  const base = wanted.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const name = `${base} (${number})`;
    if (!known.has(name.toLowerCase())) return name;
  }
}

/** Name of a file without its folder and ending: "Model" of "C:\\x\\Model.xlsx". */
export function nameOfPath(path: string): string {
  const name = path.replace(/^.*[\\/]/, "").replace(/\.(xlsx|xlsm|xltx|xltm)$/i, "");
  return name.trim() === "" ? "Workbook" : name;
}

/** A name that every system takes for a download. */
export function downloadName(name: string): string {
  return `${name.replace(/[\\/:*?"<>|]/g, "_")}.xlsx`;
}
