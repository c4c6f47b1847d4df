import { useEffect, useState } from "preact/hooks";
import { query as queryOf } from "../../shared/api.js";
import { Button } from "../../shared/components/Button.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Pager } from "../../shared/components/Pager.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { replaceQuery, shown, useTitle } from "../../shared/router.js";
import { Age } from "../offline/Age.js";
import { getKept } from "../offline/kept.js";
import { ProductGrid } from "../product/ProductGrid.js";
import { remember } from "../product/products.js";
import { Filters } from "./Filters.js";

const pageSize = 12;

/**
 * What was found for a search stays as it was for whoever comes back to it: all of its pages.
 * @type {Map<string, { items: any[], token: string | null, facets?: any, readAt?: number }>}
 */
const found = new Map();

/** @param {{ query: URLSearchParams }} props */
export default function SearchPage({ query }) {
  const search = queryOf(Object.fromEntries(query));
  const q = query.get("q") ?? "";
  useTitle(q ? t("search.for", { q }) : t("search.title"), t("brand"));
  const [, show] = useState(0);
  const [state, setState] = useState(/** @type {{ busy?: boolean, error?: unknown }} */ ({}));
  const result = found.get(search);

  const read = async (/** @type {string | null} */ token, /** @type {AbortSignal} */ signal) => {
    setState({ busy: true });
    try {
      const parameters = { ...Object.fromEntries(query), pageSize, continuationToken: token, facets: !token };
      const { body, isOld, readAt } = await getKept(
        `/products${queryOf({ ...parameters, minPrice: minor(query.get("minPrice")), maxPrice: minor(query.get("maxPrice")) })}`,
        signal,
      );
      remember(body.items);
      const before = token ? found.get(search) : undefined;
      const facets = body.facets ?? before?.facets;
      found.set(search, {
        items: [...(before?.items ?? []), ...body.items],
        token: body.continuationToken,
        facets,
        readAt: isOld ? readAt : undefined,
      });
      setState({});
    } catch (error) {
      if (!signal.aborted) setState({ error });
    }
  };

  useEffect(() => {
    if (found.has(search) && !shown.value?.isNew) return;
    const abort = new AbortController();
    void read(null, abort.signal);
    return () => abort.abort();
  }, [search]);

  const change = (/** @type {Record<string, string | boolean | null>} */ values) => {
    const next = queryOf({ ...Object.fromEntries(query), ...values });
    found.delete(next);
    replaceQuery(next);
    show((n) => n + 1);
  };

  return html`<div class="with-filters">
    <h1 class="with-filters-title">${q ? t("search.for", { q }) : t("search.title")}</h1>
    <div class="stack">
      <${Filters} query=${query} facets=${result?.facets} onChange=${change} />
    </div>
    <section class="stack" aria-label=${t("search.results")} aria-busy=${state.busy ? "true" : undefined}>
      ${result && html`<${Age} of=${result} />`}
      ${state.error && html`<${ErrorState} error=${state.error} onRetry=${() => read(null, new AbortController().signal)} />`}
      ${!result && state.busy && html`<${Skeleton} height="18rem" count=${6} class="product-grid" />`}
      ${
        result?.items.length === 0 &&
        html`<${EmptyState} icon="search" title=${t("search.nothing")} action=${html`<${Button} href="/search">${t("search.clear")}<//>`}
          >${t("search.nothing.hint")}<//
        >`
      }
      ${result && result.items.length > 0 && html`<${ProductGrid} products=${result.items} />`}
      ${result && html`<${Pager} token=${result.token} isLoading=${state.busy} onMore=${() => read(result.token, new AbortController().signal)} />`}
    </section>
  </div>`;
}

/** @param {string | null} price as it was typed */
const minor = (price) => (price && Number(price) >= 0 ? Math.round(Number(price) * 100) : null);
