import { useEffect, useState } from "preact/hooks";
import { query as queryOf } from "../../shared/api.js";
import { Badge } from "../../shared/components/Badge.js";
import { Button } from "../../shared/components/Button.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Pager } from "../../shared/components/Pager.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { date, money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { replaceQuery, useTitle } from "../../shared/router.js";
import { onLogOut } from "../../shared/session.js";
import { RequireLogIn } from "../auth/RequireLogIn.js";
import { latest } from "../notifications/live.js";
import { Age } from "../offline/Age.js";
import { getKept } from "../offline/kept.js";
import { PictureOf } from "../product/Picture.js";
import { badgeOf, statuses } from "./orders.js";

/** As they were when one comes back to them. @type {Map<string, { items: import("./orders.js").Order[], token: string | null, readAt?: number }>} */
const lists = new Map();
onLogOut(() => lists.clear());

/** @param {{ query: URLSearchParams }} props */
export default function OrdersPage({ query }) {
  useTitle(t("orders.title"), t("brand"));
  return html`<div class="stack">
    <h1>${t("orders.title")}</h1>
    <${RequireLogIn} heading="h2"><${Orders} status=${query.get("status") ?? ""} /><//>
  </div>`;
}

/** @param {{ status: string }} props */
function Orders({ status }) {
  const [state, setState] = useState(/** @type {{ busy?: boolean, error?: unknown }} */ ({}));
  const list = lists.get(status);

  const read = async (/** @type {string | null} */ token, /** @type {AbortSignal} */ signal) => {
    setState({ busy: true });
    try {
      const { body, isOld, readAt } = await getKept(`/orders${queryOf({ status, pageSize: 10, continuationToken: token })}`, signal);
      const before = token ? (lists.get(status)?.items ?? []) : [];
      lists.set(status, { items: [...before, ...body.items], token: body.continuationToken, readAt: isOld ? readAt : undefined });
      setState({});
    } catch (error) {
      if (!signal.aborted) setState({ error });
    }
  };

  useEffect(() => {
    const abort = new AbortController();
    void read(null, abort.signal);
    return () => abort.abort();
  }, [status, latest.value?.id]);

  return html`<div class="stack">
    <nav aria-label=${t("orders.filter")}>
      <ul class="chips">
        ${["", ...statuses].map(
          (name) =>
            html`<li key=${name}>
              <button
                type="button"
                class="chip"
                aria-pressed=${name === status ? "true" : "false"}
                onClick=${() => replaceQuery(queryOf({ status: name }))}
              >
                ${name ? t(`order.status.${name}`) : t("orders.all")}
              </button>
            </li>`,
        )}
      </ul>
    </nav>
    ${list && html`<${Age} of=${list} />`}
    ${state.error && html`<${ErrorState} error=${state.error} onRetry=${() => read(null, new AbortController().signal)} />`}
    ${!list && state.busy && html`<${Skeleton} height="7rem" count=${3} />`}
    ${
      list?.items.length === 0 &&
      html`<${EmptyState} title=${t("orders.none")} action=${html`<${Button} kind="primary" href="/search">${t("home.browse")}<//>`}
        >${status ? t("orders.none.status") : t("orders.none.hint")}<//
      >`
    }
    <ul class="stack">
      ${(list?.items ?? []).map((order) => html`<li key=${order.id}><${OrderCard} order=${order} /></li>`)}
    </ul>
    ${list && html`<${Pager} token=${list.token} isLoading=${state.busy} onMore=${() => read(list.token, new AbortController().signal)} />`}
  </div>`;
}

/** @param {{ order: import("./orders.js").Order }} props */
function OrderCard({ order }) {
  const [{ name }, ...more] = order.items;
  return html`<a class="card order-card" href=${`/orders/${encodeURIComponent(order.id)}`}>
    <span class="row spread">
      <span class="small muted">${date(order.createdAt)}</span>
      <${Badge} kind=${badgeOf[order.status]}>${t(`order.status.${order.status}`)}<//>
    </span>
    <span class="row">
      <span class="row order-card-pictures"
        >${order.items.slice(0, 4).map((line) => html`<${PictureOf} key=${line.productId} productId=${line.productId} name=${line.name} />`)}</span
      >
      <span class="order-card-name">${more.length > 0 ? t("orders.items", { name, count: more.length }) : name}</span>
      <b class="price">${money(order.total)}</b>
    </span>
  </a>`;
}
