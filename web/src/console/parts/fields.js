import { t } from "../../shared/i18n.js";

/**
 * @typedef {object} FieldOf one field of an action; its name is what the shop calls it, so that a refusal finds it
 * @property {string} name
 * @property {string} label
 * @property {string} [value] at the beginning
 * @property {string} [as] textarea or select; an input when left out
 * @property {[string, string][]} [options] of a select: values and words
 * @property {boolean} [optional]
 * @property {string} [hint]
 * @property {Record<string, any>} [attributes] of the input
 */

/**
 * Why an operator does it; kept in the log beside who did it and when.
 * @param {boolean} isRequired
 * @returns {FieldOf}
 */
export const reasonField = (isRequired) => ({
  name: "reason",
  label: t("action.reason"),
  optional: !isRequired,
  hint: t("action.reasonHint"),
  attributes: { maxlength: 200, required: isRequired },
});
