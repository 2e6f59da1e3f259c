const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a workbook file to the user's downloads; a browser that refuses tells nobody. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has the file by then; without a pause some browsers lose it.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
