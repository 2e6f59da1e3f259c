import path from "node:path";

/** Why a file could not be read, in words for whoever typed its name. */
export function readFailure(file: string, error: unknown): string {
  if (codeOf(error) === "ENOENT") return `there is no file ${file}`;
  return commonFailure(file, error) ?? `cannot read ${file}: ${messageOf(error)}`;
}

/** Why a file could not be written; the file itself need not exist, its folder must. */
export function writeFailure(file: string, error: unknown): string {
  if (codeOf(error) === "ENOENT") {
    return `cannot write ${file}: there is no folder ${path.dirname(file)}`;
  }
  return commonFailure(file, error) ?? `cannot write ${file}: ${messageOf(error)}`;
}

function commonFailure(file: string, error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === "EISDIR") return `${file} is a folder`;
  if (code === "EACCES" || code === "EPERM") return `${file}: permission denied`;
  if (code === "EBUSY") return `${file} is in use; close it in Excel first`;
  return undefined;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
