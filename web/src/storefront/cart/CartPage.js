import { useEffect, useState } from "preact/hooks";
import { Button } from "../../shared/components/Button.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Notice } from "../../shared/components/Notice.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { isOnline } from "../../shared/online.js";
import { problemText } from "../../shared/problems.js";
import { useTitle } from "../../shared/router.js";
import { isLoggedIn } from "../../shared/session.js";
import { cart, cartError, openCart, setQuantity } from "./cart.js";
import { CartLine } from "./CartLine.js";

/** What will be bought, with the prices of now. */
export default function CartPage() {
  useTitle(t("cart.title"), t("brand"));
  const [state, setState] = useState(/** @type {{ busy?: string, error?: unknown }} */ ({}));
  useEffect(() => void openCart(), []);
  const change = async (/** @type {string} */ productId, /** @type {number} */ quantity) => {
    setState({ busy: productId });
    try {
      await setQuantity(productId, quantity);
      setState({});
    } catch (error) {
      setState({ error });
    }
  };
  if (cart.value === null) {
    if (cartError.value && isOnline.value) return html`<${ErrorState} heading="h1" error=${cartError.value} onRetry=${openCart} />`;
    return isOnline.value
      ? html`<${Skeleton} height="6rem" count=${3} />`
      : html`<${EmptyState} heading="h1" icon="offline" title=${t("offline.cart")}>${t("offline.noBuying")}<//>`;
  }
  const { items, total } = cart.value;
  if (items.length === 0) {
    return html`<${EmptyState}
      heading="h1"
      icon="cart"
      title=${t("cart.empty")}
      action=${html`<${Button} kind="primary" href="/search">${t("home.browse")}<//>`}
      >${t("cart.empty.hint")}<//
    >`;
  }
  const problems = items.filter((line) => line.warning);
  const canOrder = items.some((line) => line.warning !== "unavailable") && !problems.some((line) => line.warning === "insufficient-stock");
  return html`<div class="with-aside">
    <section class="stack" aria-labelledby="cart-title">
      <h1 id="cart-title">${t("cart.title")}</h1>
      ${problems.length > 0 && html`<${Notice} kind="warning">${t("cart.changed")}<//>`}
      ${state.error && html`<${Notice} kind="error">${problemText(state.error)}<//>`}
      <ul class="lines">
        ${items.map((line) => html`<${CartLine} key=${line.productId} line=${line} busy=${state.busy === line.productId} onChange=${change} />`)}
      </ul>
    </section>
    <aside class="card stack summary" aria-label=${t("cart.summary")}>
      <p class="row spread"><span>${t("cart.total")}</span><b class="price price-large" data-testid="total">${money(total)}</b></p>
      ${
        isOnline.value
          ? html`<${Button}
              kind="primary"
              size="large"
              wide
              href=${canOrder ? (isLoggedIn.value ? "/checkout" : "/login?next=/checkout") : undefined}
              disabled=${!canOrder}
              >${t("cart.checkout")}<//
            >`
          : html`<${Notice} kind="warning">${t("offline.noBuying")}<//>`
      }
      <p class="small muted">${t(isLoggedIn.value ? "cart.note" : "cart.note.login")}</p>
    </aside>
  </div>`;
}
