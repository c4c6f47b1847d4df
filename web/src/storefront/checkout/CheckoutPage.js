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
import { useResource } from "../../shared/resource.js";
import { navigate, useTitle } from "../../shared/router.js";
import { get } from "../../shared/session.js";
import { RequireLogIn } from "../auth/RequireLogIn.js";
import { cart, cartError, loadCart, openCart } from "../cart/cart.js";
import * as reads from "../reads.js";
import { AddressChoice } from "./AddressChoice.js";
import { CouponChoice } from "./CouponChoice.js";
import { isTaken, placeOrder, requestOf, unanswered } from "./placeOrder.js";

export default function CheckoutPage() {
  useTitle(t("checkout.title"), t("brand"));
  return html`<${RequireLogIn}><${Checkout} /><//>`;
}

/** Where it goes, what it is, what it costs; then the order. */
function Checkout() {
  const [addressId, setAddressId] = useState(/** @type {string | null} */ (null));
  const [couponCode, setCouponCode] = useState(/** @type {string | null} */ (null));
  const [priced, setPriced] = useState(/** @type {{ total: import("../../shared/format.js").Money } | null} */ (null));
  const addresses = useResource((signal) => get(reads.addresses, { signal }), []);
  const [state, setState] = useState(
    /** @type {{ busy?: boolean, again?: boolean, tried?: boolean, changed?: boolean, error?: unknown }} */ ({}),
  );

  const place = async (/** @type {import("./placeOrder.js").Sent} */ sent) => {
    setState({ busy: true });
    try {
      const order = await placeOrder(sent, () => setState({ busy: true, again: true }));
      navigate(`/orders/${encodeURIComponent(order.id)}`, { replace: true });
    } catch (error) {
      setState({ error });
    }
    await loadCart();
  };

  const open = async () => {
    await openCart();
    const sent = unanswered();
    if (sent && !cartError.value) await place(sent);
  };
  useEffect(() => void open(), []);

  const press = async () => {
    if (addressId === null && !isTaken()) return setState({ tried: true });
    // What is ordered is what was shown: another tab may have changed it, and prices move.
    const seen = JSON.stringify(cart.value);
    setState({ busy: true });
    await loadCart(() => setState({ busy: true, again: true }));
    if (JSON.stringify(cart.value) !== seen && !isTaken()) return setState({ changed: true });
    return place(requestOf({ addressId, couponCode }));
  };

  // Both together, so that nothing moves under a finger.
  if (cart.value === null && cartError.value) return html`<${ErrorState} heading="h1" error=${cartError.value} onRetry=${open} />`;
  if (cart.value === null || (addresses.isLoading && !addresses.data)) return html`<${Skeleton} height="calc(50dvh - 5rem)" count=${2} />`;
  const { items, total } = cart.value;
  if (items.length === 0 && !isTaken()) {
    return html`<${EmptyState}
      heading="h1"
      icon="cart"
      title=${t("cart.empty")}
      action=${html`<${Button} kind="primary" href="/orders">${t("nav.orders")}<//>`}
    />`;
  }
  return html`<div class="with-aside">
    <section class="stack stack-large">
      <h1>${t("checkout.title")}</h1>
      <section class="stack" aria-labelledby="where">
        <h2 id="where">${t("checkout.address")}</h2>
        ${state.tried && addressId === null && html`<${Notice} kind="error">${t("checkout.address.missing")}<//>`}
        <${AddressChoice} addresses=${addresses} value=${addressId} onChange=${setAddressId} />
      </section>
    </section>
    <aside class="card stack summary" aria-labelledby="what">
      <h2 id="what">${t("checkout.summary")}</h2>
      <ul class="stack summary-lines">
        ${items.map(
          (line) =>
            html`<li key=${line.productId} class="row spread">
              <span
                >${t("order.line", { name: line.name, count: line.quantity })}${line.warning && html` <span class="small warn">${t(`cart.warning.${line.warning}`)}</span>`}</span
              >
              <span class="price">${money(line.lineTotal)}</span>
            </li>`,
        )}
      </ul>
      <${CouponChoice} code=${couponCode} onChange=${setCouponCode} onPriced=${setPriced} />
      <p class="row spread total"><span>${t("cart.total")}</span><b class="price price-large">${money(priced?.total ?? total)}</b></p>
      ${state.error && html`<${Notice} kind="error">${problemText(state.error)}<//>`}
      ${state.changed && html`<${Notice} kind="warning">${t("checkout.changed")}<//>`}
      ${state.again && html`<${Notice} kind="info">${t("checkout.again")}<//>`}
      ${
        isOnline.value
          ? html`<${Button}
              kind="primary"
              size="large"
              wide
              busy=${state.busy}
              disabled=${couponCode !== null && priced === null && !isTaken()}
              onClick=${press}
              >${t("checkout.place")}<//
            >`
          : html`<${Notice} kind="warning">${t("offline.noBuying")}<//>`
      }
      <p class="small muted">${t("checkout.note")}</p>
    </aside>
  </div>`;
}
