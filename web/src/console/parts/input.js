/**
 * What was typed as an amount of the major unit, in minor units; NaN when it is none.
 * @param {string} text
 */
export const minorUnits = (text) => Math.round(Number(text.replace(",", ".")) * 100);

/** @param {number} amount minor units */
export const majorUnits = (amount) => (amount / 100).toFixed(2);

/**
 * The value of a datetime-local input.
 * @param {number} time
 */
export const localTime = (time) => new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString().slice(0, 19);

/**
 * What was put into one, with its offset.
 * @param {string} text
 */
export const timeOf = (text) => new Date(text).toISOString();
