import { Badge } from "../../shared/components/Badge.js";
import { Button } from "../../shared/components/Button.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useResource } from "../../shared/resource.js";
import { get } from "../../shared/session.js";
import { CouponText } from "../coupons/CouponText.js";
import { AccountFrame } from "./AccountFrame.js";

/** @type {Record<import("../../shared/coupons.js").Claim["status"], "neutral" | "good" | "warn">} */
const kinds = { available: "good", reserved: "warn", used: "neutral", expired: "neutral" };

export default function WalletPage() {
  return html`<${AccountFrame} page="coupons"><${Wallet} /><//>`;
}

/** The coupons that are mine. */
function Wallet() {
  const wallet = useResource((signal) => get("/profile/coupons?pageSize=100", { signal }), []);
  if (wallet.error) return html`<${ErrorState} error=${wallet.error} onRetry=${wallet.reload} />`;
  if (!wallet.data) return html`<${Skeleton} height="4rem" count=${2} />`;
  /** @type {import("../../shared/coupons.js").Claim[]} */
  const claims = wallet.data.items;
  return html`${claims.length === 0 && html`<${EmptyState} title=${t("wallet.none")}>${t("wallet.none.hint")}<//>`}
    <ul class="stack">
      ${claims.map(
        (claim) =>
          html`<li key=${claim.claimId} class="card row spread">
            <div class="stack">
              <${CouponText} coupon=${claim} until=${claim.expiresAt} />
              <code>${claim.code}</code>
            </div>
            <div class="stack">
              <${Badge} kind=${kinds[claim.status]}>${t(`claim.${claim.status}`)}<//>
              ${claim.orderId && html`<a href=${`/orders/${encodeURIComponent(claim.orderId)}`}>${t("wallet.order")}</a>`}
            </div>
          </li>`,
      )}
    </ul>
    <div><${Button} kind="primary" href="/coupons">${t("wallet.more")}<//></div>`;
}
