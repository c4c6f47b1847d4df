import { useState } from "preact/hooks";
import { toast } from "../../shared/announce.js";
import { ApiError } from "../../shared/api.js";
import { Button } from "../../shared/components/Button.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Notice } from "../../shared/components/Notice.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { isOnline } from "../../shared/online.js";
import { problemText } from "../../shared/problems.js";
import { useTitle } from "../../shared/router.js";
import { addToCart } from "../cart/cart.js";
import { Age } from "../offline/Age.js";
import { useKept } from "../offline/kept.js";
import * as reads from "../reads.js";
import { categoryName } from "../search/categories.js";
import { Picture } from "./Picture.js";
import { remember } from "./products.js";
import { Quantity } from "./Quantity.js";
import { Recommendations } from "./Recommendations.js";
import { StockHint } from "./StockHint.js";

/**
 * A product, the way into the cart, and what is bought with it.
 * @param {{ id: string }} props
 */
export default function ProductPage({ id }) {
  const answer = useKept(reads.product(id), (product) => remember([product]));
  const product = answer.data;
  useTitle(product?.name ?? "", t("brand"));
  if (answer.error instanceof ApiError && answer.error.status === 404) {
    return html`<${EmptyState}
      heading="h1"
      icon="search"
      title=${t("problem.product-not-found")}
      action=${html`<${Button} kind="primary" href="/search">${t("home.browse")}<//>`}
    />`;
  }
  if (answer.error && !product) return html`<${ErrorState} heading="h1" error=${answer.error} onRetry=${answer.reload} />`;
  if (!product) return html`<div class="product"><${Skeleton} height="24rem" /><${Skeleton} count=${5} height="2rem" /></div>`;
  return html`<div class="stack stack-large">
    <article class="product">
      <${Picture} product=${product} eager />
      <div class="stack">
        <p class="small"><a href=${`/search?category=${encodeURIComponent(product.category)}`}>${categoryName(product.category)}</a></p>
        <h1>${product.name}</h1>
        <p class="price price-large">${money(product.price)}</p>
        <p class="product-description">${product.description}</p>
        <${StockHint} available=${product.stock.available} />
        <${Age} of=${answer} />
        <${Buy} product=${product} onChanged=${answer.reload} />
      </div>
    </article>
    <${Recommendations} path=${`/products/${encodeURIComponent(id)}/recommendations`} count=${5} />
  </div>`;
}

/**
 * @param {{ product: import("./products.js").Product, onChanged: () => void }} props
 */
function Buy({ product, onChanged }) {
  const [quantity, setQuantity] = useState(1);
  const [state, setState] = useState(/** @type {{ busy?: boolean, error?: unknown, done?: boolean }} */ ({}));
  const available = product.stock.available;
  const add = async () => {
    setState({ busy: true });
    try {
      await addToCart(product.id, quantity);
      setState({ done: true });
      toast(t("cart.added", { name: product.name }), "success");
    } catch (error) {
      setState({ error });
    }
    onChanged();
  };
  if (!isOnline.value) return html`<${Notice} kind="warning">${t("offline.noBuying")}<//>`;
  return html`<div class="stack">
    <div class="row">
      <${Quantity} value=${quantity} max=${Math.max(1, Math.min(available, 999))} onChange=${setQuantity} name=${product.name} />
      <${Button} kind="primary" size="large" busy=${state.busy} disabled=${available === 0} onClick=${add}
        >${t(available === 0 ? "product.soldOut" : "product.add")}<//
      >
      ${state.done && html`<${Button} href="/cart" size="large">${t("cart.go")}<//>`}
    </div>
    ${state.error && html`<${Notice} kind="error">${problemText(state.error)}<//>`}
  </div>`;
}
