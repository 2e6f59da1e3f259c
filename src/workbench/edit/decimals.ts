/**
 * A number format with one decimal more or less in each of its sections; texts and what stands in
 * brackets stay. General counts as "0"; a date or a text format stays as it is.
 */
export function withDecimals(format: string, by: 1 | -1): string {
  const plain = /^general$/i.test(format) || format === "" ? "0" : format;
  return splitSections(plain)
    .map((section) => changed(section, by))
    .join(";");
}

function changed(section: string, by: 1 | -1): string {
  const parts = section.split(/("[^"]*"|\\.|_.|\*.|\[[^\]]*\])/);
  const at = parts.reduce((last, part, index) => {
    return index % 2 === 0 && /[0#?]/.test(part) ? index : last;
  }, -1);
  const part = parts[at];
  if (part === undefined || /[ymdhs]/i.test(parts.filter((_p, i) => i % 2 === 0).join(""))) {
    return section;
  }
  const point = /\.([0#?]*)/.exec(part);
  if (point === null) {
    if (by < 0) return section;
    parts[at] = part.replace(/([0#?])(?!.*[0#?])/, "$1.0");
  } else if (by > 0) parts[at] = part.replace(point[0], `${point[0]}0`);
  else {
    const fewer = (point[1] ?? "").slice(0, -1);
    parts[at] = part.replace(point[0], fewer === "" ? "" : `.${fewer}`);
  }
  return parts.join("");
}

function splitSections(format: string): string[] {
  const sections = [""];
  for (const part of format.split(/("[^"]*"|\\.|;)/)) {
    if (part === ";") sections.push("");
    else sections.push((sections.pop() ?? "") + part);
  }
  return sections;
}
