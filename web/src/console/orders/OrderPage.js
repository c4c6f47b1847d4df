import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { query } from "../../shared/api.js";
import { get } from "../../shared/session.js";
import { Id } from "../parts/Id.js";
import { LiveMark } from "../parts/LiveMark.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { OrderBadge } from "../parts/OrderBadge.js";
import { PageHead } from "../parts/PageHead.js";
import { Problem } from "../parts/Problem.js";
import { useLive } from "../parts/useLive.js";
import { OrderActions } from "./OrderActions.js";
import { OrderFacts } from "./OrderFacts.js";
import { OrderRefunds } from "./OrderRefunds.js";
import { Timeline } from "./Timeline.js";

const period = 5_000;

/**
 * One order: what it is, what can be done with it, and everything that happened to it.
 * @param {{ id: string }} props
 */
export default function OrderPage({ id }) {
  const { data, error, at, reload } = useLive((signal) => read(id, signal), [id], period);
  return html`
    <${PageHead}
      title=${html`${t("order.title")} <${Id} value=${id} isWhole />`}
      plain=${`${t("order.title")} ${id}`}
      note=${data && html`<${OrderBadge} status=${data.timeline.status} />`}
    >
      <${LiveMark} at=${at} error=${error} />
      ${data && html`<${OrderActions} order=${data.order} onDone=${reload} />`}
    <//>
    <${Problem} error=${error} onRetry=${reload} isOld=${data !== undefined} />
    ${
      data
        ? html`<div class="grid of-order">
            <${Timeline} timeline=${data.timeline} />
            <div class="side">
              <${OrderFacts} order=${data.order} timeline=${data.timeline} />
              <${OrderRefunds} order=${data.order} onDone=${reload} />
            </div>
          </div>`
        : !error && html`<${Skeleton} height="8rem" count=${3} />`
    }
  `;
}

/**
 * @param {string} id
 * @param {AbortSignal} signal
 */
async function read(id, signal) {
  const [timeline, found] = await Promise.all([
    get(`/operations/orders/${encodeURIComponent(id)}/timeline`, { signal }),
    get(`/operations/orders${query({ q: id })}`, { signal }),
  ]);
  return { timeline, order: found.items[0] };
}
