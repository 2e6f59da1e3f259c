import type { JSX } from "preact";
import type { ArgumentHint } from "../formula/argumentHint";
import { px } from "../display/px";
import type { Completion } from "../formula/completion";

interface FormulaHelpProps {
  readonly hint: ArgumentHint | undefined;
  readonly offers: readonly Completion[];
  readonly chosen: number;
  readonly left: number;
  readonly top: number;
  readonly onTake: (offer: Completion) => void;
}

/** Under what is being typed: the arguments of the call, and what could stand at the caret. */
export function FormulaHelp({
  hint,
  offers,
  chosen,
  left,
  top,
  onTake,
}: FormulaHelpProps): JSX.Element | null {
  if (hint === undefined && offers.length === 0) return null;
  return (
    <div class="formula-help" style={{ left: px(left), top: px(top) }}>
      {hint && (
        <div class="hint" role="status">
          <div class="hint-call">
            <span class="hint-name">{hint.name}</span>(
            {hint.parts.map(({ text, current }, index) => (
              <span key={text}>
                {index > 0 && ", "}
                <span class={current ? "hint-current" : ""}>{text}</span>
              </span>
            ))}
            )
          </div>
          <div class="hint-about">{hint.description === "" ? hint.summary : hint.description}</div>
        </div>
      )}
      {offers.length > 0 && (
        <ul class="offers" role="listbox" aria-label="Suggestions">
          {offers.map((offer, index) => (
            <li
              key={offer.label}
              role="option"
              aria-selected={index === chosen}
              class={index === chosen ? "chosen" : ""}
              ref={(item) => {
                if (index === chosen) item?.scrollIntoView({ block: "nearest" });
              }}
              onPointerDown={(event) => {
                event.preventDefault();
                onTake(offer);
              }}
            >
              <span class={`offer-kind offer-${offer.kind}`} aria-hidden="true">
                {KIND[offer.kind]}
              </span>
              <span class="offer-label">{offer.label}</span>
              <span class="offer-about">{offer.description}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const KIND = { function: "ƒ", name: "◇", choice: "≡" } as const;
