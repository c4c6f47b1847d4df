// What pages read first, below /api/v1: the pages ask for it, and boot.js does before they are there.
export const sales = "/seckill/sales?pageSize=20";
export const newest = "/products?pageSize=12&facets=true";
export const addresses = "/profile/addresses";
export const cart = "/cart";

/** @param {string} id */
export const product = (id) => `/products/${encodeURIComponent(id)}`;

/** @param {string} id */
export const sale = (id) => `/seckill/sales/${encodeURIComponent(id)}`;
