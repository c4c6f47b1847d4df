import { useEffect, useRef, useState } from "preact/hooks";
import { ApiError, wait } from "../../shared/api.js";
import { latest, useLive } from "../notifications/live.js";
import { getKept } from "../offline/kept.js";
import { isMovingOn, isOver } from "./orders.js";

const often = 2_000;
const seldom = 20_000;
// The order of a ticket follows the ticket.
const untilThere = 60_000;

/**
 * An order as it is now: read again until nothing more happens to it.
 * @param {string} id
 * @returns {{ order?: import("./orders.js").Order, readAt?: number, error?: unknown, look: () => void }} readAt: when it was read, if it is from before; look: reads it at once
 */
export function useOrder(id) {
  const [state, setState] = useState(/** @type {{ order?: import("./orders.js").Order, readAt?: number, error?: unknown }} */ ({}));
  const [turn, setTurn] = useState(0);
  const opened = useRef(performance.now());
  useLive(state.order !== undefined && !isOver(state.order));

  useEffect(() => {
    const abort = new AbortController();
    void follow(abort.signal);
    return () => abort.abort();

    /** @param {AbortSignal} signal */
    async function follow(signal) {
      let isLast = false;
      while (!isLast && !signal.aborted) {
        let pause = often;
        try {
          const { body, isOld, readAt } = await getKept(`/orders/${encodeURIComponent(id)}`, signal);
          if (signal.aborted) return;
          setState({ order: body, readAt: isOld ? readAt : undefined });
          isLast = isOver(body);
          pause = isMovingOn(body) && !isOld ? often : seldom;
        } catch (problem) {
          if (signal.aborted) return;
          if (!(problem instanceof ApiError)) throw problem;
          const isComing = problem.status === 404 && id.includes(".") && performance.now() - opened.current < untilThere;
          if (!isComing) setState((old) => ({ ...old, error: problem }));
          isLast = problem.status === 404 && !isComing;
        }
        if (!isLast) await pauseFor(pause, signal);
      }
    }
  }, [id, turn, latest.value?.id]);

  return { ...state, look: () => setTurn((n) => n + 1) };
}

/**
 * Nobody looks at a page that cannot be seen.
 * @param {number} milliseconds
 * @param {AbortSignal} signal
 */
async function pauseFor(milliseconds, signal) {
  try {
    await wait(milliseconds * (0.8 + 0.4 * Math.random()), signal);
    while (document.hidden) await new Promise((resolve) => document.addEventListener("visibilitychange", resolve, { once: true, signal }));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
