// The ways to pay that this shop takes: a provider, and one of its methods where it has several.
import { send } from "../../shared/api.js";
import { hasMessage, t } from "../../shared/i18n.js";
import { post } from "../../shared/session.js";

/**
 * @typedef {{ provider: string, method?: string }} Way
 * @typedef {{ paymentId: string, orderId: string, provider: string, method?: string, amount: import("../../shared/format.js").Money, status: string, payBy: string,
 *   action: { kind: "request" | "qr" | "redirect" | "script", url?: string } | null }} Payment
 */

/** @type {Promise<Way[]> | undefined} */
let asked;
/** @type {Payment | undefined} */
let begun;

/** All ways, the usual one of each provider first. Asked once; a question that failed is asked again. */
export function waysToPay() {
  asked ??= askForWays().catch((error) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function askForWays() {
  const { body } = await send("GET", "/payments/providers");
  return body.items.flatMap((/** @type {{ name: string, methods: string[] }} */ { name, methods }) =>
    methods.length === 0 ? [{ provider: name }] : methods.map((method) => ({ provider: name, method })),
  );
}

/** Whether a browser can pay in this way. WeChat Pay's JSAPI needs who the payer is in WeChat, which only a page inside WeChat finds out. @param {Way} way */
export const isForBrowsers = ({ provider, method }) => !(provider === "wechat" && method === "jsapi");

/** @param {Way} way */
export const keyOf = ({ provider, method }) => (method ? `${provider}.${method}` : provider);

/** @param {Way} way */
export const nameOf = (way) => (hasMessage(`pay.way.${keyOf(way)}`) ? t(`pay.way.${keyOf(way)}`) : keyOf(way));

/** The app or page of a provider. @param {string} provider */
export const appOf = (provider) => (hasMessage(`pay.app.${provider}`) ? t(`pay.app.${provider}`) : provider);

/**
 * Begins to pay. The same order and way again is the same payment, with the same action.
 * @param {string} orderId
 * @param {Way} way
 * @returns {Promise<Payment>}
 */
export async function beginPayment(orderId, way) {
  const payment = await post(`/orders/${encodeURIComponent(orderId)}/pay`, way, { repeatable: true });
  begun = payment;
  return payment;
}

/** The payment that this page has just begun, so that the provider is not asked twice. @param {string} paymentId */
export const begunPayment = (paymentId) => (begun?.paymentId === paymentId ? begun : undefined);
