/** An element of an XML document: its name as written, its attributes, its children in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, trimmed. */
  readonly text: string;
}

/**
 * Reads XML without a document type: elements, attributes, text, comments, the five named entities.
 *
 * @returns The root element. Throws, naming the line, where the text is not well-formed.
 */
export function xmlTree(xml: string): XmlElement {
  const roots: Open[] = [];
  const open: Open[] = [];
  let position = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(xml); match !== null; match = TOKEN.exec(xml)) {
    const between = xml.slice(position, match.index);
    if (between.includes("<")) fail(xml, position, "a tag that cannot be read");
    addText(between);
    position = TOKEN.lastIndex;
    const { closes, name, attributes = "", empty } = match.groups ?? {};
    if (name === undefined) continue;
    if (closes) {
      const ended = open.pop();
      if (ended?.name !== name) {
        fail(xml, match.index, `</${name}> where ${ended ? `<${ended.name}>` : "nothing"} is open`);
      }
      continue;
    }
    const element: Open = {
      name,
      attributes: read(attributes, match.index),
      children: [],
      text: "",
    };
    const parent = open.at(-1);
    (parent ? parent.children : roots).push(element);
    if (empty === "") open.push(element);
  }
  const rest = xml.slice(position);
  if (rest.trim() !== "" || open.length > 0) {
    fail(xml, position, open.length > 0 ? `<${open.at(-1)?.name ?? ""}> is never closed` : "text");
  }
  const [root] = roots;
  if (root === undefined || roots.length > 1) fail(xml, 0, `${roots.length} root elements`);
  return root;

  function addText(text: string): void {
    const inside = open.at(-1);
    if (inside) inside.text = `${inside.text}${unescaped(text)}`.trim();
    else if (text.trim() !== "") fail(xml, position, "text outside of the root element");
  }

  function read(text: string, at: number): Record<string, string> {
    const found: Record<string, string> = {};
    for (const [, name = "", value = ""] of text.matchAll(ATTRIBUTE)) {
      if (name in found) fail(xml, at, `attribute ${name} twice`);
      found[name] = unescaped(value);
    }
    return found;
  }
}

/** The element and everything below it, in document order. */
export function withDescendants(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(withDescendants)];
}

interface Open extends XmlElement {
  readonly children: Open[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(?<closes>\/?)(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+="[^"<]*")*)\s*(?<empty>\/?)>/g;
const ATTRIBUTE = /([\w:.-]+)="([^"<]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

function unescaped(text: string): string {
  return text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
}

function fail(xml: string, position: number, what: string): never {
  throw new Error(`line ${xml.slice(0, position).split("\n").length}: ${what}`);
}
