import HtmlWebpackPlugin from "html-webpack-plugin";

const CDN = "https://appsforoffice.microsoft.com";

/**
 * Where a page gets office.js: from Microsoft's CDN in production (nothing else is supported), from
 * the devDependency, on this machine only, in development.
 */
function officeScript(mode) {
  return mode === "production" ? `${CDN}/lib/1/hosted/office.js` : "/office-js/office.js";
}

/**
 * The policy of a page. There is no eval anywhere, and no `frame-ancestors`: Excel on the web and the
 * workbench show the pane in a frame.
 */
export function contentSecurityPolicy({ office, mode }) {
  const scripts = office && mode === "production" ? `'self' ${CDN}` : "'self'";
  const common = [
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'none'",
  ];
  // The workbench talks to its own server alone; office.js in the pane talks to Excel as it likes.
  const own = ["default-src 'self'", "img-src 'self' data:", "form-action 'none'"];
  return (office ? common : [...own, ...common]).join("; ");
}

/**
 * A page of the product; with `office`, office.js stands before every script of ours, which wait for
 * the end of the page. It stands behind what the page shows without scripts, so that this is painted
 * while office.js is on its way.
 */
export function officePage({ mode, filename, template, chunks, office }) {
  return [
    new HtmlWebpackPlugin({
      filename,
      template,
      chunks,
      chunksSortMode: "manual",
      hash: true,
      scriptLoading: "defer",
      meta: {
        policy: {
          "http-equiv": "Content-Security-Policy",
          content: contentSecurityPolicy({ office, mode }),
        },
      },
    }),
    ...(office ? [officeFirst(filename, officeScript(mode))] : []),
  ];
}

function officeFirst(filename, src) {
  return {
    apply(compiler) {
      compiler.hooks.compilation.tap("OfficeFirst", (compilation) => {
        HtmlWebpackPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap(
          "OfficeFirst",
          (data) => {
            if (data.outputName !== filename) return data;
            const script = HtmlWebpackPlugin.createHtmlTagObject("script", { src });
            data.bodyTags.unshift(script);
            return data;
          },
        );
      });
    },
  };
}
