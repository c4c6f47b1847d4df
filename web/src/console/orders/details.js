import { money, number } from "../../shared/format.js";
import { dateTime } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { hasMessage, t } from "../../shared/i18n.js";
import { Id } from "../parts/Id.js";

/** @type {Record<string, (value: any, detail: any) => any>} */
const shows = {
  payBy: dateTime,
  until: dateTime,
  amount: (amount, { currency }) => money({ amount, currency }),
  quantity: number,
  relayed: (isRelayed) => t(isRelayed ? "detail.sent" : "detail.waiting"),
  by: (userId) => html`<${Id} value=${userId} href=${`/console/users/${userId}`} />`,
  productId: (id) => html`<${Id} value=${id} href=${`/console/products/${id}`} />`,
  saleId: (id) => html`<${Id} value=${id} href=${`/console/sales/${id}`} />`,
  paymentId: (id) => html`<${Id} value=${id} />`,
  channel: (channel) => t(`channel.${channel}`),
  offer: () => t("detail.yes"),
  refundId: (id) => html`<${Id} value=${id} />`,
  restock: (isBack) => t(isBack ? "detail.yes" : "detail.no"),
  nextAt: dateTime,
};

const silent = ["currency"];

/**
 * The facts of an entry, each with its name.
 * @param {{ detail: Record<string, any> }} entry
 */
export function detailsOf({ detail }) {
  return Object.entries(detail)
    .filter(([name]) => !silent.includes(name))
    .map(([name, value]) => ({
      label: hasMessage(`detail.${name}`) ? t(`detail.${name}`) : name,
      value: shows[name]?.(value, detail) ?? (hasMessage(`state.${value}`) ? t(`state.${value}`) : String(value)),
    }));
}
