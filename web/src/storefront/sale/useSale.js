import { useEffect, useState } from "preact/hooks";
import { ApiError, send, wait } from "../../shared/api.js";
import { takeBegun } from "../../shared/begun.js";
import { serverNow, synchronize } from "../../shared/clock.js";
import * as reads from "../reads.js";

// How often an open page asks; each pause is between half and one and a half of this, so that pages that were opened together do not ask together.
/** @type {Record<import("./sales.js").SaleState, number>} */
const pauses = { scheduled: 30_000, open: 4_000, soldOut: 8_000, paused: 5_000, rebuilding: 3_000, closing: 15_000, closed: 0 };
const soon = 15_000;
const longBefore = 60_000;

/**
 * When to look again. Not long before it opens the clock is set once more; it opens by that clock, and the shop's word follows.
 * @param {import("./sales.js").Sale | undefined} sale
 */
function nextLook(sale) {
  const chance = Math.random();
  const begins = sale?.state === "scheduled" ? new Date(sale.startsAt).getTime() - serverNow() : 0;
  if (begins > soon && begins < longBefore) return { pause: begins - soon * (0.5 + 0.4 * chance), setsClock: true };
  if (begins > 0 && begins <= soon) return { pause: begins + 300 + 2_000 * chance };
  return { pause: pauses[sale?.state ?? "open"] * (0.5 + chance) };
}

/**
 * A sale as it is now, by the shop's clock: five answers set the clock when the page opens and whenever it is seen again.
 * @param {string} id
 */
export function useSale(id) {
  const [state, setState] = useState(/** @type {{ sale?: import("./sales.js").Sale, error?: unknown }} */ ({}));
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    follow().catch((error) => {
      if (!signal.aborted) throw error;
    });
    document.addEventListener("visibilitychange", () => document.hidden || setTurn((n) => n + 1), { signal });
    return () => abort.abort();

    async function read() {
      const path = reads.sale(id);
      const answer = (await takeBegun(path)) ?? (await send("GET", path, { signal }));
      if (!signal.aborted) setState({ sale: answer.body });
      return answer;
    }

    async function follow() {
      /** @type {import("./sales.js").Sale | undefined} */
      let sale;
      let isSynchronized = false;
      for (;;) {
        try {
          if (isSynchronized) {
            sale = (await read()).body;
          } else {
            await synchronize(async () => {
              const answer = await read();
              sale = answer.body;
              return { ...answer, time: answer.body.serverTime };
            });
            isSynchronized = true;
          }
          if (sale?.state === "closed") return;
        } catch (error) {
          if (signal.aborted) return;
          if (!(error instanceof ApiError)) throw error;
          setState((old) => ({ ...old, error }));
          if (error.status === 404) return;
        }
        const next = nextLook(sale);
        await wait(next.pause, signal);
        // Nobody looks; when somebody does again, this begins anew.
        if (document.hidden) return;
        if (next.setsClock) isSynchronized = false;
      }
    }
  }, [id, turn]);

  return { ...state, reload: () => setTurn((n) => n + 1) };
}
