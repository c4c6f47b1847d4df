import { ago } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { get } from "../../shared/session.js";
import { Id } from "../parts/Id.js";
import { LiveMark } from "../parts/LiveMark.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { OrderBadge } from "../parts/OrderBadge.js";
import { PageHead } from "../parts/PageHead.js";
import { Problem } from "../parts/Problem.js";
import { Table } from "../parts/Table.js";
import { Time } from "../parts/Time.js";
import { useLive } from "../parts/useLive.js";

const period = 10_000;

/** Orders that should have moved on by now. A timer starts them again every fifteen seconds; those that stay here need somebody. */
export default function StuckPage() {
  const { data, error, at, reload } = useLive((signal) => get("/operations/orders/stuck", { signal }), [], period);
  return html`
    <${PageHead} title=${t("nav.stuck")} note=${t("stuck.note")}><${LiveMark} at=${at} error=${error} /><//>
    <${Problem} error=${error} onRetry=${reload} isOld=${data !== undefined} />
    ${
      data
        ? html`<${Table}
            label=${t("nav.stuck")}
            empty=${t("stuck.none")}
            rows=${data.items}
            keyOf=${(/** @type {any} */ order) => order.orderId}
            columns=${[
              {
                name: "id",
                label: t("orders.id"),
                show: (/** @type {any} */ { orderId }) => html`<${Id} value=${orderId} href=${`/console/orders/${orderId}`} />`,
              },
              {
                name: "status",
                label: t("orders.status"),
                show: (/** @type {any} */ order) => html`<${OrderBadge} status=${order.status} />`,
              },
              { name: "why", label: t("stuck.why"), isWide: true, show: (/** @type {any} */ { why }) => t(`stuck.${why}`) },
              {
                name: "since",
                label: t("stuck.since"),
                show: (/** @type {any} */ { overdueSince }) => html`<${Time} at=${overdueSince} />`,
              },
              { name: "for", label: t("stuck.for"), isNumber: true, show: (/** @type {any} */ { overdueSince }) => ago(overdueSince) },
              {
                name: "user",
                label: t("orders.shopper"),
                show: (/** @type {any} */ { userId }) => html`<${Id} value=${userId} href=${`/console/users/${userId}`} />`,
              },
            ]}
          />`
        : !error && html`<${Skeleton} height="8rem" count=${3} />`
    }
  `;
}
