import { useEffect, useState } from "preact/hooks";
import { ApiError, wait } from "../../shared/api.js";
import { serverNow } from "../../shared/clock.js";
import { get, isLoggedIn, session } from "../../shared/session.js";
import { latest } from "../notifications/live.js";
import { solvedFor } from "./challenge.js";
import { enter, isEntering } from "./enter.js";

// A place in line moves; a ticket changes when it is paid or its time is over, and both are known here at once: live, and by its clock.
const soon = 5_000;
const seldom = 20_000;
const held = 60_000;
// A challenge lasts longer than this.
const early = 240_000;

/**
 * @typedef {object} Mine
 * @property {import("./sales.js").Ticket} [ticket] the one that I have or had
 * @property {import("./sales.js").Place} [place] my place in the waiting list
 * @property {boolean} [entering] units were asked for, and there is no answer yet
 * @property {boolean} [again] ... and it was asked more than once
 * @property {unknown} [refusal] what the last try was answered
 * @property {boolean} [isKnown] the shop was asked what I have
 */

/**
 * What I have in a sale: a ticket, a place in the waiting list, or nothing.
 * @param {import("./sales.js").Sale | undefined} sale
 */
export function useTicket(sale) {
  const id = sale?.id;
  const [mine, setMine] = useState(/** @type {Mine} */ ({}));
  const [turn, setTurn] = useState(0);
  const waits = sale?.state === "soldOut" || mine.place?.status === "waiting";

  const ask = async (/** @type {number} */ quantity) => {
    if (!id) return;
    setMine((old) => ({ ...old, entering: true, again: false, refusal: undefined }));
    try {
      const ticket = await enter(id, sale.startsAt, quantity, () => setMine((old) => ({ ...old, again: true })));
      setMine({ ticket, isKnown: true });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setMine((old) => ({ ...old, entering: false, refusal: error }));
    }
  };

  // A reload in the middle of asking goes on with it: it is the same ticket.
  useEffect(() => {
    if (id && isLoggedIn.value && isEntering(id)) void ask(1);
  }, [id, isLoggedIn.value]);

  // Who may want to win has his challenge solved by the time he presses.
  useEffect(() => {
    const isComing = sale?.state === "scheduled" && new Date(sale.startsAt).getTime() - serverNow() < early;
    if (
      !id ||
      !sale?.needsChallenge ||
      !mine.isKnown ||
      !(isComing || sale.state === "open") ||
      (mine.ticket && mine.ticket.status !== "released")
    )
      return;
    solvedFor(id).catch((error) => {
      // It is asked for again when he presses.
      if (!(error instanceof ApiError)) throw error;
    });
  }, [sale, mine.isKnown, mine.ticket]);

  useEffect(() => {
    if (!id || !isLoggedIn.value || mine.entering) return;
    const abort = new AbortController();
    follow(abort.signal).catch((error) => {
      if (!abort.signal.aborted) throw error;
    });
    return () => abort.abort();

    /** @param {AbortSignal} signal */
    async function follow(signal) {
      let pause = seldom;
      const path = `/seckill/sales/${encodeURIComponent(/** @type {string} */ (id))}`;
      for (;;) {
        try {
          const ticket = await orNothing(get(`${path}/ticket`, { signal }), "ticket-not-found");
          const place =
            ticket?.status === "held" || !waits ? undefined : await orNothing(get(`${path}/waiting`, { signal }), "not-waiting");
          if (signal.aborted) return;
          setMine((old) => ({ ...old, ticket, place, isKnown: true }));
          if (ticket?.status === "sold") return;
          // The time to pay by is known a moment after the ticket.
          if (ticket?.status === "held") pause = ticket.payBy ? held : soon;
          else pause = place?.status === "waiting" ? soon : seldom;
        } catch (error) {
          if (signal.aborted) return;
          if (!(error instanceof ApiError)) throw error;
        }
        await wait(pause * (0.5 + Math.random()), signal);
        if (document.hidden) await new Promise((resolve) => document.addEventListener("visibilitychange", resolve, { once: true, signal }));
      }
    }
  }, [id, session.value?.userId, waits, turn, latest.value?.id, mine.entering]);

  return { ...mine, ask, look: () => setTurn((n) => n + 1) };
}

/**
 * @template T
 * @param {Promise<T>} answer
 * @param {string} code
 * @returns {Promise<T | undefined>}
 */
async function orNothing(answer, code) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.code === code) return undefined;
    throw error;
  }
}
