import { Icon } from "../../shared/components/Icon.js";
import { Toasts } from "../../shared/components/Toasts.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { isOnline } from "../../shared/online.js";
import { isMoving, Router } from "../../shared/router.js";
import { Footer } from "./Footer.js";
import { Header } from "./Header.js";

/** The frame of every page of the storefront. */
export function App() {
  return html`<a class="skip-link" href="#content">${t("skip.content")}</a>
    <div class=${`progress ${isMoving.value ? "progress-on" : ""}`} aria-hidden="true"></div>
    <${Header} />
    ${!isOnline.value && html`<p class="offline" role="status"><${Icon} name="offline" />${t("offline.banner")}</p>`}
    <main id="content" tabindex="-1" class="page"><${Router} /></main>
    <${Footer} />
    <${Toasts} />`;
}
