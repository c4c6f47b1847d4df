// Numbers, money and times as the language writes them.
import { language, number, once } from "./i18n.js";

export { number };

/** @typedef {{ amount: number, currency: string }} Money amount: minor units */

/** @param {Money} money */
export function money({ amount, currency }) {
  const format = once(
    `money ${currency}`,
    () => new Intl.NumberFormat(language.value, { style: "currency", currency, currencyDisplay: "narrowSymbol" }),
  );
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** @param {number} share 0 to 1 */
export const percent = (share) => once("percent", () => new Intl.NumberFormat(language.value, { style: "percent" })).format(share);

/** @param {string | number | Date} time */
export const dateTime = (time) =>
  once("dateTime", () => new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeStyle: "short" })).format(new Date(time));

/** @param {string | number | Date} time */
export const date = (time) => once("date", () => new Intl.DateTimeFormat(language.value, { dateStyle: "medium" })).format(new Date(time));

/** To the second. @param {string | number | Date} time */
export const clockTime = (time) =>
  once("clockTime", () => new Intl.DateTimeFormat(language.value, { timeStyle: "medium" })).format(new Date(time));

/**
 * How long ago, or in how long.
 * @param {string | number | Date} time
 */
export function ago(time) {
  const seconds = (new Date(time).getTime() - Date.now()) / 1000;
  const format = once("ago", () => new Intl.RelativeTimeFormat(language.value, { numeric: "auto" }));
  /** @type {[Intl.RelativeTimeFormatUnit, number][]} */
  const units = [
    ["day", 86_400],
    ["hour", 3_600],
    ["minute", 60],
  ];
  const unit = units.find(([, size]) => Math.abs(seconds) >= size);
  return unit ? format.format(Math.round(seconds / unit[1]), unit[0]) : format.format(Math.round(seconds), "second");
}

/**
 * A running clock: `04:59`, `1:02:03`. Whole seconds, rounded up, so that it shows 00:00 when the time is over.
 * @param {number} milliseconds
 */
export function countdown(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return [...(h > 0 ? [String(h)] : []), String(m).padStart(2, "0"), String(s).padStart(2, "0")].join(":");
}
