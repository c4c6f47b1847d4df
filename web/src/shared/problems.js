import { ApiError } from "./api.js";
import { hasMessage, language, t } from "./i18n.js";

/**
 * What a person is told about an error. The shop's own sentences are English.
 * @param {unknown} error
 */
export function problemText(error) {
  if (!(error instanceof ApiError)) throw error;
  const name = `problem.${error.code}`;
  if (hasMessage(name)) return t(name);
  return (language.value === "en" && error.detail) || t("problem.other");
}

/**
 * What is wrong with a field.
 * @param {unknown} error
 * @param {string} field
 */
export function fieldProblem(error, field) {
  const found = error instanceof ApiError ? error.errors[field]?.[0] : undefined;
  if (found === undefined) return undefined;
  return language.value === "en" ? found : t("problem.field");
}
