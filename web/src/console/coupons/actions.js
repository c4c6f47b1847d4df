import { newKey } from "../../shared/api.js";
import { t } from "../../shared/i18n.js";
import { navigate } from "../../shared/router.js";
import { call, post } from "../../shared/session.js";
import { reasonField } from "../parts/fields.js";
import { localTime, majorUnits, minorUnits, timeOf } from "../parts/input.js";

const day = 86_400_000;

/** @typedef {import("../../shared/coupons.js").Coupon} Coupon */

/** @returns {import("../parts/ActionDialog.js").Action} */
export function newCoupon() {
  let sent = { text: "", key: "" };
  let created = "";
  return {
    title: t("coupons.newTitle"),
    effects: [t("coupons.newEffect"), t("coupons.newTerms"), t("coupons.newLimit")],
    verb: t("coupons.create"),
    fields: [
      ...fieldsOf(),
      {
        name: "byCode",
        label: t("coupons.how"),
        as: "select",
        value: "",
        options: [
          ["", t("coupons.public")],
          ["1", t("coupons.byCode")],
        ],
      },
    ],
    run: async (values) => {
      const body = { ...bodyOf(values), byCode: values.byCode === "1" };
      // What is corrected after a refusal is another request; what got no answer is the same.
      const text = JSON.stringify(body);
      if (text !== sent.text) sent = { text, key: newKey() };
      created = (await post("/coupons", body, { key: sent.key })).id;
    },
    done: t("coupons.created"),
    onDone: () => navigate(`/console/coupons/${created}`),
  };
}

/**
 * @param {Coupon} coupon
 * @param {string} etag
 * @param {() => void} onDone
 * @returns {import("../parts/ActionDialog.js").Action}
 */
export const changeCoupon = (coupon, etag, onDone) => ({
  title: t("coupons.changeTitle"),
  effects: [t("coupons.changeEffect"), t("coupons.changeLimit")],
  verb: t("coupons.change"),
  fields: fieldsOf(coupon),
  run: (values) => call("PUT", `/coupons/${coupon.id}`, { body: bodyOf(values), headers: { "If-Match": etag } }),
  done: t("coupons.changed"),
  onDone,
});

/**
 * @param {Coupon} coupon
 * @param {() => void} onDone
 * @returns {import("../parts/ActionDialog.js").Action}
 */
export const stopCoupon = (coupon, onDone) => ({
  title: t("coupons.stopTitle"),
  effects: [t("coupons.stopEffect"), t("coupons.stopKeeps"), t("coupons.stopFinal")],
  verb: t("coupons.stop"),
  isDangerous: true,
  fields: [reasonField(true)],
  run: ({ reason }) => post(`/coupons/${coupon.id}/stop`, { reason }, { repeatable: true }),
  done: t("coupons.stopDone"),
  onDone,
});

/**
 * @param {Coupon} [coupon]
 * @returns {import("../parts/fields.js").FieldOf[]}
 */
const fieldsOf = (coupon) => [
  { name: "name", label: t("coupons.name"), value: coupon?.name, attributes: { required: true, maxlength: 120 } },
  {
    name: "kind",
    label: t("coupons.kind"),
    as: "select",
    value: coupon?.kind ?? "amount",
    options: [
      ["amount", t("coupons.kind.amount")],
      ["percent", t("coupons.kind.percent")],
    ],
  },
  {
    name: "value",
    label: t("coupons.value"),
    hint: t("coupons.valueHint"),
    value: coupon && (coupon.kind === "percent" ? String(coupon.value) : majorUnits(coupon.value)),
    attributes: { required: true, inputmode: "decimal" },
  },
  {
    name: "minimum.amount",
    label: t("coupons.minimum"),
    optional: true,
    value: amountOf(coupon?.minimum),
    attributes: { inputmode: "decimal" },
  },
  {
    name: "cap.amount",
    label: t("coupons.cap"),
    hint: t("coupons.capHint"),
    optional: true,
    value: amountOf(coupon?.cap),
    attributes: { inputmode: "decimal" },
  },
  { name: "category", label: t("product.category"), optional: true, value: coupon?.category, attributes: { maxlength: 50 } },
  {
    name: "claimLimit",
    label: t("coupons.limit"),
    value: coupon && String(coupon.claimLimit),
    attributes: { required: true, type: "number", min: coupon?.claimLimit ?? 1 },
  },
  {
    name: "perUserLimit",
    label: t("coupons.perUser"),
    value: String(coupon?.perUserLimit ?? 1),
    attributes: { required: true, type: "number", min: 1, max: 20 },
  },
  {
    name: "startsAt",
    label: t("sale.startsAt"),
    value: localTime(coupon ? Date.parse(coupon.startsAt) : Date.now()),
    attributes: { required: true, type: "datetime-local", step: 1 },
  },
  {
    name: "endsAt",
    label: t("sale.endsAt"),
    value: localTime(coupon ? Date.parse(coupon.endsAt) : Date.now() + 7 * day),
    attributes: { required: true, type: "datetime-local", step: 1 },
  },
];

/** @param {import("../../shared/format.js").Money} [money] */
const amountOf = (money) => money && majorUnits(money.amount);

/** @param {Record<string, string>} values */
const bodyOf = (values) => ({
  name: values.name,
  kind: values.kind,
  value: values.kind === "percent" ? Number(values.value) : minorUnits(values.value),
  minimum: values["minimum.amount"] ? { amount: minorUnits(values["minimum.amount"]) } : null,
  cap: values["cap.amount"] ? { amount: minorUnits(values["cap.amount"]) } : null,
  category: values.category || null,
  claimLimit: Number(values.claimLimit),
  perUserLimit: Number(values.perUserLimit),
  startsAt: timeOf(values.startsAt),
  endsAt: timeOf(values.endsAt),
});
