import { Badge } from "../../shared/components/Badge.js";
import { html } from "../../shared/html.js";
import { number } from "../../shared/format.js";
import { t } from "../../shared/i18n.js";
import { shown } from "../../shared/router.js";
import { overview } from "../overview/state.js";
import { useOverview } from "../overview/useOverview.js";

const places = [
  { href: "/console", name: "overview" },
  { href: "/console/statistics", name: "statistics" },
  { href: "/console/traffic", name: "traffic" },
  { href: "/console/orders", name: "orders" },
  { href: "/console/stuck", name: "stuck", count: () => overview.value.data?.stuckOrders },
  { href: "/console/dead-letters", name: "dead-letters", count: () => overview.value.data?.deadLetters.total },
  { href: "/console/sales", name: "sales" },
  { href: "/console/coupons", name: "coupons" },
  { href: "/console/products", name: "products" },
  { href: "/console/payments", name: "payments" },
  { href: "/console/reconciliations", name: "reconciliations" },
  { href: "/console/ledger", name: "ledger" },
  { href: "/console/users", name: "users" },
];

export function Navigation() {
  const path = shown.value?.url.pathname ?? location.pathname;
  useOverview(path === "/console");
  return html`
    <nav class="places" aria-label=${t("shell.places")}>
      <ul>
        ${places.map(({ href, name, count }) => {
          const isHere = href === "/console" ? path === href : path === href || path.startsWith(`${href}/`);
          const waiting = count?.() ?? 0;
          return html`<li>
            <a href=${href} aria-current=${isHere ? "page" : undefined}>
              ${t(`nav.${name}`)} ${waiting > 0 && html`<${Badge} kind="bad">${number(waiting)}<//>`}
            </a>
          </li>`;
        })}
      </ul>
    </nav>
  `;
}
