// Work that the shop asks of a device before a win, when it asks for any: done by a worker, before the sale opens where there is time.
import { ApiError } from "../../shared/api.js";
import { serverNow } from "../../shared/clock.js";
import { get } from "../../shared/session.js";

/** @typedef {{ challenge: string, solution: number }} Solved */

// The build puts in where the worker lies.
const solver = /** @type {any} */ (globalThis).SOLVER;
// One that ends so soon may be too late at the shop.
const reserve = 5_000;

/** @type {Map<string, { until: number, solved: Promise<Solved | undefined> }>} */
const found = new Map();

/**
 * The solved challenge of this buyer for a sale; one is asked for and solved if there is none that is still good. Undefined: the shop asks for none.
 * @param {string} saleId
 * @returns {Promise<Solved | undefined>}
 */
export async function solvedFor(saleId) {
  const known = found.get(saleId);
  if (known && known.until - reserve > serverNow()) return known.solved;
  const entry = { until: Infinity, solved: find() };
  found.set(saleId, entry);
  entry.solved.catch(() => forget(saleId));
  return entry.solved;

  async function find() {
    const task = await get(`/seckill/sales/${encodeURIComponent(saleId)}/challenge`);
    if (!task) return undefined;
    entry.until = new Date(task.expiresAt).getTime();
    return { challenge: task.challenge, solution: await solve(task) };
  }
}

/**
 * Whether a challenge of that sale is solved or being solved here.
 * @param {string} saleId
 */
export const isSolving = (saleId) => found.has(saleId);

/**
 * The shop did not take it, or took it: it is good no more.
 * @param {string} saleId
 */
export const forget = (saleId) => void found.delete(saleId);

/**
 * @param {{ challenge: string, bits: number }} task
 * @returns {Promise<number>}
 */
function solve(task) {
  const worker = new Worker(solver);
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new ApiError(0, "no-answer", `The worker failed: ${event.message}`));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
