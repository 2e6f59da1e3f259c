import file from "../../vectors/primitives.json";

export type VectorCell = number | string | boolean | null;
export type VectorValue = VectorCell | readonly VectorCell[] | readonly (readonly VectorCell[])[];

export interface Vector {
  readonly id: string;
  readonly fn: string;
  readonly args: Readonly<Record<string, VectorValue>>;
  readonly expect?: VectorValue;
  readonly items?: Readonly<Record<string, VectorValue>>;
  readonly table?: Readonly<Record<string, readonly VectorCell[]>>;
  readonly error?: string;
  readonly message_has?: readonly string[];
  readonly exact_sum?: number;
  readonly exact_column_sums?: readonly number[];
  readonly shape?: readonly number[] | Readonly<Record<string, readonly number[]>>;
  readonly tol?: { readonly rel: number; readonly abs: number };
  readonly note?: string;
}

export const vectors = file.vectors as unknown as readonly Vector[];
