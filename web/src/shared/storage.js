// localStorage may be forbidden or full; then what would be kept is kept for as long as the page lives.

/** @type {Map<string, string>} */
const kept = new Map();

/**
 * @param {string} key
 * @returns {any} what was kept under the key, or null
 */
export function load(key) {
  try {
    const text = localStorage.getItem(key) ?? kept.get(key) ?? null;
    return text === null ? null : JSON.parse(text);
  } catch {
    return kept.has(key) ? JSON.parse(/** @type {string} */ (kept.get(key))) : null;
  }
}

/**
 * @param {string} key
 * @param {any} value null takes it away
 */
export function save(key, value) {
  if (value === null) {
    kept.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept there either.
    }
    return;
  }

  kept.set(key, JSON.stringify(value));
  try {
    localStorage.setItem(key, JSON.stringify(value));
    kept.delete(key);
  } catch {
    // The copy of this page is all there is.
  }
}
