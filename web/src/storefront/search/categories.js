import { hasMessage, t } from "../../shared/i18n.js";

/**
 * The name of a category; those of the demo in both languages.
 * @param {string} name
 */
export const categoryName = (name) => (hasMessage(`category.${name}`) ? t(`category.${name}`) : name);
