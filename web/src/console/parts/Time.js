import { ago, clockTime, dateTime } from "../../shared/format.js";
import { html } from "../../shared/html.js";

/**
 * A moment: how long ago, or the time of the day; the whole in its title.
 * @param {{ at: string, isRelative?: boolean }} props
 */
export function Time({ at, isRelative = false }) {
  const whole = `${dateTime(at)} (${at})`;
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return html`<time datetime=${at} title=${whole}>${isRelative ? ago(at) : isToday ? clockTime(at) : dateTime(at)}</time>`;
}
