import { clockTime } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";

/**
 * When the numbers of a page were read.
 * @param {{ at: number, error: unknown }} props
 */
export function LiveMark({ at, error }) {
  if (at === 0) return null;
  return html`<span class="live" data-kind=${error ? "bad" : "good"}
    >${t(error ? "live.stale" : "live.now", { time: clockTime(at) })}</span
  >`;
}
