import { html } from "../../shared/html.js";

/**
 * Names and values.
 * @param {{ facts: (false | null | undefined | [string, any])[] }} props what is not known is left out
 */
export function Facts({ facts }) {
  return html`
    <dl class="facts">
      ${facts
        .filter((fact) => Array.isArray(fact))
        .map(
          ([name, value]) =>
            html`<div key=${name}>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
    </dl>
  `;
}
