import { LogInForm } from "../../shared/components/LogInForm.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useTitle } from "../../shared/router.js";
import { Door } from "./Door.js";

/** For operators who come straight to the console. */
export function LogIn() {
  useTitle(t("login.title"), t("shell.name"));
  return html`<${Door}>
    <h1>${t("login.title")}</h1>
    <p class="muted">${t("shell.forOperators")}</p>
    <${LogInForm} onDone=${() => {}} />
  <//>`;
}
