import type { JSX } from "preact";
import type { Bench } from "../state/bench";
import type { BorderKind } from "../state/formatActions";
import {
  activeFormat,
  changeDecimals,
  drawBorders,
  format,
  NUMBER_FORMATS,
  toggleFormat,
} from "../state/formatActions";
import { ToolButton } from "./ToolButton";
import { ToolMenu } from "./ToolMenu";

interface FormatToolsProps {
  readonly bench: Bench;
  /** Does something that may be refused, says why, and leads back to the cells. */
  readonly run: (action: () => void) => void;
}

/** The looks of the selected cells: number format, letters, colors, alignment, borders. */
export function FormatTools({ bench, run }: FormatToolsProps): JSX.Element {
  const now = activeFormat(bench);
  const known = NUMBER_FORMATS.some((one) => one.format === now.numberFormat);
  const align = (horizontal: string, label: string, icon: string): JSX.Element => (
    <ToolButton
      label={label}
      icon={icon}
      isPressed={now.horizontal === horizontal}
      onPress={() => {
        run(() => {
          const next = now.horizontal === horizontal ? "General" : horizontal;
          format(bench, "alignment", { horizontal: next });
        });
      }}
    />
  );
  return (
    <>
      <span class="tools" role="group" aria-label="Number format">
        <select
          class="tool-select"
          aria-label="Number format"
          title="Number format"
          value={now.numberFormat}
          onChange={({ currentTarget: { value } }) => {
            run(() => {
              format(bench, "number format", { numberFormat: value });
            });
          }}
        >
          {!known && <option value={now.numberFormat}>{now.numberFormat}</option>}
          {NUMBER_FORMATS.map((one) => (
            <option key={one.name} value={one.format}>
              {one.name}
            </option>
          ))}
        </select>
        <ToolButton
          label="Percent"
          keys="Ctrl+Shift+%"
          text="%"
          onPress={() => {
            run(() => {
              format(bench, "number format", { numberFormat: "0%" });
            });
          }}
        />
        <ToolButton
          label="More decimals"
          text={<span class="tool-small" data-face=".0→" />}
          onPress={() => {
            run(() => {
              changeDecimals(bench, 1);
            });
          }}
        />
        <ToolButton
          label="Fewer decimals"
          text={<span class="tool-small" data-face="←.0" />}
          onPress={() => {
            run(() => {
              changeDecimals(bench, -1);
            });
          }}
        />
      </span>
      <span class="tools" role="group" aria-label="Letters">
        {LETTERS.map(({ what, label, keys, text }) => (
          <ToolButton
            key={what}
            label={label}
            keys={keys}
            text={text}
            isPressed={what === "underline" ? now.underline !== "None" : now[what]}
            onPress={() => {
              run(() => {
                toggleFormat(bench, what);
              });
            }}
          />
        ))}
        <ToolMenu
          label="Color of the letters"
          face={
            <span class="tool-letter" style={{ "--ink": now.fontColor }}>
              A
            </span>
          }
          choices={INKS.map(([name, color]) => ({
            name,
            color,
            run: () => {
              run(() => {
                format(bench, "color", { fontColor: color });
              });
            },
          }))}
        />
        <ToolMenu
          label="Color of the cell"
          face={<span class="tool-fill" style={{ background: now.fill ?? "#FFFFFF" }} />}
          choices={FILLS.map(([name, color]) => ({
            name,
            color: color ?? "#FFFFFF",
            run: () => {
              run(() => {
                format(bench, "fill", { fill: color });
              });
            },
          }))}
        />
      </span>
      <span class="tools" role="group" aria-label="Alignment and borders">
        {align("Left", "Left", "M3 5h12M3 10h7M3 15h10")}
        {align("Center", "Center", "M3 5h12M5.5 10h7M4 15h10")}
        {align("Right", "Right", "M3 5h12M8 10h7M5 15h10")}
        <ToolMenu
          label="Borders"
          face={
            <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
              <path d="M2.5 2.5h11v11h-11z" stroke="currentColor" stroke-dasharray="1.5 1.5" />
              <path d="M2 13.5h12" stroke="currentColor" stroke-width="2" />
            </svg>
          }
          choices={BORDERS.map(([name, kind]) => ({
            name,
            run: () => {
              run(() => {
                drawBorders(bench, kind);
              });
            },
          }))}
        />
      </span>
    </>
  );
}

const LETTERS = [
  { what: "bold", label: "Bold", keys: "Ctrl+B", text: <b>B</b> },
  { what: "italic", label: "Italic", keys: "Ctrl+I", text: <i>I</i> },
  { what: "underline", label: "Underline", keys: "Ctrl+U", text: <u>U</u> },
] as const;

/** The colors of models: black formulas, blue inputs, green links, then some others. */
const INKS = [
  ["Black: formulas", "#000000"],
  ["Blue: inputs", "#0000FF"],
  ["Green: links to other sheets", "#007A33"],
  ["Red", "#C00000"],
  ["Orange", "#B45F06"],
  ["Purple", "#7030A0"],
  ["Gray", "#7F7F7F"],
  ["White", "#FFFFFF"],
] as const;

const FILLS: readonly (readonly [name: string, color: string | null])[] = [
  ["No fill", null],
  ["Pale yellow: inputs", "#FFF9DB"],
  ["Pale blue", "#DDEBF7"],
  ["Pale green", "#E2F0D9"],
  ["Pale red", "#FBE3E1"],
  ["Pale gray", "#EDEDED"],
  ["Dark blue", "#1F4E79"],
  ["Dark green", "#0E6B38"],
];

const BORDERS: readonly (readonly [name: string, kind: BorderKind])[] = [
  ["Line below", "bottom"],
  ["Line above", "top"],
  ["Total: line above, double below", "total"],
  ["Around the selection", "outline"],
  ["All lines", "all"],
  ["No lines", "none"],
];
