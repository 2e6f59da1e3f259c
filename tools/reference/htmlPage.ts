import { marked } from "marked";

/** A page of the reference as it stands beside the add-in, for the help link of a function. */
export function htmlPage(markdown: string): string {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "Buildout";
  const body = marked.parse(markdown.replaceAll(".md)", ".html)").replaceAll(".md#", ".html#"), {
    async: false,
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body><main>
${body}</main></body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.55 "Segoe UI", system-ui, sans-serif; margin: 0; }
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem; overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8884; vertical-align: top; }
code { font-family: "Cascadia Mono", ui-monospace, monospace; }
a { color: inherit; }
`;
