import { Settings } from "../../shared/components/Settings.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";

export function Footer() {
  return html`<footer class="footer">
    <div class="footer-inner">
      <a href="/coupons">${t("coupons.title")}</a>
      <p class="muted small">${t("footer.about")} <a href="/licences.txt" target="_blank">${t("footer.licences")}</a></p>
      <${Settings} />
    </div>
  </footer>`;
}
