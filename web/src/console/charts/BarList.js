import { number } from "../../shared/format.js";
import { html } from "../../shared/html.js";

/**
 * One bar for each name; the number beside it says the same.
 * @param {{ label: string, bars: { name: string, label: string, value: number, kind?: string, href?: string }[] }} props
 */
export function BarList({ label, bars }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return html`
    <ul class="bars" aria-label=${label}>
      ${bars.map(
        (bar) =>
          html`<li key=${bar.name} class=${bar.value === 0 ? "zero" : ""}>
            <span>${bar.href ? html`<a href=${bar.href}>${bar.label}</a>` : bar.label}</span>
            <svg width="100%" height="10" aria-hidden="true" preserveAspectRatio="none">
              <rect class="track" width="100%" height="10" rx="2" />
              <rect class="fill" data-kind=${bar.kind ?? "neutral"} width=${`${(100 * bar.value) / most}%`} height="10" rx="2" />
            </svg>
            <strong class="bar-value">${number(bar.value)}</strong>
          </li>`,
      )}
    </ul>
  `;
}
