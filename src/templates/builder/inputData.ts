import type { Confidence, InputCell, TemplateInput } from "../template";

/** What may stand in a cell of an input. Shares hold fractions. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
  /** The bound itself is refused. */
  readonly above?: number;
  readonly below?: number;
  readonly whole?: boolean;
}

/** An input of a template with its default: the data that form, sheet and command line share. */
export interface InputData extends Omit<TemplateInput, "length"> {
  readonly value: InputCell | readonly InputCell[];
  /** What each cell of a list is that is not one value per period; it stands down the sheet. */
  readonly labels?: readonly string[];
  /**
   * Caption of a column in a table: lists of one group that have a caption stand side by side, one
   * row per element; a list of texts that comes first names the rows.
   */
  readonly caption?: string;
  /** What the Inputs sheet calls it, when the title is too long for its column. */
  readonly label?: string;
  /** Beyond what the unit says by itself. */
  readonly limits?: Limits;
  /** Empty means something; it does not count as missing. */
  readonly optional?: boolean;
}

/** Source, ISO day or month, and how sure. */
export type Provenance = readonly [source: string, date: string, confidence: Confidence];

/** What a preset puts in the place of a default, and who says so. */
export interface PresetInput {
  readonly value: InputCell | readonly InputCell[];
  readonly source: string;
  readonly date: string;
  readonly confidence: Confidence;
}

/** The limits of an input: its own over those of its unit. */
export function limitsOf({ unit, limits }: InputData): Limits {
  const { min, ...ofUnit } = limitsOfUnit(unit);
  const hasLowest = limits?.above !== undefined || min === undefined;
  return { ...ofUnit, ...(hasLowest ? {} : { min }), ...limits };
}

function limitsOfUnit(unit: string): Limits {
  if (/^share\b/.test(unit)) return { min: 0, max: 1 };
  if (/^(nominal|effective)\b/.test(unit)) return { above: -1, max: 1 };
  if (unit === "year") return { min: 1900, max: 9000, whole: true };
  return { min: 0, max: LARGEST };
}

/** No amount, price or number of a build-out comes near; what lies beyond is a slip of the keyboard. */
const LARGEST = 1_000_000_000;

/** Cells across the periods, rather than one cell or a list down the sheet. */
export function runsAcross({ value, labels, caption }: InputData): boolean {
  return Array.isArray(value) && labels === undefined && caption === undefined;
}

/** The number of cells. */
export function cellCount({ value }: InputData): number {
  return Array.isArray(value) ? (value as readonly InputCell[]).length : 1;
}
