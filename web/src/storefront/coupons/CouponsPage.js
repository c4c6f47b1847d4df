import { useState } from "preact/hooks";
import { toast } from "../../shared/announce.js";
import { ApiError, newKey } from "../../shared/api.js";
import { Button } from "../../shared/components/Button.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Field } from "../../shared/components/Field.js";
import { Notice } from "../../shared/components/Notice.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { problemText } from "../../shared/problems.js";
import { useResource } from "../../shared/resource.js";
import { navigate, useTitle } from "../../shared/router.js";
import { device, get, isLoggedIn, post } from "../../shared/session.js";
import { useForm } from "../../shared/useForm.js";
import { CouponText } from "./CouponText.js";

/** The coupons that anybody can claim, and the way to those that need a code. */
export default function CouponsPage() {
  useTitle(t("coupons.title"), t("brand"));
  const coupons = useResource((signal) => get("/coupons?pageSize=100", { signal }), []);
  return html`<div class="stack stack-large">
    <div class="row spread">
      <h1>${t("coupons.title")}</h1>
      ${isLoggedIn.value && html`<a href="/account/coupons">${t("coupons.mine")}</a>`}
    </div>
    ${coupons.error && html`<${ErrorState} error=${coupons.error} onRetry=${coupons.reload} />`}
    ${!coupons.data && !coupons.error && html`<${Skeleton} height="4rem" count=${3} />`}
    ${coupons.data?.items.length === 0 && html`<${EmptyState} title=${t("coupons.none")}>${t("coupons.none.hint")}<//>`}
    <ul class="stack">
      ${coupons.data?.items.map((/** @type {any} */ coupon) => html`<li key=${coupon.id}><${Offer} coupon=${coupon} onClaimed=${coupons.reload} /></li>`)}
    </ul>
    <${ByCode} />
  </div>`;
}

/** @param {{ coupon: import("../../shared/coupons.js").Coupon, onClaimed: () => void }} props */
function Offer({ coupon, onClaimed }) {
  const [state, setState] = useState(/** @type {{ key: string, busy?: boolean, error?: unknown }} */ ({ key: newKey() }));
  const claim = async () => {
    if (!isLoggedIn.value) return navigate("/login?next=/coupons");
    setState({ key: state.key, busy: true });
    try {
      await post(`/coupons/${encodeURIComponent(coupon.id)}/claims`, device(), { key: state.key });
      toast(t("coupons.claimed"), "success");
      setState({ key: newKey() });
      onClaimed();
    } catch (error) {
      // What was not answered is asked again with its key: it is claimed once.
      setState({ key: error instanceof ApiError && error.status >= 400 && error.status < 500 ? newKey() : state.key, error });
    }
  };
  return html`<div class="card stack">
    <div class="row spread">
      <${CouponText} coupon=${coupon} until=${coupon.endsAt} />
      ${
        coupon.state === "open"
          ? html`<${Button} kind="primary" busy=${state.busy} onClick=${claim} aria-label=${t("coupons.claim.of", { name: coupon.name })}
              >${t("coupons.claim")}<//
            >`
          : html`<span class="muted">${t(`coupon.state.${coupon.state}`)}</span>`
      }
    </div>
    <span class="small muted">${t("coupons.left", { left: number(Math.max(0, coupon.claimLimit - coupon.claimed)) })}</span>
    ${state.error && html`<${Notice} kind="error">${problemText(state.error)}<//>`}
  </div>`;
}

function ByCode() {
  const { form, set, reset, busy, tried, error, submit } = useForm(
    { code: "" },
    async ({ code }) => {
      if (!isLoggedIn.value) return navigate("/login?next=/coupons");
      await post("/coupons/claims", { code: code.trim(), ...device() });
      toast(t("coupons.claimed"), "success");
      reset();
    },
    ({ code }) => code.trim() !== "",
  );
  return html`<form class="card stack" onSubmit=${submit} novalidate aria-labelledby="by-code">
    <h2 id="by-code">${t("coupons.byCode")}</h2>
    ${error && html`<${Notice} kind="error">${problemText(error)}<//>`}
    <${Field}
      label=${t("coupons.code")}
      name="code"
      maxlength="40"
      autocomplete="off"
      value=${form.code}
      onInput=${set("code")}
      error=${tried && !form.code.trim() ? t("login.missing") : undefined}
    />
    <div><${Button} type="submit" busy=${busy}>${t("coupons.claim")}<//></div>
  </form>`;
}
