import { useState } from "preact/hooks";
import { money, number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useResource } from "../../shared/resource.js";
import { call } from "../../shared/session.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { ActionButton } from "../parts/ActionButton.js";
import { Facts } from "../parts/Facts.js";
import { Id } from "../parts/Id.js";
import { PageHead } from "../parts/PageHead.js";
import { Problem } from "../parts/Problem.js";
import { Section } from "../parts/Section.js";
import { Stat } from "../parts/Stat.js";
import { newSale } from "../sales/newSale.js";
import { adjustStock, deleteProduct, editProduct } from "./actions.js";
import { StockHistory } from "./StockHistory.js";

/**
 * One product, its stock and where that came from.
 * @param {{ id: string }} props
 */
export default function ProductPage({ id }) {
  const { data, error, reload } = useResource((signal) => read(id, signal), [id]);
  const [changed, setChanged] = useState(0);
  const onDone = () => {
    reload();
    setChanged((n) => n + 1);
  };
  const product = data?.product;
  return html`
    <${PageHead} title=${product?.name ?? t("product.title")} note=${html`<${Id} value=${id} isWhole />`}>
      ${
        product &&
        html`<${ActionButton} label=${t("product.edit")} make=${() => editProduct(product, data.etag, onDone)} />
          <${ActionButton} label=${t("product.adjust")} make=${() => adjustStock(product, onDone)} />
          <${ActionButton} label=${t("product.startSale")} make=${() => newSale(id)} />
          <${ActionButton} label=${t("product.delete")} kind="danger" make=${() => deleteProduct(product, data.etag)} />`
      }
    <//>
    <${Problem} error=${error} onRetry=${reload} isOld=${product !== undefined} />
    ${
      product
        ? html`
            <div class="stats">
              <${Stat} label=${t("product.available")} value=${number(product.stock.available)} />
              <${Stat} label=${t("product.reserved")} value=${number(product.stock.reserved)} />
              <${Stat} label=${t("product.sold")} value=${number(product.stock.sold)} />
              <${Stat} label=${t("product.price")} value=${money(product.price)} />
            </div>
            <div class="grid">
              <${Section} title=${t("product.facts")}>
                <${Facts}
                  facts=${[
                    [t("product.category"), product.category],
                    [t("product.description"), product.description],
                  ]}
                />
              <//>
              <${Section} title=${t("product.history")} note=${t("product.historyNote")}><${StockHistory} key=${changed} id=${id} /><//>
            </div>
          `
        : !error && html`<${Skeleton} height="6rem" count=${2} />`
    }
  `;
}

/**
 * @param {string} id
 * @param {AbortSignal} signal
 */
async function read(id, signal) {
  const { body, headers } = await call("GET", `/products/${encodeURIComponent(id)}`, { signal });
  return { product: body, etag: headers.get("ETag") ?? "*" };
}
