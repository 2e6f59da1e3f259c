/** The look of a cell where it differs from Excel's plain one; words as files have them. */
export interface FileStyle {
  readonly numberFormat?: string;
  readonly fontName?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: "single" | "double" | "singleAccounting" | "doubleAccounting";
  readonly strikethrough?: true;
  readonly raised?: "superscript" | "subscript";
  /** "#1F3864". */
  readonly color?: string;
  readonly fill?: string;
  /** "left", "center", "centerContinuous" … */
  readonly align?: string;
  /** "top", "center" … */
  readonly verticalAlign?: string;
  readonly wrap?: true;
  readonly shrink?: true;
  readonly indent?: number;
  /** Degrees counterclockwise, −90 to 90; 255 is one letter below the other. */
  readonly rotation?: number;
  readonly unlocked?: true;
  readonly formulaHidden?: true;
  /** Name of the cell style: "Heading 1". */
  readonly named?: string;
  readonly top?: FileBorder;
  readonly bottom?: FileBorder;
  readonly left?: FileBorder;
  readonly right?: FileBorder;
}

/** One edge: "thin", "medium", "double", "dashDot" …; without a color it is automatic. */
export interface FileBorder {
  readonly line: string;
  readonly color?: string;
}
