import { Button } from "../../shared/components/Button.js";
import { Icon } from "../../shared/components/Icon.js";
import { Settings } from "../../shared/components/Settings.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { isOnline } from "../../shared/online.js";
import { Router } from "../../shared/router.js";
import { logOut } from "../../shared/session.js";
import { Navigation } from "./Navigation.js";

/** The frame of all pages. */
export function Shell() {
  return html`
    <a class="skip-link" href="#content">${t("skip.content")}</a>
    <div class="shell">
      <header class="top">
        <a class="brand" href="/console"><${Icon} name="box" />${t("shell.name")}</a>
        <div class="row">
          <${Settings} />
          <${Button} size="small" href="/">${t("shell.shop")}<//>
          <${Button} size="small" onClick=${() => void logOut()}>${t("shell.logOut")}<//>
        </div>
      </header>
      <${Navigation} />
      <main id="content" tabindex="-1" class="stack">
        ${!isOnline.value && html`<p class="notice notice-warning" role="status"><${Icon} name="offline" />${t("shell.offline")}</p>`}
        <${Router} />
      </main>
    </div>
  `;
}
