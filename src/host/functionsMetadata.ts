/** What the host reads of a functions.json; the file has more. */
export interface FunctionsMetadata {
  /** Functions are called although an argument holds an error; it stands once, for all of them. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

/** One function of a functions.json. */
export interface FunctionMetadata {
  /** Without the namespace. */
  readonly id: string;
  readonly parameters: readonly ParameterMetadata[];
}

/** One parameter of a function. */
export interface ParameterMetadata {
  readonly name: string;
  /** "matrix", or "scalar" when not given. */
  readonly dimensionality?: string;
  readonly optional?: boolean;
}
