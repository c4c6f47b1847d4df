import { Skeleton } from "../../shared/components/Skeleton.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useKept } from "../offline/kept.js";
import { ProductGrid } from "./ProductGrid.js";

/**
 * Products that somebody may want besides. It stands last on a page, so that nothing moves when it comes; without an answer the page does without it.
 * @param {{ path: string, count: number }} props
 */
export function Recommendations({ path, count }) {
  const answer = useKept(`${path}?pageSize=${count}`);
  if (!answer.data) return answer.isLoading ? html`<${Skeleton} height="18rem" count=${count} class="product-grid" />` : null;
  if (answer.data.items.length === 0) return null;
  return html`<section class="stack" aria-labelledby="recommendations">
    <h2 id="recommendations">${t(`recommendations.${answer.data.basis}`)}</h2>
    <${ProductGrid} products=${answer.data.items} />
  </section>`;
}
