import { html } from "../../shared/html.js";
import { useWidth } from "./useWidth.js";

const height = 120;

/**
 * A column for each day, the first at the left. The table beside it says the same in numbers.
 * @param {{ label: string, days: { date: string, value: number }[], format: (value: number) => string }} props
 */
export function DayBars({ label, days, format }) {
  const [ref, width] = useWidth();
  const top = Math.max(1, ...days.map(({ value }) => value));
  const bottom = Math.min(0, ...days.map(({ value }) => value));
  const step = width / Math.max(1, days.length);
  /** @param {number} value */
  const y = (value) => 8 + ((top - value) / (top - bottom)) * (height - 28);
  return html`
    <div class="chart" ref=${ref}>
      <svg width=${width} height=${height} role="img" aria-label=${label}>
        <line class="grid-line" x1="0" x2=${width} y1=${y(0)} y2=${y(0)} />
        ${days.map(
          ({ date, value }, i) =>
            html`<rect
              key=${date}
              data-color=${value < 0 ? 4 : 1}
              x=${i * step}
              width=${Math.max(1, step - Math.min(2, step / 4))}
              y=${y(Math.max(0, value))}
              height=${Math.abs(y(value) - y(0))}
            >
              <title>${`${date}: ${format(value)}`}</title>
            </rect>`,
        )}
        <text class="tick" x="0" y=${height - 4}>${days[0]?.date}</text>
        <text class="tick" x=${width} y=${height - 4} text-anchor="end">${days[days.length - 1]?.date}</text>
      </svg>
    </div>
  `;
}
