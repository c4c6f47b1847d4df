import { useEffect } from "preact/hooks";
import { LogInForm } from "../../shared/components/LogInForm.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { navigate, useTitle } from "../../shared/router.js";
import { isEnding, isLoggedIn } from "../../shared/session.js";
import { anonymousCart, forgetAnonymousCart, loadCart } from "../cart/cart.js";
import { nextOf } from "./next.js";

/** @param {{ query: URLSearchParams }} props query: `next`, where to go on */
export default function LogInPage({ query }) {
  useTitle(t("login.title"), t("brand"));
  const next = nextOf(query);
  // Also when another tab logged in. Whoever just logs out is still logged in for a moment.
  useEffect(() => {
    if (isLoggedIn.value && !isEnding.value) navigate(next, { replace: true });
  }, [isLoggedIn.value, isEnding.value]);
  const done = async () => {
    forgetAnonymousCart();
    await loadCart();
  };
  return html`<div class="card narrow stack">
    <h1>${t("login.title")}</h1>
    <${LogInForm} headers=${anonymousCart} onDone=${done} />
    <p class="row spread small">
      <a href=${`/register?next=${encodeURIComponent(next)}`}>${t("login.register")}</a>
      <a href="/password">${t("login.forgotten")}</a>
    </p>
  </div>`;
}
