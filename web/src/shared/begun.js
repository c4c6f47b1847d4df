// Answers that were asked for before there was a page to wait for them (storefront/boot.js). Each is taken once, by the page that reads the same path.
import { ApiError } from "./api.js";

// What nobody took until then is too old to be shown.
const lifetime = 10_000;

/** @type {Map<string, Promise<import("./api.js").Answer | null>>} */
const begun = new Map();

/**
 * @param {string} path
 * @param {Promise<import("./api.js").Answer>} answer a refusal is nobody's yet: the page asks again and says what is wrong
 */
export function begin(path, answer) {
  const early = answer.catch((error) => {
    if (!(error instanceof ApiError)) throw error;
    return null;
  });
  begun.set(path, early);
  setTimeout(() => begun.delete(path), lifetime);
  return early;
}

/**
 * The answer that was asked for early; null when there is none. Answers that are all there already come in a task each, so that drawing them is no long one.
 * @param {string} path
 */
export async function takeBegun(path) {
  const early = begun.get(path);
  if (!early) return null;
  begun.delete(path);
  const answer = await early;
  await new Promise((resolve) => setTimeout(resolve));
  return answer;
}
