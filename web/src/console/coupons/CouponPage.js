import { useState } from "preact/hooks";
import { conditionsOf, offWords } from "../../shared/coupons.js";
import { dateTime, money, number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useResource } from "../../shared/resource.js";
import { call } from "../../shared/session.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { ActionButton } from "../parts/ActionButton.js";
import { ActList } from "../parts/ActList.js";
import { Facts } from "../parts/Facts.js";
import { PageHead } from "../parts/PageHead.js";
import { Problem } from "../parts/Problem.js";
import { Section } from "../parts/Section.js";
import { Stat } from "../parts/Stat.js";
import { changeCoupon, stopCoupon } from "./actions.js";
import { CouponBadge } from "./CouponBadge.js";

/**
 * One coupon: what it is, how many are claimed, and what its orders came to.
 * @param {{ id: string }} props
 */
export default function CouponPage({ id }) {
  const { data, error, reload } = useResource((signal) => read(id, signal), [id]);
  const [changed, setChanged] = useState(0);
  const onDone = () => {
    reload();
    setChanged((n) => n + 1);
  };
  const coupon = data?.coupon;
  return html`
    <${PageHead} title=${coupon?.name ?? t("coupons.title")} note=${coupon && html`<${CouponBadge} state=${coupon.state} />`}>
      ${
        coupon &&
        !coupon.stop &&
        html`<${ActionButton} label=${t("coupons.change")} make=${() => changeCoupon(coupon, data.etag, onDone)} />
          <${ActionButton} label=${t("coupons.stop")} kind="danger" make=${() => stopCoupon(coupon, onDone)} />`
      }
    <//>
    <${Problem} error=${error} onRetry=${reload} isOld=${coupon !== undefined} />
    ${
      data
        ? html`
            <div class="stats">
              <${Stat} label=${t("coupons.claimed")} value=${`${number(coupon.claimed)} / ${number(coupon.claimLimit)}`} />
              <${Stat} label=${t("coupons.reserved")} value=${number(data.use.reserved)} />
              <${Stat} label=${t("coupons.used")} value=${number(data.use.used)} kind="good" />
              <${Stat} label=${t("coupons.restored")} value=${number(data.use.restored)} />
              <${Stat} label=${t("coupons.discount")} value=${money(data.use.discount)} />
              <${Stat} label=${t("coupons.paid")} value=${money(data.use.paid)} />
            </div>
            <div class="grid">
              <${Section} title=${t("coupons.facts")}>
                <${Facts}
                  facts=${[
                    [t("coupons.off"), [offWords(coupon), ...conditionsOf(coupon)].join(" · ")],
                    [t("coupons.perUser"), number(coupon.perUserLimit)],
                    coupon.code && [t("coupons.code"), html`<code>${coupon.code}</code>`],
                    [t("sale.startsAt"), dateTime(coupon.startsAt)],
                    [t("sale.endsAt"), dateTime(coupon.endsAt)],
                    coupon.stop && [t("coupons.stopped"), `${dateTime(coupon.stop.at)}: ${coupon.stop.reason}`],
                  ]}
                />
              <//>
              <${Section} title=${t("acts.title")}><${ActList} key=${changed} subject=${`coupon.${id}`} /><//>
            </div>
          `
        : !error && html`<${Skeleton} height="6rem" count=${2} />`
    }
  `;
}

/**
 * @param {string} id
 * @param {AbortSignal} signal
 */
async function read(id, signal) {
  const { body, headers } = await call("GET", `/operations/coupons/${encodeURIComponent(id)}`, { signal });
  return { ...body, etag: headers.get("ETag") ?? "*" };
}
