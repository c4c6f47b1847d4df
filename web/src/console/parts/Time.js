import { clockTime, dateTime } from "../../shared/format.js";
import { html } from "../../shared/html.js";

/**
 * A moment: the time of the day, or the day as well; the whole in its title.
 * @param {{ at: string }} props
 */
export function Time({ at }) {
  const whole = `${dateTime(at)} (${at})`;
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return html`<time datetime=${at} title=${whole}>${isToday ? clockTime(at) : dateTime(at)}</time>`;
}
