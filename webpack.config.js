import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import CopyPlugin from "copy-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { announce, chooseCertificate, choosePort, devServer } from "./tools/webpack/devServer.js";
import { officePage } from "./tools/webpack/officePage.js";
import { writtenFiles } from "./tools/webpack/writtenFiles.js";

const root = import.meta.dirname;
const source = (file) => path.join(root, "src", file);

/** The pages and the functions always; the command line only when nothing is served. */
export default async function config(env, argv) {
  const mode = argv.mode ?? "production";
  if (!env.WEBPACK_SERVE) {
    return [web({ mode, baseUrl: process.env.BUILDOUT_BASE_URL }), ...commandLine(mode)];
  }
  const { port, taken } = await choosePort();
  const certificate = chooseCertificate();
  const pages = web({ mode, baseUrl: `https://localhost:${port}` });
  return {
    ...pages,
    plugins: [...pages.plugins, announce({ port, taken, certificate })],
    devServer: devServer({ root, port, certificate }),
    infrastructureLogging: { level: "error" },
    stats: "errors-warnings",
  };
}

function web({ mode, baseUrl }) {
  const production = mode === "production";
  const shared = common(mode);
  return {
    ...shared,
    name: "web",
    target: "web",
    module: { rules: [...shared.module.rules, withoutReferenceTexts()] },
    entry: entries({ shares: production }),
    output: {
      path: path.join(root, "dist"),
      // Excel and the manifest name the first files; only lazy ones carry their content's hash.
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      assetModuleFilename: "assets/[name].[contenthash:8][ext]",
      clean: { keep: /^cli\// },
    },
    plugins: [
      new MiniCssExtractPlugin({
        filename: "[name].css",
        chunkFilename: "[name].[contenthash:8].css",
      }),
      ...pages(mode),
      new CopyPlugin({
        patterns: [{ from: "assets", to: "assets", noErrorOnMissing: true }],
      }),
      ...(existsSync(path.join(root, "tools/writtenFiles.ts"))
        ? [
            writtenFiles({
              root,
              args: ["--mode", mode, ...(baseUrl ? ["--base-url", baseUrl] : [])],
            }),
          ]
        : []),
    ],
    performance: production
      ? { maxEntrypointSize: 1_500_000, maxAssetSize: 2_000_000, hints: "warning" }
      : false,
  };
}

/**
 * @param options.shares - The pane leaves out what the functions' bundle holds. Not while serving:
 * there the client of webpack-dev-server, which is in every entry, would be left out too.
 */
function entries({ shares }) {
  const has = {
    functions: existsSync(source("functions/entry.ts")),
    taskpane: existsSync(source("taskpane/entry.tsx")),
    workbench: existsSync(source("workbench/entry.tsx")),
  };
  return {
    ...(has.functions && { functions: source("functions/entry.ts") }),
    // The pane's page loads functions.js first, so what that holds is not packed a second time.
    ...(has.taskpane && {
      taskpane: {
        import: source("taskpane/entry.tsx"),
        ...(has.functions && shares && { dependOn: "functions" }),
      },
    }),
    ...(has.workbench && { workbench: source("workbench/entry.tsx") }),
  };
}

function pages(mode) {
  const all = [
    { name: "taskpane", chunks: ["functions", "taskpane"], office: true },
    { name: "workbench", chunks: ["workbench"], office: false },
  ];
  const present = new Set(Object.keys(entries({ shares: false })));
  return all
    .filter(({ name }) => present.has(name))
    .flatMap(({ name, chunks, office }) =>
      officePage({
        mode,
        office,
        filename: `${name}.html`,
        template: source(`${name}/${name}.html`),
        chunks: chunks.filter((chunk) => present.has(chunk)),
      }),
    );
}

function commandLine(mode) {
  if (!existsSync(source("cli/main.ts"))) return [];
  return [
    {
      ...common(mode),
      name: "cli",
      target: "node20",
      devtool: false,
      entry: { buildout: source("cli/main.ts") },
      output: {
        path: path.join(root, "dist/cli"),
        filename: "[name].cjs",
        chunkFilename: "[name].cjs",
      },
      plugins: [
        new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
      ],
      optimization: { minimize: false },
      performance: false,
    },
  ];
}

function common(mode) {
  const production = mode === "production";
  return {
    mode,
    context: root,
    // No variant with eval: the pages' policy refuses it.
    devtool: production ? "source-map" : "cheap-module-source-map",
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: [swc()] },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.(png|svg)$/, type: "asset/resource" },
      ],
    },
    optimization: {
      minimizer: [
        new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false }),
      ],
    },
  };
}

/** Neither Excel nor the pane shows them; every function's file is loaded with each workbook. */
function withoutReferenceTexts() {
  return {
    test: /\.ts$/,
    include: source("functions"),
    enforce: "pre",
    loader: path.join(root, "tools/webpack/withoutReferenceTexts.js"),
  };
}

function swc() {
  return {
    loader: "swc-loader",
    options: {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic", importSource: "preact" } },
      },
    },
  };
}
