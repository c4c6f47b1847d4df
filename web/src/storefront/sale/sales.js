/**
 * @typedef {import("../../shared/format.js").Money} Money
 * @typedef {"scheduled" | "open" | "paused" | "soldOut" | "closing" | "closed" | "rebuilding"} SaleState
 * @typedef {{ id: string, productId: string, productName: string, price: Money, stock: number, perBuyerLimit: number, startsAt: string, endsAt: string, state: SaleState, available?: number, serverTime: string, needsChallenge?: boolean, needsSignature?: boolean }} Sale
 * @typedef {{ ticketId: string, saleId: string, quantity: number, status: "held" | "sold" | "released", position: number, orderId: string, payBy?: string, reason?: string }} Ticket
 * @typedef {{ saleId: string, quantity: number, status: "waiting" | "served", joinedAt: string, position?: number, ticketId?: string }} Place
 */

/** @param {Sale} sale */
export const isComing = (sale) => sale.state === "scheduled";

/** @param {Sale} sale */
const isRunning = (sale) => ["open", "paused", "soldOut", "rebuilding"].includes(sale.state);

/**
 * Those that may be bought from, then those that will be, the next one first.
 * @param {Sale[]} sales as the shop lists them
 */
export const announced = (sales) => [...sales.filter(isRunning), ...sales.filter(isComing).reverse()];
