import { newKey } from "../../shared/api.js";
import { t } from "../../shared/i18n.js";
import { navigate } from "../../shared/router.js";
import { post } from "../../shared/session.js";
import { localTime, minorUnits, timeOf } from "../parts/input.js";

const minute = 60_000;

/**
 * A new sale: it takes its units from the product's stock at once.
 * @param {string} [productId]
 * @returns {import("../parts/ActionDialog.js").Action}
 */
export function newSale(productId) {
  let sent = { text: "", key: "" };
  let created = "";
  return {
    title: t("sales.newTitle"),
    effects: [t("sales.newEffect"), t("sales.newOpens"), t("sales.newPrice")],
    verb: t("sales.create"),
    fields: [
      {
        name: "productId",
        label: t("sales.product"),
        value: productId,
        hint: t("sales.productHint"),
        attributes: { required: true, maxlength: 100 },
      },
      { name: "price.amount", label: t("sales.price"), hint: t("sales.priceHint"), attributes: { required: true, inputmode: "decimal" } },
      { name: "stock", label: t("sale.total"), attributes: { required: true, type: "number", min: 1 } },
      { name: "perBuyerLimit", label: t("sales.limit"), value: "1", attributes: { required: true, type: "number", min: 1, max: 999 } },
      {
        name: "buckets",
        label: t("sales.buckets"),
        value: "1",
        hint: t("sales.bucketsHint"),
        attributes: { required: true, type: "number", min: 1, max: 64 },
      },
      {
        name: "startsAt",
        label: t("sale.startsAt"),
        value: localTime(Date.now()),
        hint: t("sales.startsAtHint"),
        attributes: { required: true, type: "datetime-local", step: 1 },
      },
      {
        name: "endsAt",
        label: t("sale.endsAt"),
        value: localTime(Date.now() + 60 * minute),
        attributes: { required: true, type: "datetime-local", step: 1 },
      },
    ],
    run: async (values) => {
      const body = {
        productId: values.productId,
        price: { amount: minorUnits(values["price.amount"]) },
        stock: Number(values.stock),
        perBuyerLimit: Number(values.perBuyerLimit),
        buckets: Number(values.buckets),
        startsAt: timeOf(values.startsAt),
        endsAt: timeOf(values.endsAt),
      };
      // What is corrected after a refusal is another request; what got no answer is the same.
      const text = JSON.stringify(body);
      if (text !== sent.text) sent = { text, key: newKey() };
      const sale = await post("/seckill/sales", body, { key: sent.key });
      created = sale.id;
    },
    done: t("sales.created"),
    onDone: () => navigate(`/console/sales/${created}`),
  };
}
