import { SaxesParser } from "saxes";
import { RefusedFile } from "./refusedFile";

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part while it is read; names come without the prefix of their namespace. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads a part piece by piece. A document type is refused: through one a file could name other files
 * or grow without end. Of `mc:AlternateContent` only the choices are read.
 *
 * @throws RefusedFile when the part is not well-formed.
 */
export function readXml(part: string, bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false as const, position: false });
  let fallback = 0;
  parser.on("doctype", () => {
    throw new RefusedFile(`${part} has a document type, which no Excel file has`);
  });
  parser.on("error", (error) => {
    throw new RefusedFile(`${part} cannot be read: ${error.message}`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "mc:Fallback" || fallback > 0) fallback++;
    else handler.open?.(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    if (fallback > 0) fallback--;
    else handler.close?.(local(name));
  });
  const text = (piece: string): void => {
    if (fallback === 0) handler.text?.(piece);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8");
  for (let at = 0; at < bytes.length; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  }
  parser.close();
}

const PIECE = 1 << 16;

const localNames = new Map<string, string>();

/** "c" of "x:c". */
function local(name: string): string {
  if (!name.includes(":")) return name;
  const known = localNames.get(name);
  if (known !== undefined) return known;
  const bare = name.slice(name.indexOf(":") + 1);
  if (localNames.size < 1000) localNames.set(name, bare);
  return bare;
}
