import { Button } from "../shared/components/Button.js";
import { EmptyState } from "../shared/components/EmptyState.js";
import { LogInForm } from "../shared/components/LogInForm.js";
import { Settings } from "../shared/components/Settings.js";
import { Toasts } from "../shared/components/Toasts.js";
import { html } from "../shared/html.js";
import { t } from "../shared/i18n.js";
import { Router } from "../shared/router.js";
import { isAdministrator, isLoggedIn, logOut } from "../shared/session.js";

/** The frame of every page of the console; behind a log-in as administrator. */
export function App() {
  return html`<a class="skip-link" href="#content">${t("skip.content")}</a>
    <header class="console-header">
      <a class="brand" href="/console">${t("console.title")}</a>
      <div class="row">
        <${Settings} />
        ${isLoggedIn.value && html`<${Button} size="small" onClick=${() => logOut()}>${t("console.logout")}<//>`}
      </div>
    </header>
    <main id="content" tabindex="-1"><${Content} /></main>
    <${Toasts} />`;
}

function Content() {
  if (!isLoggedIn.value) {
    return html`<div class="card narrow stack">
      <h1>${t("login.title")}</h1>
      <${LogInForm} onDone=${() => {}} />
    </div>`;
  }
  return isAdministrator.value
    ? html`<${Router} />`
    : html`<${EmptyState} icon="alert" title=${t("console.forbidden")} action=${html`<${Button} href="/">${t("console.shop")}<//>`}
        >${t("problem.forbidden")}<//
      >`;
}
