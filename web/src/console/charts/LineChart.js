import { number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { Legend } from "./Legend.js";
import { useWidth } from "./useWidth.js";

const minute = 60_000;
const height = 160;
const inset = { left: 44, right: 8, top: 8, bottom: 20 };

/**
 * @typedef {{ name: string, color: number, points: import("./rates.js").Point[] }} Series
 */

/**
 * Lines over the last minutes, the present at the right. Who cannot see it reads the latest values in the legend.
 * @param {{ label: string, series: Series[], span: number, format?: (value: number) => string }} props span: milliseconds from left to right, when as much is known
 */
export function LineChart({ label, series, span, format = short }) {
  const [ref, width] = useWidth();
  const end = Math.max(...series.flatMap(({ points }) => points.slice(-1).map(({ at }) => at)), 0);
  const first = Math.min(end, ...series.flatMap(({ points }) => points.slice(0, 1).map(({ at }) => at)));
  const shown = Math.min(span, Math.max(minute, Math.ceil((end - first) / minute) * minute));
  const begin = end - shown;
  const top = ceiling(Math.max(0, ...series.flatMap(({ points }) => points.filter(({ at }) => at >= begin).map(({ value }) => value))));
  /** @param {number} at */
  const x = (at) => inset.left + ((at - begin) / shown) * (width - inset.left - inset.right);
  /** @param {number} value */
  const y = (value) => height - inset.bottom - (value / top) * (height - inset.top - inset.bottom);
  const isEmpty = end === 0;
  return html`
    <div class="chart" ref=${ref}>
      <svg width=${Math.max(width, inset.left + inset.right)} height=${height} role="img" aria-label=${label}>
        ${[0, top / 2, top].map(
          (value) =>
            html`<line class="grid-line" x1=${inset.left} x2=${width - inset.right} y1=${y(value)} y2=${y(value)} />
              <text class="tick" x=${inset.left - 6} y=${y(value) + 4} text-anchor="end">${format(value)}</text>`,
        )}
        <text class="tick" x=${inset.left} y=${height - 4}>${t("chart.ago", { minutes: shown / minute })}</text>
        <text class="tick" x=${width - inset.right} y=${height - 4} text-anchor="end">${t("chart.now")}</text>
        ${series.map(
          ({ name, color, points }) =>
            html`<path
              key=${name}
              class="line"
              data-color=${color}
              d=${path(
                points.filter(({ at }) => at >= begin),
                x,
                y,
              )}
            />`,
        )}
        ${isEmpty && html`<text class="tick" x=${width / 2} y=${height / 2} text-anchor="middle">${t("chart.waiting")}</text>`}
      </svg>
      <${Legend}
        entries=${series.map(({ name, color, points }) => ({ name, color, value: points.length > 0 ? format(points[points.length - 1].value) : "–" }))}
      />
    </div>
  `;
}

/**
 * @param {import("./rates.js").Point[]} points
 * @param {(at: number) => number} x
 * @param {(value: number) => number} y
 */
function path(points, x, y) {
  return points.map(({ at, value }, i) => `${i === 0 ? "M" : "L"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join("");
}

/**
 * The next round number: 1, 2 or 5 and zeros.
 * @param {number} value
 */
function ceiling(value) {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return /** @type {number} */ ([1, 2, 5, 10].find((step) => step * power >= value)) * power;
}

/** @param {number} value */
const short = (value) =>
  value >= 10_000
    ? t("chart.thousands", { count: Math.round(value / 1000) })
    : number(value >= 10 ? Math.round(value) : Math.round(value * 10) / 10);
