import { ErrorState } from "../../shared/components/ErrorState.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useResource } from "../../shared/resource.js";
import { useTitle } from "../../shared/router.js";
import { get } from "../../shared/session.js";

/** The shop in numbers. */
export default function OverviewPage() {
  useTitle(t("overview.title"), t("console.title"));
  const overview = useResource((signal) => get("/operations/overview", { signal }), []);
  return html`<div class="stack">
    <h1>${t("overview.title")}</h1>
    ${overview.error && html`<${ErrorState} error=${overview.error} onRetry=${overview.reload} />`}
    ${!overview.data && overview.isLoading && html`<${Skeleton} height="6rem" count=${3} />`}
    ${overview.data && html`<p class="card">${t("overview.orders", { count: overview.data.orders.total, shown: number(overview.data.orders.total) })}</p>`}
  </div>`;
}
