// Asks for units of a sale: once, however often it is pressed. A buyer has one ticket in a sale, so asking again after a lost answer, a 503 or a reload gives the same one.
import { ApiError, wait } from "../../shared/api.js";
import { serverNow } from "../../shared/clock.js";
import { post } from "../../shared/session.js";
import { forget, isSolving, solvedFor } from "./challenge.js";

const prefix = "mall.entering.";
const patience = 90_000;
// The shop's clock and ours differ by less than this; within it "not open yet" means: in a moment.
const slack = 1_500;
const pause = 120;
const challenges = 3;

/** @type {Map<string, Promise<import("./sales.js").Ticket>>} */
const asked = new Map();

/**
 * Whether units were asked for, here or before a reload, and there was no answer.
 * @param {string} saleId
 */
export const isEntering = (saleId) => sessionStorage.getItem(prefix + saleId) !== null;

/**
 * @param {string} saleId
 * @param {string} startsAt
 * @param {number} quantity
 * @param {() => void} onRetry
 * @returns {Promise<import("./sales.js").Ticket>}
 */
export function enter(saleId, startsAt, quantity, onRetry) {
  const running = asked.get(saleId);
  if (running) return running;
  const kept = Number(sessionStorage.getItem(prefix + saleId) ?? quantity);
  sessionStorage.setItem(prefix + saleId, String(kept));
  const answer = ask(saleId, startsAt, kept, onRetry).finally(() => asked.delete(saleId));
  asked.set(saleId, answer);
  return answer;
}

/**
 * @param {string} saleId
 * @param {string} startsAt
 * @param {number} quantity
 * @param {() => void} onRetry
 */
async function ask(saleId, startsAt, quantity, onRetry) {
  let needsChallenge = isSolving(saleId);
  for (let refused = 0; ;) {
    try {
      const solved = needsChallenge ? await solvedFor(saleId) : undefined;
      const ticket = await post(
        `/seckill/sales/${encodeURIComponent(saleId)}/tickets`,
        { quantity, ...solved },
        { repeatable: true, patience, onRetry },
      );
      sessionStorage.removeItem(prefix + saleId);
      forget(saleId);
      return ticket;
    } catch (error) {
      if (error instanceof ApiError && error.code === "sale-not-open" && Math.abs(new Date(startsAt).getTime() - serverNow()) < slack) {
        await wait(pause * (0.5 + Math.random()));
        continue;
      }
      // It was solved too long ago, or never: this one is new.
      if (error instanceof ApiError && error.code === "challenge-needed" && refused++ < challenges) {
        if (needsChallenge) forget(saleId);
        needsChallenge = true;
        continue;
      }
      // No answer: it may be asked again, and is after a reload. Anything else is an answer.
      if (error instanceof ApiError && error.status >= 400 && error.status < 500) sessionStorage.removeItem(prefix + saleId);
      throw error;
    }
  }
}
