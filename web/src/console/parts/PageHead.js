import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useTitle } from "../../shared/router.js";

/**
 * The heading of a page, with what can be done there.
 * @param {{ title: any, plain?: string, note?: any, children?: any }} props plain: the title as a text, when it is more than one
 */
export function PageHead({ title, plain, note, children }) {
  useTitle(plain ?? title, t("shell.name"));
  return html`
    <header class="page-head">
      <div>
        <h1>${title}</h1>
        ${note && html`<p class="note">${note}</p>`}
      </div>
      ${children && html`<div class="row">${children}</div>`}
    </header>
  `;
}
