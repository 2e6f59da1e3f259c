/** The version that the cover names; the same as in package.json, which a test holds together. */
export const VERSION = "0.1.0";
