import { useEffect, useRef, useState } from "preact/hooks";
import { wait } from "../../shared/api.js";

/**
 * Something that is read again and again while the page can be seen. What was read last stays when a reading fails.
 * @template T
 * @param {(signal: AbortSignal) => Promise<T>} read
 * @param {any[]} keys what it is read for
 * @param {number} period milliseconds between two readings
 */
export function useLive(read, keys, period) {
  const [state, setState] = useState(
    /** @type {{ data: T | undefined, error: unknown, at: number }} */ ({ data: undefined, error: undefined, at: 0 }),
  );
  const [turn, setTurn] = useState(0);
  const known = useRef("");
  useEffect(() => {
    const abort = new AbortController();
    const what = JSON.stringify(keys);
    if (known.current !== what) setState({ data: undefined, error: undefined, at: 0 });
    known.current = what;
    void readAgainAndAgain(abort.signal).catch((error) => {
      if (!abort.signal.aborted) throw error;
    });
    return () => abort.abort(new DOMException("The page moved on.", "AbortError"));
  }, [...keys, turn]);

  /** @param {AbortSignal} signal */
  async function readAgainAndAgain(signal) {
    while (!signal.aborted) {
      await untilVisible(signal);
      try {
        const data = await read(signal);
        if (!signal.aborted) setState({ data, error: undefined, at: Date.now() });
      } catch (error) {
        if (signal.aborted) return;
        setState((old) => ({ ...old, error }));
      }
      await wait(period, signal);
    }
  }

  return { ...state, reload: () => setTurn((n) => n + 1) };
}

/** @param {AbortSignal} signal */
function untilVisible(signal) {
  if (!document.hidden) return;
  return new Promise((resolve) => document.addEventListener("visibilitychange", () => resolve(undefined), { once: true, signal }));
}
