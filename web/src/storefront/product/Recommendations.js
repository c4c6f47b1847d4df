import { Skeleton } from "../../shared/components/Skeleton.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useKept } from "../offline/kept.js";
import { ProductGrid } from "./ProductGrid.js";
import { useNear } from "./useNear.js";

/**
 * Products that somebody may want besides. They stand last on a page, so that nothing moves when they come, and are asked for when the reader is near; without an answer the page does
 * without them.
 * @param {{ path: string, count: number }} props
 */
export function Recommendations(props) {
  const [place, isNear] = useNear("0px 0px 150% 0px");
  return html`<div ref=${place}>${isNear && html`<${Recommended} ...${props} />`}</div>`;
}

/** @param {{ path: string, count: number }} props */
function Recommended({ path, count }) {
  const answer = useKept(`${path}?pageSize=${count}`);
  if (!answer.data) return answer.isLoading ? html`<${Skeleton} height="18rem" count=${count} class="product-grid" />` : null;
  if (answer.data.items.length === 0) return null;
  return html`<section class="stack" aria-labelledby="recommendations">
    <h2 id="recommendations">${t(`recommendations.${answer.data.basis}`)}</h2>
    <${ProductGrid} products=${answer.data.items} />
  </section>`;
}
