import { useEffect } from "preact/hooks";
import { Icon } from "../../shared/components/Icon.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { isLoggedIn } from "../../shared/session.js";
import { cartCount, openCart } from "../cart/cart.js";
import { unread } from "../notifications/live.js";
import { SearchBox } from "../search/SearchBox.js";
import { BrandMark } from "./BrandMark.js";

/** Brand, search, and the way to what is mine. */
export function Header() {
  useEffect(() => void openCart(), [isLoggedIn.value]);
  return html`<header class="header">
    <div class="header-inner">
      <a class="brand" href="/"><${BrandMark} /><span>${t("brand")}</span></a>
      <${SearchBox} />
      <nav class="header-nav" aria-label=${t("nav.mine")}>
        ${
          isLoggedIn.value
            ? html`<a class="nav-link" href="/orders"><${Icon} name="box" /><span>${t("nav.orders")}</span></a>
                <a class="nav-link" href="/notifications">
                  <${Icon} name="bell" /><span>${t("nav.notifications")}</span>
                  ${unread.value > 0 && html`<b class="count" aria-label=${t("nav.unread", { count: unread.value })}>${unread.value}</b>`}
                </a>
                <a class="nav-link" href="/account"><${Icon} name="user" /><span>${t("nav.account")}</span></a>`
            : html`<a class="nav-link" href="/login"><${Icon} name="user" /><span>${t("login.title")}</span></a>`
        }
        <a class="nav-link" href="/cart">
          <${Icon} name="cart" /><span>${t("nav.cart")}</span>
          ${cartCount.value > 0 && html`<b class="count" aria-label=${t("nav.cart.count", { count: cartCount.value })}>${cartCount.value}</b>`}
        </a>
      </nav>
    </div>
  </header>`;
}
