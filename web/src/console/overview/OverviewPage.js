import { useRef } from "preact/hooks";
import { dateTime, number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { LiveMark } from "../parts/LiveMark.js";
import { PageHead } from "../parts/PageHead.js";
import { Problem } from "../parts/Problem.js";
import { Attention } from "./Attention.js";
import { MoneyToday } from "./MoneyToday.js";
import { OrderFlow } from "./OrderFlow.js";
import { OrdersByState } from "./OrdersByState.js";
import { Queues } from "./Queues.js";
import { RecentActs } from "./RecentActs.js";
import { SalesNow } from "./SalesNow.js";
import { overview } from "./state.js";

const kept = 120;

/** The shop in numbers, and what should be zero. */
export default function OverviewPage() {
  const { data, error, at, reload } = overview.value;
  const history = useRef(/** @type {{ at: number, orders: Record<string, number> }[]} */ ([]));
  if (data && history.current.at(-1)?.at !== Date.parse(data.at)) {
    history.current = [...history.current.slice(1 - kept), { at: Date.parse(data.at), orders: data.process.orders }];
  }

  return html`
    <${PageHead}
      title=${t("overview.title")}
      note=${data && t("overview.since", { time: dateTime(data.orders.since), count: number(data.orders.total) })}
    >
      <${LiveMark} at=${at} error=${error} />
    <//>
    <${Problem} error=${error} onRetry=${reload} isOld=${data !== undefined} />
    ${data ? html`<${Numbers} data=${data} history=${history.current} />` : !error && html`<${Skeleton} height="8rem" count=${3} />`}
  `;
}

/** @param {{ data: any, history: { at: number, orders: Record<string, number> }[] }} props */
function Numbers({ data, history }) {
  return html`
    <${Attention} data=${data} />
    <div class="grid">
      <div class="side">
        <${OrdersByState} orders=${data.orders} />
        <${OrderFlow} history=${history} />
      </div>
      <div class="side">
        <${MoneyToday} money=${data.money} />
        <${SalesNow} sales=${data.sales} />
        <${Queues} data=${data} />
      </div>
    </div>
    <${RecentActs} />
  `;
}
