import { useState } from "preact/hooks";
import { Button } from "../../shared/components/Button.js";
import { ConfirmDialog } from "../../shared/components/ConfirmDialog.js";
import { Notice } from "../../shared/components/Notice.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useResource } from "../../shared/resource.js";
import { get, put } from "../../shared/session.js";
import { AddressText } from "../account/AddressText.js";
import { AddressChoice } from "../checkout/AddressChoice.js";
import * as reads from "../reads.js";

/**
 * Where it goes; it may be changed until it is shipped.
 * @param {{ order: import("./orders.js").Order, onChanged: () => void }} props
 */
export function OrderAddress({ order, onChanged }) {
  const [isOpen, setOpen] = useState(false);
  const canChange = ["pending", "awaitingPayment", "paid"].includes(order.status);
  if (!order.address && !canChange) return null;
  return html`<section class="stack" aria-labelledby="order-address">
    <h2 id="order-address">${t("order.address")}</h2>
    ${order.address ? html`<${AddressText} address=${order.address} />` : html`<${Notice} kind="warning">${t("order.address.missing")}<//>`}
    ${canChange && html`<div><${Button} size="small" onClick=${() => setOpen(true)}>${t(order.address ? "order.address.change" : "order.address.set")}<//></div>`}
    ${isOpen && html`<${ChangeAddress} order=${order} onChanged=${onChanged} onClose=${() => setOpen(false)} />`}
  </section>`;
}

/**
 * Another of my addresses, or a new one.
 * @param {{ order: import("./orders.js").Order, onChanged: () => void, onClose: () => void }} props
 */
function ChangeAddress({ order, onChanged, onClose }) {
  const addresses = useResource((signal) => get(reads.addresses, { signal }), []);
  const [addressId, setAddressId] = useState(/** @type {string | null} */ (null));
  const change = async () => {
    await put(`/orders/${encodeURIComponent(order.id)}/address`, { addressId });
    onChanged();
  };
  return html`<${ConfirmDialog}
    title=${t("order.address")}
    confirm=${t("order.address.save")}
    canConfirm=${addressId !== null}
    onConfirm=${change}
    onClose=${onClose}
  >
    <${AddressChoice} addresses=${addresses} value=${addressId} onChange=${setAddressId} />
  <//>`;
}
