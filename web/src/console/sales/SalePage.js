import { useState } from "preact/hooks";
import { dateTime, money, number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { get } from "../../shared/session.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { UnitsBar } from "../charts/UnitsBar.js";
import { LiveMark } from "../parts/LiveMark.js";
import { PageHead } from "../parts/PageHead.js";
import { Problem } from "../parts/Problem.js";
import { SaleBadge } from "../parts/SaleBadge.js";
import { Section } from "../parts/Section.js";
import { Stat } from "../parts/Stat.js";
import { useLive } from "../parts/useLive.js";
import { SaleActions } from "./SaleActions.js";
import { SaleAudit } from "./SaleAudit.js";
import { SaleCharts } from "./SaleCharts.js";
import { SaleLog } from "./SaleLog.js";

const period = 1_000;

/**
 * One sale, each second.
 * @param {{ id: string }} props
 */
export default function SalePage({ id }) {
  const sale = useLive((signal) => get(`/seckill/sales/${encodeURIComponent(id)}`, { signal }), [id], 5 * period);
  const gauges = useLive((signal) => get(`/operations/sales/${encodeURIComponent(id)}/gauges`, { signal }), [id], period);
  const [acted, setActed] = useState(0);
  const onDone = () => {
    sale.reload();
    gauges.reload();
    setActed((n) => n + 1);
  };
  const of = sale.data;
  const now = gauges.data;
  return html`
    <${PageHead}
      title=${of ? of.productName : t("sale.title")}
      note=${
        of &&
        html`<${SaleBadge} state=${now?.state ?? of.state} /> ${t("sale.note", {
            price: money(of.price),
            limit: of.perBuyerLimit,
            from: dateTime(of.startsAt),
            to: dateTime(of.endsAt),
          })}`
      }
    >
      <${LiveMark} at=${gauges.at} error=${gauges.error} />
      ${of && html`<${SaleActions} sale=${{ ...of, state: now?.state ?? of.state }} gauges=${now} onDone=${onDone} />`}
    <//>
    <${Problem} error=${sale.error ?? gauges.error} onRetry=${onDone} isOld=${now !== undefined} />
    ${
      now
        ? html`
            <div class="stats">
              <${Stat} label=${t("sale.sold")} value=${number(now.sold)} kind="good" />
              <${Stat} label=${t("sale.held")} value=${number(now.held)} />
              <${Stat} label=${t("sale.available")} value=${number(now.available)} />
              <${Stat} label=${t("sale.returned")} value=${number(now.returned)} />
              <${Stat} label=${t("sale.total")} value=${number(now.total)} />
              ${of?.buckets && html`<${Stat} label=${t("sales.buckets")} value=${number(of.buckets)} />`}
            </div>
            <${UnitsBar} label=${t("sale.units")} available=${now.available} held=${now.held} sold=${now.sold} returned=${now.returned} />
            <${SaleCharts} gauges=${now} />
            <div class="grid">
              <${SaleAudit} id=${id} />
              <${Section} title=${t("sale.log")}><${SaleLog} key=${acted} id=${id} /><//>
            </div>
          `
        : !gauges.error && html`<${Skeleton} height="8rem" count=${3} />`
    }
  `;
}
