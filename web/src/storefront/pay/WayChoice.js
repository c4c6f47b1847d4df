import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { isForBrowsers, keyOf, nameOf } from "./ways.js";

/**
 * How to pay. A way that needs another app is shown and says so.
 * @param {{ ways: import("./ways.js").Way[], value: import("./ways.js").Way, onChange: (way: import("./ways.js").Way) => void }} props
 */
export function WayChoice({ ways, value, onChange }) {
  return html`<fieldset class="choices">
    <legend>${t("pay.way")}</legend>
    ${ways.map(
      (way) =>
        html`<label key=${keyOf(way)} class="choice">
          <input
            type="radio"
            name="way"
            value=${keyOf(way)}
            checked=${keyOf(way) === keyOf(value)}
            disabled=${!isForBrowsers(way)}
            onChange=${() => onChange(way)}
          />
          <span>${nameOf(way)}${!isForBrowsers(way) && html`<br /><span class="small muted">${t("pay.onlyInside")}</span>`}</span>
        </label>`,
    )}
  </fieldset>`;
}
