import { html } from "../html.js";
import { t } from "../i18n.js";

/**
 * Stands where something will be, and takes its place.
 * @param {{ height?: string, count?: number, class?: string }} props
 */
export function Skeleton({ height = "1.2em", count = 1, class: extra = "" }) {
  return html`<div class=${`skeletons ${extra}`} role="status">
    <span class="visually-hidden">${t("loading")}</span>
    ${Array.from({ length: count }, (_, i) => html`<div key=${i} class="skeleton" style=${{ blockSize: height }}></div>`)}
  </div>`;
}
