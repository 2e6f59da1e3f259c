/**
 * Where the production pages are served, unless BUILDOUT_BASE_URL says otherwise. A reserved domain
 * stands here until the project has a home of its own: a release is built with the variable set.
 */
export const PAGES_ADDRESS = "https://buildout.example";

/** Where `npm start` serves the pages. */
export const DEVELOPMENT_ADDRESS = "https://localhost:3000";

export type BuildMode = "development" | "production";

/** The base address of a build: BUILDOUT_BASE_URL, else the default of the mode. */
export function baseAddress(
  mode: BuildMode,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const named = environment["BUILDOUT_BASE_URL"];
  if (named !== undefined && named !== "") return named;
  return mode === "production" ? PAGES_ADDRESS : DEVELOPMENT_ADDRESS;
}
