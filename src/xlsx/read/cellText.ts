/** Characters that XML cannot hold are stored as "_x000D_"; a real "_x" as "_x005F_x". */
export function unescapedText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
