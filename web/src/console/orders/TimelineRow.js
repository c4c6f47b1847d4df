import { date } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { hasMessage, t } from "../../shared/i18n.js";
import { detailsOf } from "./details.js";

/**
 * @param {{ entry: any, before?: any }} props before: the entry above
 */
export function TimelineRow({ entry, before }) {
  const at = new Date(entry.at);
  const isNewDay = !before || new Date(before.at).toDateString() !== at.toDateString();
  const name = `entry.${entry.source}.${entry.kind}`;
  const general = `event.${entry.kind}`;
  return html`
    ${isNewDay && html`<li class="day"><h3>${date(entry.at)}</h3></li>`}
    <li class="entry" data-source=${entry.source}>
      <span class="when">
        <time datetime=${entry.at}>${clock(at)}</time>
        ${before && html`<span class="after">${since(at.getTime() - new Date(before.at).getTime())}</span>`}
      </span>
      <span class="from">${t(`timeline.${entry.source}`)}</span>
      <span class="what">
        <strong>${hasMessage(name) ? t(name) : hasMessage(general) ? t(general) : entry.kind}</strong>
        ${detailsOf(entry).map(({ label, value }) => html`<span class="detail"><span class="detail-label">${label}</span> ${value}</span>`)}
      </span>
    </li>
  `;
}

/** To the millisecond, since much of it happens within a second. @param {Date} at */
const clock = (at) =>
  `${[at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":")}.${String(at.getMilliseconds()).padStart(3, "0")}`;

/** @param {number} milliseconds */
function since(milliseconds) {
  if (milliseconds < 1) return "";
  if (milliseconds < 1000) return t("timeline.afterMs", { count: milliseconds });
  if (milliseconds < 60_000) return t("timeline.afterS", { count: Math.round(milliseconds / 100) / 10 });
  return t("timeline.afterMin", { count: Math.round(milliseconds / 60_000) });
}
