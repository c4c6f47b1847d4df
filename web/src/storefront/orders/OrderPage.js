import { useEffect, useRef, useState } from "preact/hooks";
import { ApiError, wait } from "../../shared/api.js";
import { Badge } from "../../shared/components/Badge.js";
import { Button } from "../../shared/components/Button.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { dateTime } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useTitle } from "../../shared/router.js";
import { RequireLogIn } from "../auth/RequireLogIn.js";
import { latest, useLive } from "../notifications/live.js";
import { Age } from "../offline/Age.js";
import { getKept } from "../offline/kept.js";
import { OrderActions } from "./OrderActions.js";
import { OrderAddress } from "./OrderAddress.js";
import { OrderLines } from "./OrderLines.js";
import { OrderRefunds } from "./OrderRefunds.js";
import { badgeOf, isMovingOn, isOver } from "./orders.js";
import { OrderTimeline } from "./OrderTimeline.js";
import { PaymentPanel } from "./PaymentPanel.js";

const often = 2_000;
const seldom = 20_000;
// The order of a ticket follows the ticket.
const untilThere = 60_000;

/** @param {{ id: string }} props */
export default function OrderPage({ id }) {
  useTitle(t("order.title"), t("brand"));
  return html`<${RequireLogIn}><${LiveOrder} id=${id} /><//>`;
}

/**
 * An order as it is now.
 * @param {{ id: string }} props
 */
function LiveOrder({ id }) {
  const [state, setState] = useState(/** @type {{ order?: import("./orders.js").Order, readAt?: number, error?: unknown }} */ ({}));
  const [turn, setTurn] = useState(0);
  const opened = useRef(performance.now());
  const { order, error } = state;
  useLive(order !== undefined && !isOver(order));

  useEffect(() => {
    const abort = new AbortController();
    void follow(abort.signal);
    return () => abort.abort();

    /** @param {AbortSignal} signal */
    async function follow(signal) {
      let isLast = false;
      while (!isLast && !signal.aborted) {
        let pause = often;
        try {
          const { body, isOld, readAt } = await getKept(`/orders/${encodeURIComponent(id)}`, signal);
          if (signal.aborted) return;
          setState({ order: body, readAt: isOld ? readAt : undefined });
          isLast = isOver(body);
          pause = isMovingOn(body) && !isOld ? often : seldom;
        } catch (problem) {
          if (signal.aborted) return;
          if (!(problem instanceof ApiError)) throw problem;
          const isComing = problem.status === 404 && id.includes(".") && performance.now() - opened.current < untilThere;
          if (!isComing) setState((old) => ({ ...old, error: problem }));
          isLast = problem.status === 404 && !isComing;
        }
        if (!isLast) await pauseFor(pause, signal);
      }
    }
  }, [id, turn, latest.value?.id]);

  const look = () => setTurn((n) => n + 1);
  if (error instanceof ApiError && error.status === 404) {
    return html`<${EmptyState}
      heading="h1"
      icon="search"
      title=${t("problem.order-not-found")}
      action=${html`<${Button} kind="primary" href="/orders">${t("nav.orders")}<//>`}
    />`;
  }
  if (!order)
    return error ? html`<${ErrorState} heading="h1" error=${error} onRetry=${look} />` : html`<${Skeleton} height="8rem" count=${3} />`;
  return html`<div class="with-aside">
    <section class="stack stack-large">
      <header class="stack order-head">
        <p class="small"><a href="/orders">${t("orders.title")}</a></p>
        <div class="row">
          <h1>${t("order.title")}</h1>
          <span data-testid="status" data-status=${order.status} aria-live="polite"
            ><${Badge} kind=${badgeOf[order.status]}>${t(`order.status.${order.status}`)}<//></span
          >
        </div>
        <p class="small muted">${t("order.placed", { time: dateTime(order.createdAt), id: order.id })}</p>
      </header>
      <${Age} of=${state} />
      <${PaymentPanel} order=${order} onChanged=${look} />
      <${OrderLines} order=${order} />
      <${OrderRefunds} order=${order} onChanged=${look} />
      <${OrderAddress} order=${order} onChanged=${look} />
    </section>
    <aside class="stack">
      <${OrderTimeline} order=${order} />
      <${OrderActions} order=${order} onChanged=${look} />
    </aside>
  </div>`;
}

/**
 * Nobody looks at a page that cannot be seen.
 * @param {number} milliseconds
 * @param {AbortSignal} signal
 */
async function pauseFor(milliseconds, signal) {
  try {
    await wait(milliseconds * (0.8 + 0.4 * Math.random()), signal);
    while (document.hidden) await new Promise((resolve) => document.addEventListener("visibilitychange", resolve, { once: true, signal }));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
