import { useEffect, useReducer } from "preact/hooks";
import { serverNow } from "./clock.js";

/**
 * How long it is until then; shows the component again whenever another second begins.
 * @param {number} until by the shop's clock
 */
export function useRemaining(until) {
  const [, tick] = useReducer((/** @type {number} */ n) => n + 1, 0);
  const remaining = until - serverNow();
  useEffect(() => {
    if (!(remaining > 0)) return;
    const timer = setTimeout(tick, Math.min((remaining % 1000) + 2, 1000));
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    const wake = () => tick(0);
    document.addEventListener("visibilitychange", wake);
    return () => document.removeEventListener("visibilitychange", wake);
  }, []);
  return remaining;
}
