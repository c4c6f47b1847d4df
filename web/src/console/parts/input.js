/**
 * What was typed as an amount of the major unit, in minor units; NaN when it is none. A comma is none: it may stand before thousands as well as before cents.
 * @param {string} text
 */
export const minorUnits = (text) => (/^\d+(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : NaN);

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
