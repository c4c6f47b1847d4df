import { Button } from "../../shared/components/Button.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useTitle } from "../../shared/router.js";
import { useKept } from "../offline/kept.js";
import { Age } from "../offline/Age.js";
import { ProductGrid } from "../product/ProductGrid.js";
import { remember } from "../product/products.js";
import { Recommendations } from "../product/Recommendations.js";
import * as reads from "../reads.js";
import { categoryName } from "../search/categories.js";
import { SaleCard } from "../sale/SaleCard.js";
import { SaleHero } from "../sale/SaleHero.js";
import { announced } from "../sale/sales.js";

/** What is on sale, what is new, and what the visitor may want. */
export default function HomePage() {
  useTitle("", t("brand"));
  const sales = useKept(reads.sales);
  const products = useKept(reads.newest, (page) => remember(page.items));
  const [first, ...others] = announced(sales.data?.items ?? []);

  return html`<div class="stack stack-large">
    ${
      first
        ? html`<${SaleHero} sale=${first} />`
        : sales.isLoading
          ? html`<div class="hero hero-empty"><${Skeleton} height="calc(100dvh - 6rem)" /></div>`
          : html`<section class="hero hero-plain">
              <h1>${t("home.welcome")}</h1>
              <p>${t("home.lead")}</p>
              <${Button} kind="primary" size="large" href="/search">${t("home.browse")}<//>
            </section>`
    }
    ${
      others.length > 0 &&
      html`<section class="stack" aria-labelledby="more-sales">
        <h2 id="more-sales">${t("home.sales")}</h2>
        <ul class="sale-grid">
          ${others.map((sale) => html`<li key=${sale.id}><${SaleCard} sale=${sale} /></li>`)}
        </ul>
      </section>`
    }
    <section class="stack" aria-labelledby="new-products">
      <div class="row spread">
        <h2 id="new-products">${t("home.new")}</h2>
        <a href="/search">${t("home.all")}</a>
      </div>
      ${
        products.data &&
        html`<nav aria-label=${t("search.category")}>
          <ul class="chips">
            ${products.data.facets.categories.map(
              (/** @type {any} */ category) =>
                html`<li key=${category.name}>
                  <a class="chip" href=${`/search?category=${encodeURIComponent(category.name)}`}>${categoryName(category.name)}</a>
                </li>`,
            )}
          </ul>
        </nav>`
      }
      <${Age} of=${products} />
      ${products.error && !products.data && html`<${ErrorState} error=${products.error} onRetry=${products.reload} />`}
      ${!products.data && products.isLoading && html`<${Skeleton} height="18rem" count=${4} class="product-grid" />`}
      ${products.data && html`<${ProductGrid} products=${products.data.items} />`}
    </section>
    ${!(products.isLoading && !products.data) && html`<${Recommendations} path="/recommendations" count=${10} />`}
  </div>`;
}
