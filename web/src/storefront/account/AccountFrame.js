import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { navigate, useTitle } from "../../shared/router.js";
import { Button } from "../../shared/components/Button.js";
import { logOut } from "../../shared/session.js";
import { RequireLogIn } from "../auth/RequireLogIn.js";

const pages = {
  profile: "/account",
  coupons: "/account/coupons",
  addresses: "/account/addresses",
  security: "/account/security",
  channels: "/account/notifications",
  data: "/account/data",
};

/**
 * The frame of what is mine.
 * @param {{ page: keyof typeof pages, children?: any }} props
 */
export function AccountFrame({ page, children }) {
  useTitle(t(`account.${page}`), t("brand"));
  const leave = async () => {
    navigate("/");
    await logOut();
  };
  return html`<${RequireLogIn}>
    <div class="with-nav">
      <nav aria-label=${t("nav.account")} class="side-nav">
        ${Object.entries(pages).map(([name, href]) => html`<a key=${name} href=${href} aria-current=${name === page ? "page" : undefined}>${t(`account.${name}`)}</a>`)}
        <${Button} kind="plain" onClick=${leave}>${t("account.logout")}<//>
      </nav>
      <section class="stack">
        <h1>${t(`account.${page}`)}</h1>
        ${children}
      </section>
    </div>
  <//>`;
}
