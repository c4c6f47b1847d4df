import { html } from "../../shared/html.js";

/**
 * One number that matters, calm when it is as it should be.
 * @param {{ label: string, value: any, kind?: "neutral" | "good" | "bad", note?: any, href?: string }} props
 */
export function Stat({ label, value, kind = "neutral", note, href }) {
  const inside = html`<span class="stat-label">${label}</span
    ><strong class="stat-value">${value}</strong>${note && html`<span class="stat-note">${note}</span>`}`;
  return href ? html`<a class=${`stat stat-${kind}`} href=${href}>${inside}</a>` : html`<div class=${`stat stat-${kind}`}>${inside}</div>`;
}
