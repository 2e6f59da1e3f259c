type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text as XML holds it. */
export function escaped(text: string): string {
  return (
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("\n", "&#10;")
      // XML has no other control characters; files write them in Excel's own way.
      .replaceAll(
        CONTROL,
        (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
      )
  );
}

// eslint-disable-next-line no-control-regex -- these are the characters that XML refuses
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F]/g;

/** ` name="value"` of each that is given. */
export function attributes(given: Attributes): string {
  return Object.entries(given)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escaped(String(value))}"`))
    .join("");
}

/** An element; `inside` is XML already. */
export function element(name: string, given: Attributes, inside = ""): string {
  const open = `<${name}${attributes(given)}`;
  return inside === "" ? `${open}/>` : `${open}>${inside}</${name}>`;
}
