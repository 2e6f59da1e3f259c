/** Stands before every function's id in a cell. */
export const NAMESPACE = "BUILDOUT";
