import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useTitle } from "../../shared/router.js";
import { RequireLogIn } from "../auth/RequireLogIn.js";
import { ProviderPayment } from "./ProviderPayment.js";
import { SimulatedPayment } from "./SimulatedPayment.js";

/**
 * How to pay what was begun.
 * @param {{ id: string, query: URLSearchParams }} props id: of a payment, that of its order, a dot and the attempt; query: its way, unless it is the simulated provider's
 */
export default function PayPage({ id, query }) {
  useTitle(t("pay.title"), t("brand"));
  const [provider, method] = [query.get("provider"), query.get("method") ?? undefined];
  return html`<${RequireLogIn}>
    ${provider ? html`<${ProviderPayment} paymentId=${id} provider=${provider} method=${method} />` : html`<${SimulatedPayment} paymentId=${id} />`}
  <//>`;
}
