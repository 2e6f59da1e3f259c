/** A request that Excel would refuse, with Excel's own code. */
export class OfficeError extends Error {
  /** Excel's code, such as "ItemNotFound". */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "OfficeError";
    this.code = code;
  }
}

/** An argument that Excel does not take. */
export function invalidArgument(message: string): OfficeError {
  return new OfficeError("InvalidArgument", message);
}

/** Something that is not in the workbook. */
export function itemNotFound(what: string): OfficeError {
  return new OfficeError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
}

/** A name that is taken. */
export function itemAlreadyExists(what: string): OfficeError {
  return new OfficeError("ItemAlreadyExists", `A resource with this name exists already: ${what}.`);
}
