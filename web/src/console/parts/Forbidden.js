import { Button } from "../../shared/components/Button.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useTitle } from "../../shared/router.js";
import { logOut } from "../../shared/session.js";
import { Door } from "./Door.js";

/** What a shopper sees here: words, and nothing of the shop's. */
export function Forbidden() {
  useTitle(t("forbidden.title"), t("shell.name"));
  return html`<${Door}>
    <p class="muted">403</p>
    <h1>${t("forbidden.title")}</h1>
    <p><strong>${t("problem.forbidden")}</strong></p>
    <p>${t("forbidden.text")}</p>
    <div class="actions">
      <${Button} kind="primary" href="/">${t("forbidden.shop")}<//>
      <${Button} onClick=${() => void logOut()}>${t("forbidden.other")}<//>
    </div>
  <//>`;
}
