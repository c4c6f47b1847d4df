import { Button } from "../../shared/components/Button.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { replaceQuery } from "../../shared/router.js";

/** Swedes write dates as the shop does. @param {number} days @param {string} [timeZone] the browser's when left out */
const daysAgo = (days, timeZone) => new Intl.DateTimeFormat("sv-SE", { timeZone }).format(Date.now() - days * 86_400_000);

/**
 * The days that a page is about: as its query says, else the last thirty.
 * @param {URLSearchParams} query
 * @param {string} [timeZone] of today; the browser's when left out
 */
export const rangeOf = (query, timeZone) => ({
  from: query.get("from") ?? daysAgo(29, timeZone),
  to: query.get("to") ?? daysAgo(0, timeZone),
});

/**
 * Chooses the days, and what the page puts beside them; all of it stands in the address.
 * @param {{ query: URLSearchParams, timeZone?: string, children?: any }} props timeZone: as in rangeOf; children: further labelled fields with names
 */
export function DateRange({ query, timeZone, children }) {
  const { from, to } = rangeOf(query, timeZone);

  /** @param {SubmitEvent} event */
  function choose(event) {
    event.preventDefault();
    const values = /** @type {[string, string][]} */ ([...new FormData(/** @type {HTMLFormElement} */ (event.target))]);
    replaceQuery(`?${new URLSearchParams(values)}`);
  }

  return html`
    <form class="filters" onSubmit=${choose}>
      <label class="field"><span>${t("range.from")}</span><input name="from" type="date" required defaultValue=${from} /></label>
      <label class="field"><span>${t("range.to")}</span><input name="to" type="date" required defaultValue=${to} /></label>
      ${children}
      <${Button} kind="primary" type="submit">${t("range.show")}<//>
    </form>
  `;
}
