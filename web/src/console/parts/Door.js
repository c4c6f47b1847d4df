import { Icon } from "../../shared/components/Icon.js";
import { Settings } from "../../shared/components/Settings.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";

/**
 * The frame of what is shown to who is not let in.
 * @param {{ children?: any }} props
 */
export function Door({ children }) {
  return html`
    <header class="top">
      <span class="brand"><${Icon} name="box" />${t("shell.name")}</span>
      <${Settings} />
    </header>
    <main id="content" class="narrow stack door">${children}</main>
  `;
}
