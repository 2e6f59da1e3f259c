import { problems } from "../state/formActions";
import { figureText } from "../state/figureText";
import type { Form, KeyLine } from "../state/paneState";
import { strings } from "../strings";

/** What the form's values come to, calculated by the engine while they are typed. */
export function KeyFigures({ form }: { form: Form }) {
  const { figures } = form;
  const invalid = problems(form).length > 0;
  const ready = figures.status === "ready";
  const stale = ready && (figures.stale || invalid);
  return (
    <section
      class={stale ? "figures stale" : "figures"}
      aria-label={strings.figures.label}
      aria-busy={!ready || figures.stale}
    >
      {ready && figures.line && <Sparkline line={figures.line} />}
      {ready && (
        <dl>
          {figures.figures.map(({ title, text }) => (
            <div key={title}>
              <dd>{text}</dd>
              <dt>{title}</dt>
            </div>
          ))}
        </dl>
      )}
      {invalid && <p class="remark">{strings.figures.invalid}</p>}
      {!invalid && figures.status === "waiting" && (
        <p class="remark">{strings.figures.calculating}</p>
      )}
      {!invalid && figures.status === "failed" && <p class="remark">{figures.reason}</p>}
      {!invalid && ready && figures.failingChecks.length > 0 && (
        <p class="failing">{strings.figures.failing(figures.failingChecks)}</p>
      )}
    </section>
  );
}

const WIDTH = 100;
const HEIGHT = 36;

function Sparkline({ line }: { line: KeyLine }) {
  const numbers = line.values.filter((value) => value !== null);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined || numbers.length < 2) return null;
  const low = Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers);
  const spread = high - low || 1;
  const y = (value: number): number => HEIGHT - 2 - ((value - low) / spread) * (HEIGHT - 4);
  const step = WIDTH / Math.max(1, line.values.length - 1);
  const points = line.values.flatMap((value, index) =>
    value === null ? [] : [`${(index * step).toFixed(2)},${y(value).toFixed(2)}`],
  );
  const from = line.periods.at(0) ?? "";
  const to = line.periods.at(-1) ?? "";
  const [start, end] = [figureText(first, line.unit), figureText(last, line.unit)];
  return (
    <figure class="spark">
      <p class="spark-title" aria-hidden="true">
        {line.title}
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={strings.figures.line(line.title, from, start, to, end)}
      >
        <polygon points={`0,${y(0).toFixed(2)} ${points.join(" ")} ${WIDTH},${y(0).toFixed(2)}`} />
        {low < 0 && <line x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />}
        <polyline points={points.join(" ")} />
      </svg>
      <figcaption aria-hidden="true">
        <span>
          {from} {start}
        </span>
        <span>
          {to} {end}
        </span>
      </figcaption>
    </figure>
  );
}
