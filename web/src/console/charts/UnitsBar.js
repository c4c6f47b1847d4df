import { number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { Legend } from "./Legend.js";

/**
 * Where the units of a sale are, as parts of one bar.
 * @param {{ label: string, available: number, held: number, sold: number, returned?: number }} props
 */
export function UnitsBar({ label, available, held, sold, returned = 0 }) {
  const parts = [
    { name: t("sale.sold"), color: 2, value: sold },
    { name: t("sale.held"), color: 3, value: held },
    { name: t("sale.available"), color: 1, value: available },
    ...(returned > 0 ? [{ name: t("sale.returned"), color: 5, value: returned }] : []),
  ];
  const total = Math.max(
    1,
    parts.reduce((sum, { value }) => sum + value, 0),
  );
  let before = 0;
  return html`
    <div class="units">
      <svg width="100%" height="14" role="img" aria-label=${label}>
        <rect class="track" width="100%" height="14" rx="3" />
        ${parts.map(({ name, color, value }) => {
          const left = before;
          before += value;
          return html`<rect
            key=${name}
            data-color=${color}
            x=${`${(100 * left) / total}%`}
            width=${`${(100 * value) / total}%`}
            height="14"
          />`;
        })}
      </svg>
      <${Legend} entries=${parts.map((part) => ({ ...part, value: number(part.value) }))} />
    </div>
  `;
}
