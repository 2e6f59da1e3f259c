import type { JSX } from "preact";

interface ToolButtonProps {
  readonly label: string;
  readonly keys?: string;
  /** Path of a line drawing of 18 × 20. */
  readonly icon?: string;
  readonly text?: JSX.Element | string;
  readonly isOff?: boolean;
  readonly isPressed?: boolean;
  readonly onPress: () => void;
}

/** A button of the toolbar: an icon or a short text. */
export function ToolButton({
  label,
  keys,
  icon,
  text,
  isOff = false,
  isPressed,
  onPress,
}: ToolButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="tool"
      title={keys === undefined ? label : `${label} (${keys})`}
      aria-label={label}
      aria-pressed={isPressed}
      disabled={isOff}
      onClick={onPress}
    >
      {text}
      {icon !== undefined && (
        <svg
          width="18"
          height="18"
          viewBox="0 0 18 20"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          aria-hidden="true"
        >
          <path d={icon} stroke-linecap="round" stroke-linejoin="round" />
        </svg>
      )}
    </button>
  );
}
