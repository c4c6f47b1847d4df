import { newKey } from "../../shared/api.js";
import { number } from "../../shared/format.js";
import { t } from "../../shared/i18n.js";
import { navigate } from "../../shared/router.js";
import { post, put, remove } from "../../shared/session.js";
import { reasonField } from "../parts/fields.js";
import { majorUnits, minorUnits } from "../parts/input.js";

/** @typedef {import("../parts/ActionDialog.js").Action} Action */

/** @param {any} [product] */
const fieldsOf = (product) => [
  { name: "name", label: t("product.name"), value: product?.name, attributes: { required: true, maxlength: 200 } },
  { name: "category", label: t("product.category"), value: product?.category, attributes: { required: true, maxlength: 50 } },
  {
    name: "price.amount",
    label: t("sales.price"),
    value: product && majorUnits(product.price.amount),
    attributes: { required: true, inputmode: "decimal" },
  },
  { name: "description", label: t("product.description"), value: product?.description, as: "textarea", attributes: { maxlength: 4000 } },
];

/** @param {Record<string, string>} values */
const detailsOf = (values) => ({
  name: values.name,
  description: values.description,
  category: values.category,
  price: { amount: minorUnits(values["price.amount"]), currency: "CNY" },
});

/** @returns {Action} */
export function newProduct() {
  let created = "";
  return {
    title: t("product.newTitle"),
    effects: [t("product.newEffect")],
    verb: t("product.create"),
    fields: [
      ...fieldsOf(),
      { name: "stock", label: t("product.available"), value: "0", attributes: { type: "number", min: 0, required: true } },
    ],
    run: async (values) => {
      created = (await post("/products", { ...detailsOf(values), stock: Number(values.stock) })).id;
    },
    done: t("product.created"),
    onDone: () => navigate(`/console/products/${created}`),
  };
}

/**
 * @param {any} product
 * @param {string} etag what was read: somebody else's change since is not overwritten
 * @param {() => void} onDone
 * @returns {Action}
 */
export const editProduct = (product, etag, onDone) => ({
  title: t("product.editTitle"),
  effects: [t("product.editEffect"), t("product.editOrders")],
  verb: t("product.save"),
  fields: fieldsOf(product),
  run: (values) =>
    put(
      `/products/${product.id}`,
      { ...detailsOf(values), ...(product.imageUrl && { imageUrl: product.imageUrl }) },
      { headers: { "If-Match": etag } },
    ),
  done: t("product.saved"),
  onDone,
});

/**
 * @param {any} product
 * @param {() => void} onDone
 * @returns {Action}
 */
export function adjustStock(product, onDone) {
  const key = newKey();
  return {
    title: t("product.adjustTitle"),
    effects: [t("product.adjustEffect", { available: number(product.stock.available) }), t("product.adjustLog")],
    verb: t("product.adjust"),
    fields: [
      { name: "delta", label: t("product.delta"), hint: t("product.deltaHint"), attributes: { type: "number", required: true } },
      reasonField(true),
    ],
    run: ({ delta, reason }) => post(`/products/${product.id}/stock-adjustments`, { delta: Number(delta), reason }, { key }),
    done: t("product.adjusted"),
    onDone,
  };
}

/**
 * @param {any} product
 * @param {string} etag
 * @returns {Action}
 */
export const deleteProduct = (product, etag) => ({
  title: t("product.deleteTitle"),
  effects: [t("product.deleteEffect"), t("product.deleteOrders")],
  verb: t("product.delete"),
  isDangerous: true,
  run: () => remove(`/products/${product.id}`, { headers: { "If-Match": etag } }),
  done: t("product.deleted"),
  onDone: () => navigate("/console/products", { replace: true }),
});
