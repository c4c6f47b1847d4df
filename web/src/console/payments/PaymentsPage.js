import { query as queryOf } from "../../shared/api.js";
import { Badge } from "../../shared/components/Badge.js";
import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { kindOfRefund } from "../../shared/refunds.js";
import { navigate } from "../../shared/router.js";
import { Checkbox } from "../../shared/components/Checkbox.js";
import { Id } from "../parts/Id.js";
import { List } from "../parts/List.js";
import { PageHead } from "../parts/PageHead.js";
import { Time } from "../parts/Time.js";
import { useList } from "../parts/useList.js";

/** @type {Record<string, "neutral" | "good" | "warn" | "bad">} */
const kindOfAttempt = { pending: "neutral", paid: "good", declined: "bad", refundDue: "warn", refunded: "neutral" };
/** @type {Record<string, "neutral" | "good">} */
const kindOfPayment = { open: "neutral", paid: "good", closed: "neutral" };

/**
 * Everybody's payments, the last changed first.
 * @param {{ query: URLSearchParams }} props
 */
export default function PaymentsPage({ query }) {
  const refundsDue = query.get("refundsDue") === "true";
  const list = useList("/operations/payments", { refundsDue, pageSize: 50 });
  return html`
    <${PageHead} title=${t("nav.payments")} note=${t("payments.note")} />
    <div class="filters">
      <${Checkbox}
        label=${t("payments.refundsDue")}
        checked=${refundsDue}
        onChange=${(/** @type {boolean} */ checked) => navigate(`/console/payments${queryOf({ refundsDue: checked })}`)}
      />
    </div>
    <${List}
      list=${list}
      label=${t("nav.payments")}
      empty=${t(refundsDue ? "payments.noneDue" : "payments.none")}
      keyOf=${(/** @type {any} */ payment) => payment.orderId}
      columns=${[
        {
          name: "order",
          label: t("orders.id"),
          show: (/** @type {any} */ { orderId }) => html`<${Id} value=${orderId} href=${`/console/orders/${orderId}`} />`,
        },
        {
          name: "status",
          label: t("payments.status"),
          show: (/** @type {any} */ { status, closedBecause }) =>
            html`<${Badge} kind=${kindOfPayment[status]}>${t(`payment.${status}`)}<//>
              ${closedBecause && html`<span class="note">${t(`closed.${closedBecause}`)}</span>`}`,
        },
        { name: "amount", label: t("payments.amount"), isNumber: true, show: (/** @type {any} */ { amount }) => money(amount) },
        {
          name: "attempts",
          label: t("payments.attempts"),
          isWide: true,
          show: (/** @type {any} */ { attempts }) => html`<${Attempts} attempts=${attempts} />`,
        },
        { name: "payBy", label: t("order.payBy"), show: (/** @type {any} */ { payBy }) => html`<${Time} at=${payBy} />` },
        {
          name: "user",
          label: t("orders.shopper"),
          show: (/** @type {any} */ { userId }) => html`<${Id} value=${userId} href=${`/console/users/${userId}`} />`,
        },
        {
          name: "refunds",
          label: t("refunds.title"),
          isWide: true,
          show: (/** @type {any} */ { refunds }) => html`<${Refunds} refunds=${refunds} />`,
        },
      ]}
    />
  `;
}

/** @param {{ refunds: any[] }} props */
function Refunds({ refunds }) {
  if (refunds.length === 0) return "–";
  return html`<ol class="attempts">
    ${refunds.map(({ id, status, amount, reason, why }) => html`<li key=${id}><${Badge} kind=${kindOfRefund[/** @type {import("../../shared/refunds.js").Refund["status"]} */ (status)]}>${t(`refund.${status}`)}<//> ${money(amount)} ${reason} ${why && html`<span class="note">${why}</span>`}</li>`)}
  </ol>`;
}

/** @param {{ attempts: any[] }} props */
function Attempts({ attempts }) {
  if (attempts.length === 0) return t("payments.noAttempt");
  return html`<ol class="attempts">
    ${attempts.map(({ id, provider, status, at }) => html`<li key=${id}><${Badge} kind=${kindOfAttempt[status]}>${t(`attempt.${status}`)}<//> ${provider} <${Time} at=${at} /></li>`)}
  </ol>`;
}
